import { SendingStops } from '../../application/campaigns/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

/** Reads what identity writes about suspensions: a worker asks before every group of messages. */
export class SqliteSendingStops extends SendingStops {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async reasonOf(phoneNumberId: string, vendorId: string): Promise<string | undefined> {
    return this.#database.get<{ reason: string }>(
      `SELECT reason FROM sending_stops WHERE phone_number_id = ?
       UNION ALL SELECT reason FROM vendor_suspensions WHERE vendor_id = ?`,
      [phoneNumberId, vendorId],
    )?.reason;
  }

  override async stop(phoneNumberId: string, reason: string, nowMs: number): Promise<void> {
    await this.#database.change(
      'INSERT INTO sending_stops (phone_number_id, reason, stopped_at_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      [phoneNumberId, reason, nowMs],
    );
  }

  override async clear(): Promise<void> {
    await this.#database.change('DELETE FROM sending_stops');
  }
}
