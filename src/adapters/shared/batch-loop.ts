import { AsyncResource } from 'node:async_hooks';

/** A Node timer cannot wait longer than 25 days: it would fire at once, again and again. */
const MAX_TIMER_MS = 24 * 60 * 60_000;

export interface BatchLoopOptions<M> {
  /** The next batch; an empty one when there is nothing to handle now. */
  readonly due: () => readonly M[];
  /** Until the next delayed message is due; undefined when there is none. */
  readonly nextDueInMs: () => number | undefined;
  readonly handle: (batch: readonly M[]) => Promise<void>;
  /** Reports a fault, the n-th in a row, and says how long to wait in milliseconds. */
  readonly pauseAfterFault: (error: unknown, faults: number) => number;
}

/** Hands out one partition of a topic, a batch at a time. It keeps no process alive. */
export class BatchLoop<M> {
  readonly #options: BatchLoopOptions<M>;
  /** Batches are handled in the context of the subscriber, not of what happened to wake the loop. */
  readonly #context = new AsyncResource('BatchLoop');
  #isStopped = false;
  #isDraining = false;
  #drained: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endPause: () => void = () => {};

  constructor(options: BatchLoopOptions<M>) {
    this.#options = options;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** There may be something to hand out. */
  wake(): void {
    if (this.#isDraining || this.#isStopped) return;
    this.#isDraining = true;
    this.#drained = this.#context.runInAsyncScope(() => this.#drain());
  }

  /** Takes no new batch, and waits for the one that is being handled. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.endPause();
    await this.#drained;
  }

  /** Within `handle`: resolves after the delay, at `endPause`, or when the loop is stopped. */
  async pause(delayMs: number): Promise<void> {
    if (this.#isStopped) return;
    await new Promise<void>((resolve) => {
      this.#timer = setTimeout(resolve, delayMs).unref();
      this.#endPause = resolve;
    });
  }

  endPause(): void {
    clearTimeout(this.#timer);
    this.#endPause();
  }

  async #drain(): Promise<void> {
    const { due, nextDueInMs, handle, pauseAfterFault } = this.#options;
    clearTimeout(this.#timer);
    let faults = 0;
    while (!this.#isStopped) {
      try {
        const batch = due();
        if (batch.length === 0) {
          const delayMs = nextDueInMs();
          if (delayMs !== undefined)
            this.#timer = setTimeout(() => this.wake(), Math.min(delayMs, MAX_TIMER_MS)).unref();
          break;
        }
        await handle(batch);
        faults = 0;
      } catch (error) {
        faults += 1;
        await this.pause(pauseAfterFault(error, faults));
      }
    }
    this.#isDraining = false;
  }
}
