import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteApiKeys: SqliteMigration = {
  name: 'api_keys',
  sql: `
    CREATE TABLE api_keys (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL REFERENCES vendors (id),
      name TEXT NOT NULL,
      prefix TEXT NOT NULL,
      secret_hash TEXT NOT NULL UNIQUE,
      scopes TEXT NOT NULL,
      created_ms INTEGER NOT NULL,
      expires_ms INTEGER,
      last_used_ms INTEGER
    ) STRICT;
    CREATE INDEX api_keys_by_vendor ON api_keys (vendor_id, id);
  `,
};
