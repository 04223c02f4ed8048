import type { Kafka, Producer, TopicMessages } from 'kafkajs';
import { BusUnavailable } from '../../application/shared/bus-unavailable.ts';
import type { Logger } from '../../application/shared/logger.ts';
import { partitionByKey } from './kafka-partitioner.ts';
import { PublishDeadlines } from './publish-deadlines.ts';
import { within } from './within.ts';

/** How much one request to the brokers holds, except for a single larger record. */
const MAX_BATCH_MESSAGES = 1000;
const MAX_BATCH_BYTES = 800_000;
/**
 * The largest record that our topics take, with the cause that a retry adds: the 4 MB of a whole webhook, in which each
 * byte that is not UTF-8 becomes three.
 */
export const MAX_RECORD_BYTES = 16_000_000;
const CAUSE_BYTES = 100_000;
/** Roughly what a record takes beside its key and value. */
const RECORD_OVERHEAD_BYTES = 150;

const RETRY = { initialRetryTime: 50, maxRetryTime: 300, retries: 5 } as const;

export interface KafkaPublisherOptions {
  /** A publish that is not confirmed within this is refused. */
  readonly timeoutMs: number;
  readonly maxQueuedMessages: number;
  readonly maxQueuedBytes: number;
}

export interface KafkaRecord {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds since the Unix epoch; absent: when it is written. */
  readonly timestamp?: string;
}

interface ConnectedProducer {
  readonly producer: Producer;
  /** The partitions, `<topic>/<partition>`, that its records go to. */
  readonly chosen: Set<string>;
}

interface QueuedPublish {
  readonly records: readonly KafkaRecord[];
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (error: BusUnavailable) => void;
}

/**
 * Writes records in batches, all in-sync replicas having them before a publish resolves. One batch is in flight at a
 * time, and what comes meanwhile makes the next one: batches grow under load by themselves, and the order is kept.
 *
 * Its producer numbers what it writes, so that a repeated request is not written twice. When a batch fails for good the
 * producer is thrown away: kafkajs would reuse the numbers for other records, and the broker would drop those as
 * already written.
 */
export class KafkaPublisher {
  readonly #kafka: Kafka;
  readonly #logger: Logger;
  readonly #options: KafkaPublisherOptions;
  #producer: Promise<ConnectedProducer> | undefined;
  #writing: Promise<unknown> | undefined;
  readonly #unconfirmed: PublishDeadlines<QueuedPublish>;
  #queue: QueuedPublish[] = [];
  #queuedMessages = 0;
  #queuedBytes = 0;
  #isRunning = false;
  #isFailing = false;

