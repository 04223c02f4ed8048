import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteSendRates: SqliteMigration = {
  name: 'send rates',
  sql: `
    CREATE TABLE sent_seconds (
      campaign_id TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      sends INTEGER NOT NULL CHECK (sends > 0),
      PRIMARY KEY (campaign_id, at_ms)
    ) STRICT, WITHOUT ROWID;
  `,
};
