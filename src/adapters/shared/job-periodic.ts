import type { Logger } from '../../application/shared/logger.ts';

/** Runs `work` again and again with a pause in between, never twice at once. A failure is logged and tried again. */
export class PeriodicJob {
  readonly #name: string;
  readonly #intervalMs: number;
  readonly #work: () => Promise<unknown>;
  readonly #logger: Logger;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = true;

  constructor(name: string, intervalMs: number, work: () => Promise<unknown>, logger: Logger) {
    this.#name = name;
    this.#intervalMs = intervalMs;
    this.#work = work;
    this.#logger = logger;
  }

  start(): void {
    this.#stopped = false;
    this.#schedule(0);
  }

  /** Resolves when the run in progress, if any, has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(delayMs: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Behind the run that was in progress when the job was stopped and started again.
      this.#running = this.#running.then(() => this.#run());
    }, delayMs);
  }

  async #run(): Promise<void> {
    try {
      await this.#work();
    } catch (error) {
      this.#logger.error({ err: error, job: this.#name }, 'a job failed and will run again');
    }
    this.#schedule(this.#intervalMs);
  }
}
