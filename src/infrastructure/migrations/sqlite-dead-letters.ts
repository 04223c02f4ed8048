import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteDeadLetters: SqliteMigration = {
  name: 'dead letters',
  sql: `
    CREATE TABLE dead_letters (
      id TEXT PRIMARY KEY,
      topic TEXT NOT NULL,
      key TEXT NOT NULL,
      event_id TEXT NOT NULL,
      value TEXT NOT NULL,
      cause TEXT NOT NULL,
      attempt INTEGER NOT NULL,
      first_seen_ms INTEGER NOT NULL,
      died_ms INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'replaying', 'replayed', 'discarded')),
      history TEXT NOT NULL
    ) STRICT;
    CREATE INDEX dead_letters_newest ON dead_letters (died_ms, id);
    CREATE INDEX dead_letters_by_state ON dead_letters (state, died_ms, id);
    CREATE INDEX dead_letters_by_topic ON dead_letters (topic, state, died_ms);
  `,
};
