import type { Clock, MessageBus } from '../shared/ports.ts';
import type { DeadLetterStore } from './ports.ts';

/** Letters published at once. */
const REPLAY_BATCH = 100;

/**
 * Puts the letters that are to be replayed back on their topics, under their keys and with their ids. A process that
 * dies after the publish leaves them to be published again: consumers are idempotent.
 */
export class ReplayDeadLetters {
  readonly #store: DeadLetterStore;
  readonly #bus: MessageBus;
  readonly #clock: Clock;

  constructor(store: DeadLetterStore, bus: MessageBus, clock: Clock) {
    this.#store = store;
    this.#bus = bus;
    this.#clock = clock;
  }

  async execute(): Promise<void> {
    for (;;) {
      const { data } = await this.#store.page({ state: 'replaying' }, { limit: REPLAY_BATCH });
      if (data.length === 0) return;
      await this.#bus.republish(data.map(({ eventId, ...letter }) => ({ ...letter, id: eventId, attempt: 1 })));
      const ids = data.map(({ id }) => id);
      // One that has died again meanwhile goes on waiting.
      const step = { atMs: this.#clock.nowMs(), what: 'replayed' as const };
      await this.#store.move({ ids }, 'replaying', 'replayed', step);
    }
  }
}
