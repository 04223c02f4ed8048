import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';

/** The unique columns are the second lock on numbers, behind the series. */
const tableWith = (halves: string) => `
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
${halves}
  frozen TEXT NOT NULL
) STRICT;`;

export const sqliteTaxDocuments: SqliteMigration = {
  name: 'tax documents',
  sql: `
CREATE TABLE tax_series (
  series TEXT PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;
${tableWith(`  cgst_micros INTEGER NOT NULL CHECK (cgst_micros >= 0 AND cgst_micros = sgst_micros),
  sgst_micros INTEGER NOT NULL,
  igst_micros INTEGER NOT NULL CHECK (igst_micros >= 0 AND (igst_micros = 0 OR cgst_micros = 0)),`)}
CREATE INDEX tax_documents_newest ON tax_documents (vendor_id, id)`,
};

/** A note may have an odd paisa of tax, which one of the halves gets. */
export const sqliteTaxHalves: SqliteMigration = {
  name: 'tax halves',
  sql: `
ALTER TABLE tax_documents RENAME TO tax_documents_before;
${tableWith(`  cgst_micros INTEGER NOT NULL CHECK (cgst_micros >= 0 AND (cgst_micros = sgst_micros OR kind <> 'invoice')),
  sgst_micros INTEGER NOT NULL CHECK (sgst_micros >= 0),
  igst_micros INTEGER NOT NULL CHECK (igst_micros >= 0 AND (igst_micros = 0 OR cgst_micros + sgst_micros = 0)),`)}
INSERT INTO tax_documents SELECT * FROM tax_documents_before;
DROP TABLE tax_documents_before;
CREATE INDEX tax_documents_newest ON tax_documents (vendor_id, id);
CREATE INDEX tax_documents_by_recharge ON tax_documents (recharge_id)`,
};
