import { emailAddress } from '../../domain/identity/email-address.ts';
import { MemberExists } from '../../domain/identity/member.ts';
import type { Role } from '../../domain/identity/permissions.ts';
import {
  INVITATION_TTL_MS,
  INVITATIONS_WINDOW_MS,
  type Invitation,
  InvitationNotFound,
  MAX_INVITATIONS,
  TooManyInvitations,
} from '../../domain/identity/team.ts';
import type { AuditAction, AuditLog } from '../operations/ports.ts';
import type { Clock, EmailSender, Ids, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import { retryAfter } from '../shared/retry-after.ts';
import type { AttemptLimiter, InvitationRepository, SecretTokens, UserRepository, VendorRepository } from './ports.ts';

export interface InviteMemberInput {
  readonly vendorId: string;
  readonly actor: Actor;
  readonly email: string;
  readonly role: Role;
}

/**
 * Sends a place in the team by e-mail, or takes it back. Looks the same for an address that has an account in another
 * team.
 */
export class InviteMember {
  readonly #unitOfWork: UnitOfWork;
  readonly #users: UserRepository;
  readonly #vendors: VendorRepository;
  readonly #invitations: InvitationRepository;
  readonly #limiter: AttemptLimiter;
  readonly #secrets: SecretTokens;
  readonly #emails: EmailSender;
  readonly #audit: AuditLog;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #publicUrl: string;

  constructor(
    unitOfWork: UnitOfWork,
    users: UserRepository,
    vendors: VendorRepository,
    invitations: InvitationRepository,
    limiter: AttemptLimiter,
    secrets: SecretTokens,
    emails: EmailSender,
    audit: AuditLog,
    clock: Clock,
    ids: Ids,
    publicUrl = '',
  ) {
    this.#unitOfWork = unitOfWork;
    this.#users = users;
    this.#vendors = vendors;
    this.#invitations = invitations;
    this.#limiter = limiter;
    this.#secrets = secrets;
    this.#emails = emails;
    this.#audit = audit;
    this.#clock = clock;
    this.#ids = ids;
    this.#publicUrl = publicUrl;
  }

  /** Replaces an earlier invitation of the same address. Rejects with MemberExists for a member of the same team. */
  async invite({ vendorId, actor, email: text, role }: InviteMemberInput): Promise<Invitation> {
    const email = emailAddress(text);
    if ((await this.#users.findMember(email))?.vendorId === vendorId) {
      throw new MemberExists('The e-mail address belongs to a member of this team already');
    }
    const nowMs = this.#clock.nowMs();
    const waitMs = await this.#limiter.take(`invite:${vendorId}`, MAX_INVITATIONS, INVITATIONS_WINDOW_MS, nowMs);
    if (waitMs > 0) {
      throw new TooManyInvitations('Too many invitations', retryAfter(waitMs));
    }
    const secret = this.#secrets.generate();
    const id = this.#ids.next('inv');
    const expiresMs = nowMs + INVITATION_TTL_MS;
    const invitation = { id, vendorId, email, role, secretHash: this.#secrets.hash(secret), expiresMs };
    await this.#unitOfWork.run(async () => {
      await this.#invitations.put(invitation);
      await this.#record('member.invited', vendorId, actor, id);
    });
    const company = (await this.#vendors.find(vendorId))?.companyName ?? 'A company';
    const letter = [
      `${company} invites you to its team.`,
      `Accept within ${INVITATION_TTL_MS / 86_400_000} days by POST ${this.#publicUrl}/auth/accept-invitation, with a ` +
        `password of your own and this token: ${secret}`,
      'If you did not expect it, ignore this e-mail.',
    ].join('\n\n');
    try {
      await this.#emails.send({ to: email, subject: 'You are invited to a team', text: letter });
    } catch (error) {
      // Nobody has its token.
      await this.#remove(vendorId, id, actor);
      throw error;
    }
    return invitation;
  }

  async takeBack(vendorId: string, invitationId: string, actor: Actor): Promise<void> {
    const isRemoved = await this.#remove(vendorId, invitationId, actor);
    if (!isRemoved) throw new InvitationNotFound('There is no such invitation');
  }

  #remove(vendorId: string, invitationId: string, actor: Actor): Promise<boolean> {
    return this.#unitOfWork.run(async () => {
      const isRemoved = await this.#invitations.remove(vendorId, invitationId);
      if (isRemoved) await this.#record('member.uninvited', vendorId, actor, invitationId);
      return isRemoved;
    });
  }

  #record(action: AuditAction, vendorId: string, actor: Actor, target: string): Promise<void> {
    return this.#audit.record({ vendorId, actor, action, target, outcome: 'done' });
  }
}
