import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** The message bus has a file of its own: its commits do not queue behind the store's. */
export const sqliteBusMigrations: readonly SqliteMigration[] = [
  {
    name: 'messages and dead letters',
    sql: `
      CREATE TABLE message (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
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
  {
    name: 'replays',
    sql: `
      ALTER TABLE message ADD COLUMN event_id TEXT;
      ALTER TABLE dead_letter ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX dead_letter_to_take ON dead_letter (topic, position) WHERE taken = 0`,
  },
  {
    name: 'letters go when they are taken',
    sql: `
      DROP INDEX dead_letter_to_take;
      DELETE FROM dead_letter WHERE taken = 1;
      ALTER TABLE dead_letter DROP COLUMN taken`,
  },
];
