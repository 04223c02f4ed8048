import { randomBytes } from 'node:crypto';
import { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { migrateMongo } from '../../src/adapters/shared/mongo-migration.ts';
import type { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { mongoMigrations } from '../../src/infrastructure/migrations/mongo-migrations.ts';
import { mongoUri } from './servers.ts';
import { aDatabase } from './sqlite.ts';

/** The stores of one technology, for the contract suites of their ports. */
export interface StoreAdapter<S> {
  readonly name: string;
  /** Fresh, empty stores; those opened before are no longer to be used. */
  readonly open: () => Promise<S>;
  /** For the suite's `after`: until it is called the test's process does not end. */
  readonly close: () => Promise<void>;
}

/** SQLite always, MongoDB where there is a server. */
export async function storeAdapters<S>(stores: {
  readonly sqlite: (database: SqliteDatabase) => S;
  readonly mongo: (database: MongoDatabase) => S;
}): Promise<readonly StoreAdapter<S>[]> {
  const sqlite = { name: 'SQLite', open: async () => stores.sqlite(aDatabase()), close: async () => {} };
  const uri = await mongoUri();
  return uri === undefined ? [sqlite] : [sqlite, onMongo(uri, stores.mongo)];
}

function onMongo<S>(uri: string, storesOf: (database: MongoDatabase) => S): StoreAdapter<S> {
  let database: MongoDatabase | undefined;
  return {
    name: 'MongoDB',
    open: async () => {
      database ??= await aMongoDatabase(uri);
      for (const collection of await database.native.collections()) {
        if (collection.collectionName !== 'migrations') await collection.deleteMany();
      }
      return storesOf(database);
    },
    close: async () => {
      if (database) await dropMongoDatabase(database);
      database = undefined;
    },
  };
}

/** A database of its own with every migration. */
export async function aMongoDatabase(
  uri: string,
  name = `test_${randomBytes(6).toString('hex')}`,
): Promise<MongoDatabase> {
  const database = await MongoDatabase.connect(uri, name);
  await migrateMongo(database, mongoMigrations);
  return database;
}

export async function dropMongoDatabase(database: MongoDatabase): Promise<void> {
  await database.native.dropDatabase();
  await database.close();
}
