import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { AttemptLimiter } from '../../application/identity/ports.ts';
import { RedisScript } from '../shared/redis-script.ts';

/** Callers tell the time, and their clocks differ: a key is kept this much longer than its window. */
const CLOCK_SKEW_MS = 60_000;

const take = new RedisScript(`
  local limit, window_ms, now_ms, kept_ms = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now_ms)
  if redis.call('ZCARD', KEYS[1]) >= limit then
    local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
    return tonumber(oldest[2]) - now_ms
  end
  redis.call('ZADD', KEYS[1], now_ms + window_ms, ARGV[5])
  redis.call('PEXPIRE', KEYS[1], kept_ms)
  return 0
`);

/** One sorted set per key: its attempts by when they leave the window. */
export class RedisAttemptLimiter extends AttemptLimiter {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    super();
    this.#redis = redis;
  }

  override async take(key: string, limit: number, windowMs: number, nowMs: number): Promise<number> {
    const values = [limit, windowMs, nowMs, windowMs + CLOCK_SKEW_MS, randomUUID()];
    return (await take.run(this.#redis, [keyOf(key)], values)) as number;
  }

  override async clear(key: string): Promise<void> {
    await this.#redis.del(keyOf(key));
  }

  override async giveBack(key: string): Promise<void> {
    await this.#redis.zpopmax(keyOf(key));
  }
}

function keyOf(key: string): string {
  return `attempts:${key}`;
}
