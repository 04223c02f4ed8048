import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

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
      import_id TEXT,
      UNIQUE (vendor_id, phone)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contacts_newest ON contacts (vendor_id, id);

    CREATE TABLE contact_versions (
      contact_id TEXT NOT NULL,
      replaced_at_ms INTEGER NOT NULL,
      name TEXT,
      attributes TEXT NOT NULL,
      PRIMARY KEY (contact_id, replaced_at_ms)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_versions_by_age ON contact_versions (replaced_at_ms);

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

    -- Counts the members, so that a launch need not.
    CREATE TABLE contact_list_prefixes (
      list_id TEXT NOT NULL,
      prefix TEXT NOT NULL,
      members INTEGER NOT NULL CHECK (members >= 0),
      PRIMARY KEY (list_id, prefix)
    ) STRICT, WITHOUT ROWID;

    -- Clustered by place, and with phone and prefix: counting a whole list reads no contacts.
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

    CREATE TABLE contact_imports (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL,
      state TEXT NOT NULL,
      created_at_ms INTEGER NOT NULL,
      claimed_at_ms INTEGER,
      claim_ends_ms INTEGER,
      content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_imports_newest ON contact_imports (vendor_id, id);
    CREATE INDEX contact_imports_open ON contact_imports (state, id) WHERE state IN ('queued', 'running');
    CREATE INDEX contact_imports_by_age ON contact_imports (created_at_ms);
    -- A vendor has one import running at most.
    CREATE UNIQUE INDEX contact_imports_running ON contact_imports (vendor_id) WHERE state = 'running';

    CREATE TABLE contact_import_files (
      import_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      piece INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (import_id, kind, piece)
    ) STRICT;

    CREATE TABLE opt_outs (
      scope TEXT NOT NULL,
      phone TEXT NOT NULL,
      source TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (scope, phone, source)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX opt_outs_by_person ON opt_outs (phone);
    CREATE INDEX opt_outs_newest ON opt_outs (scope, at_ms, phone, source);

    -- Every STOP and START, from which the opt-outs follow; without a scope: a START that answered no message.
    CREATE TABLE opt_out_words (
      phone TEXT NOT NULL,
      id TEXT NOT NULL,
      source TEXT NOT NULL,
      is_stop INTEGER NOT NULL CHECK (is_stop IN (0, 1)),
      scope TEXT CHECK (scope IS NOT NULL OR is_stop = 0),
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (phone, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE whatsapp_users (
      user_id TEXT PRIMARY KEY,
      phone TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
};
