import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { randomFrom } from '../../scripts/demo/random.ts';
import { RedisRateLimiter } from '../../src/adapters/campaigns/redis-rate-limiter.ts';
import { RedisScript } from '../../src/adapters/shared/redis-script.ts';
import { type Lane, RateLimiter, type Slot } from '../../src/application/campaigns/ports.ts';
import { RecordingLogger } from './recording-logger.ts';
import { aRedisClient, dropKeysAndLeave } from './redis.ts';
import type { VirtualTimeline } from './virtual-timeline.ts';

/** Longer than any test waits for an answer. */
const LEASE_MS = 600_000;
/** Each way, at most. */
export const REDIS_LATENCY_MS = 5;

const scripts = new Map<string, RedisScript>();

/** The same script, told the time by its last key. */
function withoutClock(lua: string): RedisScript {
  const known = scripts.get(lua);
  if (known) return known;
  const told = lua.replace("redis.call('TIME')", () => "{ string.match(KEYS[#KEYS], '(%d+)%.(%d+)$') }");
  if (told === lua) throw new Error('The script does not ask for the time');
  const script = new RedisScript(told);
  scripts.set(lua, script);
  return script;
}

/** A server whose clock is the test's, as far as a limiter sees of it; a call takes up to 10 ms of that. */
function onVirtualTime(
  redis: Redis,
  timeline: VirtualTimeline,
  prefix: string,
  onCall: () => { readonly clockAheadMs: number },
): Redis {
  const random = randomFrom(1);
  const server = {
    evalsha: () => Promise.reject(new Error('NOSCRIPT')),
    async eval(lua: string, keyCount: number, ...input: readonly (string | number)[]) {
      const { clockAheadMs } = onCall();
      await timeline.after(REDIS_LATENCY_MS * random());
      const micros = Math.floor((timeline.nowMs() + clockAheadMs) * 1000);
      const keys = input.slice(0, keyCount).map((key) => `${prefix}${key}`);
      const time = `${Math.floor(micros / 1e6)}.${micros % 1e6}`;
      const reply = await timeline.meanwhile(() =>
        withoutClock(lua).run(redis, [...keys, time], input.slice(keyCount)),
      );
      await timeline.after(REDIS_LATENCY_MS * random());
      return reply;
    },
  };
  return server as unknown as Redis;
}

/** Several processes that share one limit, as one: each reservation is the next one's. */
class SpreadRateLimiter extends RateLimiter {
  readonly #limiters: readonly [RateLimiter, ...RateLimiter[]];
  readonly #ownerOf = new WeakMap<Slot, RateLimiter>();
  #next = 0;

  constructor(limiters: readonly [RateLimiter, ...RateLimiter[]]) {
    super();
    this.#limiters = limiters;
  }

  override async reserve(phoneNumberId: string, count: number, lane?: Lane): Promise<readonly Slot[]> {
    const limiter = this.#limiters[this.#next++ % this.#limiters.length] as RateLimiter;
    const slots = await limiter.reserve(phoneNumberId, count, lane);
    for (const slot of slots) this.#ownerOf.set(slot, limiter);
    return slots;
  }

  override wait(slot: Slot): Promise<boolean> {
    return this.#of(slot).wait(slot);
  }

  override answered(slot: Slot): void {
    this.#of(slot).answered(slot);
  }

  override drop(slot: Slot): void {
    this.#of(slot).drop(slot);
  }

  override setLimit(phoneNumberId: string, messagesPerSecond: number): void {
    for (const limiter of this.#limiters) limiter.setLimit(phoneNumberId, messagesPerSecond);
  }

  override slowDown(phoneNumberId: string): void {
    this.#limiters[0].slowDown(phoneNumberId);
  }

  #of(slot: Slot): RateLimiter {
    const limiter = this.#ownerOf.get(slot);
    if (!limiter) throw new Error('A slot of nobody');
    return limiter;
  }
}

/** Limiters on a real Redis that lives in virtual time. */
export class RedisLimiters {
  readonly #client: Redis;
  /** Of Redis, by all limiters. */
  calls = 0;
  /** By how much Redis's clock is before the processes'. */
  clockAheadMs = 0;
  #prefix = '';

  constructor(url: string) {
    this.#client = aRedisClient(url);
  }

  /** So many processes with one limit. */
  processes(
    count: number,
    limits: ReadonlyMap<string, number>,
    timeline: VirtualTimeline,
  ): readonly [RateLimiter, ...RateLimiter[]] {
    this.#prefix = `${randomUUID()}:`;
    const redis = onVirtualTime(this.#client, timeline, this.#prefix, () => {
      this.calls++;
      return this;
    });
    const aProcess = () => new RedisRateLimiter(redis, limits, LEASE_MS, new RecordingLogger(), timeline);
    return [aProcess(), ...Array.from({ length: count - 1 }, aProcess)];
  }

  /** As one limiter. */
  spread(count: number, limits: ReadonlyMap<string, number>, timeline: VirtualTimeline): RateLimiter {
    return new SpreadRateLimiter(this.processes(count, limits, timeline));
  }

  /** As if Redis had been started again without the last slots that the newest processes got. */
  async restart(phoneNumberId: string): Promise<void> {
    const key = `${this.#prefix}rate:{${phoneNumberId}}`;
    await this.#client.del(`${key}:out`);
    await this.#client.hset(`${key}:state`, 'run', 'the run before');
  }

  close(): Promise<void> {
    return dropKeysAndLeave(this.#client);
  }
}
