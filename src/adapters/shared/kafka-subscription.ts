import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, Kafka, KafkaMessage } from 'kafkajs';
import type { Logger } from '../../application/shared/logger.ts';
import type { Subscription } from '../../application/shared/ports.ts';
import { type FetchedMessage, KafkaPartition, type KafkaPartitionOptions } from './kafka-partition.ts';

/** A member that is silent for this long is dead, and its partitions go to others. */
const SESSION_TIMEOUT_MS = 6000;
/** Noticing that others come or leave takes at most this long. */
const HEARTBEAT_INTERVAL_MS = 1000;
/** How long a rebalance waits for members: they answer at once, whatever their handlers do. */
const REBALANCE_TIMEOUT_MS = 10_000;
/**
 * How long a fetch waits for messages: leaving a group takes at most this long, and kafkajs sends heartbeats between
 * fetches. An idle dispatcher takes 1.3 % of a core; with half of this it took 1.8 %.
 */
const FETCH_WAIT_MS = HEARTBEAT_INTERVAL_MS;
const MAX_BYTES_PER_PARTITION = 1_000_000;
/**
 * From the beginning of one fetch to the next. Under a steady stream each is answered at once, with a message or two:
 * fetching then cost the settler and the broker more than settling did.
 */
const GATHER_MS = 25;

const RESTART_DELAY_MS = 500;
/**
 * A consumer that has neither fetched nor failed for this long, longer than any rebalance, is stuck and is replaced.
 */
const STUCK_AFTER_MS = 20_000;

export interface KafkaSubscriptionOptions
  extends Pick<KafkaPartitionOptions, 'maxBatch' | 'nowMs' | 'handle' | 'pauseAfterFault'> {
  readonly groupId: string;
  readonly topics: readonly string[];
  /** Instead of a second, where leaving may take longer. */
  readonly fetchWaitMs?: number;
  readonly gatherMs?: number;
  readonly messageOf: (topic: string, partition: number, message: KafkaMessage) => FetchedMessage;
}

/**
 * A member of a consumer group. kafkajs only fetches, and hands everything over at once: it waits for all partitions of
 * a fetch before the next one, so a slow handler would hold up the others, and heartbeats and rebalances with them.
 */
export class KafkaSubscription implements Subscription {
  readonly #kafka: Kafka;
  readonly #logger: Logger;
  readonly #options: KafkaSubscriptionOptions;
  /** By topic and number. */
  readonly #partitions = new Map<string, KafkaPartition>();
  #consumer: Consumer | undefined;
  #lastSignMs = 0;
  #isLeaving = false;
  #watch: ReturnType<typeof setInterval> | undefined;
  #restart: ReturnType<typeof setTimeout> | undefined;
  #stopped: Promise<void> | undefined;

  constructor(kafka: Kafka, logger: Logger, options: KafkaSubscriptionOptions) {
    this.#kafka = kafka;
    this.#logger = logger;
    this.#options = options;
  }

