import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteOutbox: SqliteMigration = {
  name: 'outbox',
  sql: `
    CREATE TABLE outbox_message (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      topic TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL
    ) STRICT`,
};
