import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteShared: SqliteMigration = {
  name: 'shared',
  sql: `
    CREATE TABLE outbox_message (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      topic TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      -- So that the age of what waits can be told.
      added_at_s INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE idempotency_keys (
      owner_id TEXT NOT NULL,
      key TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      expires_ms INTEGER NOT NULL,
      lease_ends_ms INTEGER NOT NULL,
      status INTEGER,
      content_type TEXT,
      body TEXT,
      PRIMARY KEY (owner_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX idempotency_keys_by_expiry ON idempotency_keys (expires_ms)`,
};
