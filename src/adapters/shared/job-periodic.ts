import type { Logger } from '../../application/shared/logger.ts';

/** Pauses between runs: after one that found nothing to do a longer one, so that an idle process costs little. */
export interface Pauses {
  readonly busyMs: number;
  readonly idleMs: number;
}

/** By how much a timer may fire too early. */
const TIMER_SLACK_MS = 2;

/**
 * Runs `work` again and again with a pause in between, never twice at once. Idle pauses end at multiples of their
 * length, so that the jobs of a process look at the same time: a query then costs a third less than alone. A failure is
 * logged and tried again. With two pauses, `work` says whether it found something to do. Whoever knows that there may
 * be work wakes the job. Long work ends early, with the reason of its signal, when the job is stopped.
 */
export class PeriodicJob {
  readonly #name: string;
  readonly #pauses: Pauses;
  readonly #work: (signal: AbortSignal) => Promise<unknown>;
  readonly #logger: Logger;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;
  #isWoken = false;
  /** Aborted while the job is stopped, which it is at first. */
  #stopping = new AbortController();

  constructor(name: string, pauseMs: number, work: (signal: AbortSignal) => Promise<unknown>, logger: Logger);
  constructor(name: string, pauses: Pauses, work: (signal: AbortSignal) => Promise<boolean>, logger: Logger);
  constructor(name: string, pauses: number | Pauses, work: (signal: AbortSignal) => Promise<unknown>, logger: Logger) {
    this.#name = name;
    this.#pauses = typeof pauses === 'number' ? { busyMs: pauses, idleMs: pauses } : pauses;
    this.#work = work;
    this.#logger = logger;
    this.#stopping.abort();
  }

  start(): void {
    if (this.#stopping.signal.aborted) this.#stopping = new AbortController();
    this.#schedule(0);
  }

  /** Runs now, or once more after the run in progress, which may have looked too early. Does nothing while stopped. */
  wake(): void {
    this.#isWoken = true;
    if (!this.#isRunning) this.#schedule(0);
  }

  /** Resolves when the run in progress, if any, has ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(delayMs: number): void {
    if (this.#stopping.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Queued behind the run that was in progress when the job was stopped and started again.
      this.#running = this.#running.then(() => this.#run());
    }, delayMs);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    // It was queued behind another run when the job was stopped.
    if (signal.aborted) return;
    let isIdle = false;
    this.#isRunning = true;
    this.#isWoken = false;
    try {
      isIdle = (await this.#work(signal)) === false;
    } catch (error) {
      if (error !== signal.reason)
        this.#logger.error({ err: error, job: this.#name }, 'a job failed and will run again');
    }
    this.#isRunning = false;
    if (this.#isWoken) return this.#schedule(0);
    const { busyMs, idleMs } = this.#pauses;
    this.#schedule(isIdle || busyMs === idleMs ? untilMultipleMs(idleMs) : busyMs);
  }
}

function untilMultipleMs(pauseMs: number): number {
  if (pauseMs <= TIMER_SLACK_MS) return pauseMs;
  const restMs = Math.ceil(pauseMs - (performance.now() % pauseMs));
  return restMs > TIMER_SLACK_MS ? restMs : restMs + pauseMs;
}
