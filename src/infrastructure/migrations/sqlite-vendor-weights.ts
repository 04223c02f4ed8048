import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteVendorWeights: SqliteMigration = {
  name: 'vendor weights',
  sql: `
CREATE TABLE vendor_weights (
  vendor_id TEXT PRIMARY KEY,
  weight INTEGER NOT NULL CHECK (weight > 0)
) STRICT`,
};
