import {
  QUARTER_HOUR_MS,
  type Spend,
  type SpendKey,
  type SpendRange,
  SpendReader,
} from '../../application/reporting/ports.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

const KEYS: Readonly<Record<SpendKey, string>> = {
  'quarter-hour': `CAST(occurred_at_ms / ${QUARTER_HOUR_MS} AS TEXT)`,
  campaign: 'campaign_id',
  market: 'market',
  price: `category || ' ' || market`,
};

export class SqliteSpendReader extends SpendReader {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async spend(
    vendorId: string,
    { fromMs, untilMs }: SpendRange,
    by: SpendKey,
    limit: number,
  ): Promise<readonly Spend[]> {
    const rows = this.#database.all<{ key: string; messages: bigint; spent: bigint }>(
      `SELECT ${KEYS[by]} AS key, count(*) AS messages, sum(price_micros) AS spent FROM charges
       WHERE vendor_id = ? AND occurred_at_ms >= ? AND occurred_at_ms < ?
       GROUP BY 1 ORDER BY spent DESC, 1 LIMIT ?`,
      [vendorId, fromMs, untilMs, limit],
    );
    return rows.map(({ key, messages, spent }) => ({ key, messages: Number(messages), spentMicros: spent }));
  }
}
