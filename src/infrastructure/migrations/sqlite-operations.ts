import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteOperations: SqliteMigration = {
  name: 'operations',
  sql: `
    CREATE TABLE audit_log (
      id TEXT PRIMARY KEY,
      at_ms INTEGER NOT NULL,
      vendor_id TEXT,
      actor_kind TEXT NOT NULL,
      actor_id TEXT NOT NULL,
      address TEXT,
      action TEXT NOT NULL,
      target TEXT,
      outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
      details TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_log_by_vendor ON audit_log (vendor_id, id);
    CREATE TRIGGER audit_log_never_changes BEFORE UPDATE ON audit_log
      BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END;
    CREATE TRIGGER audit_log_never_shrinks BEFORE DELETE ON audit_log
      BEGIN SELECT RAISE(ABORT, 'the audit log is append only'); END;

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

    -- When a job ran last, and what it found.
    CREATE TABLE job_runs (
      name TEXT PRIMARY KEY,
      ran_at_ms INTEGER NOT NULL,
      differences INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
};
