import { type Member, WrongCredentials } from '../../domain/identity/member.ts';
import type { Role } from '../../domain/identity/permissions.ts';
import { MAX_SESSIONS, SESSION_TTL_MS } from '../../domain/identity/session.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import type { AccessToken, AccessTokens, SecretTokens, SessionRepository, UserRepository } from './ports.ts';

/** What a member gets for proving who they are. `refreshToken` works once, and brings the next one. */
export interface Session extends AccessToken {
  readonly refreshToken: string;
  readonly vendorId: string;
  readonly role: Role;
}

/** A refresh token names its session, so that a second use ends the session that a thief may hold. */
export function sessionOf(tokens: AccessTokens, member: Member, sessionId: string, secret: string): Session {
  const { id: memberId, vendorId, role } = member;
  const refreshToken = `${sessionId}.${secret}`;
  return { ...tokens.issue({ memberId, vendorId, role, sessionId }), refreshToken, vendorId, role };
}

/** Opens a session for a member whose proof the caller has checked. */
export class OpenSession {
  readonly #unitOfWork: UnitOfWork;
  readonly #users: UserRepository;
  readonly #sessions: SessionRepository;
  readonly #secrets: SecretTokens;
  readonly #tokens: AccessTokens;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(
    unitOfWork: UnitOfWork,
    users: UserRepository,
    sessions: SessionRepository,
    secrets: SecretTokens,
    tokens: AccessTokens,
    clock: Clock,
    ids: Ids,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#users = users;
    this.#sessions = sessions;
    this.#secrets = secrets;
    this.#tokens = tokens;
    this.#clock = clock;
    this.#ids = ids;
  }

  /**
   * `proven` is the member as it was when the proof was checked. Rejects with WrongCredentials when the member has left
   * or changed the password since: such a change ends the existing sessions, and this one must not come after it.
   */
  async execute(proven: Member): Promise<Session> {
    const id = this.#ids.next('ses');
    const secret = this.#secrets.generate();
    const member = await this.#unitOfWork.run(async () => {
      await this.#users.lockTeam(proven.vendorId);
      const current = await this.#users.findMemberById(proven.id);
      if (current?.passwordHash !== proven.passwordHash) {
        throw new WrongCredentials('The e-mail address or the password is wrong');
      }
      const surplus = (await this.#sessions.ofMember(current.id)).slice(MAX_SESSIONS - 1);
      await this.#sessions.remove(surplus.map((session) => session.id));
      const expiresMs = this.#clock.nowMs() + SESSION_TTL_MS;
      await this.#sessions.save({ id, memberId: current.id, refreshHash: this.#secrets.hash(secret), expiresMs });
      return current;
    });
    return sessionOf(this.#tokens, member, id, secret);
  }
}
