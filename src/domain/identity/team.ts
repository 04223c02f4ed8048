import { DomainError } from '../shared/errors.ts';
import type { EmailAddress } from './email-address.ts';
import type { Member } from './member.ts';
import type { Role } from './permissions.ts';

export const INVITATION_TTL_MS = 7 * 24 * 60 * 60_000;
/** Invitations that a vendor can send in a window: each is an e-mail to somebody who may not want it. */
export const MAX_INVITATIONS = 50;
export const INVITATIONS_WINDOW_MS = 24 * 60 * 60_000;

/** A place in a team for who reads the mailbox. The secret is in the e-mail; its hash is stored. */
export interface Invitation {
  readonly id: string;
  readonly vendorId: string;
  readonly email: EmailAddress;
  readonly role: Role;
  readonly secretHash: string;
  readonly expiresMs: number;
}

export class MemberNotFound extends DomainError {
  readonly code = 'identity.member_not_found';
  readonly kind = 'not-found';
}

export class InvitationNotFound extends DomainError {
  readonly code = 'identity.invitation_not_found';
  readonly kind = 'not-found';
}

export class TooManyInvitations extends DomainError {
  readonly code = 'identity.too_many_invitations';
  readonly kind = 'too-many';
}

export class LastAdmin extends DomainError {
  readonly code = 'identity.last_admin';
  readonly kind = 'conflict';
}

/** A team without an ADMIN could never get one again. */
export function assertAdminRemains(team: readonly Member[], withoutId: string): void {
  if (!team.some(({ id, role }) => role === 'ADMIN' && id !== withoutId)) {
    throw new LastAdmin('A team keeps at least one ADMIN');
  }
}
