import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteNotifications: SqliteMigration = {
  name: 'notifications',
  sql: `
    CREATE TABLE mails (
      id TEXT PRIMARY KEY,
      claimed_at_ms INTEGER NOT NULL,
      sent_at_ms INTEGER
    ) STRICT, WITHOUT ROWID`,
};
