import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeClock } from '../../../src/adapters/shared/node-system.ts';
import { SqliteDatabase } from '../../../src/adapters/shared/sqlite-database.ts';
import { SqliteMessageBus, type SqliteMessageBusOptions } from '../../../src/adapters/shared/sqlite-message-bus.ts';
import { BusUnavailable } from '../../../src/application/shared/bus-unavailable.ts';
import type { BusMessage } from '../../../src/application/shared/ports.ts';
import { sqliteBusMigrations } from '../../../src/infrastructure/migrations/sqlite-bus.ts';
import { aDirectory } from '../../support/directory.ts';
import { eventually } from '../../support/eventually.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { aDatabase } from '../../support/sqlite.ts';

const test = suite('SqliteMessageBus');

const message = { topic: 'orders', key: 'vendor-1', value: '{}' };

function aBus(file = join(aDirectory(), 'bus.db'), more: Partial<SqliteMessageBusOptions> = {}) {
  const database = new SqliteDatabase(file, sqliteBusMigrations);
  const logger = new RecordingLogger();
  const options = { maxQueuedMessages: 1000, faultBaseDelayMs: 1, ...more };
  return { database, logger, bus: new SqliteMessageBus(database, new NodeClock(), logger, options) };
}

test('refuses what does not fit its queue, and takes messages again when that was written', async () => {
  const { bus } = aBus(undefined, { maxQueuedMessages: 3 });
  const results = await Promise.allSettled([
    bus.publish([message, message]),
    bus.publish([message, message]),
    bus.publish([message]),
  ]);
  assert.equal(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.instance((results[1] as PromiseRejectedResult).reason, BusUnavailable);
  await bus.publish([message, message, message]);
  assert.is(await bus.depth('orders'), 6);
});

test('refuses each publish that is not confirmed in its own time, and confirms what comes after', async () => {
  const publishTimeoutMs = 50;
  const { bus, database } = aBus(undefined, { publishTimeoutMs });
  let release = (): void => {};
  const busy = database.run(() => new Promise<void>((resolve) => (release = resolve)));
  const publishing = async () => {
    const startMs = performance.now();
    const error = await bus.publish([message]).catch((reason: unknown) => reason);
    return { error, tookMs: performance.now() - startMs };
  };
  const first = publishing();
  // The timer is at work for the first when the second begins to wait.
  const second = new Promise((resolve) => setImmediate(resolve)).then(publishing);
  for (const { error, tookMs } of await Promise.all([first, second])) {
    assert.instance(error, BusUnavailable);
    assert.match(String(error), 'not confirmed');
    assert.ok(tookMs >= publishTimeoutMs - 1, `${tookMs} ms`);
  }
  release();
  await busy;
  await bus.publish([message]);
  assert.ok((await bus.depth('orders')) > 0);
});

test('says no to every publisher, and says why in the log, when its file cannot be written to', async () => {
  const { bus, database, logger } = aBus();
  await database.close();
  const results = await Promise.allSettled([bus.publish([message]), bus.publish([message])]);
  for (const result of results) {
    assert.instance((result as PromiseRejectedResult).reason, BusUnavailable);
    assert.instance((result as PromiseRejectedResult).reason.cause, Error);
  }
  assert.equal(
    logger.lines.map(({ level, fields }) => [level, fields['messages']]),
    [['error', 2]],
  );
});

test('logs every fault of a handler with its number in a row, which a success ends', async () => {
  const { bus, logger } = aBus();
  const failure = new Error('The store is away');
  const outcomes = [failure, failure, undefined, failure, undefined];
  const subscription = await bus.subscribe({
    topic: 'orders',
    maxBatch: 1,
    handler: async () => {
      const outcome = outcomes.shift();
      if (outcome) throw outcome;
      return [];
    },
  });
  await bus.publish([message, message]);
  await eventually('both are handled', async () => (await bus.depth('orders')) === 0);
  assert.equal(
    logger.lines.map(({ level, fields }) => [level, fields['err'], fields['faults']]),
    [
      ['error', failure, 1],
      ['error', failure, 2],
      ['error', failure, 1],
    ],
  );
  await subscription.stop();
});

test('handles a message outside the unit of work that published it', async () => {
  const { bus } = aBus();
  const store = aDatabase();
  let handled = false;
  const subscription = await bus.subscribe({
    topic: 'orders',
    maxBatch: 1,
    handler: async () => {
      assert.throws(() => store.onCommit(() => {}), /outside a unit of work/);
      handled = true;
      return [];
    },
  });
  await store.run(async () => {
    await bus.publish([message]);
    await eventually('the message is handled', () => handled);
  });
  await subscription.stop();
});

test('keeps no second copy of a dead letter that was taken', async () => {
  const { bus, database } = aBus();
  const copies = () => database.all('SELECT id FROM dead_letter').length;
  const subscription = await bus.subscribe({
    topic: 'orders',
    maxBatch: 9,
    handler: async (messages) => messages.map((message) => ({ message, cause: 'poison', retry: false })),
  });
  await bus.publish([message, message]);
  await eventually('both are dead', () => copies() === 2);
  let taken = 0;
  const taking = await bus.takeDeadLetters(['orders'], async (letters) => {
    taken += letters.length;
  });
  await eventually('nothing is left', () => copies() === 0);
  assert.is(taken, 2);
  await Promise.all([taking.stop(), subscription.stop()]);
});

test('says that a message died once that is committed, and not before', async () => {
  const { bus, database, logger } = aBus();
  await database.change(`CREATE TRIGGER full BEFORE DELETE ON message BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  const subscription = await bus.subscribe({
    topic: 'orders',
    maxBatch: 9,
    handler: async (messages) => messages.map((message) => ({ message, cause: 'poison', retry: false })),
  });
  await bus.publish([message]);
  const times = (line: string) => logger.lines.filter(({ message }) => message === line).length;
  await eventually('it failed twice', () => times('a batch failed and will be retried') >= 2);
  assert.is(times('a message became a dead letter'), 0);
  await database.change('DROP TRIGGER full');
  await eventually('it is dead', () => times('a message became a dead letter') > 0);
  assert.is(await bus.depth('orders'), 0);
  assert.is(times('a message became a dead letter'), 1);
  await subscription.stop();
});

test('waits for a retry in months without looking at it all the time', async () => {
  const warnings: string[] = [];
  const onWarning = ({ name }: Error) => void warnings.push(name);
  process.on('warning', onWarning);
  const retryPolicy = { maxAttempts: 9, baseDelayMs: 60 * 24 * 60 * 60_000, maxDelayMs: 60 * 24 * 60 * 60_000 };
  const { bus } = aBus();
  const handler = async (messages: readonly BusMessage[]) =>
    messages.map((each) => ({ message: each, cause: 'not now', retry: each.value === 'later' }));
  const subscription = await bus.subscribe({ topic: 'orders', maxBatch: 9, handler, retryPolicy });
  await bus.publish([{ ...message, value: 'later' }]);
  await bus.publish([{ ...message, value: 'now' }]);
  await eventually('one waits', async () => (await bus.depth('orders')) === 1);
  await subscription.stop();
  process.off('warning', onWarning);
  assert.equal(warnings, []);
});

test('loses no confirmed message when its process is killed', async () => {
  const file = join(aDirectory(), 'bus.db');
  const script = resolve(import.meta.dirname, '../../support/bus-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const confirmed = new Set<string>();
  const handled = new Set<string>();
  for await (const line of createInterface({ input: child.stdout })) {
    const [what, number] = line.split(' ') as [string, string];
    (what === 'confirmed' ? confirmed : handled).add(number);
    if (confirmed.size === 300) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  assert.is(child.signalCode, 'SIGKILL');

  const { bus } = aBus(file);
  const subscription = await bus.subscribe({
    topic: 'orders',
    maxBatch: 5,
    handler: async (messages) => {
      for (const { value } of messages) handled.add(value);
      return [];
    },
  });
  await eventually('nothing is left', async () => (await bus.depth('orders')) === 0);
  assert.equal(
    [...confirmed].filter((number) => !handled.has(number)),
    [],
  );
  await subscription.stop();
});

test.run();
