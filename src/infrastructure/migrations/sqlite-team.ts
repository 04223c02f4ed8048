import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteTeam: SqliteMigration = {
  name: 'team',
  sql: `
    CREATE TABLE invitations (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL REFERENCES vendors (id),
      email TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('ADMIN', 'STAFF')),
      secret_hash TEXT NOT NULL UNIQUE,
      expires_ms INTEGER NOT NULL,
      UNIQUE (vendor_id, email)
    ) STRICT;
    CREATE INDEX invitations_by_vendor ON invitations (vendor_id, id);
  `,
};
