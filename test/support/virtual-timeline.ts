import type { Timeline } from '../../src/adapters/campaigns/node-timeline.ts';

interface Sleeper {
  readonly atMs: number;
  readonly wake: () => void;
}

/** How a timer keeps its time: how long it sleeps when asked for `ms`, and how late the process then gets to it. */
export interface Timers {
  sleptMs(ms: number): number;
  stallMs(): number;
}

const exactTimers: Timers = { sleptMs: (ms) => ms, stallMs: () => 0 };

/** As Node's: whole milliseconds, counted from when the turn of the event loop began. */
export function nodeTimers(random: () => number, stallMs: () => number = () => 0): Timers {
  return { sleptMs: (ms) => Math.max(1, Math.trunc(ms)) - random() * 0.99, stallMs };
}

/** Time that passes only while everybody sleeps: hours of it take as long as what happens in them. */
export class VirtualTimeline implements Timeline {
  readonly #timers: Timers;
  /** Who wakes last comes first. */
  readonly #sleepers: Sleeper[] = [];
  readonly #outside = new Set<Promise<unknown>>();
  #nowMs = 5000;

  constructor(timers: Timers = exactTimers) {
    this.#timers = timers;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  sleep(ms: number): Promise<void> {
    return this.after(this.#timers.sleptMs(ms));
  }

  /** Something outside the process happens in `ms`: it needs no timer. */
  after(ms: number): Promise<void> {
    const atMs = this.#nowMs + ms;
    let place = this.#sleepers.length;
    while (place > 0 && (this.#sleepers[place - 1] as Sleeper).atMs <= atMs) place--;
    return new Promise((wake) => {
      this.#sleepers.splice(place, 0, { atMs, wake });
    });
  }

  /** Time stands still while `work` is done outside the process, such as by a real server. */
  async meanwhile<T>(work: () => Promise<T>): Promise<T> {
    const done = work();
    this.#outside.add(done);
    try {
      return await done;
    } finally {
      this.#outside.delete(done);
    }
  }

  /** Lets time pass until `result` is there; at most a minute. */
  async until<T>(result: Promise<T>): Promise<T> {
    let isThere = false;
    const settled = result.finally(() => {
      isThere = true;
    });
    settled.catch(() => undefined);
    for (let passedMs = 0; !isThere && passedMs < 60_000; passedMs++) await this.pass(1);
    if (!isThere) throw new Error('It did not come within a minute');
    return settled;
  }

  /** Lets `ms` pass. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await this.#turn();
    for (let next = this.#sleepers.at(-1); next && next.atMs <= untilMs; next = this.#sleepers.at(-1)) {
      this.#nowMs = Math.max(this.#nowMs, next.atMs) + this.#timers.stallMs();
      while ((this.#sleepers.at(-1)?.atMs ?? Number.POSITIVE_INFINITY) <= this.#nowMs) this.#sleepers.pop()?.wake();
      await this.#turn();
    }
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  /** Until everybody who was woken sleeps again. */
  async #turn(): Promise<void> {
    do {
      await Promise.allSettled(this.#outside);
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    } while (this.#outside.size > 0);
  }
}
