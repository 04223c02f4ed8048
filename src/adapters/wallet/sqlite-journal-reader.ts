import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { type JournalFilter, JournalReader } from '../../application/wallet/ports.ts';
import type { Journal, JournalKind } from '../../domain/wallet/journal.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type JournalRow = {
  vendor_id: string;
  seq: bigint;
  kind: string;
  postings: string;
  refs: string;
  available_after_micros: bigint;
  held_after_micros: bigint;
  receivable_after_micros: bigint;
  booked_at_ms: bigint;
  prev_hash: string;
  hash: string;
};

export class SqliteJournalReader extends JournalReader {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async page(
    vendorId: string,
    { limit, cursor }: PageRequest,
    { fromMs, untilMs, kind, campaignId }: JournalFilter = {},
  ): Promise<Page<Journal>> {
    const rows = this.#database.all<JournalRow>(
      `SELECT * FROM journals WHERE vendor_id = ? AND seq < ? AND booked_at_ms >= ? AND booked_at_ms < ?
         AND kind = coalesce(?, kind)
         AND (? IS NULL OR refs ->> 'campaign' = ? OR EXISTS (SELECT 1 FROM charges
           WHERE charges.vendor_id = journals.vendor_id AND journal_seq = journals.seq AND campaign_id = ?))
       ORDER BY seq DESC LIMIT ?`,
      [
        vendorId,
        cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor),
        fromMs ?? 0,
        untilMs ?? Number.MAX_SAFE_INTEGER,
        kind ?? null,
        campaignId ?? null,
        campaignId ?? null,
        campaignId ?? null,
        limit + 1,
      ],
    );
    return cutPage(rows.map(journalOf), limit, ({ seq }) => String(seq));
  }

  override async lastAt(vendorId: string, atMs: number): Promise<Journal | undefined> {
    const row = this.#database.get<JournalRow>(
      `SELECT * FROM journals WHERE vendor_id = ? AND booked_at_ms <= ?
       ORDER BY booked_at_ms DESC, seq DESC LIMIT 1`,
      [vendorId, atMs],
    );
    return row && journalOf(row);
  }

  override async slice(vendorId: string, fromSeq: number, limit: number): Promise<readonly Journal[]> {
    return this.#database
      .all<JournalRow>('SELECT * FROM journals WHERE vendor_id = ? AND seq >= ? ORDER BY seq LIMIT ?', [
        vendorId,
        fromSeq,
        limit,
      ])
      .map(journalOf);
  }

  override async vendorIds(afterId: string, limit: number): Promise<readonly string[]> {
    return this.#database
      .all<{ id: string }>('SELECT vendor_id AS id FROM wallets WHERE vendor_id > ? ORDER BY vendor_id LIMIT ?', [
        afterId,
        limit,
      ])
      .map(({ id }) => id);
  }
}

function journalOf(row: JournalRow): Journal {
  const postings = JSON.parse(row.postings) as [string, string][];
  return {
    vendorId: row.vendor_id,
    seq: Number(row.seq),
    kind: row.kind as JournalKind,
    postings: postings.map(([account, amountMicros]) => ({ account, amountMicros: BigInt(amountMicros) })),
    refs: JSON.parse(row.refs) as Record<string, string>,
    balances: {
      availableMicros: row.available_after_micros,
      heldMicros: row.held_after_micros,
      receivableMicros: row.receivable_after_micros,
    },
    bookedAtMs: Number(row.booked_at_ms),
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
