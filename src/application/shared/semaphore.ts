/** A fixed number of places, handed out in the order in which they are asked for. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  /** Takes a place that is free now, which the caller must leave; false when there is none. */
  tryEnter(): boolean {
    if (this.#free === 0) return false;
    this.#free--;
    return true;
  }

  /** Resolves with a place, which the caller must leave. */
  enter(): Promise<void> {
    return this.tryEnter() ? Promise.resolve() : new Promise((entered) => this.#waiting.push(entered));
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}
