import type { Admin, Kafka } from 'kafkajs';
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
import { KafkaPublisher } from './kafka-publisher.ts';
import {
  againRecord,
  deadLetter,
  deadRecord,
  deadTopicOf,
  fetchedMessage,
  firstRecord,
  retryRecord,
} from './kafka-records.ts';
import { KafkaSubscription, type KafkaSubscriptionOptions } from './kafka-subscription.ts';
import { within } from './within.ts';

const MAX_QUEUED_BYTES = 64_000_000;

/** How long a fetch of dead letters waits: they come at once all the same, and nobody waits for a member to leave. */
const DEAD_LETTERS_FETCH_WAIT_MS = 2000;
const DEAD_LETTERS_GATHER_MS = 1000;
/** The name of the dead letters' subscription, and of its group. */
const DEAD_LETTERS = 'dead-letters';

const PROBE_TIMEOUT_MS = 1000;

export interface KafkaMessageBusOptions {
  /** Before the names of topics and groups, so that several systems can share a cluster. */
  readonly prefix: string;
  readonly retryPolicy: RetryPolicy;
  readonly faultBaseDelayMs: number;
  readonly publishTimeoutMs: number;
  readonly maxQueuedMessages: number;
  readonly maxQueuedBytes: number;
  /** From 0 to 1, 1 excluded: the jitter of retries. */
  readonly random: () => number;
}

/**
 * The message bus on Kafka: `<topic>`, `<topic>.retry` and `<topic>.dead`, made by the migrations, and a consumer group
 * `shared-waba.<topic>` for the first two. A batch is committed after its handler has ended and its rejections are
 * written: what a killed process was handling is handed out again, and a rebalance during a handler can hand the same
 * messages to two. Retries of one partition wait in line: the first that is not due holds up those behind it.
 */
export class KafkaMessageBus extends MessageBus {
  readonly #kafka: Kafka;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #options: KafkaMessageBusOptions;
  readonly #publisher: KafkaPublisher;
  readonly #subscriptions = new Map<string, KafkaSubscription>();
  #admin: Promise<Admin> | undefined;
  #probe: Promise<boolean> | undefined;

