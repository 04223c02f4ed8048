import type { Clock } from '../shared/ports.ts';
import type { Principal } from '../shared/principal.ts';
import type { AccessTokens, SessionRepository } from './ports.ts';

/**
 * Reads a member's access token, which is valid while its session lives. Logging out, setting a new password, getting
 * another role or leaving the team ends the session, and the token with it, at once.
 */
export class AuthenticateMember {
  readonly #tokens: AccessTokens;
  readonly #sessions: SessionRepository;
  readonly #clock: Clock;

  constructor(tokens: AccessTokens, sessions: SessionRepository, clock: Clock) {
    this.#tokens = tokens;
    this.#sessions = sessions;
    this.#clock = clock;
  }

  async execute(token: string): Promise<Principal | undefined> {
    const claims = this.#tokens.verify(token);
    if (!claims) return undefined;
    const { sessionId, ...principal } = claims;
    const session = await this.#sessions.find(sessionId);
    const isAlive = session?.memberId === principal.memberId && session.expiresMs > this.#clock.nowMs();
    return isAlive ? principal : undefined;
  }
}
