import type { Redis } from 'ioredis';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { processTimeline, type Timeline } from '../../../src/adapters/campaigns/node-timeline.ts';
import { RedisRateLimiter } from '../../../src/adapters/campaigns/redis-rate-limiter.ts';
import type { Lane, RateLimiter, Slot } from '../../../src/application/campaigns/ports.ts';
import { eventually } from '../../support/eventually.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { aRedisClient, dropKeysAndLeave } from '../../support/redis.ts';
import { RedisLimiters } from '../../support/redis-limiters.ts';
import { mostInOneSecond, NUMBER } from '../../support/sending-simulation.ts';
import { redisUrl } from '../../support/servers.ts';
import { VirtualTimeline } from '../../support/virtual-timeline.ts';

const LEASE_MS = 5000;
const MAX_ROUNDS = 5;

/** More than there is in two seconds. */
const MESSAGES_PER_ROUND = 250;

/** Sends by many callers at once until `stamps` holds `total`; the provider looks at its clock before it answers. */
async function send(limiter: RedisRateLimiter, provider: Redis, total: number, stamps: number[]): Promise<void> {
  const callers = Array.from({ length: 8 }, async () => {
    while (stamps.length < total) {
      for (const slot of await limiter.reserve(NUMBER, 10)) {
        if (!(await limiter.wait(slot))) {
          limiter.drop(slot);
          continue;
        }
        stamps.push(performance.now());
        await provider.ping();
        limiter.answered(slot);
      }
    }
  });
  await Promise.all(callers);
}

const url = await redisUrl();
const test = suite(`RedisRateLimiter${url ? '' : ' (skipped: no Redis)'}`);
const it = url ? test : test.skip;

/** Closed at the end also where a test failed: an open client would let the file run into its time-out. */
const opened: { close(): Promise<void> }[] = [];
test.after(async () => {
  await Promise.all(opened.map((each) => each.close()));
});

function aClient(client = aRedisClient(String(url))): Redis {
  opened.push({ close: () => dropKeysAndLeave(client) });
  return client;
}

function someLimiters(): RedisLimiters {
  const redis = new RedisLimiters(String(url));
  opened.push(redis);
  return redis;
}

interface Work {
  readonly lane?: Lane;
  /** Slots in one reservation. */
  readonly atOnce: number;
  /** Slots in all; absent: for ever. */
  readonly wanted?: number;
  readonly onGiven?: () => void;
  readonly onSent?: () => void;
  /** Between two reservations. */
  readonly rest?: () => Promise<void>;
}

/** A caller in virtual time, whose messages are answered at once. */
async function work(limiter: RateLimiter, { lane, atOnce, wanted, onGiven, onSent, rest }: Work): Promise<void> {
  for (let left = wanted ?? Number.POSITIVE_INFINITY; left > 0; ) {
    for (const slot of await limiter.reserve(NUMBER, Math.min(left, atOnce), lane)) {
      left--;
      onGiven?.();
      void limiter.wait(slot).then(() => {
        onSent?.();
        limiter.answered(slot);
      });
    }
    await rest?.();
  }
}

it('keeps one limit for two processes, and uses it', async () => {
  const client = aClient();
  const limiters = [client, aClient(client.duplicate())].map(
    (each) => new RedisRateLimiter(each, new Map([[NUMBER, 100]]), LEASE_MS, new RecordingLogger()),
  );
  const stamps: number[] = [];
  // A machine under load misses slots, which are lost: it is the best second that tells whether the limit is used.
  for (let round = 0; round < MAX_ROUNDS && mostInOneSecond(stamps) < 90; round++) {
    const total = stamps.length + MESSAGES_PER_ROUND;
    await Promise.all(limiters.map((limiter) => send(limiter, client, total, stamps)));
  }
  assert.ok(mostInOneSecond(stamps) <= 100, `${mostInOneSecond(stamps)} in one second`);
  assert.ok(mostInOneSecond(stamps) >= 90, `${mostInOneSecond(stamps)} in the best second`);
});

