import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { kafkaClient } from '../../src/adapters/shared/kafka-client.ts';
import { KafkaMessageBus } from '../../src/adapters/shared/kafka-message-bus.ts';
import { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { SqliteMessageBus } from '../../src/adapters/shared/sqlite-message-bus.ts';
import type { Logger } from '../../src/application/shared/logger.ts';
import type { Clock, MessageBus } from '../../src/application/shared/ports.ts';
import type { RetryPolicy } from '../../src/application/shared/retry-policy.ts';
import { migrateKafka } from '../../src/infrastructure/migrations/kafka-topics.ts';
import { sqliteBusMigrations } from '../../src/infrastructure/migrations/sqlite-bus.ts';
import { aDirectory } from './directory.ts';
import { kafkaBrokers } from './servers.ts';

export interface BusSettings {
  readonly clock: Clock;
  readonly retryPolicy: RetryPolicy;
  /** The pause after the first fault of a handler. */
  readonly faultBaseDelayMs: number;
  readonly logger: Logger;
}

/** An adapter of MessageBus for its contract suite. */
export interface BusAdapter {
  readonly name: string;
  /** Opens buses on the same, at first empty, storage: the second one is what a new process would have. */
  create(settings: BusSettings): () => Promise<MessageBus>;
  /** For the suite's `after`. */
  close?(): Promise<void>;
}

export const sqliteBus: BusAdapter = {
  name: 'SQLite',
  create({ clock, logger, ...options }) {
    const file = join(aDirectory(), 'bus.db');
    return async () => new SqliteMessageBus(new SqliteDatabase(file, sqliteBusMigrations), clock, logger, options);
  },
};

/** A machine under load is no outage. */
const PATIENCE_MS = 30_000;

/** The topics that suites use. */
const TOPICS = ['orders', 'refunds'].map((name) => ({ name, partitions: 4 }));

/** Nothing where there is no Kafka. A second bus on the same topics ends the first one, as its process would. */
export async function kafkaBuses(): Promise<readonly BusAdapter[]> {
  const brokers = await kafkaBrokers();
  if (!brokers) return [];
  const kafka = kafkaClient({ brokers });
  const admin = kafka.admin();
  await admin.connect();
  const buses: KafkaMessageBus[] = [];
  const prefixes: string[] = [];
  return [
    {
      name: 'Kafka',
      create({ clock, logger, ...settings }) {
        const prefix = `test-${randomUUID()}.`;
        prefixes.push(prefix);
        const options = { ...settings, prefix, publishTimeoutMs: PATIENCE_MS };
        let former: KafkaMessageBus | undefined;
        return async () => {
          if (!former) await migrateKafka(admin, TOPICS, prefix);
          await former?.close();
          former = new KafkaMessageBus(kafka, clock, logger, options);
          buses.push(former);
          return former;
        };
      },
      async close() {
        await Promise.all(buses.map((bus) => bus.close()));
        const topics = (await admin.listTopics()).filter((topic) =>
          prefixes.some((prefix) => topic.startsWith(prefix)),
        );
        await admin.deleteTopics({ topics });
        await admin.disconnect();
      },
    },
  ];
}
