import type { AuditLog } from '../operations/ports.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { SecretTokens, SessionRepository } from './ports.ts';

export interface EndAllSessionsInput {
  readonly vendorId: string;
  readonly memberId: string;
  readonly actor: Actor;
}

/** Logging out. The access tokens of a session end with it. */
export class EndSessions {
  readonly #unitOfWork: UnitOfWork;
  readonly #sessions: SessionRepository;
  readonly #secrets: SecretTokens;
  readonly #audit: AuditLog;

  constructor(unitOfWork: UnitOfWork, sessions: SessionRepository, secrets: SecretTokens, audit: AuditLog) {
    this.#unitOfWork = unitOfWork;
    this.#sessions = sessions;
    this.#secrets = secrets;
    this.#audit = audit;
  }

  /** Ends the session that the refresh token belongs to; an invalid token ends nothing. */
  async here(refreshToken: string): Promise<void> {
    const [id = '', secret = ''] = refreshToken.split('.');
    await this.#unitOfWork.run(async () => {
      const session = await this.#sessions.find(id);
      if (session?.refreshHash === this.#secrets.hash(secret)) await this.#sessions.remove([id]);
    });
  }

  async everywhere({ vendorId, memberId, actor }: EndAllSessionsInput): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const sessions = await this.#sessions.ofMember(memberId);
      await this.#sessions.remove(sessions.map(({ id }) => id));
      await this.#audit.record({
        vendorId,
        actor,
        action: 'member.logged_out_everywhere',
        target: memberId,
        outcome: 'done',
      });
    });
  }
}
