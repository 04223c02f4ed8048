import { SendingStops } from '../../application/campaigns/ports.ts';
import type { SendingStop, StopLifter } from '../../domain/campaigns/sending-stop.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type StopRow = {
  readonly phone_number_id: string;
  readonly reason: string;
  readonly lifted_by: StopLifter;
  readonly stopped_at_ms: bigint;
  readonly until_ms: bigint | null;
};

/** Reads what identity writes about suspensions: a worker asks before every group of messages. */
export class SqliteSendingStops extends SendingStops {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async reasonOf(phoneNumberId: string, vendorId: string): Promise<string | undefined> {
    return this.#database.get<{ reason: string }>(
      `SELECT reason, until_ms IS NOT NULL AS place, stopped_at_ms FROM sending_stops WHERE phone_number_id = ?
       UNION ALL SELECT reason, 2, 0 FROM vendor_suspensions WHERE vendor_id = ? ORDER BY place, stopped_at_ms`,
      [phoneNumberId, vendorId],
    )?.reason;
  }

  override async stop({ phoneNumberId, reason, liftedBy, stoppedAtMs, untilMs }: SendingStop): Promise<boolean> {
    const changed = await this.#database.change(
      `INSERT INTO sending_stops (phone_number_id, reason, lifted_by, stopped_at_ms, until_ms) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (phone_number_id, lifted_by, until_ms IS NULL) DO UPDATE
       SET reason = excluded.reason, until_ms = excluded.until_ms WHERE excluded.until_ms > until_ms`,
      [phoneNumberId, reason, liftedBy, stoppedAtMs, untilMs ?? null],
    );
    return changed > 0;
  }

  override async all(): Promise<readonly SendingStop[]> {
    return this.#database
      .all<StopRow>(
        `SELECT phone_number_id, reason, lifted_by, stopped_at_ms, until_ms FROM sending_stops
         ORDER BY phone_number_id, until_ms IS NOT NULL, stopped_at_ms`,
      )
      .map((row) => ({
        phoneNumberId: row.phone_number_id,
        reason: row.reason,
        liftedBy: row.lifted_by,
        stoppedAtMs: Number(row.stopped_at_ms),
        ...(row.until_ms === null ? {} : { untilMs: Number(row.until_ms) }),
      }));
  }

  override async liftFor(lifter: StopLifter): Promise<void> {
    await this.#database.change('DELETE FROM sending_stops WHERE lifted_by = ?', [lifter]);
  }

  override async hear(subject: string, atMs: number, isStop: boolean): Promise<boolean> {
    const changed = await this.#database.change(
      `INSERT INTO account_words (subject, at_ms, is_stop) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET at_ms = excluded.at_ms, is_stop = excluded.is_stop
       WHERE (excluded.at_ms, excluded.is_stop) > (at_ms, is_stop)`,
      [subject, atMs, Number(isStop)],
    );
    return changed > 0;
  }

  override async lift(phoneNumberId: string): Promise<boolean> {
    return (await this.#database.change('DELETE FROM sending_stops WHERE phone_number_id = ?', [phoneNumberId])) > 0;
  }

  override async liftEnded(nowMs: number): Promise<void> {
    await this.#database.change('DELETE FROM sending_stops WHERE until_ms <= ?', [nowMs]);
  }

  override async clear(): Promise<void> {
    await this.#database.change('DELETE FROM sending_stops');
  }
}
