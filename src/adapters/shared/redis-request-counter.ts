import type { Redis } from 'ioredis';
import { type CountedWindow, RequestCounter } from '../../application/shared/request-counter.ts';
import { NodeRequestCounter } from './node-request-counter.ts';
import { RedisScript } from './redis-script.ts';
import { within } from './within.ts';

/** Callers tell the time, and their clocks differ: a key is kept this much longer than its window. */
const CLOCK_SKEW_MS = 60_000;

/** Counting must not slow down what is counted: after this the process counts by itself. */
const ANSWER_TIMEOUT_MS = 250;
/** How long it then counts alone, so that not every request waits for a hung server. */
const ALONE_FOR_MS = 2000;

const count = new RedisScript(`
  local window_ms, now_ms, skew_ms = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
  local ends_ms = tonumber(redis.call('HGET', KEYS[1], 'ends_ms') or 0)
  if ends_ms <= now_ms then
    ends_ms = now_ms + window_ms
    redis.call('HSET', KEYS[1], 'ends_ms', ends_ms, 'count', 0)
    redis.call('PEXPIRE', KEYS[1], window_ms + skew_ms)
  end
  return {redis.call('HINCRBY', KEYS[1], 'count', 1), ends_ms}
`);

/** One hash per key, for all processes. While Redis is gone each of them counts for itself. */
export class RedisRequestCounter extends RequestCounter {
  readonly #redis: Redis;
  readonly #answerTimeoutMs: number;
  readonly #alone = new NodeRequestCounter();
  #aloneUntilMs = 0;

  constructor(redis: Redis, answerTimeoutMs = ANSWER_TIMEOUT_MS) {
    super();
    this.#redis = redis;
    this.#answerTimeoutMs = answerTimeoutMs;
  }

  override async count(key: string, windowMs: number, nowMs: number): Promise<CountedWindow> {
    if (this.#redis.status === 'ready' && performance.now() >= this.#aloneUntilMs) {
      try {
        return await this.#together(key, windowMs, nowMs);
      } catch {
        // The client has said in the log that Redis is gone.
        this.#aloneUntilMs = performance.now() + ALONE_FOR_MS;
      }
    }
    return this.#alone.count(key, windowMs, nowMs);
  }

  async #together(key: string, windowMs: number, nowMs: number): Promise<CountedWindow> {
    const counted = count.run(this.#redis, [`requests:${key}`], [windowMs, nowMs, CLOCK_SKEW_MS]);
    const [total, endsMs] = (await within(this.#answerTimeoutMs, counted)) as [number, number];
    return { count: total, endsMs };
  }
}
