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

    CREATE TABLE members (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL REFERENCES vendors (id),
      email TEXT NOT NULL UNIQUE,
      password_hash TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('ADMIN', 'STAFF'))
    ) STRICT;

    CREATE TABLE pending_users (
      email TEXT PRIMARY KEY,
      id TEXT NOT NULL,
      password_hash TEXT NOT NULL,
      company_name TEXT NOT NULL
    ) STRICT;

    CREATE TABLE one_time_codes (
      email TEXT PRIMARY KEY,
      code_hash TEXT NOT NULL,
      expires_ms INTEGER NOT NULL,
      wrong_attempts INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX one_time_codes_by_expiry ON one_time_codes (expires_ms);

    CREATE TABLE attempts (
      key TEXT NOT NULL,
      expires_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX attempts_by_key ON attempts (key, expires_ms);
    CREATE INDEX attempts_by_expiry ON attempts (expires_ms);
  `,
};

/** When somebody registered who is pending: now, where nobody knows. */
export const sqliteRegistrationTimes: SqliteMigration = {
  name: 'registration times',
  sql: `
    ALTER TABLE pending_users ADD COLUMN registered_at_ms INTEGER NOT NULL DEFAULT 0;
    UPDATE pending_users SET registered_at_ms = unixepoch() * 1000;
    CREATE INDEX pending_users_by_age ON pending_users (registered_at_ms);
    CREATE INDEX invitations_by_expiry ON invitations (expires_ms);
  `,
};
