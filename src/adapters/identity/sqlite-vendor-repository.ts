import { VendorRepository } from '../../application/identity/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { EmailAddress } from '../../domain/identity/email-address.ts';
import type { Gstin } from '../../domain/identity/gstin.ts';
import type { BillingAddress, Vendor } from '../../domain/identity/vendor.ts';
import type { SqliteDatabase, SqliteValue } from '../shared/sqlite-database.ts';

type VendorRow = {
  id: string;
  company_name: string;
  legal_name: string | null;
  gstin: Gstin | null;
  billing_address: string | null;
  billing_email: EmailAddress | null;
  created_ms: bigint;
};

const COLUMNS = 'id, company_name, legal_name, gstin, billing_address, billing_email, created_ms';

export class SqliteVendorRepository extends VendorRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorId: string): Promise<Vendor | undefined> {
    const row = this.#database.get<VendorRow>(`SELECT ${COLUMNS} FROM vendors WHERE id = ?`, [vendorId]);
    return row && vendorOf(row);
  }

  override async page({ limit, cursor }: PageRequest): Promise<Page<Vendor>> {
    const rows = this.#database.all<VendorRow>(
      `SELECT ${COLUMNS} FROM vendors ${cursor === undefined ? '' : 'WHERE id < ?'} ORDER BY id DESC LIMIT ?`,
      [...(cursor === undefined ? [] : [cursor]), limit + 1],
    );
    return cutPage(rows.map(vendorOf), limit);
  }

  override async add(vendor: Vendor): Promise<void> {
    await this.#database.change(
      `INSERT INTO vendors (company_name, legal_name, gstin, billing_address, billing_email, created_ms, id)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [...profileOf(vendor), vendor.createdMs, vendor.id],
    );
  }

  override async save(vendor: Vendor): Promise<void> {
    await this.#database.change(
      `UPDATE vendors SET company_name = ?, legal_name = ?, gstin = ?, billing_address = ?, billing_email = ?
       WHERE id = ?`,
      [...profileOf(vendor), vendor.id],
    );
  }
}

function vendorOf(row: VendorRow): Vendor {
  return {
    id: row.id,
    companyName: row.company_name,
    legalName: row.legal_name,
    gstin: row.gstin,
    billingAddress: row.billing_address === null ? null : (JSON.parse(row.billing_address) as BillingAddress),
    billingEmail: row.billing_email,
    createdMs: Number(row.created_ms),
  };
}

function profileOf({ companyName, legalName, gstin, billingAddress, billingEmail }: Vendor): SqliteValue[] {
  return [companyName, legalName, gstin, billingAddress && JSON.stringify(billingAddress), billingEmail];
}
