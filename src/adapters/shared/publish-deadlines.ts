/**
 * Refuses what the bus has not confirmed in time. All wait equally long, so that one timer is enough: a timer for each
 * was a tenth of what a webhook costs.
 */
export class PublishDeadlines<P> {
  readonly #timeoutMs: number;
  readonly #refuse: (publish: P) => void;
  /** When the time of each is over; the oldest is the first. */
  readonly #dueMs = new Map<P, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(timeoutMs: number, refuse: (publish: P) => void) {
    this.#timeoutMs = timeoutMs;
    this.#refuse = refuse;
  }

  add(publish: P): void {
    this.#dueMs.set(publish, performance.now() + this.#timeoutMs);
    this.#timer ??= setTimeout(() => this.#expire(), this.#timeoutMs);
  }

  has(publish: P): boolean {
    return this.#dueMs.has(publish);
  }

  /** False when it was refused, or taken out, before. */
  delete(publish: P): boolean {
    const waited = this.#dueMs.delete(publish);
    if (this.#dueMs.size === 0) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    return waited;
  }

  #expire(): void {
    this.#timer = undefined;
    const nowMs = performance.now();
    for (const [publish, dueMs] of this.#dueMs) {
      if (dueMs > nowMs) {
        this.#timer = setTimeout(() => this.#expire(), dueMs - nowMs);
        return;
      }
      this.#dueMs.delete(publish);
      this.#refuse(publish);
    }
  }
}
