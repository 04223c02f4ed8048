import type { Role } from '../../domain/identity/permissions.ts';

/** Who asks, out of verified credentials. `vendorId` comes from here and from nowhere else. */
export interface Principal {
  readonly memberId: string;
  readonly vendorId: string;
  readonly role: Role;
}

/** Who asks on the operators' routes. */
export interface OperatorPrincipal {
  readonly operatorId: string;
}

/** Who does something, and from where, as the audit log keeps it. `address` is null where no request stands behind it. */
export interface Actor {
  readonly kind: 'member' | 'operator' | 'system';
  readonly id: string;
  readonly address: string | null;
}
