import { randomBytes } from 'node:crypto';
import type { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { aMongoDatabase, dropMongoDatabase } from '../../test/support/store-adapters.ts';

/** On a database of its own, which is gone afterwards. */
export async function onMongo<T>(uri: string, measure: (database: MongoDatabase) => Promise<T>): Promise<T> {
  const database = await aMongoDatabase(uri, ownDatabaseName());
  try {
    return await measure(database);
  } finally {
    await dropMongoDatabase(database);
  }
}

export function ownDatabaseName(): string {
  return `bench_${randomBytes(6).toString('hex')}`;
}
