import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { redisClient } from '../../src/adapters/shared/redis-client.ts';
import { RecordingLogger } from './recording-logger.ts';
import { redisUrl } from './servers.ts';

/** How a suite comes by stores that stand on Redis: one client, and keys of its own for each store. */
export interface RedisAdapter<T> {
  readonly name: string;
  readonly open: () => T;
  /** For the suite's `after`: drops the keys and leaves. */
  readonly close: () => Promise<void>;
}

/** Nothing where there is no Redis, so that a suite joins with `...(await onRedis((redis) => new Store(redis)))`. */
export async function onRedis<T>(create: (redis: Redis) => T): Promise<readonly RedisAdapter<T>[]> {
  const url = await redisUrl();
  if (!url) return [];
  const clients: Redis[] = [];
  return [
    {
      name: 'Redis',
      open: () => {
        const client = aRedisClient(url);
        clients.push(client);
        return create(client);
      },
      close: async () => {
        for (const client of clients) await dropKeysAndLeave(client);
      },
    },
  ];
}

/** A machine under load is no outage. */
const PATIENCE_MS = 30_000;

/** A client whose keys are its own. */
export function aRedisClient(url: string): Redis {
  return redisClient(url, new RecordingLogger(), { keyPrefix: `test-${randomUUID()}:`, commandTimeout: PATIENCE_MS });
}

export async function dropKeysAndLeave(client: Redis): Promise<void> {
  // ioredis puts the prefix before the keys of a command, and neither before patterns nor into what it gives back.
  const prefix = client.options.keyPrefix ?? '';
  for await (const keys of client.scanStream({ match: `${prefix}*`, count: 1000 })) {
    for (const key of keys as string[]) await client.del(key.slice(prefix.length));
  }
  await client.quit();
}
