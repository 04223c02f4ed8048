import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RedisAttemptLimiter } from '../../../src/adapters/identity/redis-attempt-limiter.ts';
import { SqliteAttemptLimiter } from '../../../src/adapters/identity/sqlite-attempt-limiter.ts';
import type { AttemptLimiter } from '../../../src/application/identity/ports.ts';
import { onRedis } from '../../support/redis.ts';
import { aDatabase } from '../../support/sqlite.ts';

const limiters: { name: string; open: () => AttemptLimiter; close?: () => Promise<void> }[] = [
  { name: 'SQLite', open: () => new SqliteAttemptLimiter(aDatabase()) },
  ...(await onRedis((redis) => new RedisAttemptLimiter(redis))),
];

const LIMIT = 3;
const WINDOW_MS = 1000;

for (const { name, open, close } of limiters) {
  const test = suite(`AttemptLimiter on ${name}`);
  test.after(() => close?.());

  test('refuses what exceeds the limit and says when the next is free', async () => {
    const limiter = open();
    for (const nowMs of [0, 100, 200]) assert.is(await limiter.take('a', LIMIT, WINDOW_MS, nowMs), 0);
    assert.is(await limiter.take('a', LIMIT, WINDOW_MS, 300), 700);
  });

  test('never lets more than the limit into any window', async () => {
    const limiter = open();
    for (const nowMs of [0, 100, 200]) await limiter.take('a', LIMIT, WINDOW_MS, nowMs);
    assert.is(await limiter.take('a', LIMIT, WINDOW_MS, 999), 1);
    assert.is(await limiter.take('a', LIMIT, WINDOW_MS, 1000), 0);
    assert.is(await limiter.take('a', LIMIT, WINDOW_MS, 1001), 99);
  });

  test('does not count what it refused', async () => {
    const limiter = open();
    for (let n = 0; n < 10; n++) await limiter.take('a', LIMIT, WINDOW_MS, n);
    assert.is(await limiter.take('a', LIMIT, WINDOW_MS, WINDOW_MS + 3), 0);
  });

  test('lets exactly the limit through when all come at once', async () => {
    const limiter = open();
    const waits = await Promise.all(Array.from({ length: 20 }, () => limiter.take('a', LIMIT, WINDOW_MS, 0)));
    assert.is(waits.filter((waitMs) => waitMs === 0).length, LIMIT);
  });

  test('counts each key by itself and forgets one that is cleared', async () => {
    const limiter = open();
    for (let n = 0; n < LIMIT; n++) {
      await limiter.take('a', LIMIT, WINDOW_MS, 0);
      await limiter.take('b', LIMIT, WINDOW_MS, 0);
    }
    await limiter.clear('a');
    assert.is(await limiter.take('a', LIMIT, WINDOW_MS, 0), 0);
    assert.is(await limiter.take('b', LIMIT, WINDOW_MS, 0), WINDOW_MS);
  });

  test("gives the newest attempt of a key back, and no other key's", async () => {
    const limiter = open();
    for (const nowMs of [0, 100, 200]) await limiter.take('a', LIMIT, WINDOW_MS, nowMs);
    await limiter.giveBack('b');
    assert.is(await limiter.take('a', LIMIT, WINDOW_MS, 300), 700);
    await limiter.giveBack('a');
    assert.is(await limiter.take('a', LIMIT, WINDOW_MS, 300), 0);
    assert.is(await limiter.take('a', LIMIT, WINDOW_MS, 301), 699);
  });

  test.run();
}