it('gives the tokens of a process that died back when its lease ends', async () => {
  const client = aClient();
  const limits = new Map([[NUMBER, 2]]);
  const dying = new RedisRateLimiter(client, limits, 300, new RecordingLogger());
  const taken = [...(await dying.reserve(NUMBER, 1)), ...(await dying.reserve(NUMBER, 1))];
  assert.is(taken.length, 2);
  const next = await new RedisRateLimiter(client, limits, 300, new RecordingLogger()).reserve(NUMBER, 1);
  assert.is(next.length, 1);
});

it('hands out no slots whose reply is read late, as after a standstill, and gives them back', async () => {
  const client = aClient();
  let stoodStillMs = 0;
  let replies = 0;
  const timeline: Timeline = { ...processTimeline, nowMs: () => performance.now() + stoodStillMs };
  const evalsha = async (...input: Parameters<typeof client.evalsha>) => {
    const reply = (await client.evalsha(...input)) as string[];
    if (reply.length > 1 && ++replies === 1) stoodStillMs = 2100;
    return reply;
  };
  const late = Object.assign(Object.create(client), { evalsha }) as typeof client;
  const limiter = new RedisRateLimiter(late, new Map([[NUMBER, 2]]), LEASE_MS, new RecordingLogger(), timeline);
  const slots = [...(await limiter.reserve(NUMBER, 1)), ...(await limiter.reserve(NUMBER, 1))];
  assert.equal([slots.length, replies], [2, 3]);
});

it('gives nothing for two seconds when Redis was started again, as it may have forgotten what it gave out', async () => {
  const client = aClient();
  const limiter = new RedisRateLimiter(client, new Map([[NUMBER, 100]]), LEASE_MS, new RecordingLogger());
  await limiter.reserve(NUMBER, 1);
  await client.hset(`rate:{${NUMBER}}:state`, 'run', 'the run before');
  const restartedMs = performance.now();
  const [slot] = await limiter.reserve(NUMBER, 1);
  assert.ok(Number(slot?.atMs) >= restartedMs + 2000);
});

it('keeps a token for a second after its answer also where a Redis that was started again does not know it', async () => {
  const redis = someLimiters();
  const timeline = new VirtualTimeline();
  const [limiter] = redis.processes(1, new Map([[NUMBER, 1]]), timeline);
  const [slot] = (await timeline.until(limiter.reserve(NUMBER, 1))) as readonly [Slot];
  await redis.restart(NUMBER);
  let nextMs = 0;
  void limiter.reserve(NUMBER, 1).then(([next]) => {
    nextMs = Number(next?.atMs);
  });
  await timeline.pass(1500);
  const answeredMs = timeline.nowMs();
  limiter.answered(slot);
  await timeline.pass(2000);
  assert.ok(nextMs >= answeredMs + 1000, `${nextMs - answeredMs} ms after the answer`);
});

for (const backMs of [1000, 60_000]) {
  it(`sends nothing for a second, and then keeps the limit, when Redis's clock is set back by ${backMs} ms`, async () => {
    const redis = someLimiters();
    const timeline = new VirtualTimeline();
    redis.clockAheadMs = 100_000;
    const [limiter] = redis.processes(1, new Map([[NUMBER, 100]]), timeline);
    const sentMs: number[] = [];
    const onSent = () => sentMs.push(timeline.nowMs());
    for (let caller = 0; caller < 10; caller++) void work(limiter, { atOnce: 5, onSent });
    await timeline.pass(3000);
    redis.clockAheadMs -= backMs;
    const setBackMs = timeline.nowMs();
    await timeline.pass(5000);
    assert.ok(mostInOneSecond(sentMs) <= 100, `${mostInOneSecond(sentMs)} in one second`);
    const after = sentMs.filter((ms) => ms > setBackMs + 1500).length;
    assert.ok(after > 300, `${after} in the 3.5 s that begin 1.5 s later`);
  });
}

it('asks Redis for many slots at once: less than one call for ten messages, by four processes', async () => {
  const redis = someLimiters();
  const timeline = new VirtualTimeline();
  const processes = redis.processes(4, new Map([[NUMBER, 1000]]), timeline);
  let sent = 0;
  const onSent = () => sent++;
  for (const limiter of processes)
    for (let caller = 0; caller < 8; caller++) void work(limiter, { atOnce: 10, onSent });
  await timeline.pass(10_000);
  assert.ok(sent > 8500, `${sent} messages`);
  assert.ok(redis.calls <= sent / 10, `${redis.calls} calls for ${sent} messages`);
});

