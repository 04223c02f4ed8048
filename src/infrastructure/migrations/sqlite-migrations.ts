import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** Applied in this order, each once. A released migration is never changed: the next one mends it. */
export const sqliteMigrations: readonly SqliteMigration[] = [];
