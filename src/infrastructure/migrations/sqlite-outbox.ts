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

/** So that the age of what waits can be told; of what waits already, since now. */
export const sqliteOutboxTimes: SqliteMigration = {
  name: 'outbox times',
  sql: `
    ALTER TABLE outbox_message ADD COLUMN added_at_s INTEGER NOT NULL DEFAULT 0;
    UPDATE outbox_message SET added_at_s = unixepoch()`,
};
