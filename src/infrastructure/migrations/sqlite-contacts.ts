import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/**
 * Members are clustered by (list_id, seq) and carry phone and prefix; `contact_list_prefixes` counts them, so that a
 * launch need not.
 */
export const sqliteContacts: SqliteMigration = {
  name: 'contacts',
  sql: `
    CREATE TABLE contacts (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL,
      phone TEXT NOT NULL,
      name TEXT,
      attributes TEXT NOT NULL,
      created_at_ms INTEGER NOT NULL,
      UNIQUE (vendor_id, phone)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contacts_newest ON contacts (vendor_id, id);

    CREATE TABLE contact_lists (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL,
      name TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      last_seq INTEGER NOT NULL,
      created_at_ms INTEGER NOT NULL,
      UNIQUE (vendor_id, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_lists_newest ON contact_lists (vendor_id, id);

    CREATE TABLE contact_list_prefixes (
      list_id TEXT NOT NULL,
      prefix TEXT NOT NULL,
      members INTEGER NOT NULL CHECK (members >= 0),
      PRIMARY KEY (list_id, prefix)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contact_list_members (
      list_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      contact_id TEXT NOT NULL,
      phone TEXT NOT NULL,
      prefix TEXT NOT NULL,
      PRIMARY KEY (list_id, seq),
      UNIQUE (list_id, contact_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_list_members_by_contact ON contact_list_members (contact_id);

    CREATE TABLE opt_outs (
      scope TEXT NOT NULL,
      phone TEXT NOT NULL,
      source TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (scope, phone, source)
    ) STRICT, WITHOUT ROWID;
  `,
};
