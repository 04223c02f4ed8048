import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

export const sqlitePayments: SqliteMigration = {
  name: 'payments',
  sql: `
    CREATE TABLE recharges (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL,
      provider TEXT NOT NULL,
      amount_micros INTEGER NOT NULL CHECK (amount_micros > 0),
      currency TEXT NOT NULL,
      gst_basis_points INTEGER NOT NULL CHECK (gst_basis_points >= 0),
      gst_micros INTEGER NOT NULL CHECK (gst_micros >= 0),
      reversed_micros INTEGER NOT NULL
        CHECK (reversed_micros >= 0 AND reversed_micros <= amount_micros + gst_micros),
      gst_reversed_micros INTEGER NOT NULL
        CHECK (gst_reversed_micros >= 0 AND gst_reversed_micros <= gst_micros),
      state TEXT NOT NULL CHECK (state IN ('initiated', 'pending', 'failed', 'paid')),
      order_id TEXT,
      payment_id TEXT,
      created_at_ms INTEGER NOT NULL,
      paid_at_ms INTEGER,
      next_check_at_ms INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX recharges_by_order ON recharges (provider, order_id) WHERE order_id IS NOT NULL;
    CREATE UNIQUE INDEX recharges_by_payment ON recharges (provider, payment_id) WHERE payment_id IS NOT NULL;
    CREATE INDEX recharges_by_vendor ON recharges (vendor_id, id);
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
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reversals_by_recharge ON reversals (recharge_id);

    -- The amount is text, as nobody has checked it yet.
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
    CREATE INDEX early_reversals_by_age ON early_reversals (kept_at_ms);

    CREATE TABLE tax_series (
      series TEXT PRIMARY KEY,
      last INTEGER NOT NULL CHECK (last > 0)
    ) STRICT, WITHOUT ROWID;

    -- The unique columns are the second lock on numbers, behind the series.
    -- A note may have an odd paisa of tax, which one of the halves gets.
    CREATE TABLE tax_documents (
      id TEXT PRIMARY KEY,
      vendor_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit-note', 'debit-note')),
      number TEXT NOT NULL UNIQUE CHECK (length(number) <= 16),
      financial_year TEXT NOT NULL,
      issued_at_ms INTEGER NOT NULL,
      cause TEXT NOT NULL UNIQUE,
      recharge_id TEXT NOT NULL,
      taxable_micros INTEGER NOT NULL CHECK (taxable_micros >= 0),
      cgst_micros INTEGER NOT NULL CHECK (cgst_micros >= 0 AND (cgst_micros = sgst_micros OR kind <> 'invoice')),
      sgst_micros INTEGER NOT NULL CHECK (sgst_micros >= 0),
      igst_micros INTEGER NOT NULL CHECK (igst_micros >= 0 AND (igst_micros = 0 OR cgst_micros + sgst_micros = 0)),
      frozen TEXT NOT NULL
    ) STRICT;
    CREATE INDEX tax_documents_newest ON tax_documents (vendor_id, id);
    CREATE INDEX tax_documents_by_recharge ON tax_documents (recharge_id)`,
};
