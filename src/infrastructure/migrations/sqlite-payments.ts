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
  state TEXT NOT NULL CHECK (state IN ('initiated', 'pending', 'failed', 'paid')),
  order_id TEXT,
  payment_id TEXT,
  created_at_ms INTEGER NOT NULL,
  paid_at_ms INTEGER,
  gst_basis_points INTEGER NOT NULL DEFAULT 0 CHECK (gst_basis_points >= 0),
  gst_micros INTEGER NOT NULL DEFAULT 0 CHECK (gst_micros >= 0),
  gst_reversed_micros INTEGER NOT NULL DEFAULT 0
    CHECK (gst_reversed_micros >= 0 AND gst_reversed_micros <= gst_micros)
) STRICT;
CREATE UNIQUE INDEX recharges_by_order ON recharges (provider, order_id) WHERE order_id IS NOT NULL;
CREATE UNIQUE INDEX recharges_by_payment ON recharges (provider, payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX recharges_by_vendor ON recharges (vendor_id, id)`,
};
