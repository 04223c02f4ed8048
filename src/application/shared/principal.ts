import type { Permission, Role } from '../../domain/identity/permissions.ts';

/** Who asks, out of verified credentials. `vendorId` comes from here and from nowhere else. */
export interface Principal {
  /** The member's id, or the API key's. */
  readonly memberId: string;
  readonly vendorId: string;
  readonly role: Role;
  /** Of an API key: it does these and nothing else, whatever the role lets. Absent for a member. */
  readonly scopes?: readonly Permission[];
}

/** Who asks on the operators' routes. */
export interface OperatorPrincipal {
  readonly operatorId: string;
}

/**
 * Who does something, and from where, as the audit log keeps it. `address` is null where no request stands behind it.
 */
export interface Actor {
  readonly kind: 'member' | 'api-key' | 'operator' | 'system';
  readonly id: string;
  readonly address: string | null;
}
