import { HANDLED_LETTER_RETENTION_MS } from '../../domain/operations/dead-letter.ts';
import type { Clock } from '../shared/ports.ts';
import type { DeadLetterStore } from './ports.ts';

/** Letters forgotten at once: others write in between. */
const PURGED_AT_ONCE = 1_000;

/** Forgets dead letters that were dealt with long ago. What waits, waits for ever. */
export class PurgeDeadLetters {
  readonly #store: DeadLetterStore;
  readonly #clock: Clock;

  constructor(store: DeadLetterStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  async execute(): Promise<void> {
    const handledBeforeMs = this.#clock.nowMs() - HANDLED_LETTER_RETENTION_MS;
    while ((await this.#store.purge(handledBeforeMs, PURGED_AT_ONCE)) === PURGED_AT_ONCE);
  }
}
