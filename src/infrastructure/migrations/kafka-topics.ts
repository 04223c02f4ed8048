import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin, type ITopicConfig } from 'kafkajs';
import { retryTopicOf } from '../../adapters/shared/bus-rules.ts';
import { MAX_RECORD_BYTES } from '../../adapters/shared/kafka-publisher.ts';
import { deadTopicOf } from '../../adapters/shared/kafka-records.ts';
import { DAY_MS } from '../../domain/shared/days.ts';
import { TOPICS } from '../topics.ts';

/** Longer than any outage that is not noticed. */
const RETENTION_MS = 7 * DAY_MS;
/** Retries are few, and keep no order among keys. */
const RETRY_PARTITIONS = 4;
/** Dead letters wait for a person. */
const DEAD_RETENTION_MS = 90 * DAY_MS;
const MAX_MESSAGE_BYTES = 'max.message.bytes';
/** With this many brokers or more a message is on three of them, and on two before it counts as written. */
const REPLICAS = 3;
const IN_SYNC_REPLICAS = 2;

/** How long new topics may take to become usable, on a busy cluster too. */
const LED_WITHIN_MS = 30_000;
const ASK_EVERY_MS = 50;
/** kafkajs's names of the brokers' errors. */
const NOT_LED_YET: ReadonlySet<unknown> = new Set([
  'UNKNOWN_TOPIC_OR_PARTITION',
  'LEADER_NOT_AVAILABLE',
  'NOT_LEADER_FOR_PARTITION',
]);

/**
 * Creates what is missing of each topic, its retries and its dead letters. What exists stays as it is, except the size
 * of its messages, which the program relies on.
 */
export async function migrateKafka(admin: Admin, topics = TOPICS, prefix = ''): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const { brokers } = await admin.describeCluster();
  const wanted = topics.flatMap(({ name, partitions }) => {
    return topicsFor(`${prefix}${name}`, partitions, brokers.length);
  });
  await enlarge(
    admin,
    wanted.map(({ topic }) => topic).filter((topic) => existing.has(topic)),
  );
  const missing = wanted.filter(({ topic }) => !existing.has(topic));
  if (missing.length === 0) return;
  await admin.createTopics({ topics: missing, waitForLeaders: false });
  await untilLed(
    admin,
    missing.map(({ topic }) => topic),
  );
}

/**
 * Lets topics take messages as large as the program writes. The call replaces all settings of a topic: the others too.
 */
async function enlarge(admin: Admin, topics: readonly string[]): Promise<void> {
  if (topics.length === 0) return;
  const type = kafkajs.ConfigResourceTypes.TOPIC;
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: topics.map((name) => ({ type, name })),
  });
  const tooSmall = resources.filter(({ configEntries }) => {
    const size = configEntries.find(({ configName }) => configName === MAX_MESSAGE_BYTES)?.configValue;
    return Number(size) < MAX_RECORD_BYTES;
  });
  if (tooSmall.length === 0) return;
  await admin.alterConfigs({
    validateOnly: false,
    resources: tooSmall.map(({ resourceName, configEntries }) => {
      const kept = configEntries.filter(
        ({ configName, configSource }) =>
          configSource === kafkajs.ConfigSource.TOPIC_CONFIG && configName !== MAX_MESSAGE_BYTES,
      );
      return {
        type,
        name: resourceName,
        configEntries: [
          ...kept.map(({ configName, configValue }) => ({ name: configName, value: configValue })),
          { name: MAX_MESSAGE_BYTES, value: String(MAX_RECORD_BYTES) },
        ],
      };
    }),
  });
}

/**
 * Until the leader of every partition answers for it. kafkajs can wait for leaders too, but gives up at once on a
 * broker that has not heard of the new topics yet, and a leader by name may not know that it is one.
 */
async function untilLed(admin: Admin, topics: readonly string[]): Promise<void> {
  const deadlineMs = performance.now() + LED_WITHIN_MS;
  for (;;) {
    try {
      for (const topic of topics) await admin.fetchTopicOffsets(topic);
      return;
    } catch (error) {
      if (!isTooEarly(error) || performance.now() > deadlineMs) throw error;
      await pause(ASK_EVERY_MS);
    }
  }
}

/** kafkajs tries a few times by itself, and then wraps what the broker said. */
function isTooEarly(error: unknown): boolean {
  const { type, cause } = error as { type?: unknown; cause?: unknown };
  return NOT_LED_YET.has(type) || (cause instanceof Error && isTooEarly(cause));
}

function topicsFor(name: string, partitions: number, brokers: number): ITopicConfig[] {
  const replicas = Math.min(REPLICAS, brokers);
  const config = (retentionMs: number) => [
    { name: 'retention.ms', value: String(retentionMs) },
    { name: MAX_MESSAGE_BYTES, value: String(MAX_RECORD_BYTES) },
    { name: 'min.insync.replicas', value: String(Math.min(IN_SYNC_REPLICAS, replicas)) },
  ];
  return [
    { topic: name, numPartitions: partitions, replicationFactor: replicas, configEntries: config(RETENTION_MS) },
    {
      topic: retryTopicOf(name),
      numPartitions: RETRY_PARTITIONS,
      replicationFactor: replicas,
      configEntries: config(RETENTION_MS),
    },
    // One partition: the first that died is read first.
    {
      topic: deadTopicOf(name),
      numPartitions: 1,
      replicationFactor: replicas,
      configEntries: config(DEAD_RETENTION_MS),
    },
  ];
}
