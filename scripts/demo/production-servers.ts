import process from 'node:process';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { kafkaClient } from '../../src/adapters/shared/kafka-client.ts';

const REDIS_KEYS_AT_ONCE = 1000;

/**
 * MongoDB, Kafka and Redis: where they are, and which part of them is this run's own. Variables of the app's
 * environment.
 */
export interface Servers {
  readonly MONGODB_URI: string;
  readonly MONGODB_DATABASE: string;
  readonly KAFKA_BROKERS: string;
  readonly KAFKA_PREFIX: string;
  readonly REDIS_URL: string;
  readonly REDIS_PREFIX: string;
}

/** Throws, and says how to get them, when the environment does not name all of them. */
export function serversFor(run: string): Servers {
  const names = ['MONGODB_URI', 'KAFKA_BROKERS', 'REDIS_URL'] as const;
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new Error(
      `The production profile needs ${missing.join(', ')}. To have servers on this machine:\n` +
        '  eval "$(npm run --silent services -- up)"',
    );
  }
  const address = (name: (typeof names)[number]) => process.env[name] as string;
  return {
    MONGODB_URI: address('MONGODB_URI'),
    MONGODB_DATABASE: `demo_${run}`,
    KAFKA_BROKERS: address('KAFKA_BROKERS'),
    KAFKA_PREFIX: `demo-${run}.`,
    REDIS_URL: address('REDIS_URL'),
    REDIS_PREFIX: `demo-${run}:`,
  };
}

/** Removes all that the run has stored in the servers. */
export async function dropFrom(servers: Servers): Promise<void> {
  await Promise.all([dropDatabase(servers), dropTopics(servers), dropKeys(servers)]);
}

async function dropDatabase({ MONGODB_URI, MONGODB_DATABASE }: Servers): Promise<void> {
  const connection = await mongoose.createConnection(MONGODB_URI, { dbName: MONGODB_DATABASE }).asPromise();
  try {
    await connection.dropDatabase();
  } finally {
    await connection.close();
  }
}

async function dropTopics({ KAFKA_BROKERS, KAFKA_PREFIX }: Servers): Promise<void> {
  const admin = kafkaClient({ brokers: KAFKA_BROKERS.split(',') }).admin();
  await admin.connect();
  try {
    const isOurs = (name: string) => name.startsWith(KAFKA_PREFIX);
    const groups = (await admin.listGroups()).groups.map(({ groupId }) => groupId).filter(isOurs);
    if (groups.length > 0) await admin.deleteGroups(groups);
    const topics = (await admin.listTopics()).filter(isOurs);
    if (topics.length > 0) await admin.deleteTopics({ topics });
  } finally {
    await admin.disconnect();
  }
}

async function dropKeys({ REDIS_URL, REDIS_PREFIX }: Servers): Promise<void> {
  const redis = new Redis(REDIS_URL);
  try {
    let cursor = '0';
    do {
      const [next, keys] = await redis.scan(cursor, 'MATCH', `${REDIS_PREFIX}*`, 'COUNT', REDIS_KEYS_AT_ONCE);
      if (keys.length > 0) await redis.unlink(keys);
      cursor = next;
    } while (cursor !== '0');
  } finally {
    redis.disconnect();
  }
}
