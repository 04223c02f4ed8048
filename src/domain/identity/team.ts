import { DomainError } from '../shared/errors.ts';
import type { EmailAddress } from './email-address.ts';
import type { Member } from './member.ts';
import type { Role } from './permissions.ts';

export const INVITATION_TTL_MS = 7 * 24 * 60 * 60_000;
/** Invitations that a vendor can send in a window: each is an e-mail to somebody who may not want it. */
export const MAX_INVITATIONS = 50;
export const INVITATIONS_WINDOW_MS = 24 * 60 * 60_000;

/** A place in a team for whoever reads the mailbox. The secret is in the e-mail; its hash is stored. */
export interface Invitation {
  readonly id: string;
  readonly vendorId: string;
  readonly email: EmailAddress;
  readonly role: Role;
  readonly secretHash: string;
  readonly expiresMs: number;
}

/**
 * The team has no member of this id.
 * @remedy Look the id up at `GET /team`.
 */
export class MemberNotFound extends DomainError {
  readonly code = 'identity.member_not_found';
  readonly kind = 'not-found';
}

/**
 * There is no such invitation: it expired, or was withdrawn, replaced or accepted.
 * @remedy Ask an ADMIN of the team for a new one.
 */
export class InvitationNotFound extends DomainError {
  readonly code = 'identity.invitation_not_found';
  readonly kind = 'not-found';
}

/**
 * The team has sent as many invitations as it may for now.
 * @remedy Wait for `Retry-After` seconds.
 */
export class TooManyInvitations extends DomainError {
  readonly code = 'identity.too_many_invitations';
  readonly kind = 'too-many';
}

/**
 * The member is the team's only ADMIN, and cannot be removed or become STAFF.
 * @remedy Make another member ADMIN first.
 */
export class LastAdmin extends DomainError {
  readonly code = 'identity.last_admin';
  readonly kind = 'conflict';
}

/** A team without an ADMIN could never get one again. */
export function assertAdminRemains(team: readonly Member[], withoutId: string): void {
  if (!team.some(({ id, role }) => role === 'ADMIN' && id !== withoutId)) {
    throw new LastAdmin('A team must keep at least one ADMIN');
  }
}
