import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteHoldsByVendor: SqliteMigration = {
  name: 'holds by vendor',
  sql: 'CREATE INDEX holds_by_vendor ON holds (vendor_id, campaign_id)',
};
