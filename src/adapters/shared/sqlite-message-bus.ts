import { BusUnavailable } from '../../application/shared/bus-unavailable.ts';
import type { Logger } from '../../application/shared/logger.ts';
import {
  type BusMessage,
  type Clock,
  type DeadLetter,
  MessageBus,
  type OutgoingMessage,
  type Rejection,
  type Subscription,
  type SubscriptionOptions,
} from '../../application/shared/ports.ts';
import { DEFAULT_RETRY_POLICY, type RetryPolicy, retryAtMs } from '../../application/shared/retry-policy.ts';
import { BatchLoop } from './batch-loop.ts';
import {
  FAULT_BASE_DELAY_MS,
  MAX_QUEUED_MESSAGES,
  MAX_TAKEN_LETTERS,
  PUBLISH_TIMEOUT_MS,
  pauseAfterFaultMs,
  reportBurial,
  retryTopicOf,
  shortCause,
} from './bus-rules.ts';
import { PublishDeadlines } from './publish-deadlines.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** Per topic, and as many for its retries: these are handled side by side. */
const PARTITION_COUNT = 4;

/**
 * Pause after a batch that was not full. The first message of an idle topic is handled at once; under load messages
 * gather meanwhile, so that a transaction, which waits for the disk, carries many.
 */
const GATHER_MS = 20;

export interface SqliteMessageBusOptions {
  readonly retryPolicy: RetryPolicy;
  readonly faultBaseDelayMs: number;
  readonly publishTimeoutMs: number;
  readonly maxQueuedMessages: number;
  /** From 0 to 1, 1 excluded: the jitter of retries. */
  readonly random: () => number;
}

