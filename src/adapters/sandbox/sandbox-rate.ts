const WINDOW_MS = 1000;

/** How many events lie in the last second: those later than `nowMs` - 1 000 ms, the newest included. */
export class SlidingLog {
  #times: number[] = [];
  #head = 0;

  /** `nowMs` must not go back. */
  count(nowMs: number): number {
    while (this.#head < this.#times.length && (this.#times[this.#head] as number) <= nowMs - WINDOW_MS) this.#head++;
    if (this.#head > this.#times.length / 2) {
      this.#times = this.#times.slice(this.#head);
      this.#head = 0;
    }
    return this.#times.length - this.#head;
  }

  /** Adds an event; returns the count with it. */
  record(nowMs: number): number {
    this.#times.push(nowMs);
    return this.count(nowMs);
  }
}

/** One message per 6 s to one person (meta-cloud-api, pair rate). */
const PAIR_INTERVAL_MS = 6000;
/** A burst may borrow this many messages from the future. */
const PAIR_BURST = 45;

/** The pair rate of all recipients, as virtual scheduling (GCRA): one number per recipient. */
export class PairRate {
  /** When each recipient's borrowed time is paid back, least recently used first. */
  readonly #paidBackMs = new Map<string, number>();

  /** False: refused, and nothing is counted. `nowMs` must not go back. */
  admit(pair: string, nowMs: number): boolean {
    this.#forget(nowMs);
    const paidBackMs = Math.max(this.#paidBackMs.get(pair) ?? 0, nowMs);
    if (paidBackMs - nowMs > (PAIR_BURST - 1) * PAIR_INTERVAL_MS) return false;
    this.#paidBackMs.delete(pair);
    this.#paidBackMs.set(pair, paidBackMs + PAIR_INTERVAL_MS);
    return true;
  }

  /** Recipients who have paid back are forgotten: memory holds only recent ones. */
  #forget(nowMs: number): void {
    for (const [pair, paidBackMs] of this.#paidBackMs) {
      if (paidBackMs > nowMs) return;
      this.#paidBackMs.delete(pair);
    }
  }
}

/** What one phone number was asked to send. Every request counts when it arrives, whatever the answer. */
export class RateMeter {
  readonly #arrivals = new SlidingLog();
  received: number;
  maxPerSecond: number;

  constructor(received: number, maxPerSecond: number) {
    this.received = received;
    this.maxPerSecond = maxPerSecond;
  }

  arrive(nowMs: number): void {
    this.received++;
    this.maxPerSecond = Math.max(this.maxPerSecond, this.#arrivals.record(nowMs));
  }

  /** Counts what an earlier process accepted within the last second, so that a restart opens no second window. */
  restore(acceptedMs: number): void {
    this.#arrivals.record(acceptedMs);
  }
}
