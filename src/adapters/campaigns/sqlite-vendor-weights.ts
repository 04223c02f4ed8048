import { VendorWeights } from '../../application/campaigns/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

export class SqliteVendorWeights extends VendorWeights {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = this.#database.all<{ vendor_id: string; weight: bigint }>(
      'SELECT vendor_id, weight FROM vendor_weights WHERE vendor_id IN (SELECT value FROM json_each(?))',
      [JSON.stringify(vendorIds)],
    );
    return new Map(rows.map(({ vendor_id, weight }) => [vendor_id, Number(weight)]));
  }

  override async set(vendorId: string, weight: number): Promise<void> {
    await this.#database.change('INSERT OR REPLACE INTO vendor_weights (vendor_id, weight) VALUES (?, ?)', [
      vendorId,
      weight,
    ]);
  }
}