interface QueuedPublish {
  /** With their former id and time, unless they are new. */
  readonly messages: readonly (OutgoingMessage & Partial<Pick<BusMessage, 'id' | 'firstSeenMs'>>)[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The message bus of one process, in a SQLite file of its own. A message stays in the file until its batch is settled,
 * so what a killed process was handling is handed out again. Delivery starts with the commit of a publish; while a
 * batch is handled messages gather, so batches grow under load by themselves.
 */
export class SqliteMessageBus extends MessageBus {
  readonly #database: SqliteDatabase;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #options: SqliteMessageBusOptions;
  /** By topic, the retry topics among them, and then by partition. */
  readonly #consumers = new Map<string, readonly BatchLoop<BusMessage>[]>();
  /** By topic: what takes its dead letters. */
  readonly #takers = new Map<string, BatchLoop<DeadLetter>>();
  /** Places in the file of the messages that are being handled. */
  readonly #seqOf = new WeakMap<BusMessage, string>();
  readonly #unconfirmed: PublishDeadlines<QueuedPublish>;
  #queue: QueuedPublish[] = [];
  #queuedMessages = 0;

  constructor(database: SqliteDatabase, clock: Clock, logger: Logger, options: Partial<SqliteMessageBusOptions> = {}) {
    super();
    this.#database = database;
    this.#clock = clock;
    this.#logger = logger;
    this.#options = {
      retryPolicy: DEFAULT_RETRY_POLICY,
      faultBaseDelayMs: FAULT_BASE_DELAY_MS,
      publishTimeoutMs: PUBLISH_TIMEOUT_MS,
      maxQueuedMessages: MAX_QUEUED_MESSAGES,
      random: Math.random,
      ...options,
    };
    const { publishTimeoutMs } = this.#options;
    this.#unconfirmed = new PublishDeadlines(publishTimeoutMs, ({ reject }) => {
      reject(new BusUnavailable(`The bus has not confirmed within ${publishTimeoutMs} ms`));
    });
  }

  override publish(messages: readonly OutgoingMessage[]): Promise<void> {
    return this.#enqueue(messages.map(({ topic, key, value }) => ({ topic, key, value })));
  }

  override republish(messages: readonly BusMessage[]): Promise<void> {
    return this.#enqueue(messages);
  }

  async #enqueue(messages: QueuedPublish['messages']): Promise<void> {
    if (messages.length === 0) return;
    if (this.#queuedMessages + messages.length > this.#options.maxQueuedMessages) {
      throw new BusUnavailable('More messages wait for the bus than it takes');
    }
    this.#queuedMessages += messages.length;
    await new Promise<void>((resolve, reject) => {
      // Publishes of one turn of the event loop share a commit, and wait for the disk once.
      if (this.#queue.length === 0) setImmediate(() => void this.#flush());
      const publish = { messages, resolve, reject };
      this.#unconfirmed.add(publish);
      this.#queue.push(publish);
    });
  }

  override async subscribe(options: SubscriptionOptions): Promise<Subscription> {
    const { topic, maxBatch, handler, gatherMs = GATHER_MS, retryPolicy = this.#options.retryPolicy } = options;
    if (this.#consumers.has(topic)) throw new Error(`${topic} has a subscription already`);
    const consumers: BatchLoop<BusMessage>[] = [];
    for (const queue of [topic, retryTopicOf(topic)]) {
      const ofQueue = Array.from({ length: PARTITION_COUNT }, (_, partition) => {
        const loop = new BatchLoop<BusMessage>({
          due: () => this.#due(topic, queue, partition, maxBatch),
          nextDueInMs: () => this.#nextDueInMs(queue, partition),
          handle: async (batch) => {
            await this.#settle(topic, batch, await handler(batch), retryPolicy);
            if (batch.length < maxBatch) await loop.pause(gatherMs);
          },
          pauseAfterFault: (error, faults) => this.#pauseAfterFault(error, faults, { topic: queue, partition }),
        });
        return loop;
      });
      this.#consumers.set(queue, ofQueue);
      consumers.push(...ofQueue);
    }
    for (const consumer of consumers) consumer.wake();
    let stopped: Promise<void> | undefined;
    const stop = async () => {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      for (const queue of [topic, retryTopicOf(topic)]) this.#consumers.delete(queue);
    };
    return {
      stop() {
        stopped ??= stop();
        return stopped;
      },
    };
  }

  override async takeDeadLetters(
    topics: readonly string[],
    take: (letters: readonly DeadLetter[]) => Promise<void>,
  ): Promise<Subscription> {
    if (this.#takers.size > 0) throw new Error('The dead letters are taken already');
    for (const topic of topics) this.#takers.set(topic, this.#takerOf(topic, take));
    const takers = [...this.#takers.values()];
    for (const taker of takers) taker.wake();
    return {
      stop: async () => {
        await Promise.all(takers.map((taker) => taker.stop()));
        for (const topic of topics) this.#takers.delete(topic);
      },
    };
  }

  #takerOf(topic: string, take: (letters: readonly DeadLetter[]) => Promise<void>): BatchLoop<DeadLetter> {
    let upTo = 0n;
    return new BatchLoop<DeadLetter>({
      due: () => {
        const rows = this.#database.all<DeadLetterRow & { position: bigint }>(
          `SELECT position, id, key, value, attempt, first_seen_ms, cause, died_ms
           FROM dead_letter WHERE topic = ? ORDER BY position LIMIT ?`,
          [topic, MAX_TAKEN_LETTERS],
        );
        upTo = rows.at(-1)?.position ?? upTo;
        return rows.map((row) => letterOf(topic, row));
      },
      nextDueInMs: () => undefined,
      handle: async (letters) => {
        await take(letters);
        await this.#database.change('DELETE FROM dead_letter WHERE topic = ? AND position <= ?', [topic, upTo]);
      },
      pauseAfterFault: (error, faults) => this.#pauseAfterFault(error, faults, { topic, letters: 'dead' }),
    });
  }

  override async depth(topic: string): Promise<number> {
    const row = this.#database.get<{ count: bigint }>('SELECT COUNT(*) AS count FROM message WHERE topic IN (?, ?)', [
      topic,
      retryTopicOf(topic),
    ]);
    return Number(row?.count);
  }

  #pauseAfterFault(error: unknown, faults: number, where: object): number {
    return pauseAfterFaultMs(this.#logger, error, faults, where, this.#options.faultBaseDelayMs);
  }

  async #flush(): Promise<void> {
    const group = this.#queue;
    this.#queue = [];
    const messages = group.flatMap((publish) => publish.messages);
    const touched = new Map<string, Set<number>>();
    try {
      await this.#database.run(async () => {
        const nowMs = this.#clock.nowMs();
        for (const { topic, key, value, id, firstSeenMs = nowMs } of messages) {
          const partition = partitionOf(key);
          await this.#database.change(
            `INSERT INTO message (topic, partition, due_ms, key, value, attempt, first_seen_ms, event_id)
             VALUES (?, ?, 0, ?, ?, 1, ?, ?)`,
            [topic, partition, key, value, firstSeenMs, id ?? null],
          );
          touched.set(topic, (touched.get(topic) ?? new Set()).add(partition));
        }
      });
    } catch (error) {
      this.#logger.error({ err: error, messages: messages.length }, 'messages could not be written to the bus');
      const refusal = new BusUnavailable('The bus cannot be written to', error);
      for (const publish of group) if (this.#unconfirmed.delete(publish)) publish.reject(refusal);
      return;
    } finally {
      this.#queuedMessages -= messages.length;
    }
    for (const publish of group) if (this.#unconfirmed.delete(publish)) publish.resolve();
    for (const [topic, partitions] of touched) {
      for (const partition of partitions) this.#consumers.get(topic)?.[partition]?.wake();
    }
  }

  #due(topic: string, queue: string, partition: number, limit: number): BusMessage[] {
    const rows = this.#database.all<MessageRow & { place: string }>(
      `SELECT CAST(seq AS TEXT) AS place, coalesce(event_id, CAST(seq AS TEXT)) AS id, key, value, attempt, first_seen_ms
       FROM message WHERE topic = ? AND partition = ? AND due_ms <= ? ORDER BY due_ms, seq LIMIT ?`,
      [queue, partition, this.#clock.nowMs(), limit],
    );
    return rows.map((row) => {
      const message = messageOf(topic, row);
      this.#seqOf.set(message, row.place);
      return message;
    });
  }

  #nextDueInMs(queue: string, partition: number): number | undefined {
    const row = this.#database.get<{ due_ms: bigint | null }>(
      'SELECT MIN(due_ms) AS due_ms FROM message WHERE topic = ? AND partition = ?',
      [queue, partition],
    );
    if (row?.due_ms == null) return undefined;
    return Math.max(0, Number(row.due_ms) - this.#clock.nowMs());
  }

  /** One transaction: a crash leaves the batch either as it was or settled. */
  async #settle(
    topic: string,
    batch: readonly BusMessage[],
    rejections: readonly Rejection[],
    retryPolicy: RetryPolicy,
  ): Promise<void> {
    const { random } = this.#options;
    const nowMs = this.#clock.nowMs();
    const rejected = new Map(rejections.map((rejection) => [rejection.message.id, rejection]));
    const retried = new Set<number>();
    await this.#database.run(async () => {
      const gone: string[] = [];
      for (const message of batch) {
        const rejection = rejected.get(message.id);
        const againAtMs = rejection && retryAtMs(retryPolicy, rejection, nowMs, random);
        if (againAtMs !== undefined) {
          await this.#database.change(
            'UPDATE message SET topic = ?, due_ms = ?, attempt = attempt + 1 WHERE seq = CAST(? AS INTEGER)',
            [retryTopicOf(topic), againAtMs, this.#seqOf.get(message) as string],
          );
          retried.add(partitionOf(message.key));
          continue;
        }
        gone.push(this.#seqOf.get(message) as string);
        if (rejection) await this.#bury(rejection, nowMs);
      }
      await this.#database.change(
        'DELETE FROM message WHERE seq IN (SELECT CAST(value AS INTEGER) FROM json_each(?))',
        [JSON.stringify(gone)],
      );
    });
    if (rejected.size > 0) this.#takers.get(topic)?.wake();
    for (const partition of retried) this.#consumers.get(retryTopicOf(topic))?.[partition]?.wake();
  }

  async #bury(rejection: Rejection, nowMs: number): Promise<void> {
    const { id, topic, key, value, attempt, firstSeenMs } = rejection.message;
    await this.#database.change(
      `INSERT INTO dead_letter (topic, id, key, value, attempt, first_seen_ms, cause, died_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [topic, id, key, value, attempt, firstSeenMs, shortCause(rejection), nowMs],
    );
    this.#database.onCommit(() => reportBurial(this.#logger, rejection));
  }
}

type MessageRow = { id: string; key: string; value: string; attempt: bigint; first_seen_ms: bigint };
type DeadLetterRow = MessageRow & { cause: string; died_ms: bigint };

function messageOf(topic: string, { id, key, value, attempt, first_seen_ms }: MessageRow): BusMessage {
  return { id, topic, key, value, attempt: Number(attempt), firstSeenMs: Number(first_seen_ms) };
}

function letterOf(topic: string, row: DeadLetterRow): DeadLetter {
  return { ...messageOf(topic, row), cause: row.cause, diedMs: Number(row.died_ms) };
}

/** FNV-1a over the key's UTF-16 units: the same key, the same partition, in every run. */
function partitionOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % PARTITION_COUNT;
}
