import type { IdempotencyStore } from './idempotency.ts';
import type { Clock } from './ports.ts';
import { purgeInSteps } from './purge-in-steps.ts';

/** Forgets the answers of requests that nobody repeats any more. */
export class PurgeIdempotency {
  readonly #store: IdempotencyStore;
  readonly #clock: Clock;

  constructor(store: IdempotencyStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  async execute(signal: AbortSignal): Promise<void> {
    const nowMs = this.#clock.nowMs();
    await purgeInSteps((limit) => this.#store.purge(nowMs, limit), signal);
  }
}
