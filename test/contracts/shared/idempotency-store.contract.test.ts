import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RedisIdempotencyStore } from '../../../src/adapters/shared/redis-idempotency-store.ts';
import { SqliteIdempotencyStore } from '../../../src/adapters/shared/sqlite-idempotency-store.ts';
import {
  IDEMPOTENCY_LEASE_MS,
  IDEMPOTENCY_RETENTION_MS,
  type IdempotencyStore,
} from '../../../src/application/shared/idempotency.ts';
import { onRedis } from '../../support/redis.ts';
import { aDatabase } from '../../support/sqlite.ts';

interface Adapter {
  readonly name: string;
  readonly open: () => IdempotencyStore;
  readonly close?: () => Promise<void>;
  /** By a clock of its own: then a purge finds nothing. */
  readonly forgetsByItself?: boolean;
}

const stores: readonly Adapter[] = [
  { name: 'SQLite', open: () => new SqliteIdempotencyStore(aDatabase()) },
  ...(await onRedis((redis) => new RedisIdempotencyStore(redis))).map((redis) => ({ ...redis, forgetsByItself: true })),
];

const NOW_MS = Date.UTC(2026, 10, 23);
const KEY = { ownerId: 'ven_1', key: 'k' };
const ANSWER = { status: 201, contentType: 'application/json; charset=utf-8', body: '{"id":"cmp_1"}' };

async function leaseOf(store: IdempotencyStore, nowMs = NOW_MS): Promise<number> {
  const beginning = await store.begin(KEY, 'f', nowMs);
  if (beginning.kind !== 'fresh') throw new Error(`${beginning.kind}, although fresh was expected`);
  return beginning.leaseEndsMs;
}

for (const { name, open, close, forgetsByItself } of stores) {
  const test = suite(`IdempotencyStore on ${name}`);
  test.after(() => close?.());

  const kind = async (store: IdempotencyStore, fingerprint: string, nowMs = NOW_MS) =>
    (await store.begin(KEY, fingerprint, nowMs)).kind;

  test('gives one of many that begin at once the work', async () => {
    const store = open();
    const kinds = await Promise.all(Array.from({ length: 20 }, () => kind(store, 'f')));
    assert.is(kinds.filter((each) => each === 'fresh').length, 1);
    assert.is(kinds.filter((each) => each === 'running').length, 19);
  });

  test('repeats the answer, and repeats it again', async () => {
    const store = open();
    await store.complete(KEY, await leaseOf(store), ANSWER);
    const replay = { kind: 'replay', answer: ANSWER };
    assert.equal(await store.begin(KEY, 'f', NOW_MS + IDEMPOTENCY_LEASE_MS), replay);
    assert.equal(await store.begin(KEY, 'f', NOW_MS + IDEMPOTENCY_RETENTION_MS - 1), replay);
  });

  test('refuses another fingerprint, while it runs and after', async () => {
    const store = open();
    const leaseEndsMs = await leaseOf(store);
    assert.is(await kind(store, 'other'), 'mismatch');
    await store.complete(KEY, leaseEndsMs, ANSWER);
    assert.is(await kind(store, 'other'), 'mismatch');
    assert.is(await kind(store, 'f'), 'replay');
  });

  test('keeps vendors and keys apart', async () => {
    const store = open();
    await store.complete(KEY, await leaseOf(store), ANSWER);
    assert.is((await store.begin({ ...KEY, ownerId: 'opr_2' }, 'f', NOW_MS)).kind, 'fresh');
    assert.is((await store.begin({ ...KEY, key: 'K' }, 'f', NOW_MS)).kind, 'fresh');
  });

  test('starts afresh after it was abandoned, with any fingerprint', async () => {
    const store = open();
    await store.abandon(KEY, await leaseOf(store));
    assert.is(await kind(store, 'other'), 'fresh');
  });

  test('lets one other take over when the lease has ended, and not before', async () => {
    const store = open();
    await leaseOf(store);
    assert.is(await kind(store, 'f', NOW_MS + IDEMPOTENCY_LEASE_MS - 1), 'running');
    assert.is(await kind(store, 'other', NOW_MS + IDEMPOTENCY_LEASE_MS), 'mismatch');
    const kinds = await Promise.all([1, 2, 3].map(() => kind(store, 'f', NOW_MS + IDEMPOTENCY_LEASE_MS)));
    assert.equal(kinds.sort(), ['fresh', 'running', 'running']);
  });

  test('ignores who lost the lease', async () => {
    const store = open();
    const lostMs = await leaseOf(store);
    const takenMs = NOW_MS + IDEMPOTENCY_LEASE_MS;
    const heldMs = await leaseOf(store, takenMs);
    await store.abandon(KEY, lostMs);
    await store.complete(KEY, lostMs, { ...ANSWER, body: 'late' });
    assert.is(await kind(store, 'f', takenMs), 'running');
    await store.complete(KEY, heldMs, ANSWER);
    assert.equal(await store.begin(KEY, 'f', takenMs), { kind: 'replay', answer: ANSWER });
  });

  test('changes an answer no more once it is kept', async () => {
    const store = open();
    const leaseEndsMs = await leaseOf(store);
    await store.complete(KEY, leaseEndsMs, ANSWER);
    await store.complete(KEY, leaseEndsMs, { ...ANSWER, body: 'other' });
    await store.abandon(KEY, leaseEndsMs);
    assert.equal(await store.begin(KEY, 'f', NOW_MS), { kind: 'replay', answer: ANSWER });
  });

  test('forgets a key after the retention, purged or not', async () => {
    const store = open();
    const endMs = NOW_MS + IDEMPOTENCY_RETENTION_MS;
    await store.complete(KEY, await leaseOf(store), ANSWER);
    assert.is(await store.purge(endMs - 1, 9), 0);
    assert.is(await kind(store, 'f', endMs), 'fresh');
    assert.is(await store.purge(endMs, 9), 0);
    await store.begin({ ...KEY, key: 'another' }, 'f', endMs);
    const purge = () => store.purge(endMs + IDEMPOTENCY_RETENTION_MS, 1);
    assert.equal([await purge(), await purge(), await purge()], forgetsByItself ? [0, 0, 0] : [1, 1, 0]);
  });

  test.run();
}
