import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** The unique columns are the second lock on numbers, behind the series. */
export const sqliteTaxDocuments: SqliteMigration = {
  name: 'tax documents',
  sql: `
CREATE TABLE tax_series (
  series TEXT PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;
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
  cgst_micros INTEGER NOT NULL CHECK (cgst_micros >= 0 AND cgst_micros = sgst_micros),
  sgst_micros INTEGER NOT NULL,
  igst_micros INTEGER NOT NULL CHECK (igst_micros >= 0 AND (igst_micros = 0 OR cgst_micros = 0)),
  frozen TEXT NOT NULL
) STRICT;
CREATE INDEX tax_documents_newest ON tax_documents (vendor_id, id)`,
};
