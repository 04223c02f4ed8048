import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** WhatsApp's newest on what stops the account and lifts that, so that what comes again or late does neither. */
export const sqliteAccountWords: SqliteMigration = {
  name: 'account words',
  sql: `
    CREATE TABLE account_words (
      subject TEXT PRIMARY KEY,
      at_ms INTEGER NOT NULL,
      is_stop INTEGER NOT NULL CHECK (is_stop IN (0, 1))
    ) STRICT, WITHOUT ROWID;
  `,
};
