import { randomBytes } from 'node:crypto';
import { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { migrateMongo } from '../../src/adapters/shared/mongo-migration.ts';
import { mongoMigrations } from '../../src/infrastructure/migrations/mongo-migrations.ts';

/** On a database of its own, which is gone afterwards. */
export async function onMongo<T>(uri: string, measure: (database: MongoDatabase) => Promise<T>): Promise<T> {
  const database = await MongoDatabase.connect(uri, ownDatabaseName());
  try {
    await migrateMongo(database, mongoMigrations);
    return await measure(database);
  } finally {
    await database.native.dropDatabase();
    await database.close();
  }
}

export function ownDatabaseName(): string {
  return `bench_${randomBytes(6).toString('hex')}`;
}
