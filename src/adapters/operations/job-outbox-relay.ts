import type { RelayOutbox } from '../../application/operations/relay-outbox.ts';
import type { Logger } from '../../application/shared/logger.ts';
import type { WakeUps } from '../../application/shared/wake-ups.ts';
import { type Pauses, PeriodicJob } from '../shared/job-periodic.ts';

/** How long a message that the bus refused waits, and one whose wake-up was lost. */
const PAUSES: Pauses = { busyMs: 1000, idleMs: 2000 };

/** Keeps the outbox empty: woken by what any process adds. */
export class OutboxRelayJob {
  readonly #relayOutbox: RelayOutbox;
  readonly #logger: Logger;
  readonly #job: PeriodicJob;

  constructor(relayOutbox: RelayOutbox, wakeUps: WakeUps, logger: Logger, pauses = PAUSES) {
    this.#relayOutbox = relayOutbox;
    this.#logger = logger;
    this.#job = new PeriodicJob('relay-outbox', pauses, (signal) => this.#relay(signal), logger);
    wakeUps.onReceived('outbox', () => this.#job.wake());
  }

  start(): void {
    this.#job.start();
  }

  /** Waits for the batch in progress; what is left is relayed after the next start. */
  async stop(): Promise<void> {
    await this.#job.stop();
  }

  /** Resolves with whether something is left that the bus refused. */
  async #relay(signal: AbortSignal): Promise<boolean> {
    try {
      while (!signal.aborted && (await this.#relayOutbox.execute()) > 0);
      return false;
    } catch (error) {
      this.#logger.warn({ err: error }, 'the outbox could not be relayed; trying again');
      return true;
    }
  }
}
