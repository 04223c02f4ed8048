import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteSessions: SqliteMigration = {
  name: 'sessions',
  sql: `
    CREATE TABLE sessions (
      id TEXT PRIMARY KEY,
      member_id TEXT NOT NULL,
      refresh_hash TEXT NOT NULL,
      expires_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sessions_by_member ON sessions (member_id, expires_ms);

    CREATE INDEX members_by_vendor ON members (vendor_id, id);
    ALTER TABLE pending_users ADD COLUMN contested INTEGER NOT NULL DEFAULT 0;
  `,
};
