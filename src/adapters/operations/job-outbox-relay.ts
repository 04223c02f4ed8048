import type { RelayOutbox } from '../../application/operations/relay-outbox.ts';
import type { Logger } from '../../application/shared/logger.ts';
import type { OutboxReader } from '../../application/shared/ports.ts';
import { PeriodicJob } from '../shared/job-periodic.ts';

/** How long a message of another process, or one that the bus refused, waits at most. */
const POLL_MS = 1000;

/** Keeps the outbox empty: woken by what this process adds, by a poll for everything else. */
export class OutboxRelayJob {
  readonly #relayOutbox: RelayOutbox;
  readonly #logger: Logger;
  readonly #poll: PeriodicJob;
  #isStarted = false;
  #running: Promise<void> | undefined;
  #wokenMeanwhile = false;

  constructor(relayOutbox: RelayOutbox, outbox: OutboxReader, logger: Logger, pollMs = POLL_MS) {
    this.#relayOutbox = relayOutbox;
    this.#logger = logger;
    this.#poll = new PeriodicJob('poll-outbox', pollMs, async () => this.#wake(), logger);
    outbox.onAdded(() => this.#wake());
  }

  start(): void {
    this.#isStarted = true;
    this.#poll.start();
  }

  /** Waits for the batch that is on its way; what is left is relayed after the next start. */
  async stop(): Promise<void> {
    this.#isStarted = false;
    await this.#poll.stop();
    await this.#running;
  }

  #wake(): void {
    if (!this.#isStarted) return;
    if (this.#running) {
      this.#wokenMeanwhile = true;
      return;
    }
    this.#running = this.#relay().finally(() => {
      this.#running = undefined;
      if (this.#wokenMeanwhile) this.#wake();
    });
  }

  async #relay(): Promise<void> {
    this.#wokenMeanwhile = false;
    try {
      while (this.#isStarted && (await this.#relayOutbox.execute()) > 0);
    } catch (error) {
      this.#logger.warn({ err: error }, 'The outbox could not be relayed; it is tried again');
    }
  }
}
