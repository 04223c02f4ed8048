import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DeadLettersConsumer } from '../../../src/adapters/operations/consumer-dead-letters.ts';
import { SqliteAuditLog } from '../../../src/adapters/operations/sqlite-audit-log.ts';
import { SqliteDeadLetterStore } from '../../../src/adapters/operations/sqlite-dead-letter-store.ts';
import { NodeClock, NodeDigest, NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { SqliteDatabase } from '../../../src/adapters/shared/sqlite-database.ts';
import { SqliteMessageBus } from '../../../src/adapters/shared/sqlite-message-bus.ts';
import { ChangeDeadLetters } from '../../../src/application/operations/change-dead-letters.ts';
import { KeepDeadLetters } from '../../../src/application/operations/keep-dead-letters.ts';
import { ReplayDeadLetters } from '../../../src/application/operations/replay-dead-letters.ts';
import type { BusMessage } from '../../../src/application/shared/ports.ts';
import { META_EVENTS_TOPIC } from '../../../src/application/webhooks/topics.ts';
import { DeadLetterNotFound, DeadLetterNotWaiting } from '../../../src/domain/operations/dead-letter.ts';
import { sqliteBusMigrations } from '../../../src/infrastructure/migrations/sqlite-bus.ts';
import { aDirectory } from '../../support/directory.ts';
import { eventually } from '../../support/eventually.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { rejection } from '../../support/rejection.ts';
import { aDatabase } from '../../support/sqlite.ts';

const actor = { kind: 'operator', id: 'opr_1', address: '192.0.2.1' } as const;

/** A topic whose messages die until they are mended, with everything that deals with the dead ones. */
async function setUp() {
  const database = aDatabase();
  const file = new SqliteDatabase(join(aDirectory(), 'bus.db'), sqliteBusMigrations);
  const clock = new NodeClock();
  const bus = new SqliteMessageBus(file, clock, new RecordingLogger());
  const store = new SqliteDeadLetterStore(database);
  const audit = new SqliteAuditLog(database, clock, new NodeIds());
  const seen: BusMessage[] = [];
  const poison = new Set<string>(['1', '2', '3']);
  const subscription = await bus.subscribe({
    topic: META_EVENTS_TOPIC,
    maxBatch: 10,
    handler: async (messages) => {
      seen.push(...messages);
      const dying = messages.filter(({ value }) => poison.has(value));
      return dying.map((message) => ({ message, cause: `poison ${message.value}`, retry: false }));
    },
  });
  const consumer = new DeadLettersConsumer(bus, new KeepDeadLetters(store, new NodeDigest()), [META_EVENTS_TOPIC]);
  await consumer.start();
  const lettersAre = async (state: 'waiting' | 'replayed', count: number) => {
    await eventually(`${count} are ${state}`, async () => {
      return (await store.page({ state }, { limit: 9 })).data.length === count;
    });
    return (await store.page({ state }, { limit: 9 })).data;
  };
  return {
    bus,
    store,
    audit,
    seen,
    poison,
    change: new ChangeDeadLetters(database, store, audit, clock),
    replay: new ReplayDeadLetters(store, bus, clock),
    lettersAre,
    async die(...values: readonly string[]) {
      await bus.publish(values.map((value) => ({ topic: META_EVENTS_TOPIC, key: `key of ${value}`, value })));
      return lettersAre('waiting', values.length);
    },
    async stop() {
      await subscription.stop();
      await consumer.stop();
    },
  };
}

const test = suite<Awaited<ReturnType<typeof setUp>>>('dead letters');
test.before.each(async (context) => {
  Object.assign(context, await setUp());
});
test.after.each(({ stop }) => stop());

test('are replayed to their topic and key with the id of their event', async (context) => {
  const { change, replay, seen, poison } = context;
  const [letter] = await context.die('1');
  poison.clear();
  assert.is(await change.replay({}, actor), 1);
  await replay.execute();
  await eventually('it came again', () => seen.length === 2);
  const [first, again] = seen as [BusMessage, BusMessage];
  assert.equal(
    [again.topic, again.key, again.value, again.id, again.attempt],
    [META_EVENTS_TOPIC, 'key of 1', '1', first.id, 1],
  );
  const kept = await context.store.find(letter?.id as string);
  assert.equal(
    kept?.history.map(({ what, by }) => [what, by]),
    [
      ['died', undefined],
      ['replay-requested', 'opr_1'],
      ['replayed', undefined],
    ],
  );
});

test('are kept though another had the same place on the bus before its topics were made anew', async ({ store }) => {
  const keep = new KeepDeadLetters(store, new NodeDigest());
  const letter = { topic: META_EVENTS_TOPIC, id: '0/7', key: 'k', attempt: 1, cause: 'poison', diedMs: 5000 };
  await keep.execute([{ ...letter, value: 'before', firstSeenMs: 1000 }]);
  await keep.execute([{ ...letter, value: 'since', firstSeenMs: 4000 }]);
  await keep.execute([{ ...letter, value: 'since', firstSeenMs: 4000 }]);
  const { data } = await store.page({ state: 'waiting' }, { limit: 9 });
  assert.equal(data.map(({ value }) => value).toSorted(), ['before', 'since']);
});

test('are published a million characters at once, so that large ones do not hold up all others', async (context) => {
  const { bus, change, store, poison } = context;
  const large = ['a', 'b', 'c'].map((letter) => letter.repeat(600_000));
  for (const value of [...large, ...poison]) poison.add(value);
  await context.die(...large, '1', '2');
  const parts: number[] = [];
  const counting = Object.create(bus) as typeof bus;
  counting.republish = async (messages) => {
    parts.push(messages.reduce((sum, { value }) => sum + value.length, 0));
  };
  await change.replay({}, actor);
  await new ReplayDeadLetters(store, counting, new NodeClock()).execute();
  assert.is(parts.length, 3);
  assert.ok(Math.max(...parts) <= 1_000_000, `${parts} characters`);
  assert.is((await store.page({ state: 'replayed' }, { limit: 9 })).data.length, 5);
});

test('that are replayed twice come once, and by accident twice under one id', async (context) => {
  const { change, replay, poison, seen, bus } = context;
  const [letter] = await context.die('1');
  poison.clear();
  assert.equal([await change.replay({}, actor), await change.replay({}, actor)], [1, 0]);
  for (let runs = 0; runs < 2; runs++) await replay.execute();
  assert.is((await context.store.find(letter?.id as string))?.state, 'replayed');
  assert.instance(await rejection(change.requireWaiting(letter?.id as string)), DeadLetterNotWaiting);
  assert.instance(await rejection(change.requireWaiting('dlt_none')), DeadLetterNotFound);
  // A process that died between the publish and its note publishes again.
  await bus.republish([{ ...(seen[0] as BusMessage) }]);
  await eventually('it came again', () => seen.length === 3);
  assert.is(new Set(seen.map(({ id }) => id)).size, 1);
});

test('that die again wait again as the same letter', async (context) => {
  const { change, replay, store } = context;
  const [letter] = await context.die('1');
  await change.replay({}, actor);
  await replay.execute();
  await eventually('it died again', async () => {
    const kept = await store.find(letter?.id as string);
    return kept?.state === 'waiting' && kept.history.filter(({ what }) => what === 'died').length === 2;
  });
  assert.is((await store.page({}, { limit: 9 })).data.length, 1);
});

test('are left as they are if one of those that are named does not exist', async (context) => {
  const { change, store, audit } = context;
  const [letter] = await context.die('1');
  const ids = [letter?.id as string, 'dlt_none'];
  assert.instance(await rejection(change.replay({ ids }, actor)), DeadLetterNotFound);
  assert.match(String(await rejection(change.discard({ ids }, 'a slip', actor))), /dlt_none/);
  assert.is((await store.find(ids[0] as string))?.state, 'waiting');
  assert.equal((await audit.page(undefined, { limit: 9 })).data, []);
});

test('are replayed and discarded by filter, the others left alone, with an entry in the audit log', async (context) => {
  const { change, store, audit } = context;
  await context.die('1', '2', '3');
  assert.is(await change.replay({ cause: 'poison 1' }, actor), 1);
  assert.is(await change.discard({ cause: 'poison 2' }, 'a test of Meta', actor), 1);
  assert.is(await change.discard({ cause: 'poison 2' }, 'again', actor), 0);
  const states = (await store.page({}, { limit: 9 })).data.map(({ cause, state }) => `${cause} ${state}`);
  assert.equal(states.sort(), ['poison 1 replaying', 'poison 2 discarded', 'poison 3 waiting']);
  const entries = (await audit.page(undefined, { limit: 9 })).data.map(({ action, details }) => [
    action,
    details['letters'],
    details['reason'],
  ]);
  assert.equal(entries, [
    ['dead_letters.discarded', '0', 'again'],
    ['dead_letters.discarded', '1', 'a test of Meta'],
    ['dead_letters.replayed', '1', undefined],
  ]);
});

test.run();
