import { REGISTRATION_TTL_MS } from '../../domain/identity/member.ts';
import type { Clock } from '../shared/ports.ts';
import { purgeInSteps } from '../shared/purge-in-steps.ts';
import type { InvitationRepository, SessionRepository, UserRepository } from './ports.ts';

/** Forgets invitations and sessions that have expired, and who registered long ago and never confirmed. */
export class PurgeExpired {
  readonly #invitations: InvitationRepository;
  readonly #sessions: SessionRepository;
  readonly #users: UserRepository;
  readonly #clock: Clock;

  constructor(invitations: InvitationRepository, sessions: SessionRepository, users: UserRepository, clock: Clock) {
    this.#invitations = invitations;
    this.#sessions = sessions;
    this.#users = users;
    this.#clock = clock;
  }

  async execute(signal: AbortSignal): Promise<void> {
    const nowMs = this.#clock.nowMs();
    await purgeInSteps((limit) => this.#invitations.purge(nowMs, limit), signal);
    await purgeInSteps((limit) => this.#sessions.purge(nowMs, limit), signal);
    await purgeInSteps((limit) => this.#users.purgePending(nowMs - REGISTRATION_TTL_MS, limit), signal);
  }
}
