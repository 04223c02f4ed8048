import { MongoVendorRepository } from '../../src/adapters/identity/mongo-vendor-repository.ts';
import { SqliteVendorRepository } from '../../src/adapters/identity/sqlite-vendor-repository.ts';
import { MongoTaxDocumentRepository } from '../../src/adapters/payments/mongo-tax-document-repository.ts';
import { SqliteTaxDocumentRepository } from '../../src/adapters/payments/sqlite-tax-document-repository.ts';
import type { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { MongoOutbox } from '../../src/adapters/shared/mongo-outbox.ts';
import { NodeIds } from '../../src/adapters/shared/node-system.ts';
import type { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { SqliteOutbox } from '../../src/adapters/shared/sqlite-outbox.ts';
import type { VendorRepository } from '../../src/application/identity/ports.ts';
import { IssueTaxDocuments } from '../../src/application/payments/issue-tax-documents.ts';
import type { TaxDocumentRepository } from '../../src/application/payments/ports.ts';
import type { Clock, Outbox, OutboxReader } from '../../src/application/shared/ports.ts';
import { gstin } from '../../src/domain/identity/gstin.ts';
import type { Seller, TaxDocument } from '../../src/domain/payments/tax-document.ts';

/** In Karnataka, 29. */
export const SELLER: Seller = {
  legalName: 'Shared WABA Private Limited',
  gstin: gstin('29AABCU9603R1ZJ'),
  address: '1 Residency Road, Bengaluru 560025',
  serviceCode: '998319',
};

export interface TaxStores {
  readonly taxDocuments: TaxDocumentRepository;
  readonly vendors: VendorRepository;
  readonly outbox: Outbox & OutboxReader;
}

export const taxStoresOn = {
  sqlite: (database: SqliteDatabase): TaxStores => ({
    taxDocuments: new SqliteTaxDocumentRepository(database),
    vendors: new SqliteVendorRepository(database),
    outbox: new SqliteOutbox(database),
  }),
  mongo: (database: MongoDatabase): TaxStores => ({
    taxDocuments: new MongoTaxDocumentRepository(database),
    vendors: new MongoVendorRepository(database),
    outbox: new MongoOutbox(database),
  }),
};

export function anIssuer(
  { taxDocuments, vendors, outbox }: TaxStores,
  clock: Clock,
  seller?: Seller,
): IssueTaxDocuments {
  return new IssueTaxDocuments(taxDocuments, vendors, outbox, clock, new NodeIds(), seller);
}

/** The `n`-th invoice of a vendor of Maharashtra. */
export function anInvoice(n: number, changes: Partial<TaxDocument> = {}): TaxDocument {
  const place = String(n);
  return {
    id: `tax_${place.padStart(32, '0')}`,
    vendorId: 'ven_a',
    kind: 'invoice',
    number: `INV/2627/${place.padStart(7, '0')}`,
    financialYear: '2026-27',
    issuedAtMs: Date.UTC(2026, 10, 23) + n,
    cause: `recharge:rch_${n}`,
    rechargeId: `rch_${n}`,
    corrects: null,
    seller: SELLER,
    buyer: { legalName: 'Asha Textiles', gstin: gstin('27AAPFU0939F1ZV'), address: ['12 MG Road', 'Pune 411001'] },
    placeOfSupply: '27',
    currency: 'INR',
    gstBasisPoints: 1800,
    taxableMicros: 500_000_000n,
    cgstMicros: 0n,
    sgstMicros: 0n,
    igstMicros: 90_000_000n,
    ...changes,
  };
}
