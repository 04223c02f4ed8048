import { once } from 'node:events';
import type { Redis } from 'ioredis';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RedisRequestCounter } from '../../../src/adapters/shared/redis-request-counter.ts';
import { eventually } from '../../support/eventually.ts';
import { aRedisClient, dropKeysAndLeave } from '../../support/redis.ts';
import { ServerGate } from '../../support/server-gate.ts';
import { redisUrl } from '../../support/servers.ts';

const url = await redisUrl();

if (url) {
  const WINDOW_MS = 60_000;
  /** A machine under load is no outage. */
  const PATIENCE_MS = 10_000;
  const { hostname, port } = new URL(url);
  const test = suite<{ gate: ServerGate; redis: Redis }>('RedisRequestCounter');

  test.before.each(async (context) => {
    context.gate = await ServerGate.to(hostname, Number(port));
    context.redis = aRedisClient(`redis://127.0.0.1:${context.gate.port}`);
    await once(context.redis, 'ready');
  });
  test.after.each(async ({ gate, redis }) => {
    gate.open();
    await dropKeysAndLeave(redis);
    await gate.close();
  });

  test('counts for several processes together', async ({ redis }) => {
    await new RedisRequestCounter(redis, PATIENCE_MS).count('a', WINDOW_MS, 0);
    assert.is((await new RedisRequestCounter(redis, PATIENCE_MS).count('a', WINDOW_MS, 0)).count, 2);
  });

  test('counts by itself while Redis is gone, and together again when it is back', async ({ gate, redis }) => {
    const counter = new RedisRequestCounter(redis, PATIENCE_MS);
    assert.equal(await counter.count('a', WINDOW_MS, 0), { count: 1, endsMs: WINDOW_MS });
    gate.shut();
    await eventually('the client sees it', () => redis.status !== 'ready');
    assert.equal(await counter.count('a', WINDOW_MS, 5), { count: 1, endsMs: WINDOW_MS + 5 });
    assert.equal(await counter.count('a', WINDOW_MS, 6), { count: 2, endsMs: WINDOW_MS + 5 });
    gate.open();
    // The window that Redis remembers, and not the process's own.
    const isTogether = async () => (await counter.count('a', WINDOW_MS, 7)).endsMs === WINDOW_MS;
    await eventually('it counts together', isTogether);
  });

  test('waits for a Redis that hangs once, and not with every request', async ({ redis }) => {
    const counter = new RedisRequestCounter(redis);
    let asked = 0;
    redis.evalsha = (() => {
      asked += 1;
      return new Promise(() => {});
    }) as never;
    for (let n = 1; n <= 20; n++) assert.is((await counter.count('a', WINDOW_MS, 0)).count, n);
    assert.is(asked, 1);
  });

  test.run();
} else {
  const test = suite('RedisRequestCounter');
  test.skip('it needs Redis');
  test.run();
}
