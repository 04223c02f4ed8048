import { InvalidRefreshToken, SESSION_TTL_MS } from '../../domain/identity/session.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { AccessTokens, SecretTokens, SessionRepository, UserRepository } from './ports.ts';
import { type Session, sessionOf } from './session.ts';

export interface RefreshSessionInput {
  readonly refreshToken: string;
  readonly address: string;
}

/**
 * Exchanges a refresh token for a session's next tokens. A token that was exchanged before is in two hands, and nobody
 * can tell which are honest: the session ends for both.
 */
export class RefreshSession {
  readonly #unitOfWork: UnitOfWork;
  readonly #sessions: SessionRepository;
  readonly #users: UserRepository;
  readonly #secrets: SecretTokens;
  readonly #tokens: AccessTokens;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    sessions: SessionRepository,
    users: UserRepository,
    secrets: SecretTokens,
    tokens: AccessTokens,
    audit: AuditLog,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#sessions = sessions;
    this.#users = users;
    this.#secrets = secrets;
    this.#tokens = tokens;
    this.#audit = audit;
    this.#clock = clock;
  }

  async execute({ refreshToken, address }: RefreshSessionInput): Promise<Session> {
    const [id = '', given = ''] = refreshToken.split('.');
    const secret = this.#secrets.generate();
    // The end of a session whose token was used twice must be committed, so the refusal comes after the unit of work.
    const member = await this.#unitOfWork.run(async () => {
      const session = await this.#sessions.find(id);
      if (!session || session.expiresMs <= this.#clock.nowMs()) return undefined;
      const owner = await this.#users.findMemberById(session.memberId);
      if (owner && session.refreshHash === this.#secrets.hash(given)) {
        const expiresMs = this.#clock.nowMs() + SESSION_TTL_MS;
        await this.#sessions.save({ ...session, refreshHash: this.#secrets.hash(secret), expiresMs });
        return owner;
      }
      await this.#sessions.remove([id]);
      const actor = { kind: 'member', id: session.memberId, address } as const;
      const vendorId = owner?.vendorId ?? null;
      await this.#audit.record({ vendorId, actor, action: 'session.reused', target: id, outcome: 'refused' });
      return undefined;
    });
    if (!member) throw new InvalidRefreshToken('The refresh token is not valid; log in again');
    return sessionOf(this.#tokens, member, id, secret);
  }
}
