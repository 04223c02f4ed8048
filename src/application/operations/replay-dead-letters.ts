import type { KeptDeadLetter } from '../../domain/operations/dead-letter.ts';
import type { Clock, MessageBus } from '../shared/ports.ts';
import type { DeadLetterStore } from './ports.ts';

/** Letters read at once: each may be as large as a whole webhook. */
const REPLAY_BATCH = 20;
/** Characters of letters published at once, or one letter: what the bus does not take would be tried for ever. */
const MOST_CHARACTERS = 1_000_000;

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
      for (const part of partsOf(data)) {
        await this.#bus.republish(part.map(({ eventId, ...letter }) => ({ ...letter, id: eventId, attempt: 1 })));
        const ids = part.map(({ id }) => id);
        // One that has died again meanwhile goes on waiting.
        const step = { atMs: this.#clock.nowMs(), what: 'replayed' as const };
        await this.#store.move({ ids }, 'replaying', 'replayed', step);
      }
    }
  }
}

function partsOf(letters: readonly KeptDeadLetter[]): readonly KeptDeadLetter[][] {
  const parts: KeptDeadLetter[][] = [];
  let room = 0;
  for (const letter of letters) {
    if (letter.value.length > room || parts.length === 0) {
      parts.push([]);
      room = MOST_CHARACTERS;
    }
    parts.at(-1)?.push(letter);
    room -= letter.value.length;
  }
  return parts;
}