/** How long it takes until express callers of one process have their slots, with bulk callers in `others` of three. */
async function expressMs(others: number, limit: number): Promise<number> {
  const redis = someLimiters();
  const timeline = new VirtualTimeline();
  const processes = redis.processes(3, new Map([[NUMBER, limit]]), timeline);
  for (const limiter of processes.slice(1, 1 + others)) {
    for (let caller = 0; caller < 10; caller++) void work(limiter, { atOnce: 8 });
  }
  void work(processes[0], { lane: 'express', atOnce: 8, wanted: 1 });
  await timeline.pass(5000);
  const beganMs = timeline.nowMs();
  const wanted = Math.ceil(limit / 8);
  const express = Array.from({ length: 20 }, () => work(processes[0], { lane: 'express', atOnce: 8, wanted }));
  await timeline.until(Promise.all(express));
  return timeline.nowMs() - beganMs;
}

it('gives the express callers of one process five of six slots beside the bulk callers of others', async () => {
  for (const limit of [4, 80]) {
    const aloneMs = await expressMs(0, limit);
    for (const others of [1, 2]) {
      const besideMs = await expressMs(others, limit);
      assert.ok(besideMs > 1.1 * aloneMs && besideMs < 1.35 * aloneMs, `${besideMs} ms, alone ${aloneMs} ms`);
    }
  }
});

for (const limit of [80, 1000]) {
  it(`shares what express callers leave alike, whether they are in the same process or not, at ${limit} a second`, async () => {
    const redis = someLimiters();
    const timeline = new VirtualTimeline();
    const [mixed, other] = redis.processes(2, new Map([[NUMBER, limit]]), timeline) as [RateLimiter, RateLimiter];
    const given = { express: 0, beside: 0, other: 0 };
    const atOnce = limit / 10;
    for (let caller = 0; caller < 8; caller++) {
      void work(mixed, { lane: 'express', atOnce, onGiven: () => given.express++ });
      void work(mixed, { atOnce, onGiven: () => given.beside++ });
      void work(other, { atOnce, onGiven: () => given.other++ });
    }
    await timeline.pass(21_000);
    const bulk = given.beside + given.other;
    const told = `${given.express} express, ${given.beside} beside them, ${given.other} in the other process`;
    assert.ok(given.express > 4.5 * bulk && given.express < 6.5 * bulk, told);
    assert.ok(Math.min(given.beside, given.other) > bulk / 3, told);
  });
}

it('gives bulk callers what express callers leave', async () => {
  const redis = someLimiters();
  const timeline = new VirtualTimeline();
  const [busy, calm] = redis.processes(2, new Map([[NUMBER, 100]]), timeline) as [RateLimiter, RateLimiter];
  const given = { bulk: 0, express: 0 };
  for (let caller = 0; caller < 10; caller++) void work(busy, { atOnce: 5, onGiven: () => given.bulk++ });
  const rest = () => timeline.sleep(500);
  void work(calm, { lane: 'express', atOnce: 5, onGiven: () => given.express++, rest });
  await timeline.pass(21_000);
  assert.ok(given.express + given.bulk > 1900, `${given.express} and ${given.bulk} in 20 s of 100`);
  assert.ok(given.express > 100, `${given.express} for who asks for 5 twice a second`);
});

it('waits while Redis is gone and goes on by itself', async () => {
  const client = aClient();
  const logger = new RecordingLogger();
  const limiter = new RedisRateLimiter(client, new Map([[NUMBER, 100]]), LEASE_MS, logger);
  client.disconnect();
  let given = 0;
  const slots = limiter.reserve(NUMBER, 1).then(({ length }) => {
    given = length;
  });
  await eventually('it has asked again in vain', () => logger.lines.length >= 2);
  assert.is(given, 0);
  await client.connect();
  await slots;
  assert.is(given, 1);
});

test.run();
