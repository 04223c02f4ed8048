import { OptOuts } from '../../application/contacts/ports.ts';
import { ALL_VENDORS, type OptOutSource } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

export class SqliteOptOuts extends OptOuts {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(scope: string, phone: PhoneNumber, source: OptOutSource, atMs: number): Promise<void> {
    await this.#database.change(
      'INSERT INTO opt_outs (scope, phone, source, at_ms) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      [scope, phone, source, atMs],
    );
  }

  override async remove(scope: string, phone: PhoneNumber, source: OptOutSource): Promise<void> {
    await this.#database.change('DELETE FROM opt_outs WHERE scope = ? AND phone = ? AND source = ?', [
      scope,
      phone,
      source,
    ]);
  }

  override async has(vendorId: string, phone: PhoneNumber): Promise<boolean> {
    const row = this.#database.get('SELECT 1 AS one FROM opt_outs WHERE scope IN (?, ?) AND phone = ? LIMIT 1', [
      vendorId,
      ALL_VENDORS,
      phone,
    ]);
    return row !== undefined;
  }
}
