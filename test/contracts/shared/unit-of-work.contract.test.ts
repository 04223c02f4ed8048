import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { MongoDatabase } from '../../../src/adapters/shared/mongo-database.ts';
import type { SqliteDatabase } from '../../../src/adapters/shared/sqlite-database.ts';
import { LostRace, type UnitOfWork } from '../../../src/application/shared/ports.ts';
import { patiently } from '../../support/patiently.ts';
import { rejection } from '../../support/rejection.ts';
import { storeAdapters } from '../../support/store-adapters.ts';

/** One number per name, in the store that the unit of work is of. */
interface Counters {
  readonly unitOfWork: UnitOfWork & { onCommit(listener: () => void): void };
  read(name: string): Promise<number>;
  set(name: string, value: number): Promise<void>;
}

class RaceLost extends LostRace {
  readonly code = 'test.race_lost';
}

function sqliteCounters(database: SqliteDatabase): Counters {
  const created = database.change('CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT');
  return {
    unitOfWork: database,
    read: async (name) => {
      await created;
      const row = database.get<{ value: bigint }>('SELECT value FROM counter WHERE name = ?', [name]);
      return Number(row?.value ?? 0n);
    },
    set: async (name, value) => {
      await created;
      await database.change('INSERT OR REPLACE INTO counter (name, value) VALUES (?, ?)', [name, value]);
    },
  };
}

function mongoCounters(database: MongoDatabase): Counters {
  const counters = database.collection<{ readonly _id: string; readonly value: number }>('counters');
  return {
    unitOfWork: database,
    read: async (name) => (await counters.findOne({ _id: name }, database.session))?.value ?? 0,
    set: async (name, value) => {
      await counters.replaceOne({ _id: name }, { value }, { upsert: true, ...database.session });
    },
  };
}

