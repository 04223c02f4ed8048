import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** The message bus has a file of its own: its commits do not queue behind the store's. */
export const sqliteBusMigrations: readonly SqliteMigration[] = [
  {
    name: 'bus',
    sql: `
      CREATE TABLE message (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        -- Of one that is replayed; of others their seq is the id.
        event_id TEXT,
        topic TEXT NOT NULL,
        partition INTEGER NOT NULL,
        due_ms INTEGER NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        attempt INTEGER NOT NULL,
        first_seen_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX message_in_order ON message (topic, partition, due_ms, seq);

      CREATE TABLE dead_letter (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        topic TEXT NOT NULL,
        id TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        attempt INTEGER NOT NULL,
        first_seen_ms INTEGER NOT NULL,
        cause TEXT NOT NULL,
        died_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX dead_letter_in_order ON dead_letter (topic, position)`,
  },
];
