import { HANDLED_LETTER_RETENTION_MS } from '../../domain/operations/dead-letter.ts';
import type { Clock } from '../shared/ports.ts';
import { purgeInSteps } from '../shared/purge-in-steps.ts';
import type { DeadLetterStore } from './ports.ts';

/** Forgets dead letters that were dealt with long ago. What waits, waits for ever. */
export class PurgeDeadLetters {
  readonly #store: DeadLetterStore;
  readonly #clock: Clock;

  constructor(store: DeadLetterStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  async execute(signal: AbortSignal): Promise<void> {
    const handledBeforeMs = this.#clock.nowMs() - HANDLED_LETTER_RETENTION_MS;
    await purgeInSteps((limit) => this.#store.purge(handledBeforeMs, limit), signal);
  }
}
