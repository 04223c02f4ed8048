import { HoldRepository, LedgerConflict } from '../../application/wallet/ports.ts';
import type { Hold } from '../../domain/wallet/hold.ts';
import { isDuplicate, type SqliteDatabase } from '../shared/sqlite-database.ts';

type HoldRow = {
  campaign_id: string;
  vendor_id: string;
  amount_micros: bigint;
  captured_micros: bigint;
  released_micros: bigint;
  state: string;
  opened_at_ms: bigint;
  expires_at_ms: bigint;
};

export class SqliteHoldRepository extends HoldRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(campaignIds: readonly string[]): Promise<readonly Hold[]> {
    return this.#database
      .all<HoldRow>('SELECT * FROM holds WHERE campaign_id IN (SELECT value FROM json_each(?))', [
        JSON.stringify(campaignIds),
      ])
      .map(holdOf);
  }

  override async slice(vendorId: string, afterCampaignId: string, limit: number): Promise<readonly Hold[]> {
    return this.#database
      .all<HoldRow>('SELECT * FROM holds WHERE vendor_id = ? AND campaign_id > ? ORDER BY campaign_id LIMIT ?', [
        vendorId,
        afterCampaignId,
        limit,
      ])
      .map(holdOf);
  }

  override async open(hold: Hold): Promise<void> {
    try {
      await this.#database.change(
        `INSERT INTO holds (campaign_id, vendor_id, amount_micros, captured_micros, released_micros, state, opened_at_ms, expires_at_ms)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          hold.campaignId,
          hold.vendorId,
          hold.amountMicros,
          hold.capturedMicros,
          hold.releasedMicros,
          hold.state,
          hold.openedAtMs,
          hold.expiresAtMs,
        ],
      );
    } catch (error) {
      throw isDuplicate(error) ? new LedgerConflict(`Campaign ${hold.campaignId} has a hold already`) : error;
    }
  }

  override async save(hold: Hold): Promise<void> {
    const changed = await this.#database.change(
      'UPDATE holds SET amount_micros = ?, captured_micros = ?, released_micros = ?, state = ? WHERE campaign_id = ?',
      [hold.amountMicros, hold.capturedMicros, hold.releasedMicros, hold.state, hold.campaignId],
    );
    if (changed === 0) throw new LedgerConflict(`Campaign ${hold.campaignId} has no hold`);
  }
}

function holdOf(row: HoldRow): Hold {
  return {
    campaignId: row.campaign_id,
    vendorId: row.vendor_id,
    amountMicros: row.amount_micros,
    capturedMicros: row.captured_micros,
    releasedMicros: row.released_micros,
    state: row.state as Hold['state'],
    openedAtMs: Number(row.opened_at_ms),
    expiresAtMs: Number(row.expires_at_ms),
  };
}
