import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoDeadLetterStore } from '../../../src/adapters/operations/mongo-dead-letter-store.ts';
import { SqliteDeadLetterStore } from '../../../src/adapters/operations/sqlite-dead-letter-store.ts';
import type { DeadLetterStore } from '../../../src/application/operations/ports.ts';
import {
  type DeadLetterState,
  type DeadLetterStep,
  type KeptDeadLetter,
  MAX_STEPS,
} from '../../../src/domain/operations/dead-letter.ts';
import { aDeadLetter } from '../../support/dead-letters.ts';
import { monitored, plansOf } from '../../support/mongo-plans.ts';
import { mongoUri } from '../../support/servers.ts';
import { aMongoDatabase, dropMongoDatabase, storeAdapters } from '../../support/store-adapters.ts';

const stores = await storeAdapters<DeadLetterStore>({
  sqlite: (database) => new SqliteDeadLetterStore(database),
  mongo: (database) => new MongoDeadLetterStore(database),
});

const idsOf = (letters: readonly KeptDeadLetter[]) => letters.map(({ id }) => Number(id.slice('dlt_'.length)));
const step = { atMs: 50, what: 'replay-requested', by: 'opr_1' } as const;

for (const { name, open, close } of stores) {
  const test = suite<{ store: DeadLetterStore }>(`DeadLetterStore on ${name}`);
  test.before.each(async (context) => {
    context.store = await open();
  });
  test.after(close);

  test('keeps a letter whole, and the same death only once', async ({ store }) => {
    await store.add([aDeadLetter(1)]);
    await store.add([aDeadLetter(1), aDeadLetter(2)]);
    assert.equal(await store.find(aDeadLetter(1).id), aDeadLetter(1));
    assert.equal(await store.find(aDeadLetter(2).id), aDeadLetter(2));
    assert.is(await store.find('dlt_none'), undefined);
  });

  test('lets a letter that died again wait again, with all that happened to it', async ({ store }) => {
    await store.add([aDeadLetter(1)]);
    await store.move({}, 'waiting', 'replaying', step);
    const died = { atMs: 99, what: 'died', note: 'still poison' } as const;
    await store.add([aDeadLetter(1, { diedMs: 99, cause: 'still poison', history: [died] })]);
    const { state, cause, history } = (await store.find(aDeadLetter(1).id)) as KeptDeadLetter;
    assert.equal([state, cause], ['waiting', 'still poison']);
    assert.equal(history, [...aDeadLetter(1).history, step, died]);
  });

  test('takes deaths of one letter that come together in their order', async ({ store }) => {
    const [first, second] = [9, 99].map((atMs) => ({ atMs, what: 'died' as const, note: `at ${atMs}` }));
    const died = [first, second, first].map((step) => {
      const { atMs, note } = step as NonNullable<typeof step>;
      return aDeadLetter(1, { diedMs: atMs, cause: note, history: [{ atMs, what: 'died', note }] });
    });
    await store.add([...died, aDeadLetter(2)]);
    const { cause, history } = (await store.find(aDeadLetter(1).id)) as KeptDeadLetter;
    assert.equal([cause, history], ['at 99', [first, second]]);
    assert.equal(await store.find(aDeadLetter(2).id), aDeadLetter(2));
  });

  test('lets a letter wait again that died by a clock that is behind, each death once', async ({ store }) => {
    await store.add([aDeadLetter(1, { diedMs: 99, history: [{ atMs: 99, what: 'died' }] })]);
    await store.move({}, 'waiting', 'replaying', step);
    await store.move({}, 'replaying', 'replayed', { ...step, what: 'replayed' });
    const behind = aDeadLetter(1, { diedMs: 60, history: [{ atMs: 60, what: 'died' }] });
    for (let times = 0; times < 2; times += 1) await store.add([behind]);
    const { state, diedMs, history } = (await store.find(behind.id)) as KeptDeadLetter;
    assert.equal([state, diedMs], ['waiting', 60]);
    assert.equal(
      history.map(({ what, atMs }) => `${what} ${atMs}`),
      ['died 99', 'replay-requested 50', 'replayed 50', 'died 60'],
    );
  });

  test('forgets what was dealt with long ago, and nothing that waits or is being replayed', async ({ store }) => {
    await store.add([1, 2, 3, 4, 5].map((n) => aDeadLetter(n)));
    const at = (atMs: number, what: DeadLetterStep['what']) => ({ atMs, what });
    const move = (n: number, to: DeadLetterState, atMs: number, from: DeadLetterState = 'waiting') =>
      store.move({ ids: [aDeadLetter(n).id] }, from, to, at(atMs, to === 'discarded' ? to : 'replayed'));
    await move(2, 'replaying', 10);
    await move(3, 'discarded', 10);
    await move(4, 'replaying', 10);
    await move(4, 'replayed', 10, 'replaying');
    await move(5, 'discarded', 20);
    assert.is(await store.purge(10, 9), 0);
    assert.equal([await store.purge(20, 1), await store.purge(20, 1), await store.purge(20, 1)], [1, 1, 0]);
    assert.equal(idsOf((await store.page({}, { limit: 9 })).data), [5, 2, 1]);
  });

  test('forgets the oldest of very many steps', async ({ store }) => {
    for (let n = 1; n <= MAX_STEPS + 2; n += 1) {
      await store.add([aDeadLetter(1, { diedMs: n, history: [{ atMs: n, what: 'died' }] })]);
    }
    const { history } = (await store.find(aDeadLetter(1).id)) as KeptDeadLetter;
    assert.equal([history.length, history[0]?.atMs], [MAX_STEPS, 3]);
  });

  test('pages through what fits, the last that died first, those of one time too', async ({ store }) => {
    await store.add([1, 2, 3, 4, 5].map((n) => aDeadLetter(n, { diedMs: n < 3 ? 1 : n })));
    const first = await store.page({}, { limit: 2 });
    assert.equal(idsOf(first.data), [5, 4]);
    const second = await store.page({}, { limit: 2, cursor: first.nextCursor as string });
    assert.equal(idsOf(second.data), [3, 2]);
    const third = await store.page({}, { limit: 2, cursor: second.nextCursor as string });
    assert.equal([idsOf(third.data), third.nextCursor], [[1], null]);
  });

  test('finds by state, topic, time, id and a part of the cause, all at once', async ({ store }) => {
    await store.add([
      aDeadLetter(1, { cause: 'No message (100%)' }),
      aDeadLetter(2, { topic: 'waba.payment-events' }),
      aDeadLetter(3),
    ]);
    await store.move({ ids: [aDeadLetter(3).id] }, 'waiting', 'discarded', step);
    const found = async (filter: Parameters<DeadLetterStore['page']>[0]) =>
      idsOf((await store.page(filter, { limit: 9 })).data);
    assert.equal(await found({ state: 'waiting' }), [2, 1]);
    assert.equal(await found({ topic: 'waba.payment-events' }), [2]);
    assert.equal(await found({ cause: '(100%)' }), [1]);
    assert.equal(await found({ cause: '.*' }), []);
    assert.equal(await found({ diedFromMs: 2, diedUntilMs: 2 }), [2]);
    assert.equal(await found({ ids: [aDeadLetter(1).id, aDeadLetter(2).id], state: 'waiting', diedUntilMs: 1 }), [1]);
  });

  test('takes those that fit from one state to another, each once, also when two ask at once', async ({ store }) => {
    await store.add([1, 2, 3].map((n) => aDeadLetter(n)));
    const moved = await Promise.all([1, 2].map(() => store.move({ diedFromMs: 2 }, 'waiting', 'replaying', step)));
    assert.is((moved[0] as number) + (moved[1] as number), 2);
    const { state, history } = (await store.find(aDeadLetter(2).id)) as KeptDeadLetter;
    assert.equal([state, history], ['replaying', [...aDeadLetter(2).history, step]]);
    assert.is((await store.find(aDeadLetter(1).id))?.state, 'waiting');
  });

  test('counts by topic and state, with the time of the oldest', async ({ store }) => {
    await store.add([aDeadLetter(1), aDeadLetter(2), aDeadLetter(3, { topic: 'waba.payment-events' })]);
    await store.move({ ids: [aDeadLetter(2).id] }, 'waiting', 'discarded', step);
    assert.equal(await store.counts(), [
      { topic: 'waba.meta-events', state: 'discarded', letters: 1, oldestDiedMs: 2 },
      { topic: 'waba.meta-events', state: 'waiting', letters: 1, oldestDiedMs: 1 },
      { topic: 'waba.payment-events', state: 'waiting', letters: 1, oldestDiedMs: 3 },
    ]);
  });

  test.run();
}

const plans = suite('Plans of dead letters on MongoDB');
const uri = await mongoUri();
(uri === undefined ? plans.skip : plans)('find letters by index, whatever they are asked by', async () => {
  const database = await aMongoDatabase(monitored(uri as string));
  const store = new MongoDeadLetterStore(database);
  await store.add([aDeadLetter(1)]);
  const seen = await plansOf(database, async () => {
    await store.page({}, { limit: 5 });
    await store.page({ state: 'replaying' }, { limit: 5 });
    await store.page({ topic: 'waba.meta-events', state: 'waiting' }, { limit: 5 });
    await store.move({ topic: 'waba.meta-events' }, 'waiting', 'replaying', step);
    await store.purge(100, 5);
  });
  for (const { command, stages } of seen) {
    assert.not.ok(stages.includes('COLLSCAN') || stages.includes('SORT'), `${command}: ${stages.join(', ')}`);
  }
  await dropMongoDatabase(database);
});
plans.run();
