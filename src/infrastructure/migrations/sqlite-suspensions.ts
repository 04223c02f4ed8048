import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteSuspensions: SqliteMigration = {
  name: 'suspensions',
  sql: `
    CREATE TABLE vendor_suspensions (
      vendor_id TEXT PRIMARY KEY,
      reason TEXT NOT NULL,
      since_ms INTEGER NOT NULL
    ) STRICT;
  `,
};
