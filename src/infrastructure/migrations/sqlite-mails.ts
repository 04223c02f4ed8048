import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteMails: SqliteMigration = {
  name: 'mails',
  sql: `
CREATE TABLE mails (
  id TEXT PRIMARY KEY,
  claimed_at_ms INTEGER NOT NULL,
  sent_at_ms INTEGER
) STRICT, WITHOUT ROWID`,
};
