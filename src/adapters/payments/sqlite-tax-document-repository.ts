import { type TaxDocumentFilter, TaxDocumentRepository } from '../../application/payments/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { TaxDocument } from '../../domain/payments/tax-document.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type DocumentRow = {
  id: string;
  vendor_id: string;
  kind: string;
  number: string;
  financial_year: string;
  issued_at_ms: bigint;
  cause: string;
  recharge_id: string;
  taxable_micros: bigint;
  cgst_micros: bigint;
  sgst_micros: bigint;
  igst_micros: bigint;
  frozen: string;
};

/** What is only ever shown, as JSON. */
type Frozen = Pick<TaxDocument, 'corrects' | 'seller' | 'buyer' | 'placeOfSupply' | 'currency' | 'gstBasisPoints'>;

export class SqliteTaxDocumentRepository extends TaxDocumentRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async nextNumber(series: string): Promise<number> {
    return this.#database.run(async () => {
      await this.#database.change(
        'INSERT INTO tax_series (series, last) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET last = last + 1',
        [series],
      );
      const row = this.#database.get<{ last: bigint }>('SELECT last FROM tax_series WHERE series = ?', [series]);
      return Number(row?.last);
    });
  }

  override async add(document: TaxDocument): Promise<void> {
    const { corrects, seller, buyer, placeOfSupply, currency, gstBasisPoints } = document;
    const frozen: Frozen = { corrects, seller, buyer, placeOfSupply, currency, gstBasisPoints };
    await this.#database.change(
      `INSERT INTO tax_documents (id, vendor_id, kind, number, financial_year, issued_at_ms, cause, recharge_id,
         taxable_micros, cgst_micros, sgst_micros, igst_micros, frozen)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        document.id,
        document.vendorId,
        document.kind,
        document.number,
        document.financialYear,
        document.issuedAtMs,
        document.cause,
        document.rechargeId,
        document.taxableMicros,
        document.cgstMicros,
        document.sgstMicros,
        document.igstMicros,
        JSON.stringify(frozen),
      ],
    );
  }

  override async find(documentId: string): Promise<TaxDocument | undefined> {
    const row = this.#database.get<DocumentRow>('SELECT * FROM tax_documents WHERE id = ?', [documentId]);
    return row && documentOf(row);
  }

  override async ofRecharge(rechargeId: string): Promise<readonly TaxDocument[]> {
    return this.#database
      .all<DocumentRow>('SELECT * FROM tax_documents WHERE recharge_id = ?', [rechargeId])
      .map(documentOf);
  }

  override async slice(number: string, limit: number): Promise<readonly TaxDocument[]> {
    return this.#database
      .all<DocumentRow>('SELECT * FROM tax_documents WHERE number > ? ORDER BY number LIMIT ?', [number, limit])
      .map(documentOf);
  }

  override async page(
    vendorId: string,
    { limit, cursor }: PageRequest,
    { financialYear, kind }: TaxDocumentFilter = {},
  ): Promise<Page<TaxDocument>> {
    const conditions = ['vendor_id = ?', 'id < ?'];
    const values = [vendorId, cursor ?? FROM_THE_NEWEST];
    for (const [column, value] of [
      ['financial_year', financialYear],
      ['kind', kind],
    ] as const) {
      if (value === undefined) continue;
      conditions.push(`${column} = ?`);
      values.push(value);
    }
    const rows = this.#database.all<DocumentRow>(
      `SELECT * FROM tax_documents WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ?`,
      [...values, limit + 1],
    );
    return cutPage(rows.map(documentOf), limit);
  }
}

function documentOf(row: DocumentRow): TaxDocument {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    kind: row.kind as TaxDocument['kind'],
    number: row.number,
    financialYear: row.financial_year,
    issuedAtMs: Number(row.issued_at_ms),
    cause: row.cause,
    rechargeId: row.recharge_id,
    taxableMicros: row.taxable_micros,
    cgstMicros: row.cgst_micros,
    sgstMicros: row.sgst_micros,
    igstMicros: row.igst_micros,
    ...(JSON.parse(row.frozen) as Frozen),
  };
}
