import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { ChargeRepository, LedgerConflict } from '../../application/wallet/ports.ts';
import type { Charge } from '../../domain/wallet/charge.ts';
import { isDuplicate, type SqliteDatabase } from '../shared/sqlite-database.ts';

type ChargeRow = {
  message_id: string;
  campaign_id: string;
  vendor_id: string;
  journal_seq: bigint;
  price_micros: bigint;
  cost_micros: bigint;
  from_hold_micros: bigint;
  from_available_micros: bigint;
  from_receivable_micros: bigint;
  market: string;
  category: string;
  first_status: string;
  occurred_at_ms: bigint;
};

export class SqliteChargeRepository extends ChargeRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async insert(charges: readonly Charge[]): Promise<void> {
    await this.#database.run(async () => {
      for (const charge of charges) await this.#insertOne(charge);
    });
  }

  async #insertOne(charge: Charge): Promise<void> {
    try {
      await this.#database.change(
        `INSERT INTO charges (message_id, campaign_id, vendor_id, journal_seq, price_micros, cost_micros, from_hold_micros,
           from_available_micros, from_receivable_micros, market, category, first_status, occurred_at_ms)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          charge.messageId,
          charge.campaignId,
          charge.vendorId,
          charge.journalSeq,
          charge.priceMicros,
          charge.costMicros,
          charge.fromHoldMicros,
          charge.fromAvailableMicros,
          charge.fromReceivableMicros,
          charge.market,
          charge.category,
          charge.firstStatus,
          charge.occurredAtMs,
        ],
      );
    } catch (error) {
      throw isDuplicate(error) ? new LedgerConflict(`Message ${charge.messageId} is charged already`) : error;
    }
  }

  override async find(messageIds: readonly string[]): Promise<readonly Charge[]> {
    return this.#database
      .all<ChargeRow>('SELECT * FROM charges WHERE message_id IN (SELECT value FROM json_each(?))', [
        JSON.stringify(messageIds),
      ])
      .map(chargeOf);
  }

  override async ofJournals(vendorId: string, fromSeq: number, toSeq: number): Promise<readonly Charge[]> {
    return this.#database
      .all<ChargeRow>(
        'SELECT * FROM charges WHERE vendor_id = ? AND journal_seq BETWEEN ? AND ? ORDER BY journal_seq',
        [vendorId, fromSeq, toSeq],
      )
      .map(chargeOf);
  }

  override async page(vendorId: string, journalSeq: number, { limit, cursor }: PageRequest): Promise<Page<Charge>> {
    const rows = this.#database.all<ChargeRow>(
      `SELECT * FROM charges WHERE vendor_id = ? AND journal_seq = ? AND message_id > ?
       ORDER BY message_id LIMIT ?`,
      [vendorId, journalSeq, cursor ?? '', limit + 1],
    );
    return cutPage(rows.map(chargeOf), limit, ({ messageId }) => messageId);
  }
}

function chargeOf(row: ChargeRow): Charge {
  return {
    messageId: row.message_id,
    campaignId: row.campaign_id,
    vendorId: row.vendor_id,
    journalSeq: Number(row.journal_seq),
    priceMicros: row.price_micros,
    costMicros: row.cost_micros,
    fromHoldMicros: row.from_hold_micros,
    fromAvailableMicros: row.from_available_micros,
    fromReceivableMicros: row.from_receivable_micros,
    market: row.market,
    category: row.category,
    firstStatus: row.first_status as Charge['firstStatus'],
    occurredAtMs: Number(row.occurred_at_ms),
  };
}
