import type { DeadLetter, Digest } from '../shared/ports.ts';
import type { DeadLetterStore } from './ports.ts';

/** Digits of an id: enough for as many events as there will ever be. */
const ID_DIGITS = 32;

/** Moves what died on the bus into the store, where it can be looked at and dealt with. Idempotent. */
export class KeepDeadLetters {
  readonly #store: DeadLetterStore;
  readonly #digest: Digest;

  constructor(store: DeadLetterStore, digest: Digest) {
    this.#store = store;
    this.#digest = digest;
  }

  async execute(letters: readonly DeadLetter[]): Promise<void> {
    await this.#store.add(
      letters.map(({ id: eventId, cause, diedMs, ...letter }) => ({
        ...letter,
        id: this.#idOf(eventId, letter),
        eventId,
        cause,
        diedMs,
        state: 'waiting' as const,
        history: [{ atMs: diedMs, what: 'died' as const, note: cause }],
      })),
    );
  }

  /** A bus numbers its events from the start again when its topics are made anew, but not in the same millisecond. */
  #idOf(eventId: string, { topic, firstSeenMs }: Pick<DeadLetter, 'topic' | 'firstSeenMs'>): string {
    return `dlt_${this.#digest.sha256Hex(`${topic} ${eventId} ${firstSeenMs}`).slice(0, ID_DIGITS)}`;
  }
}