  constructor(kafka: Kafka, logger: Logger, options: KafkaPublisherOptions) {
    this.#kafka = kafka;
    this.#logger = logger;
    this.#options = options;
    const { timeoutMs } = options;
    this.#unconfirmed = new PublishDeadlines(timeoutMs, (publish) => {
      this.#end(publish, new BusUnavailable(`The bus has not confirmed within ${timeoutMs} ms`));
    });
  }

  /** Resolves when all records are written; rejects with `BusUnavailable`, then some of them may be. */
  async publish(records: readonly KafkaRecord[]): Promise<void> {
    if (records.length === 0) return;
    const sizes = records.map(sizeOf);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (sizes.some((size) => size > MAX_RECORD_BYTES - CAUSE_BYTES))
      throw new BusUnavailable('A message is larger than the bus takes');
    const { maxQueuedMessages, maxQueuedBytes } = this.#options;
    if (this.#queuedMessages + records.length > maxQueuedMessages || this.#queuedBytes + bytes > maxQueuedBytes) {
      throw new BusUnavailable('More messages wait for the bus than it takes');
    }
    this.#queuedMessages += records.length;
    this.#queuedBytes += bytes;
    await new Promise<void>((resolve, reject) => {
      const publish: QueuedPublish = { records, bytes, resolve, reject };
      this.#unconfirmed.add(publish);
      this.#queue.push(publish);
      // Publishes of one turn of the event loop share a batch.
      if (!this.#isRunning) setImmediate(() => void this.#run());
      this.#isRunning = true;
    });
  }

  async close(): Promise<void> {
    for (const publish of this.#queue) this.#settle(publish, new BusUnavailable('The bus is closed'));
    await this.#discardProducer();
  }

  async #run(): Promise<void> {
    for (let group = this.#take(); group.length > 0; group = this.#take()) {
      try {
        await this.#write(group.flatMap(({ records }) => records));
        for (const publish of group) this.#settle(publish);
        if (this.#isFailing) this.#logger.info({}, 'the bus accepts messages again');
        this.#isFailing = false;
      } catch (error) {
        if (!this.#isFailing) this.#logger.error({ err: error }, 'messages could not be written to the bus');
        this.#isFailing = true;
        for (const publish of group) this.#settle(publish, new BusUnavailable('The bus cannot be written to', error));
        void this.#discardProducer();
      }
    }
    this.#isRunning = false;
  }

  /** The next publishes whose callers still wait, at least one if there is any. */
  #take(): QueuedPublish[] {
    const group: QueuedPublish[] = [];
    let messages = 0;
    let bytes = 0;
    let taken = 0;
    for (const publish of this.#queue) {
      if (this.#unconfirmed.has(publish)) {
        messages += publish.records.length;
        bytes += publish.bytes;
        if (group.length > 0 && (messages > MAX_BATCH_MESSAGES || bytes > MAX_BATCH_BYTES)) break;
        group.push(publish);
      }
      taken += 1;
    }
    this.#queue = this.#queue.slice(taken);
    return group;
  }

  #settle(publish: QueuedPublish, error?: BusUnavailable): void {
    if (this.#unconfirmed.delete(publish)) this.#end(publish, error);
  }

  #end({ records, bytes, resolve, reject }: QueuedPublish, error?: BusUnavailable): void {
    this.#queuedMessages -= records.length;
    this.#queuedBytes -= bytes;
    if (error) reject(error);
    else resolve();
  }

  async #write(records: readonly KafkaRecord[]): Promise<void> {
    for (const batch of batchesOf(records)) {
      this.#producer ??= this.#connect();
      this.#writing = this.#producer.then((connected) => writeAll(connected, byTopic(batch)));
      await within(this.#options.timeoutMs, this.#writing);
    }
  }

  async #connect(): Promise<ConnectedProducer> {
    const chosen = new Set<string>();
    const producer = this.#kafka.producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      createPartitioner: partitionByKey(chosen),
      retry: RETRY,
    });
    await producer.connect();
    return { producer, chosen };
  }

  async #discardProducer(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    // A request that is still being repeated would open the connection again.
    await Promise.allSettled([this.#writing]);
    try {
      await (await producer)?.producer.disconnect();
    } catch (error) {
      this.#logger.info({ err: error }, 'a connection to the bus was already closed');
    }
  }
}

/**
 * Rejects unless every partition has confirmed its records. kafkajs takes a broker that has once answered for done,
 * although a repetition may find a partition there that has meanwhile moved to it: its records were never sent
 * (kafkajs issue 1303).
 */
async function writeAll({ producer, chosen }: ConnectedProducer, topicMessages: TopicMessages[]): Promise<void> {
  chosen.clear();
  const confirmed = await producer.sendBatch({ acks: -1, topicMessages });
  for (const { topicName, partition } of confirmed) chosen.delete(`${topicName}/${partition}`);
  if (chosen.size > 0) throw new Error(`No broker has confirmed ${[...chosen].join(', ')}`);
}

function sizeOf({ key, value }: KafkaRecord): number {
  return Buffer.byteLength(key) + Buffer.byteLength(value) + RECORD_OVERHEAD_BYTES;
}

function* batchesOf(records: readonly KafkaRecord[]): Generator<readonly KafkaRecord[]> {
  let batch: KafkaRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    bytes += sizeOf(record);
    if (batch.length > 0 && bytes > MAX_BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = sizeOf(record);
    }
    batch.push(record);
  }
  yield batch;
}

function byTopic(records: readonly KafkaRecord[]): TopicMessages[] {
  const topics = new Map<string, TopicMessages>();
  for (const { topic, ...message } of records) {
    const ofTopic = topics.get(topic) ?? { topic, messages: [] };
    ofTopic.messages.push(message);
    topics.set(topic, ofTopic);
  }
  return [...topics.values()];
}