  constructor(kafka: Kafka, clock: Clock, logger: Logger, options: Partial<KafkaMessageBusOptions> = {}) {
    super();
    this.#kafka = kafka;
    this.#clock = clock;
    this.#logger = logger;
    this.#options = {
      prefix: '',
      retryPolicy: DEFAULT_RETRY_POLICY,
      faultBaseDelayMs: FAULT_BASE_DELAY_MS,
      publishTimeoutMs: PUBLISH_TIMEOUT_MS,
      maxQueuedMessages: MAX_QUEUED_MESSAGES,
      maxQueuedBytes: MAX_QUEUED_BYTES,
      random: Math.random,
      ...options,
    };
    this.#publisher = new KafkaPublisher(kafka, logger, {
      ...this.#options,
      timeoutMs: this.#options.publishTimeoutMs,
    });
  }

  override async publish(messages: readonly OutgoingMessage[]): Promise<void> {
    const nowMs = this.#clock.nowMs();
    await this.#publisher.publish(messages.map((message) => firstRecord(this.#named(message.topic), message, nowMs)));
  }

  override async republish(messages: readonly BusMessage[]): Promise<void> {
    await this.#publisher.publish(messages.map((message) => againRecord(this.#named(message.topic), message)));
  }

  /** One member of one group for all topics: each further one would cost an idle process some requests a second. */
  override async takeDeadLetters(
    topics: readonly string[],
    take: (letters: readonly DeadLetter[]) => Promise<void>,
  ): Promise<Subscription> {
    const topicOf = new Map(topics.map((topic) => [deadTopicOf(this.#named(topic)), topic]));
    return this.#join(DEAD_LETTERS, {
      groupId: this.#groupOf(DEAD_LETTERS),
      topics: [...topicOf.keys()],
      fetchWaitMs: DEAD_LETTERS_FETCH_WAIT_MS,
      gatherMs: DEAD_LETTERS_GATHER_MS,
      maxBatch: MAX_TAKEN_LETTERS,
      messageOf: (deadTopic, partition, record) => {
        const topic = topicOf.get(deadTopic) as string;
        return {
          ...fetchedMessage(topic, partition, record),
          dueMs: 0,
          message: deadLetter(topic, partition, record),
        };
      },
      handle: (letters) => take(letters as readonly DeadLetter[]),
    });
  }

  override async subscribe(options: SubscriptionOptions): Promise<Subscription> {
    const { topic, handler, retryPolicy = this.#options.retryPolicy, ...rest } = options;
    return this.#join(topic, {
      groupId: this.#groupOf(topic),
      topics: [this.#named(topic), retryTopicOf(this.#named(topic))],
      ...rest,
      messageOf: (_queue, partition, record) => fetchedMessage(topic, partition, record),
      handle: async (batch) => this.#putElsewhere(topic, await handler(batch), retryPolicy),
    });
  }

  async #join(
    name: string,
    options: Omit<KafkaSubscriptionOptions, 'nowMs' | 'pauseAfterFault'>,
  ): Promise<Subscription> {
    if (this.#subscriptions.has(name)) throw new Error(`${name} has a subscription already`);
    const subscription = new KafkaSubscription(this.#kafka, this.#logger, {
      ...options,
      nowMs: () => this.#clock.nowMs(),
      pauseAfterFault: (error, faults) =>
        pauseAfterFaultMs(this.#logger, error, faults, { topic: name }, this.#options.faultBaseDelayMs),
    });
    this.#subscriptions.set(name, subscription);
    try {
      await subscription.start();
    } catch (error) {
      this.#subscriptions.delete(name);
      await subscription.leave();
      throw new BusUnavailable(`The bus does not let us subscribe to ${name}`, error);
    }
    return {
      stop: async () => {
        await subscription.stop();
        if (this.#subscriptions.get(name) === subscription) this.#subscriptions.delete(name);
      },
    };
  }

  override async depth(topic: string): Promise<number> {
    const admin = await this.#connectedAdmin();
    const topics = [this.#named(topic), retryTopicOf(this.#named(topic))];
    // The committed offsets are read first: a message that moves on meanwhile is counted twice rather than not at all.
    const committed = await admin.fetchOffsets({ groupId: this.#groupOf(topic), topics });
    const depths = await Promise.all(
      topics.map(async (name) => {
        const done = new Map(
          committed.find((each) => each.topic === name)?.partitions.map((each) => [each.partition, each.offset]),
        );
        const offsets = await admin.fetchTopicOffsets(name);
        return offsets.reduce((sum, { partition, low, high }) => {
          return sum + Number(high) - Math.max(Number(low), Number(done.get(partition) ?? 0));
        }, 0);
      }),
    );
    return depths.reduce((sum, depth) => sum + depth, 0);
  }

  /** Whether a broker answers now, within a second. Calls at the same time share one question. */
  isReachable(): Promise<boolean> {
    this.#probe ??= this.#askBroker().finally(() => {
      this.#probe = undefined;
    });
    return this.#probe;
  }

  /** Leaves at once. Handlers that are still at work belong to subscriptions that should have been stopped before. */
  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions.values()].map((subscription) => subscription.leave()));
    this.#subscriptions.clear();
    await this.#publisher.close();
    // A connection that failed need not be left.
    await Promise.allSettled([this.#admin?.then((admin) => admin.disconnect())]);
  }

  async #askBroker(): Promise<boolean> {
    try {
      await within(
        PROBE_TIMEOUT_MS,
        this.#connectedAdmin().then((admin) => admin.describeCluster()),
      );
      return true;
    } catch (error) {
      this.#logger.warn({ err: error }, 'the bus does not answer');
      return false;
    }
  }

  #connectedAdmin(): Promise<Admin> {
    this.#admin ??= this.#connectAdmin().catch((error: unknown) => {
      this.#admin = undefined;
      throw new BusUnavailable('The bus cannot be reached', error);
    });
    return this.#admin;
  }

  async #connectAdmin(): Promise<Admin> {
    const admin = this.#kafka.admin();
    await admin.connect();
    return admin;
  }

  async #putElsewhere(topic: string, rejections: readonly Rejection[], retryPolicy: RetryPolicy): Promise<void> {
    const { random } = this.#options;
    const nowMs = this.#clock.nowMs();
    const named = this.#named(topic);
    const records = rejections.map((rejection) => {
      const { message } = rejection;
      const cause = shortCause(rejection);
      const againAtMs = retryAtMs(retryPolicy, rejection, nowMs, random);
      if (againAtMs === undefined) return deadRecord(named, message, cause, nowMs);
      return retryRecord(named, message, cause, againAtMs);
    });
    await this.#publisher.publish(records);
    for (const [index, { topic: where }] of records.entries()) {
      if (where === deadTopicOf(named)) reportBurial(this.#logger, rejections[index] as Rejection);
    }
  }

  #named(topic: string): string {
    return `${this.#options.prefix}${topic}`;
  }

  #groupOf(topic: string): string {
    return `${this.#options.prefix}shared-waba.${topic}`;
  }
}
