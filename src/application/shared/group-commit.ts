/** Items in one commit; more take the next one. */
const MAX_GROUP = 500;
/** Pause after a commit. Each one waits for the disk, whatever it carries, so a few large ones beat many small ones. */
const REST_MS = 10;
/** The pause as a multiple of the commit's time where nobody waits, so that groups grow with the store's load. */
const RESTS_OF_A_COMMIT = 2;
const LONGEST_REST_MS = 100;

interface Waiting<T> {
  readonly item: T;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Many callers, one commit: items that come while a commit runs, or rests, share the next one. Under load groups grow
 * by themselves; an idle one commits at once.
 */
export class GroupCommit<T> {
  readonly #commit: (items: readonly T[]) => Promise<void>;
  readonly #unhurried: boolean;
  readonly #waiting: Waiting<T>[] = [];
  #running = false;

  /** `unhurried`: nobody waits for the result, so groups may rest up to `LONGEST_REST_MS`. */
  constructor(commit: (items: readonly T[]) => Promise<void>, { unhurried = false } = {}) {
    this.#commit = commit;
    this.#unhurried = unhurried;
  }

  /** Resolves when the commit that holds `item` is done, rejects when that one failed. */
  add(item: T): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ item, done, failed });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, MAX_GROUP);
      const beganMs = performance.now();
      try {
        await this.#commit(group.map(({ item }) => item));
        for (const { done } of group) done();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
      const longMs = this.#unhurried ? RESTS_OF_A_COMMIT * (performance.now() - beganMs) : 0;
      const restMs = Math.max(REST_MS, Math.min(LONGEST_REST_MS, longMs));
      await new Promise((rested) => setTimeout(rested, restMs));
    }
    this.#running = false;
  }
}
