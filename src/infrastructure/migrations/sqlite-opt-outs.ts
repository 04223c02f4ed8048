import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** Opt-outs by person and by time, what was taken back, and whose messages a number got. */
export const sqliteOptOuts: SqliteMigration = {
  name: 'opt-outs by reply',
  sql: `
    CREATE INDEX opt_outs_by_person ON opt_outs (phone);
    CREATE INDEX opt_outs_newest ON opt_outs (scope, at_ms, phone, source);
    CREATE TABLE opt_ins (
      scope TEXT NOT NULL,
      phone TEXT NOT NULL,
      source TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (scope, phone, source)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE whatsapp_users (
      user_id TEXT PRIMARY KEY,
      phone TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX messages_by_phone ON messages (phone, id);
  `,
};
