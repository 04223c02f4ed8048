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
      head_booked_at_ms INTEGER NOT NULL,
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
    CREATE INDEX journals_by_time ON journals (vendor_id, booked_at_ms, seq);
    -- A CHECK cannot add up the lines, which are pairs of an account and an amount.
    CREATE TRIGGER journals_balance BEFORE INSERT ON journals
    WHEN (SELECT sum(CAST(value ->> 1 AS INTEGER)) FROM json_each(NEW.postings)) <> 0
    BEGIN
      SELECT RAISE(ABORT, 'a journal that does not add up to zero');
    END;

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
    CREATE INDEX holds_by_vendor ON holds (vendor_id, campaign_id);

    CREATE TABLE charges (
      message_id TEXT PRIMARY KEY,
      campaign_id TEXT NOT NULL,
      vendor_id TEXT NOT NULL,
      journal_seq INTEGER NOT NULL CHECK (journal_seq > 0),
      price_micros INTEGER NOT NULL
        CHECK (price_micros = from_hold_micros + from_available_micros + from_receivable_micros),
      cost_micros INTEGER NOT NULL CHECK (cost_micros >= 0),
      from_hold_micros INTEGER NOT NULL CHECK (from_hold_micros >= 0),
      from_available_micros INTEGER NOT NULL CHECK (from_available_micros >= 0),
      from_receivable_micros INTEGER NOT NULL CHECK (from_receivable_micros >= 0),
      market TEXT NOT NULL,
      category TEXT NOT NULL,
      first_status TEXT NOT NULL CHECK (first_status IN ('delivered', 'read')),
      occurred_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX charges_by_journal ON charges (vendor_id, journal_seq);
    CREATE INDEX charges_by_time ON charges (vendor_id, occurred_at_ms);
    CREATE INDEX charges_by_campaign ON charges (campaign_id, journal_seq);

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
    CREATE INDEX adjustments_pending ON adjustments (requested_at_ms) WHERE state = 'pending';
    CREATE INDEX adjustments_by_vendor ON adjustments (vendor_id, reference);

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
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX price_margins_by_day ON price_margins (effective_from || ':' || vendor_id)`,
};
