import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** The CHECKs are the second lock on money, behind the conditional updates. */
export const sqliteWallet: SqliteMigration = {
  name: 'wallet',
  sql: `
CREATE TABLE wallets (
  vendor_id TEXT PRIMARY KEY,
  currency TEXT NOT NULL,
  available_micros INTEGER NOT NULL CHECK (available_micros >= 0),
  held_micros INTEGER NOT NULL CHECK (held_micros >= 0),
  receivable_micros INTEGER NOT NULL CHECK (receivable_micros >= 0),
  seq INTEGER NOT NULL,
  head_hash TEXT NOT NULL,
  alert_below_micros INTEGER CHECK (alert_below_micros >= 0)
) STRICT;
CREATE TABLE journals (
  vendor_id TEXT NOT NULL REFERENCES wallets (vendor_id),
  seq INTEGER NOT NULL CHECK (seq > 0),
  kind TEXT NOT NULL,
  postings TEXT NOT NULL,
  refs TEXT NOT NULL,
  available_after_micros INTEGER NOT NULL,
  held_after_micros INTEGER NOT NULL,
  receivable_after_micros INTEGER NOT NULL,
  booked_at_ms INTEGER NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (vendor_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE holds (
  campaign_id TEXT PRIMARY KEY,
  vendor_id TEXT NOT NULL,
  amount_micros INTEGER NOT NULL CHECK (amount_micros >= 0),
  captured_micros INTEGER NOT NULL CHECK (captured_micros >= 0),
  released_micros INTEGER NOT NULL CHECK (released_micros >= 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  opened_at_ms INTEGER NOT NULL,
  expires_at_ms INTEGER NOT NULL,
  CHECK (captured_micros + released_micros <= amount_micros)
) STRICT;
CREATE TABLE charges (
  message_id TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  journal_seq INTEGER NOT NULL,
  price_micros INTEGER NOT NULL CHECK (price_micros = from_hold_micros + from_available_micros + from_receivable_micros),
  cost_micros INTEGER NOT NULL CHECK (cost_micros >= 0),
  from_hold_micros INTEGER NOT NULL CHECK (from_hold_micros >= 0),
  from_available_micros INTEGER NOT NULL CHECK (from_available_micros >= 0),
  from_receivable_micros INTEGER NOT NULL CHECK (from_receivable_micros >= 0),
  market TEXT NOT NULL,
  category TEXT NOT NULL,
  first_status TEXT NOT NULL,
  occurred_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX charges_by_journal ON charges (vendor_id, journal_seq)`,
};

/** Wallets from before it begin with no time: the next journal brings its own. */
export const sqliteWalletTimes: SqliteMigration = {
  name: 'wallet times',
  sql: 'ALTER TABLE wallets ADD COLUMN head_booked_at_ms INTEGER NOT NULL DEFAULT 0',
};
