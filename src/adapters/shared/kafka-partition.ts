import type { BusMessage } from '../../application/shared/ports.ts';
import { BatchLoop } from './batch-loop.ts';

/** How much is fetched ahead: above the first nothing more is fetched until less than the second is left. */
const PAUSE_ABOVE_BYTES = 8_000_000;
const RESUME_BELOW_BYTES = 4_000_000;

export interface FetchedMessage {
  readonly offset: number;
  readonly bytes: number;
  /** Not handled before this time: a retry waits for it, and so does all that is behind it in its partition. */
  readonly dueMs: number;
  readonly message: BusMessage;
}

export interface KafkaPartitionOptions {
  readonly maxBatch: number;
  readonly nowMs: () => number;
  /** Handles the batch and puts its rejections elsewhere. */
  readonly handle: (batch: readonly BusMessage[]) => Promise<void>;
  /** Everything before `offset` is done. */
  readonly commit: (offset: number) => Promise<void>;
  readonly setFetching: (isFetching: boolean) => void;
  /** Reports a fault, the n-th in a row, and says how long to wait in milliseconds. */
  readonly pauseAfterFault: (error: unknown, faults: number) => number;
}

/**
 * One partition of a topic in this process: its fetched messages, in order, and at most one batch in a handler. It
 * outlives assignments: a handler that runs while the group rebalances is waited for before the next batch starts.
 */
export class KafkaPartition {
  readonly #options: KafkaPartitionOptions;
  readonly #loop: BatchLoop<FetchedMessage>;
  #fetched: FetchedMessage[] = [];
  #fetchedBytes = 0;
  #isAssigned = false;
  #isFetching = true;

  constructor(options: KafkaPartitionOptions) {
    this.#options = options;
    this.#loop = new BatchLoop({
      due: () => this.#due(),
      nextDueInMs: () => this.#nextDueInMs(),
      handle: (batch) => this.#handle(batch),
      pauseAfterFault: options.pauseAfterFault,
    });
  }

  /** Fetching begins again at the committed offset. */
  assign(): void {
    this.revoke();
    this.#isAssigned = true;
    this.#fetchMore();
  }

  /** The partition belongs to somebody else: no new batch of it is taken. */
  revoke(): void {
    this.#isAssigned = false;
    this.#fetched = [];
    this.#fetchedBytes = 0;
    this.#loop.endPause();
  }

  add(messages: readonly FetchedMessage[]): void {
    if (!this.#isAssigned) return;
    this.#fetched.push(...messages);
    for (const { bytes } of messages) this.#fetchedBytes += bytes;
    if (this.#isFetching && this.#fetchedBytes > PAUSE_ABOVE_BYTES) {
      this.#isFetching = false;
      this.#options.setFetching(false);
    }
    this.#loop.wake();
  }

  /** Takes no new batch, and waits for the one in the handler. */
  stop(): Promise<void> {
    return this.#loop.stop();
  }

  #due(): readonly FetchedMessage[] {
    const nowMs = this.#options.nowMs();
    const batch = this.#fetched.slice(0, this.#options.maxBatch);
    const notDue = batch.findIndex(({ dueMs }) => dueMs > nowMs);
    return notDue === -1 ? batch : batch.slice(0, notDue);
  }

  #nextDueInMs(): number | undefined {
    const [head] = this.#fetched;
    return head && head.dueMs - this.#options.nowMs();
  }

  async #handle(batch: readonly FetchedMessage[]): Promise<void> {
    await this.#options.handle(batch.map(({ message }) => message));
    const { offset } = batch.at(-1) as FetchedMessage;
    await this.#commit(offset + 1);
    this.#forget(batch, offset);
  }

  /** Unless a new assignment came between, these are the first: offsets begin again when a topic is made anew. */
  #forget(batch: readonly FetchedMessage[], lastOffset: number): void {
    const isSameAssignment = this.#fetched[0] === batch[0];
    const undone = this.#fetched.findIndex(({ offset }) => offset > lastOffset);
    const fetchedAgain = undone === -1 ? this.#fetched.length : undone;
    const done = this.#fetched.splice(0, isSameAssignment ? batch.length : fetchedAgain);
    for (const { bytes } of done) this.#fetchedBytes -= bytes;
    if (this.#isAssigned && this.#fetchedBytes < RESUME_BELOW_BYTES) this.#fetchMore();
  }

  #fetchMore(): void {
    if (this.#isFetching) return;
    this.#isFetching = true;
    this.#options.setFetching(true);
  }

  /** Repeats until it is done, or the partition belongs to another process, which then does the batch again. */
  async #commit(offset: number): Promise<void> {
    for (let faults = 1; this.#isAssigned; faults += 1) {
      try {
        await this.#options.commit(offset);
        return;
      } catch (error) {
        const delayMs = this.#options.pauseAfterFault(error, faults);
        if (this.#loop.isStopped) return;
        await this.#loop.pause(delayMs);
      }
    }
  }
}
