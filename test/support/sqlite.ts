import { join } from 'node:path';
import { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { sqliteMigrations } from '../../src/infrastructure/migrations/sqlite-migrations.ts';
import { aDirectory } from './directory.ts';

/** A database of its own with every migration; it is gone with the test's process. */
export function aDatabase(): SqliteDatabase {
  return new SqliteDatabase(join(aDirectory(), 'store.db'), sqliteMigrations);
}
