import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** What reconciliation reads by vendor or recharge, and when it ran last. */
export const sqliteReconciliation: SqliteMigration = {
  name: 'reconciliation',
  sql: `
CREATE INDEX reversals_by_recharge ON reversals (recharge_id);
CREATE INDEX adjustments_by_vendor ON adjustments (vendor_id, reference);
CREATE TABLE job_runs (
  name TEXT PRIMARY KEY,
  ran_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID`,
};

/** What the last run found. */
export const sqliteRunDifferences: SqliteMigration = {
  name: 'run differences',
  sql: 'ALTER TABLE job_runs ADD COLUMN differences INTEGER NOT NULL DEFAULT 0',
};
