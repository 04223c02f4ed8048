import { PhoneNumberLimits } from '../../application/campaigns/ports.ts';
import type { NumberLimit } from '../../domain/campaigns/number-limit.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type LimitRow = { throughput_per_second: bigint | null; is_flagged: bigint; quality_at_ms: bigint };

export class SqlitePhoneNumberLimits extends PhoneNumberLimits {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(phoneNumberId: string): Promise<NumberLimit | undefined> {
    const row = this.#database.get<LimitRow>(
      'SELECT throughput_per_second, is_flagged, quality_at_ms FROM phone_number_limits WHERE phone_number_id = ?',
      [phoneNumberId],
    );
    if (!row) return undefined;
    return {
      ...(row.throughput_per_second === null ? {} : { throughputPerSecond: Number(row.throughput_per_second) }),
      isFlagged: row.is_flagged === 1n,
      qualityAtMs: Number(row.quality_at_ms),
    };
  }

  override async save(
    phoneNumberId: string,
    { throughputPerSecond, isFlagged, qualityAtMs }: NumberLimit,
  ): Promise<void> {
    await this.#database.change(
      `INSERT OR REPLACE INTO phone_number_limits (phone_number_id, throughput_per_second, is_flagged, quality_at_ms)
       VALUES (?, ?, ?, ?)`,
      [phoneNumberId, throughputPerSecond ?? null, isFlagged ? 1 : 0, qualityAtMs],
    );
  }
}
