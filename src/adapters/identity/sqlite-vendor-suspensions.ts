import { type Suspension, VendorSuspensions } from '../../application/identity/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type SuspensionRow = { vendor_id: string; reason: string; since_ms: bigint };

export class SqliteVendorSuspensions extends VendorSuspensions {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorIds: readonly string[]): Promise<readonly Suspension[]> {
    return this.#database
      .all<SuspensionRow>(
        'SELECT vendor_id, reason, since_ms FROM vendor_suspensions WHERE vendor_id IN (SELECT value FROM json_each(?))',
        [JSON.stringify(vendorIds)],
      )
      .map((row) => ({ vendorId: row.vendor_id, reason: row.reason, sinceMs: Number(row.since_ms) }));
  }

  override async add({ vendorId, reason, sinceMs }: Suspension): Promise<void> {
    await this.#database.change(
      'INSERT INTO vendor_suspensions (vendor_id, reason, since_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      [vendorId, reason, sinceMs],
    );
  }

  override async remove(vendorId: string): Promise<void> {
    await this.#database.change('DELETE FROM vendor_suspensions WHERE vendor_id = ?', [vendorId]);
  }
}
