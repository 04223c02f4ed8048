import { SendingStops } from '../../application/campaigns/ports.ts';
import type { SendingStop } from '../../domain/campaigns/sending-stop.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type StopRow = {
  readonly phone_number_id: string;
  readonly reason: string;
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
      `SELECT reason, until_ms IS NOT NULL AS place FROM sending_stops WHERE phone_number_id = ?
       UNION ALL SELECT reason, 2 FROM vendor_suspensions WHERE vendor_id = ? ORDER BY place`,
      [phoneNumberId, vendorId],
    )?.reason;
  }

  override async stop({ phoneNumberId, reason, stoppedAtMs, untilMs }: SendingStop): Promise<void> {
    await this.#database.change(
      `INSERT INTO sending_stops (phone_number_id, reason, stopped_at_ms, until_ms) VALUES (?, ?, ?, ?)
       ON CONFLICT (phone_number_id, until_ms IS NULL) DO UPDATE
       SET reason = excluded.reason, until_ms = excluded.until_ms WHERE excluded.until_ms > until_ms`,
      [phoneNumberId, reason, stoppedAtMs, untilMs ?? null],
    );
  }

  override async all(): Promise<readonly SendingStop[]> {
    return this.#database
      .all<StopRow>(
        'SELECT phone_number_id, reason, stopped_at_ms, until_ms FROM sending_stops ORDER BY phone_number_id, until_ms',
      )
      .map(({ phone_number_id: phoneNumberId, reason, stopped_at_ms: stoppedAtMs, until_ms: untilMs }) => ({
        phoneNumberId,
        reason,
        stoppedAtMs: Number(stoppedAtMs),
        ...(untilMs === null ? {} : { untilMs: Number(untilMs) }),
      }));
  }

  override async lift(phoneNumberId: string): Promise<boolean> {
    return (await this.#database.change('DELETE FROM sending_stops WHERE phone_number_id = ?', [phoneNumberId])) > 0;
  }

  override async liftEnded(nowMs: number): Promise<number> {
    return this.#database.change('DELETE FROM sending_stops WHERE until_ms <= ?', [nowMs]);
  }

  override async clear(): Promise<void> {
    await this.#database.change('DELETE FROM sending_stops');
  }
}
