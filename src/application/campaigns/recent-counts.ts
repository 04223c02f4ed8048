/**
 * Counts by key, as this process has seen them. Of more than `most` keys, the one that was counted longest ago is
 * forgotten and starts over.
 */
export class RecentCounts<K> {
  readonly #most: number;
  /** Counted last comes last. */
  readonly #counts = new Map<K, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one more; gives how many there are now. */
  add(key: K): number {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.delete(key);
    this.#counts.set(key, count);
    const [first] = this.#counts.keys();
    if (this.#counts.size > this.#most && first !== undefined) this.#counts.delete(first);
    return count;
  }

  forget(key: K): void {
    this.#counts.delete(key);
  }
}
