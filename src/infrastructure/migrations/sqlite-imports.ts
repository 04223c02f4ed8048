import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteImports: SqliteMigration = {
  name: 'imports',
  sql: `
    ALTER TABLE contacts ADD COLUMN import_id TEXT;

    CREATE TABLE contact_imports (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL,
      state TEXT NOT NULL,
      created_at_ms INTEGER NOT NULL,
      claim_ends_ms INTEGER,
      content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_imports_newest ON contact_imports (vendor_id, id);
    CREATE INDEX contact_imports_open ON contact_imports (state, id) WHERE state IN ('queued', 'running');
    CREATE INDEX contact_imports_by_age ON contact_imports (created_at_ms);

    CREATE TABLE contact_import_files (
      import_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      piece INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (import_id, kind, piece)
    ) STRICT;
  `,
};

/** A vendor has one import running at most. Where an earlier version ran several, they go on one after the other. */
export const sqliteImportsByTurns: SqliteMigration = {
  name: 'imports by turns',
  sql: `
    UPDATE contact_imports SET state = 'queued', claim_ends_ms = NULL WHERE state = 'running';
    CREATE UNIQUE INDEX contact_imports_running ON contact_imports (vendor_id) WHERE state = 'running';
  `,
};
