import type { mongo } from 'mongoose';
import type { MongoDatabase } from './mongo-database.ts';

/** The server's code for a collection that exists already. */
const NAMESPACE_EXISTS = 48;

export interface MongoMigration {
  readonly name: string;
  /**
   * Repeatable, even by several processes at once: no transaction holds it together, so after a process that died
   * halfway the next one repeats it.
   */
  readonly up: (database: MongoDatabase) => Promise<void>;
}

interface MongoCollection {
  readonly name: string;
  /** What the server itself requires of every document: `$jsonSchema`. */
  readonly schema: mongo.BSON.Document;
  /** An aggregation expression over the document that must be true as well. */
  readonly rule?: mongo.BSON.Document;
  readonly indexes?: readonly (mongo.IndexDescription & { readonly name: string })[];
}

interface MigrationDocument {
  readonly _id: string;
  readonly appliedAt: Date;
}

/** The names of those that are not applied yet: without their indexes and validators a promise would not hold. */
export async function pendingMigrations(
  database: MongoDatabase,
  migrations: readonly MongoMigration[],
): Promise<readonly string[]> {
  const applied = await appliedTo(database);
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

/** Applies and records pending migrations, in order. Rejects for data of a newer version. */
export async function migrateMongo(database: MongoDatabase, migrations: readonly MongoMigration[]): Promise<void> {
  const applied = await appliedTo(database);
  const unknown = [...applied].filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new Error(`The data is of a newer version, which has ${unknown.join(', ')}`);
  for (const { name, up } of migrations) {
    if (applied.has(name)) continue;
    await up(database);
    await recordsOf(database).updateOne({ _id: name }, { $currentDate: { appliedAt: true } }, { upsert: true });
  }
}

function recordsOf(database: MongoDatabase) {
  return database.collection<MigrationDocument>('migrations');
}

async function appliedTo(database: MongoDatabase): Promise<ReadonlySet<string>> {
  return new Set((await recordsOf(database).find().toArray()).map(({ _id }) => _id));
}

/** Brings a collection to its validator and indexes, whether it exists or not. Indexes that are not named stay. */
export async function ensureCollection(database: MongoDatabase, collection: MongoCollection): Promise<void> {
  const { name, schema, rule, indexes = [] } = collection;
  const validation = {
    validator: { $jsonSchema: schema, ...(rule ? { $expr: rule } : {}) },
    validationLevel: 'strict',
    validationAction: 'error',
  };
  try {
    await database.native.createCollection(name, validation);
  } catch (error) {
    if ((error as mongo.MongoServerError).code !== NAMESPACE_EXISTS) throw error;
    await database.native.command({ collMod: name, ...validation });
  }
  if (indexes.length > 0) await database.collection(name).createIndexes([...indexes]);
}
