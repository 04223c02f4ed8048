import { HOLD_LIFETIME_MS } from '../../domain/wallet/hold.ts';
import type { Clock } from '../shared/ports.ts';
import { purgeInSteps } from '../shared/purge-in-steps.ts';
import type { ContactRepository } from './ports.ts';

/** Forgets what contacts said before every campaign that can still send: none outlives its hold. */
export class PurgeVersions {
  readonly #contacts: ContactRepository;
  readonly #clock: Clock;

  constructor(contacts: ContactRepository, clock: Clock) {
    this.#contacts = contacts;
    this.#clock = clock;
  }

  async execute(signal: AbortSignal): Promise<void> {
    const replacedBeforeMs = this.#clock.nowMs() - HOLD_LIFETIME_MS;
    await purgeInSteps((limit) => this.#contacts.purgeVersions(replacedBeforeMs, limit), signal);
  }
}
