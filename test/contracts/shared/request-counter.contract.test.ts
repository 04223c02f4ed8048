import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeRequestCounter } from '../../../src/adapters/shared/node-request-counter.ts';
import { RedisRequestCounter } from '../../../src/adapters/shared/redis-request-counter.ts';
import type { RequestCounter } from '../../../src/application/shared/request-counter.ts';
import { onRedis } from '../../support/redis.ts';

/** A machine under load is no outage. */
const PATIENCE_MS = 10_000;

const counters: { name: string; open: () => RequestCounter | Promise<RequestCounter>; close?: () => Promise<void> }[] =
  [
    { name: 'Node', open: () => new NodeRequestCounter() },
    ...(await onRedis(async (redis) => {
      // Until it is connected a process counts for itself.
      await redis.ping();
      return new RedisRequestCounter(redis, PATIENCE_MS);
    })),
  ];

const WINDOW_MS = 1000;

for (const { name, open, close } of counters) {
  const test = suite(`RequestCounter by ${name}`);
  test.after(() => close?.());

  test('counts in a window that begins with the first request', async () => {
    const counter = await open();
    assert.equal(await counter.count('a', WINDOW_MS, 500), { count: 1, endsMs: 1500 });
    assert.equal(await counter.count('a', WINDOW_MS, 900), { count: 2, endsMs: 1500 });
    assert.equal(await counter.count('a', WINDOW_MS, 1499), { count: 3, endsMs: 1500 });
  });

  test('begins again when the window has ended', async () => {
    const counter = await open();
    await counter.count('a', WINDOW_MS, 0);
    await counter.count('a', WINDOW_MS, 0);
    assert.equal(await counter.count('a', WINDOW_MS, 1000), { count: 1, endsMs: 2000 });
    assert.equal(await counter.count('a', WINDOW_MS, 1001), { count: 2, endsMs: 2000 });
  });

  test('counts each key by itself', async () => {
    const counter = await open();
    await counter.count('a', WINDOW_MS, 0);
    assert.equal(await counter.count('b', WINDOW_MS, 300), { count: 1, endsMs: 1300 });
    assert.is((await counter.count('a', WINDOW_MS, 300)).count, 2);
  });

  test('misses none of those that come at once', async () => {
    const counter = await open();
    const counted = await Promise.all(Array.from({ length: 50 }, () => counter.count('a', WINDOW_MS, 0)));
    assert.equal(
      counted.map(({ count }) => count).sort((one, other) => one - other),
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  test.run();
}

const test = suite('NodeRequestCounter');

test('forgets the window that began first when there are too many', async () => {
  const counter = new NodeRequestCounter(2);
  await counter.count('a', WINDOW_MS, 0);
  await counter.count('b', WINDOW_MS, 1);
  await counter.count('a', WINDOW_MS, 1000);
  await counter.count('c', WINDOW_MS, 1000);
  assert.is((await counter.count('a', WINDOW_MS, 1000)).count, 2);
  assert.is((await counter.count('b', WINDOW_MS, 1000)).count, 1);
});

test.run();
