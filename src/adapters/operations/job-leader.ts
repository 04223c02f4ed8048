import type { Leases } from '../../application/operations/leases.ts';
import type { Logger } from '../../application/shared/logger.ts';
import type { Clock } from '../../application/shared/ports.ts';
import { PeriodicJob } from '../shared/job-periodic.ts';

/**
 * A lease that was not renewed for `ttlMs` is free for another process. Three renewals may fail before work must stop.
 */
const TIMING = { ttlMs: 6000, renewEveryMs: 1500 };

export interface LedWorker {
  start(): void;
  /** Resolves when what is in progress has ended. */
  stop(): Promise<void>;
}

/**
 * Runs its workers while this process holds the lease `name`, and stands by while another does: any number of processes
 * can be started, and one takes over when another ends, at once after a stop and within the lease after a crash.
 */
export class LeaderJob {
  readonly name: string;
  readonly #holder: string;
  readonly #workers: readonly LedWorker[];
  readonly #leases: Leases;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #ttlMs: number;
  readonly #renewal: PeriodicJob;
  #isLeading = false;
  #following: Promise<void> = Promise.resolve();
  #expiry: NodeJS.Timeout | undefined;

  /** `holder`: a name that no other process has. */
  constructor(
    name: string,
    holder: string,
    workers: readonly LedWorker[],
    leases: Leases,
    clock: Clock,
    logger: Logger,
    { ttlMs, renewEveryMs } = TIMING,
  ) {
    this.name = name;
    this.#holder = holder;
    this.#workers = workers;
    this.#leases = leases;
    this.#clock = clock;
    this.#logger = logger;
    this.#ttlMs = ttlMs;
    this.#renewal = new PeriodicJob(`lead-${name}`, renewEveryMs, () => this.#renew(), logger);
  }

  /** Whether this process has the work now. */
  get isLeading(): boolean {
    return this.#isLeading;
  }

  start(): void {
    this.#renewal.start();
  }

  /** The lease is given back when the work in progress has ended, so that two never overlap at a stop. */
  async stop(): Promise<void> {
    await this.#renewal.stop();
    await this.#follow();
    try {
      await this.#leases.release(this.name, this.#holder);
    } catch (error) {
      this.#logger.warn({ err: error, lease: this.name }, 'a lease could not be given back; it will expire');
    }
  }

  async #renew(): Promise<void> {
    // Counted from before the request: the time that the store takes to answer errs on the safe side.
    const askedMs = performance.now();
    if (!(await this.#leases.hold(this.name, this.#holder, this.#clock.nowMs(), this.#ttlMs))) return this.#follow();
    clearTimeout(this.#expiry);
    this.#expiry = setTimeout(() => void this.#follow(), askedMs + this.#ttlMs - performance.now());
    await this.#lead(askedMs + this.#ttlMs);
  }

  async #lead(untilMs: number): Promise<void> {
    if (this.#isLeading) return;
    // Workers that are being stopped are not restarted meanwhile. When the last of them has ended, the lease may be
    // another's: the next renewal tells.
    await this.#following;
    if (performance.now() >= untilMs) return;
    this.#isLeading = true;
    this.#logger.info({ lease: this.name }, 'this process leads');
    for (const worker of this.#workers) worker.start();
  }

  #follow(): Promise<void> {
    clearTimeout(this.#expiry);
    if (this.#isLeading) this.#following = this.#stopWorkers();
    return this.#following;
  }

  async #stopWorkers(): Promise<void> {
    this.#isLeading = false;
    this.#logger.info({ lease: this.name }, 'this process no longer leads');
    // All at once: a slow one must not keep the others working beside the next leader's.
    await Promise.all(this.#workers.map((worker) => worker.stop()));
  }
}
