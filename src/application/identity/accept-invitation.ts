import type { Member } from '../../domain/identity/member.ts';
import { type Invitation, InvitationNotFound } from '../../domain/identity/team.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import type { InvitationRepository, PasswordHasher, SecretTokens, UserRepository } from './ports.ts';
import type { OpenSession, Session } from './session.ts';

export interface AcceptInvitationInput {
  readonly token: string;
  readonly password: string;
  readonly address: string;
}

/** Makes whoever holds an invitation's token a member: it came by e-mail, so the address is verified. */
export class AcceptInvitation {
  readonly #unitOfWork: UnitOfWork;
  readonly #invitations: InvitationRepository;
  readonly #users: UserRepository;
  readonly #passwords: PasswordHasher;
  readonly #secrets: SecretTokens;
  readonly #openSession: OpenSession;
  readonly #audit: AuditLog;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(
    unitOfWork: UnitOfWork,
    invitations: InvitationRepository,
    users: UserRepository,
    passwords: PasswordHasher,
    secrets: SecretTokens,
    openSession: OpenSession,
    audit: AuditLog,
    clock: Clock,
    ids: Ids,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#invitations = invitations;
    this.#users = users;
    this.#passwords = passwords;
    this.#secrets = secrets;
    this.#openSession = openSession;
    this.#audit = audit;
    this.#clock = clock;
    this.#ids = ids;
  }

  /** Rejects with MemberExists when the address belongs to a member already, of whichever vendor. */
  async execute({ token, password, address }: AcceptInvitationInput): Promise<Session> {
    // Looked up before hashing, which costs a hundred times as much: strangers may send anything here.
    await this.#invitationOf(token);
    const passwordHash = await this.#passwords.hash(password);
    return this.#unitOfWork.run(async () => {
      const invitation = await this.#invitationOf(token);
      const { vendorId, email, role } = invitation;
      const accepted: Member = { id: this.#ids.next('mem'), vendorId, email, passwordHash, role };
      await this.#users.addMember(accepted);
      await this.#users.removePending(email);
      await this.#invitations.remove(vendorId, invitation.id);
      const actor = { kind: 'member', id: accepted.id, address } as const;
      await this.#audit.record({ vendorId, actor, action: 'member.joined', target: accepted.id, outcome: 'done' });
      return this.#openSession.execute(accepted);
    });
  }

  async #invitationOf(token: string): Promise<Invitation> {
    const invitation = await this.#invitations.findByHash(this.#secrets.hash(token));
    if (!invitation || invitation.expiresMs <= this.#clock.nowMs()) {
      throw new InvitationNotFound('The invitation is not valid any more');
    }
    return invitation;
  }
}
