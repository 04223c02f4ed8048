import { type CountedWindow, RequestCounter } from '../../application/shared/request-counter.ts';

/** How many windows are remembered; beyond that the earliest are forgotten. */
const MAX_WINDOWS = 100_000;

/** Counts in the memory of this process. */
export class NodeRequestCounter extends RequestCounter {
  readonly #maxWindows: number;
  readonly #windows = new Map<string, CountedWindow>();

  constructor(maxWindows = MAX_WINDOWS) {
    super();
    this.#maxWindows = maxWindows;
  }

  override async count(key: string, windowMs: number, nowMs: number): Promise<CountedWindow> {
    const known = this.#windows.get(key);
    if (known && known.endsMs > nowMs) {
      const window = { count: known.count + 1, endsMs: known.endsMs };
      this.#windows.set(key, window);
      return window;
    }
    // Re-added at the end, so that the map's first windows are always the earliest.
    this.#windows.delete(key);
    this.#forgetOldest();
    const window = { count: 1, endsMs: nowMs + windowMs };
    this.#windows.set(key, window);
    return window;
  }

  #forgetOldest(): void {
    if (this.#windows.size < this.#maxWindows) return;
    const [oldest] = this.#windows.keys();
    if (oldest !== undefined) this.#windows.delete(oldest);
  }
}
