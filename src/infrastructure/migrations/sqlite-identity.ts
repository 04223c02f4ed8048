import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteIdentity: SqliteMigration = {
  name: 'identity',
  sql: `
    CREATE TABLE vendors (
      id TEXT PRIMARY KEY,
      company_name TEXT NOT NULL,
      legal_name TEXT,
      gstin TEXT,
      billing_address TEXT,
      billing_email TEXT,
      created_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE vendor_suspensions (
      vendor_id TEXT PRIMARY KEY,
      reason TEXT NOT NULL,
      since_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE members (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL REFERENCES vendors (id),
      email TEXT NOT NULL UNIQUE,
      password_hash TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('ADMIN', 'STAFF'))
    ) STRICT;
    CREATE INDEX members_by_vendor ON members (vendor_id, id);

    CREATE TABLE pending_users (
      email TEXT PRIMARY KEY,
      id TEXT NOT NULL,
      password_hash TEXT NOT NULL,
      company_name TEXT NOT NULL,
      contested INTEGER NOT NULL,
      registered_at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX pending_users_by_age ON pending_users (registered_at_ms);

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
    CREATE INDEX invitations_by_expiry ON invitations (expires_ms);

    CREATE TABLE sessions (
      id TEXT PRIMARY KEY,
      member_id TEXT NOT NULL,
      refresh_hash TEXT NOT NULL,
      expires_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sessions_by_member ON sessions (member_id, expires_ms);
    CREATE INDEX sessions_by_expiry ON sessions (expires_ms);

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

    CREATE TABLE operators (
      id TEXT PRIMARY KEY,
      email TEXT NOT NULL UNIQUE,
      password_hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE one_time_codes (
      key TEXT PRIMARY KEY,
      code_hash TEXT NOT NULL,
      expires_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX one_time_codes_by_expiry ON one_time_codes (expires_ms);

    CREATE TABLE attempts (
      key TEXT NOT NULL,
      expires_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX attempts_by_key ON attempts (key, expires_ms);
    CREATE INDEX attempts_by_expiry ON attempts (expires_ms)`,
};
