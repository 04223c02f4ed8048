import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RedisRateLimiter } from '../../../src/adapters/campaigns/redis-rate-limiter.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { aRedisClient, dropKeysAndLeave } from '../../support/redis.ts';
import { redisUrl } from '../../support/servers.ts';

const NUMBER = '220011223344556';
const LEASE_MS = 5000;
const MAX_ROUNDS = 5;

/** The greatest number of times within any span of one second, its end excluded. */
function busiestSecond(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  sorted.forEach((time, index) => {
    while ((sorted[from] as number) <= time - 1000) from++;
    most = Math.max(most, index - from + 1);
  });
  return most;
}

/** Sends until `endMs`, by as many callers at once; the provider looks at its clock between sending and answer. */
async function send(limiter: RedisRateLimiter, endMs: number, stamps: number[]): Promise<void> {
  const callers = Array.from({ length: 8 }, async () => {
    while (performance.now() < endMs) {
      for (const slot of await limiter.reserve(NUMBER, 10)) {
        if (!(await limiter.wait(slot))) {
          limiter.drop(slot);
          continue;
        }
        stamps.push(performance.now());
        await sleep(1);
        limiter.answered(slot);
      }
    }
  });
  await Promise.all(callers);
}

const url = await redisUrl();
const test = suite(`RedisRateLimiter${url ? '' : ' (skipped: no Redis)'}`);
const it = url ? test : test.skip;

it('keeps one limit for two processes, and uses it', async () => {
  const clients = [aRedisClient(String(url))];
  clients.push(clients[0]?.duplicate() as (typeof clients)[0]);
  const limiters = clients.map(
    (client) => new RedisRateLimiter(client, new Map([[NUMBER, 100]]), LEASE_MS, new RecordingLogger()),
  );
  const stamps: number[] = [];
  // A machine under load misses slots, which are lost: it is the best second that tells whether the limit is used.
  for (let round = 0; round < MAX_ROUNDS && busiestSecond(stamps) < 90; round++) {
    const endMs = performance.now() + 4000;
    await Promise.all(limiters.map((limiter) => send(limiter, endMs, stamps)));
  }
  assert.ok(busiestSecond(stamps) <= 100, `${busiestSecond(stamps)} in one second`);
  assert.ok(busiestSecond(stamps) >= 90, `${busiestSecond(stamps)} in the best second`);
  clients[1]?.disconnect();
  await dropKeysAndLeave(clients[0] as (typeof clients)[0]);
});

it('gives the tokens of a process that died back when its lease ends', async () => {
  const client = aRedisClient(String(url));
  const limits = new Map([[NUMBER, 2]]);
  const dying = new RedisRateLimiter(client, limits, 300, new RecordingLogger());
  const taken = [...(await dying.reserve(NUMBER, 1)), ...(await dying.reserve(NUMBER, 1))];
  assert.is(taken.length, 2);
  const next = await new RedisRateLimiter(client, limits, 300, new RecordingLogger()).reserve(NUMBER, 1);
  assert.is(next.length, 1);
  await dropKeysAndLeave(client);
});

it('gives nothing for two seconds when Redis was started again, as it may have forgotten what it gave out', async () => {
  const client = aRedisClient(String(url));
  const limiter = new RedisRateLimiter(client, new Map([[NUMBER, 100]]), LEASE_MS, new RecordingLogger());
  await limiter.reserve(NUMBER, 1);
  await client.hset(`rate:{${NUMBER}}:state`, 'run', 'the run before');
  const restartedMs = performance.now();
  const [slot] = await limiter.reserve(NUMBER, 1);
  assert.ok(Number(slot?.atMs) >= restartedMs + 2000);
  await dropKeysAndLeave(client);
});

it('keeps a limit that was lowered from a second later on', async () => {
  const client = aRedisClient(String(url));
  const limiter = new RedisRateLimiter(client, new Map([[NUMBER, 200]]), LEASE_MS, new RecordingLogger());
  const stamps: number[] = [];
  const beganMs = performance.now();
  const sending = send(limiter, beganMs + 7000, stamps);
  await sleep(2000);
  limiter.setLimit(NUMBER, 20);
  // What was reserved before is sent within its lead, and counts for a second; the rest is a machine under load.
  const fromMs = performance.now() + 3000;
  await sending;
  const later = stamps.filter((ms) => ms >= fromMs);
  assert.ok(stamps.length > 100 && later.length > 5, `${stamps.length} messages, ${later.length} later`);
  assert.ok(busiestSecond(later) <= 20, `${busiestSecond(later)} in one second`);
  await dropKeysAndLeave(client);
});

it('asks Redis for many slots at once: less than one call for ten messages, by four processes', async () => {
  const clients = Array.from({ length: 4 }, () => aRedisClient(String(url)));
  const [first] = clients as [Redis];
  let calls = 0;
  const limiters = clients.map((client) => {
    client.options.keyPrefix = String(first.options.keyPrefix);
    const evalsha = client.evalsha.bind(client) as (...args: unknown[]) => Promise<unknown>;
    client.evalsha = ((...args: unknown[]) => {
      calls++;
      return evalsha(...args);
    }) as typeof client.evalsha;
    return new RedisRateLimiter(client, new Map([[NUMBER, 1000]]), LEASE_MS, new RecordingLogger());
  });
  const stamps: number[] = [];
  const startMs = performance.now();
  for (let round = 0; round < MAX_ROUNDS && stamps.length <= 1000; round++) {
    const endMs = performance.now() + 4000;
    await Promise.all(limiters.map((limiter) => send(limiter, endMs, stamps)));
  }
  assert.ok(stamps.length > 1000, `${stamps.length} messages`);
  // Of the limit, which a machine under load does not reach.
  const messages = ((performance.now() - startMs) / 1000) * 1000;
  assert.ok(calls <= messages / 10, `${calls} calls in the time of ${messages} messages`);
  for (const client of clients.slice(1)) client.disconnect();
  await dropKeysAndLeave(first);
});

it('waits while Redis is gone and goes on by itself', async () => {
  const client = aRedisClient(String(url));
  const limiter = new RedisRateLimiter(client, new Map([[NUMBER, 100]]), LEASE_MS, new RecordingLogger());
  client.disconnect();
  const slots = limiter.reserve(NUMBER, 1);
  assert.is(await Promise.race([slots, sleep(500, 'nothing')]), 'nothing');
  await client.connect();
  assert.is((await slots).length, 1);
  await dropKeysAndLeave(client);
});

test.run();
