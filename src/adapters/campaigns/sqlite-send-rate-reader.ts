import { SendRateReader, type SendSummary } from '../../application/campaigns/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { SentSecond } from '../../domain/campaigns/send-rate.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

export class SqliteSendRateReader extends SendRateReader {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async summary(campaignId: string): Promise<SendSummary> {
    const row = this.#database.get<{ sends: bigint; most: bigint; first: bigint | null; last: bigint | null }>(
      `SELECT coalesce(sum(sends), 0) AS sends, coalesce(max(sends), 0) AS most, min(at_ms) AS first, max(at_ms) AS last
       FROM sent_seconds WHERE campaign_id = ?`,
      [campaignId],
    );
    if (!row || row.first === null) return { sends: 0, maxPerSecond: 0 };
    return {
      sends: Number(row.sends),
      maxPerSecond: Number(row.most),
      firstAtMs: Number(row.first),
      lastAtMs: Number(row.last),
    };
  }

  override async page(campaignId: string, { limit, cursor }: PageRequest): Promise<Page<SentSecond>> {
    const rows = this.#database.all<{ at_ms: bigint; sends: bigint }>(
      'SELECT at_ms, sends FROM sent_seconds WHERE campaign_id = ? AND at_ms < ? ORDER BY at_ms DESC LIMIT ?',
      [campaignId, cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor), limit + 1],
    );
    return cutPage(
      rows.map(({ at_ms, sends }) => ({ atMs: Number(at_ms), sends: Number(sends) })),
      limit,
      ({ atMs }) => String(atMs),
    );
  }
}
