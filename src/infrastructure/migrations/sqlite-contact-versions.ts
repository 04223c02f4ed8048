import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteContactVersions: SqliteMigration = {
  name: 'contact versions',
  sql: `
    CREATE TABLE contact_versions (
      contact_id TEXT NOT NULL,
      replaced_at_ms INTEGER NOT NULL,
      name TEXT,
      attributes TEXT NOT NULL,
      PRIMARY KEY (contact_id, replaced_at_ms)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_versions_by_age ON contact_versions (replaced_at_ms);
  `,
};
