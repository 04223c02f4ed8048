import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteOperators: SqliteMigration = {
  name: 'operators',
  sql: `
    CREATE TABLE operators (
      id TEXT PRIMARY KEY,
      email TEXT NOT NULL UNIQUE,
      password_hash TEXT NOT NULL
    ) STRICT;

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
  `,
};
