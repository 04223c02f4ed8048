import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteAdjustments: SqliteMigration = {
  name: 'adjustments',
  sql: `
CREATE TABLE adjustments (
  reference TEXT PRIMARY KEY,
  vendor_id TEXT NOT NULL,
  amount_micros INTEGER NOT NULL CHECK (amount_micros <> 0),
  reason TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'applied', 'rejected')),
  requested_by TEXT NOT NULL,
  requested_at_ms INTEGER NOT NULL,
  decided_by TEXT,
  decided_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX adjustments_pending ON adjustments (requested_at_ms) WHERE state = 'pending'`,
};
