import { HOLD_LIFETIME_MS } from '../../domain/wallet/hold.ts';
import type { Clock } from '../shared/ports.ts';
import type { ContactRepository } from './ports.ts';

/** Versions forgotten at once: others write in between. */
const PURGED_AT_ONCE = 1_000;

/** Forgets what contacts said before every campaign that can still send: none outlives its hold. */
export class PurgeVersions {
  readonly #contacts: ContactRepository;
  readonly #clock: Clock;

  constructor(contacts: ContactRepository, clock: Clock) {
    this.#contacts = contacts;
    this.#clock = clock;
  }

  async execute(): Promise<void> {
    const replacedBeforeMs = this.#clock.nowMs() - HOLD_LIFETIME_MS;
    while ((await this.#contacts.purgeVersions(replacedBeforeMs, PURGED_AT_ONCE)) === PURGED_AT_ONCE);
  }
}
