import type { RelayOutbox } from '../../application/operations/relay-outbox.ts';
import type { Logger } from '../../application/shared/logger.ts';
import type { OutboxReader } from '../../application/shared/ports.ts';

/** How long a message of another process, or one that the bus refused, waits at most. */
const POLL_MS = 1000;

/** Keeps the outbox empty: woken by what this process adds, by a poll for everything else. */
export class OutboxRelayJob {
  readonly #relayOutbox: RelayOutbox;
  readonly #logger: Logger;
  readonly #pollMs: number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #running: Promise<void> | undefined;
  #wokenMeanwhile = false;

  constructor(relayOutbox: RelayOutbox, outbox: OutboxReader, logger: Logger, pollMs = POLL_MS) {
    this.#relayOutbox = relayOutbox;
    this.#logger = logger;
    this.#pollMs = pollMs;
    outbox.onAdded(() => this.#wake());
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#wake(), this.#pollMs).unref();
    this.#wake();
  }

  /** Waits for the batch that is on its way; what is left is relayed after the next start. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#running;
  }

  #wake(): void {
    if (!this.#timer) return;
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
      while (this.#timer && (await this.#relayOutbox.execute()) > 0);
    } catch (error) {
      this.#logger.warn({ err: error }, 'The outbox could not be relayed; it is tried again');
    }
  }
}
