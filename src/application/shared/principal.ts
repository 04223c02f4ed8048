import type { Permission, Role } from '../../domain/identity/permissions.ts';

/** The caller, from verified credentials. `vendorId` comes from here and from nowhere else. */
export interface Principal {
  /** The member's id, or the API key's. */
  readonly memberId: string;
  readonly vendorId: string;
  readonly role: Role;
  /** For an API key: it may do these and nothing else, whatever the role allows. Absent for a member. */
  readonly scopes?: readonly Permission[];
}

/** The caller on the operators' routes. */
export interface OperatorPrincipal {
  readonly operatorId: string;
}

/** Who does something, and from where, as the audit log keeps it. `address` is null where there is no request. */
export interface Actor {
  readonly kind: 'member' | 'api-key' | 'operator' | 'system';
  readonly id: string;
  readonly address: string | null;
}
