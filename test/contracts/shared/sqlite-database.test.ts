import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isDuplicate, SqliteDatabase, type SqliteValue } from '../../../src/adapters/shared/sqlite-database.ts';
import { aDirectory } from '../../support/directory.ts';

const test = suite('SqliteDatabase');

const migrations = [
  {
    name: 'values',
    sql: 'CREATE TABLE stored (id INTEGER PRIMARY KEY, n INTEGER, r REAL, t TEXT, b BLOB) STRICT',
  },
];

function aStore(file = join(aDirectory(), 'store.db')) {
  return new SqliteDatabase(file, migrations);
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('gives every value back as it was stored', async () => {
  const database = aStore();
  await fc.assert(
    fc.asyncProperty(
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value)),
      fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
      fc.uint8Array(),
      async (n, r, t, b) => {
        await database.change('INSERT OR REPLACE INTO stored (id, n, r, t, b) VALUES (1, ?, ?, ?, ?)', [n, r, t, b]);
        const row = database.get('SELECT n, r, t, b FROM stored WHERE id = 1');
        assert.equal([row?.['n'], row?.['r'], row?.['t']], [n, r, t]);
        assert.equal(new Uint8Array(row?.['b'] as Uint8Array), b);
      },
    ),
  );
});

test('binds a whole number as an integer: sums with it do not turn into floats', async () => {
  const database = aStore();
  assert.equal(database.get('SELECT typeof(?) AS kind, 7 / ? AS quotient', [1, 2]), { kind: 'integer', quotient: 3n });
});

for (const value of [true, undefined, Number.NaN, Infinity, 2 ** 53, 2n ** 63n, new Date(0)]) {
  test(`refuses to bind ${typeof value} ${value}`, async () => {
    const database = aStore();
    assert.throws(() => database.all('SELECT ?', [value as SqliteValue]), /cannot hold/);
    assert.instance(
      await rejection(database.change('INSERT INTO stored (n) VALUES (?)', [value as SqliteValue])),
      TypeError,
    );
  });
}

test('refuses too few and too many parameters', () => {
  const database = aStore();
  assert.throws(() => database.all('SELECT ?, ?', [1]), /2 parameters expected, 1 given/);
  assert.throws(() => database.all('SELECT ?', [1, 2]), /1 parameters expected, 2 given/);
});

test('does not write by a query outside a unit of work', async () => {
  const database = aStore();
  assert.throws(() => database.all('INSERT INTO stored (n) VALUES (1) RETURNING id'), /readonly/);
  const rows = await database.run(async () => database.all('INSERT INTO stored (n) VALUES (1) RETURNING n'));
  assert.equal(rows, [{ n: 1n }]);
});

test('keeps the unit of work when an adapter deals with a duplicate', async () => {
  const database = aStore();
  await database.run(async () => {
    await database.change('INSERT INTO stored (id, n) VALUES (1, 1)');
    const error = await rejection(database.change('INSERT INTO stored (id, n) VALUES (1, 2)'));
    assert.ok(isDuplicate(error));
  });
  assert.equal(database.all('SELECT n FROM stored'), [{ n: 1n }]);
});

test('calls a commit listener once per unit of work, after the commit, and not after a rollback', async () => {
  const database = aStore();
  const seen: number[] = [];
  const listener = () => {
    seen.push(database.all('SELECT id FROM stored').length);
  };
  await database.run(async () => {
    database.onCommit(listener);
    await database.change('INSERT INTO stored (n) VALUES (1)');
    database.onCommit(listener);
  });
  await rejection(
    database.run(async () => {
      database.onCommit(listener);
      throw new Error('No');
    }),
  );
  assert.equal(seen, [1]);
});

test('applies each migration once, and refuses a file of a newer version', async () => {
  const file = join(aDirectory(), 'store.db');
  const first = aStore(file);
  await first.change('INSERT INTO stored (n) VALUES (1)');
  await first.close();
  const next = { name: 'more', sql: 'ALTER TABLE stored ADD COLUMN more INTEGER NOT NULL DEFAULT 7' };
  const second = new SqliteDatabase(file, [...migrations, next]);
  assert.equal(second.all('SELECT n, more FROM stored'), [{ n: 1n, more: 7n }]);
  await second.close();
  assert.throws(() => aStore(file), /newer version/);
});

test('lets I/O in between units of work that queue', async () => {
  const database = aStore();
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await Promise.all(Array.from({ length: 50 }, () => database.change('INSERT INTO stored (n) VALUES (1)')));
  isDone = true;
  assert.ok(turns >= 40, `${turns} turns of the event loop`);
});

test('leaves all data in its one file when it is closed', async () => {
  const directory = aDirectory();
  const file = join(directory, 'store.db');
  const database = aStore(file);
  await database.change('INSERT INTO stored (n) VALUES (?)', [1]);
  database.all('SELECT n FROM stored');
  await database.close();
  assert.is(statSync(`${file}-wal`).size, 0);
  copyFileSync(file, join(directory, 'copy.db'));
  const copy = aStore(join(directory, 'copy.db'));
  assert.equal(copy.all('SELECT n FROM stored'), [{ n: 1n }]);
  await copy.close();
});

test('closes at once while another connection reads', async () => {
  const file = join(aDirectory(), 'store.db');
  const database = aStore(file);
  const reader = new Database(file);
  reader.exec('BEGIN; SELECT n FROM stored');
  await database.change('INSERT INTO stored (n) VALUES (1)');
  const startedAtMs = performance.now();
  await database.close();
  assert.ok(performance.now() - startedAtMs < 1000);
  reader.close();
});

test.run();
