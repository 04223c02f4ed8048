import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteResends: SqliteMigration = {
  name: 'resends',
  sql: `
    ALTER TABLE campaigns ADD COLUMN resends_unconfirmed INTEGER NOT NULL DEFAULT 0 CHECK (resends_unconfirmed IN (0, 1));
    ALTER TABLE messages ADD COLUMN resends_left INTEGER NOT NULL DEFAULT 0 CHECK (resends_left IN (0, 1));
  `,
};
