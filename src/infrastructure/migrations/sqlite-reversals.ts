import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqliteReversals: SqliteMigration = {
  name: 'reversals',
  sql: `
ALTER TABLE recharges ADD COLUMN reversed_micros INTEGER NOT NULL DEFAULT 0
  CHECK (reversed_micros >= 0 AND reversed_micros <= amount_micros + gst_micros);
ALTER TABLE recharges ADD COLUMN next_check_at_ms INTEGER;
CREATE INDEX recharges_to_check ON recharges (next_check_at_ms) WHERE next_check_at_ms IS NOT NULL;
CREATE TABLE reversals (
  provider TEXT NOT NULL,
  reversal_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('refund', 'dispute')),
  recharge_id TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  amount_micros INTEGER NOT NULL CHECK (amount_micros > 0),
  gst_micros INTEGER NOT NULL CHECK (gst_micros >= 0 AND gst_micros <= amount_micros),
  state TEXT NOT NULL CHECK (state IN ('processed', 'failed', 'opened', 'won', 'lost')),
  changed_at_ms INTEGER NOT NULL,
  PRIMARY KEY (provider, reversal_id)
) STRICT, WITHOUT ROWID`,
};

/** The amount is text, as nobody has checked it yet. */
export const sqliteEarlyReversals: SqliteMigration = {
  name: 'early reversals',
  sql: `
CREATE TABLE early_reversals (
  provider TEXT NOT NULL,
  reversal_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('processed', 'failed', 'opened', 'won', 'lost')),
  payment_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('refund', 'dispute')),
  amount_micros TEXT NOT NULL,
  currency TEXT NOT NULL,
  kept_at_ms INTEGER NOT NULL,
  PRIMARY KEY (provider, reversal_id, state)
) STRICT;
CREATE INDEX early_reversals_by_payment ON early_reversals (provider, payment_id);
CREATE INDEX early_reversals_by_age ON early_reversals (kept_at_ms)`,
};
