import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqlitePrices: SqliteMigration = {
  name: 'prices',
  sql: `
CREATE TABLE price_rates (
  currency TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  market TEXT NOT NULL,
  costs TEXT NOT NULL,
  PRIMARY KEY (currency, effective_from, market)
) STRICT, WITHOUT ROWID;
CREATE TABLE price_markets (
  effective_from TEXT PRIMARY KEY,
  markets TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE price_margins (
  vendor_id TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  basis_points INTEGER NOT NULL CHECK (basis_points >= 0),
  fixed_micros INTEGER NOT NULL CHECK (fixed_micros >= 0),
  PRIMARY KEY (vendor_id, effective_from)
) STRICT, WITHOUT ROWID`,
};
