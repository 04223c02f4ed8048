/** A fixed number of places, handed out in the order in which they are asked for. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  /** Resolves with a place, which the caller must leave. */
  enter(): Promise<void> {
    if (this.#free === 0) return new Promise((entered) => this.#waiting.push(entered));
    this.#free--;
    return Promise.resolve();
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}
