import { once } from 'node:events';
import { Container } from 'inversify';
import { BaseHttpController, controller, httpGet, httpPost } from 'inversify-express-utils';
import type { Redis } from 'ioredis';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { requirePermission } from '../../src/adapters/shared/http-auth.ts';
import { idempotency } from '../../src/adapters/shared/http-idempotency.ts';
import { rateLimit } from '../../src/adapters/shared/http-rate-limit.ts';
import { isMongoOutage, MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { isRedisOutage } from '../../src/adapters/shared/redis-client.ts';
import { RedisIdempotencyStore } from '../../src/adapters/shared/redis-idempotency-store.ts';
import { RedisRequestCounter } from '../../src/adapters/shared/redis-request-counter.ts';
import { OutcomeUnknown } from '../../src/application/shared/unavailable.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { eventually } from '../support/eventually.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { aRedisClient, dropKeysAndLeave } from '../support/redis.ts';
import { ServerGate } from '../support/server-gate.ts';
import { mongoUri, redisUrl } from '../support/servers.ts';
import { dropMongoDatabase } from '../support/store-adapters.ts';

/**
 * The driver looks for a server for 3 s, twice when one was lost under a unit of work; the rest is a slow machine. Left
 * to itself it looks for 30 s.
 */
const ANSWERED_WITHIN_MS = 25_000;
/** A test asks again and again until it is as it should be. */
const REQUESTS_PER_MINUTE = 1_000_000;

const [mongo, redisAddress] = [await mongoUri(), await redisUrl()];

/** What the routes do. */
const store = {
  read: async (): Promise<void> => {},
  write: async (): Promise<void> => {},
};

@controller('/notes')
export class NotesController extends BaseHttpController {
  @httpGet('/', requirePermission('wallet:read'))
  async show() {
    await store.read();
    return this.json({ read: true });
  }

  @httpPost('/', requirePermission('wallet:read'))
  async write() {
    await store.write();
    return this.json({ written: true });
  }
}

const principal = { memberId: 'mem_1', vendorId: 'ven_1', role: 'ADMIN' } as const;

if (mongo && redisAddress) {
  const test = suite<{ api: TestApi; mongoGate: ServerGate; redisGate: ServerGate; database: MongoDatabase }>(
    'the API while a server is gone',
  );
  let redis: Redis;

  test.before.each(async (context) => {
    context.mongoGate = await gateTo(mongo);
    context.redisGate = await gateTo(redisAddress);
    const uri = `mongodb://127.0.0.1:${context.mongoGate.port}/?directConnection=true`;
    const database = await MongoDatabase.connect(uri, `test_${process.pid}_${Math.random().toString(36).slice(2)}`);
    context.database = database;
    redis = aRedisClient(`redis://127.0.0.1:${context.redisGate.port}`);
    await once(redis, 'ready');
    store.read = async () => void (await database.collection('notes').findOne({}, database.session));
    store.write = () =>
      database.run(async () => void (await database.collection('notes').insertOne({}, database.session)));
    await store.write();
    const clock = new ManualClock();
    context.api = await startApi(new Container(), {
      verifyToken: () => principal,
      isOutage: (error) => isMongoOutage(error) || isRedisOutage(error),
      guards: [
        rateLimit(
          new RedisRequestCounter(redis),
          { perCaller: REQUESTS_PER_MINUTE, perAddress: REQUESTS_PER_MINUTE },
          clock,
        ),
      ],
      middlewares: [idempotency(new RedisIdempotencyStore(redis), clock, () => {})],
    });
  });
  test.after.each(async ({ api, mongoGate, redisGate, database }) => {
    mongoGate.open();
    redisGate.open();
    await api.stop();
    await dropMongoDatabase(database);
    await dropKeysAndLeave(redis);
    await Promise.all([mongoGate.close(), redisGate.close()]);
  });

  const token = 'asha';
  const read = (api: TestApi) => api.request('GET', '/notes', { token });
  const write = (api: TestApi, key?: string) =>
    api.request('POST', '/notes', { token, body: {}, ...(key ? { headers: { 'idempotency-key': key } } : {}) });

  const isUnavailable = ({ status, body, headers }: Awaited<ReturnType<typeof read>>) => {
    assert.equal([status, body.code], [503, 'service.unavailable']);
    assert.ok(Number(headers.get('retry-after')) >= 1);
    assert.not.match(JSON.stringify(body), /mongo|redis|connection|retries|ECONN|127\.0\.0\.1|timed/i);
  };

  test('without MongoDB it says 503 in time and without a word of the driver, and works again after it', async ({
    api,
    mongoGate,
  }) => {
    mongoGate.shut();
    const startedMs = performance.now();
    const [reading, writing] = await Promise.all([read(api), write(api)]);
    assert.ok(performance.now() - startedMs < ANSWERED_WITHIN_MS);
    isUnavailable(reading);
    isUnavailable(writing);
    assert.is(api.faults.length, 2);
    mongoGate.open();
    await eventually('it works again', async () => (await read(api)).status === 200);
    assert.is((await write(api)).status, 200);
  });

  test('without Redis it reads and counts on, and refuses what it could not promise to do once', async ({
    api,
    redisGate,
  }) => {
    redisGate.shut();
    const answer = await read(api);
    assert.equal(
      [answer.status, answer.headers.get('ratelimit-policy')],
      [200, `"caller";q=${REQUESTS_PER_MINUTE};w=60`],
    );
    isUnavailable(await write(api, 'k-1'));
    redisGate.open();
    await eventually('keys work again', async () => (await write(api, 'k-1')).status === 200);
    assert.is((await write(api, 'k-1')).headers.get('idempotency-replayed'), 'true');
  });

  test('an unknown outcome is said so, and whoever asks again by the same key learns what became of it', async ({
    api,
    mongoGate,
    database,
  }) => {
    let isLost = true;
    store.write = () =>
      database.run(async () => {
        await database.collection('notes').insertOne({}, database.session);
        if (isLost) mongoGate.shut();
        isLost = false;
      });
    const first = await write(api, 'k-2');
    assert.equal([first.status, first.body.code], [503, 'service.outcome_unknown']);
    assert.ok((api.faults.at(-1) as Error) instanceof OutcomeUnknown);
    mongoGate.open();
    await eventually('it is done', async () => (await write(api, 'k-2')).status === 200);
    assert.is((await write(api, 'k-2')).headers.get('idempotency-replayed'), 'true');
  });

  test.run();
} else {
  const test = suite('the API while a server is gone');
  test.skip('it needs MongoDB and Redis');
  test.run();
}

const deadline = suite('the deadline of reads');

deadline('answers 503 to a read that hangs, leaves a write alone, and what comes late is dropped', async () => {
  const api = await startApi(new Container(), { verifyToken: () => principal, readDeadlineMs: 50 });
  const waiting: (() => void)[] = [];
  const hanging = () => new Promise<void>((resolve) => waiting.push(resolve));
  Object.assign(store, { read: hanging, write: hanging });
  const writing = api.request('POST', '/notes', { token: 'asha', body: {} });
  await eventually('it is written', () => waiting.length === 1);
  const answer = await api.request('GET', '/notes', { token: 'asha' });
  assert.equal([answer.status, answer.body.code], [503, 'service.unavailable']);
  for (const finish of waiting) finish();
  assert.is((await writing).status, 200);
  assert.is(api.faults.length, 1);
  await api.stop();
});

deadline.run();

async function gateTo(address: string): Promise<ServerGate> {
  const { hostname, port } = new URL(address);
  return ServerGate.to(hostname, Number(port));
}
