import { randomBytes } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MongoDatabase } from '../../../src/adapters/shared/mongo-database.ts';
import {
  ensureCollection,
  type MongoMigration,
  migrateMongo,
  pendingMigrations,
} from '../../../src/adapters/shared/mongo-migration.ts';
import { mongoMigrations } from '../../../src/infrastructure/migrations/mongo-migrations.ts';
import { rejection } from '../../support/rejection.ts';
import { mongoUri } from '../../support/servers.ts';
import { dropMongoDatabase } from '../../support/store-adapters.ts';

const test = suite<{ database: MongoDatabase }>('Migrations of MongoDB');
const uri = (await mongoUri()) ?? '';
const onMongo = uri === '' ? test.skip : test;

test.before.each(async (context) => {
  context.database = await MongoDatabase.connect(uri, `test_${randomBytes(6).toString('hex')}`);
});
test.after.each(({ database }) => dropMongoDatabase(database));

/** A migration that notes its runs. */
function noting(name: string, runs: string[], up: MongoMigration['up'] = async () => {}): MongoMigration {
  return {
    name,
    up: async (database) => {
      runs.push(name);
      await up(database);
    },
  };
}

async function recorded(database: MongoDatabase): Promise<readonly string[]> {
  const found = await database.collection<{ _id: string; appliedAt: Date }>('migrations').find().toArray();
  for (const { appliedAt } of found) assert.instance(appliedAt, Date);
  return found.map(({ _id }) => _id).toSorted();
}

const shapes = async (database: MongoDatabase) => {
  const collections = await database.native.listCollections().toArray();
  const described = collections.map(async ({ name, ...rest }) => ({
    name,
    options: 'options' in rest ? rest.options : undefined,
    indexes: (await database.collection(name).indexes()).toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
  }));
  return (await Promise.all(described)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

onMongo('applies each migration once, in order, and those that come later', async ({ database }) => {
  const runs: string[] = [];
  const [a, b, c] = ['a', 'b', 'c'].map((name) => noting(name, runs));
  await migrateMongo(database, [a, b] as MongoMigration[]);
  await migrateMongo(database, [a, b] as MongoMigration[]);
  await migrateMongo(database, [a, b, c] as MongoMigration[]);
  assert.equal(runs, ['a', 'b', 'c']);
  assert.equal(await recorded(database), ['a', 'b', 'c']);
});

onMongo('names what is not applied yet, also on the data of a newer version', async ({ database }) => {
  const [a, b] = ['a', 'b'].map((name) => noting(name, [])) as [MongoMigration, MongoMigration];
  assert.equal(await pendingMigrations(database, [a, b]), ['a', 'b']);
  await migrateMongo(database, [a]);
  assert.equal(await pendingMigrations(database, [a, b]), ['b']);
  await migrateMongo(database, [a, b]);
  assert.equal(await pendingMigrations(database, [a, b]), []);
  assert.equal(await pendingMigrations(database, [a]), []);
});

onMongo('refuses the data of a newer version', async ({ database }) => {
  await migrateMongo(database, [noting('a', []), noting('b', [])]);
  const refusal = await rejection(migrateMongo(database, [noting('a', [])]));
  assert.match(String(refusal), /newer version, which has b/);
});

onMongo('runs a migration again that died halfway, and none after it before', async ({ database }) => {
  const runs: string[] = [];
  const died = new Error('killed');
  const half = noting('a', runs, async (store) => {
    await ensureCollection(store, { name: 'things', schema: { required: ['name'] } });
    if (runs.length === 1) throw died;
  });
  const migrations = [half, noting('b', runs)];
  assert.is(await rejection(migrateMongo(database, migrations)), died);
  assert.equal(await recorded(database), []);
  await migrateMongo(database, migrations);
  assert.equal(runs, ['a', 'a', 'b']);
});

onMongo('brings a collection that exists to its validator and indexes', async ({ database }) => {
  await database.collection('things').insertOne({ name: 'old' });
  const name = 'things';
  await ensureCollection(database, { name, schema: {}, indexes: [{ name: 'by_name', key: { name: 1 } }] });
  await ensureCollection(database, {
    name,
    schema: { required: ['name'], properties: { size: { bsonType: 'int' } } },
    rule: { $lte: ['$size', 10] },
    indexes: [{ name: 'by_size', key: { size: 1 } }],
  });
  const indexes = (await database.collection(name).indexes()).map((index) => index.name);
  assert.equal(indexes.toSorted(), ['_id_', 'by_name', 'by_size']);
  await database.collection(name).insertOne({ name: 'new', size: 10 });
  for (const wrong of [{ size: 1 }, { name: 'new', size: 'small' }, { name: 'new', size: 11 }]) {
    assert.match(String(await rejection(database.collection(name).insertOne(wrong))), /validation/);
  }
});

onMongo('ends the same whether one process migrates or five do so at once, and again', async ({ database }) => {
  await migrateMongo(database, mongoMigrations);
  const alone = await shapes(database);
  await database.native.dropDatabase();
  await Promise.all(Array.from({ length: 5 }, () => migrateMongo(database, mongoMigrations)));
  await Promise.all(mongoMigrations.map(({ up }) => up(database)));
  assert.equal(await shapes(database), alone);
  assert.equal(await recorded(database), mongoMigrations.map(({ name }) => name).toSorted());
});

test.run();