  /** Rejects when there is no broker, or a topic does not exist. */
  async start(): Promise<void> {
    await this.#join();
    this.#watch = setInterval(() => {
      if (performance.now() - this.#lastSignMs < STUCK_AFTER_MS) return;
      this.#logger.error({ groupId: this.#options.groupId }, 'a consumer was stuck and is replaced');
      this.#rejoin();
    }, STUCK_AFTER_MS / 10).unref();
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#finish().then(() => this.leave());
    return this.#stopped;
  }

  /** Leaves the group at once; what handlers are working on is handed to others. */
  async leave(): Promise<void> {
    this.#isLeaving = true;
    clearInterval(this.#watch);
    clearTimeout(this.#restart);
    const consumer = this.#consumer;
    this.#consumer = undefined;
    this.#revokeAll();
    await consumer?.disconnect();
  }

  async #finish(): Promise<void> {
    await Promise.all([...this.#partitions.values()].map((partition) => partition.stop()));
  }

  async #join(): Promise<void> {
    const { groupId, topics, fetchWaitMs = FETCH_WAIT_MS, gatherMs = GATHER_MS } = this.#options;
    const consumer = this.#kafka.consumer({
      groupId,
      sessionTimeout: SESSION_TIMEOUT_MS,
      heartbeatInterval: HEARTBEAT_INTERVAL_MS,
      rebalanceTimeout: REBALANCE_TIMEOUT_MS,
      maxWaitTimeInMs: fetchWaitMs,
      maxBytesPerPartition: MAX_BYTES_PER_PARTITION,
      allowAutoTopicCreation: false,
      // kafkajs restarts after some errors but not after others: here every crash makes a new consumer.
      retry: { restartOnFailure: async () => false },
    });
    this.#consumer = consumer;
    this.#lastSignMs = performance.now();
    const isCurrent = () => this.#consumer === consumer;
    let nextFetchMs = 0;
    let hasStoppedFetching = true;
    consumer.on(consumer.events.REBALANCING, () => {
      hasStoppedFetching = true;
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      if (!isCurrent()) return;
      // kafkajs also joins in the middle of a fetch, when a partition has another leader, and goes on with its fetches
      // from other brokers: what they bring, and it counts as read, lies beyond what was thrown away here.
      if (hasStoppedFetching) this.#assign(payload.memberAssignment);
      else this.#rejoin();
      hasStoppedFetching = false;
    });
    consumer.on(consumer.events.FETCH, ({ payload }) => {
      nextFetchMs = performance.now() - payload.duration + gatherMs;
      if (isCurrent()) this.#lastSignMs = performance.now();
    });
    consumer.on(consumer.events.STOP, () => {
      if (isCurrent()) this.#revokeAll();
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!isCurrent()) return;
      this.#logger.warn({ err: payload.error, groupId }, 'a consumer lost the bus and is replaced');
      this.#rejoin();
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    if (!isCurrent()) return consumer.disconnect();
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        if (!isCurrent()) return;
        const { topic, partition, messages } = batch;
        this.#partition(topic, partition).add(
          messages.map((message) => this.#options.messageOf(topic, partition, message)),
        );
        const waitMs = nextFetchMs - performance.now();
        if (waitMs > 0) await sleep(waitMs);
      },
    });
    // kafkajs ignores a disconnect while it is joining, so repeat it.
    if (!isCurrent()) await consumer.disconnect();
  }

  #rejoin(): void {
    const former = this.#consumer;
    this.#consumer = undefined;
    this.#revokeAll();
    this.#lastSignMs = performance.now();
    former?.disconnect().catch((error: unknown) => {
      this.#logger.info({ err: error }, 'a connection to the bus was already closed');
    });
    clearTimeout(this.#restart);
    this.#restart = setTimeout(() => {
      this.#join().catch((error: unknown) => {
        this.#logger.warn({ err: error, groupId: this.#options.groupId }, 'the bus cannot be reached; trying again');
        if (!this.#isLeaving) this.#rejoin();
      });
    }, RESTART_DELAY_MS);
  }

  #assign(assignment: Readonly<Record<string, readonly number[]>>): void {
    this.#revokeAll();
    for (const [topic, partitions] of Object.entries(assignment)) {
      for (const partition of partitions) this.#partition(topic, partition).assign();
    }
  }

  #revokeAll(): void {
    for (const partition of this.#partitions.values()) partition.revoke();
  }

  #partition(topic: string, partition: number): KafkaPartition {
    const id = `${topic}/${partition}`;
    const known = this.#partitions.get(id) ?? this.#newPartition(topic, partition);
    this.#partitions.set(id, known);
    return known;
  }

  #newPartition(topic: string, partition: number): KafkaPartition {
    const created = new KafkaPartition({
      ...this.#options,
      commit: async (offset) => {
        await this.#consumer?.commitOffsets([{ topic, partition, offset: String(offset) }]);
      },
      setFetching: (isFetching) => {
        const partitions = [{ topic, partitions: [partition] }];
        if (isFetching) this.#consumer?.resume(partitions);
        else this.#consumer?.pause(partitions);
      },
    });
    // A partition that others leave to this process while it waits for its last batches is left for the next owner.
    if (this.#stopped) void created.stop();
    return created;
  }
}