/** A promise and its resolver: one side of a test waits for the other. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

for (const adapter of await storeAdapters({ sqlite: sqliteCounters, mongo: mongoCounters })) {
  const test = suite(`UnitOfWork on ${adapter.name}`);
  test.after(adapter.close);

  test('commits all changes and gives what its work resolves with', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    const result = await unitOfWork.run(async () => {
      await set('a', 1);
      await set('b', 2);
      return 'done';
    });
    assert.is(result, 'done');
    assert.equal([await read('a'), await read('b')], [1, 2]);
  });

  test('rolls everything back and rethrows the same error', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    await set('a', 1);
    const failure = new Error('The wallet is empty');
    const thrown = await rejection(
      unitOfWork.run(async () => {
        await set('a', 10);
        await set('b', 10);
        throw failure;
      }),
    );
    assert.is(thrown, failure);
    assert.equal([await read('a'), await read('b')], [1, 0]);
  });

  test('goes on with the next unit of work after one that failed', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    await rejection(unitOfWork.run(() => Promise.reject(new Error('first'))));
    await unitOfWork.run(() => set('a', 1));
    assert.is(await read('a'), 1);
  });

  test('joins a nested run: the failure of the outer one takes it back', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    const failure = new Error('Later');
    const thrown = await rejection(
      unitOfWork.run(async () => {
        await unitOfWork.run(() => set('a', 1));
        assert.is(await read('a'), 1);
        throw failure;
      }),
    );
    assert.is(thrown, failure);
    assert.is(await read('a'), 0);
  });

  test('rolls back by the failure of a nested run, even if the outer work catches it', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    const failure = new Error('Half done');
    const thrown = await rejection(
      unitOfWork.run(async () => {
        await set('a', 1);
        await rejection(
          unitOfWork.run(async () => {
            await set('b', 1);
            throw failure;
          }),
        );
      }),
    );
    assert.is(thrown, failure);
    assert.equal([await read('a'), await read('b')], [0, 0]);
  });

  test('reads its own changes, while a reader outside sees nothing of them before the commit', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    await set('a', 1);
    const changed = gate();
    const mayCommit = gate();
    const work = unitOfWork.run(async () => {
      await set('a', 2);
      assert.is(await read('a'), 2);
      changed.open();
      await mayCommit.opened;
    });
    await changed.opened;
    assert.is(await read('a'), 1);
    mayCommit.open();
    await work;
    assert.is(await read('a'), 2);
  });

  test('loses no update of 200 units of work that read and write one number at the same time', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    const additions = Array.from({ length: 200 }, () =>
      patiently(() =>
        unitOfWork.run(async () => {
          const value = await read('a');
          await set('a', value + 1);
        }),
      ),
    );
    await Promise.all(additions);
    assert.is(await read('a'), 200);
  });

  test('keeps a change from outside apart from a unit of work that runs and fails', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    const changed = gate();
    const mayFail = gate();
    const work = rejection(
      unitOfWork.run(async () => {
        await set('a', 1);
        changed.open();
        await mayFail.opened;
        throw new Error('No');
      }),
    );
    await changed.opened;
    const outside = set('b', 5);
    mayFail.open();
    await Promise.all([work, outside]);
    assert.equal([await read('a'), await read('b')], [0, 5]);
  });

  for (const [how, end] of [
    ['was committed', async () => {}],
    ['was rolled back', () => Promise.reject(new Error('No'))],
  ] as const) {
    test(`refuses every call of work that outlived its unit of work, which ${how}`, async () => {
      const { unitOfWork, read, set } = await adapter.open();
      const ended = gate();
      let forgotten: Promise<unknown[]> | undefined;
      const run = unitOfWork.run(async () => {
        const calls: (() => Promise<unknown>)[] = [() => set('a', 1), () => read('a'), () => unitOfWork.run(end)];
        forgotten = Promise.all(calls.map((call) => rejection(ended.opened.then(() => call()))));
        await end();
      });
      await run.catch(() => undefined);
      ended.open();
      for (const error of (await forgotten) ?? []) assert.match(String(error), 'whose unit of work has ended');
      assert.is(await read('a'), 0);
    });
  }

  test('runs work again that lost a race, on what it finds then, until it wins', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    let runs = 0;
    const result = await unitOfWork.run(async () => {
      runs += 1;
      await set('a', (await read('a')) + 1);
      if (runs < 4) throw new RaceLost('Somebody was faster');
      return runs;
    });
    assert.is(result, 4);
    assert.is(await read('a'), 1);
  });

  test('rejects with the lost race after ten more runs, and leaves nothing of them', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    let runs = 0;
    const lost = await rejection(
      unitOfWork.run(async () => {
        runs += 1;
        await set('a', runs);
        throw new RaceLost('Somebody is always faster');
      }),
    );
    assert.instance(lost, RaceLost);
    assert.is(runs, 11);
    assert.is(await read('a'), 0);
  });

  test('runs the whole work again when a nested run lost a race, even if the outer work catches it', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    const runs: string[] = [];
    await unitOfWork.run(async () => {
      runs.push('outer');
      await set('a', runs.length);
      const nested = unitOfWork.run(async () => {
        runs.push('nested');
        if (runs.length === 2) throw new RaceLost('Somebody was faster');
      });
      await nested.catch(() => undefined);
    });
    assert.equal(runs, ['outer', 'nested', 'outer', 'nested']);
    assert.is(await read('a'), 3);
  });

  test('calls a commit listener once, after the commit of the run that won, and not after a rollback', async () => {
    const { unitOfWork, read, set } = await adapter.open();
    const seen: Promise<number>[] = [];
    const listener = () => {
      seen.push(read('a'));
    };
    let runs = 0;
    await unitOfWork.run(async () => {
      runs += 1;
      unitOfWork.onCommit(listener);
      await set('a', runs);
      unitOfWork.onCommit(listener);
      if (runs === 1) throw new RaceLost('Somebody was faster');
    });
    await rejection(
      unitOfWork.run(async () => {
        unitOfWork.onCommit(listener);
        throw new Error('No');
      }),
    );
    assert.equal(await Promise.all(seen), [2]);
    assert.throws(() => unitOfWork.onCommit(listener), /outside a unit of work/);
  });

  test.run();
}
