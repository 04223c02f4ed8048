import { AdjustmentRepository } from '../../application/wallet/ports.ts';
import { type Adjustment, AdjustmentDecided, AdjustmentExists } from '../../domain/wallet/adjustment.ts';
import { isDuplicate, type SqliteDatabase } from '../shared/sqlite-database.ts';

type AdjustmentRow = {
  reference: string;
  vendor_id: string;
  amount_micros: bigint;
  reason: string;
  state: string;
  requested_by: string;
  requested_at_ms: bigint;
  decided_by: string | null;
  decided_at_ms: bigint | null;
};

export class SqliteAdjustmentRepository extends AdjustmentRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(adjustment: Adjustment): Promise<void> {
    try {
      await this.#database.change(
        `INSERT INTO adjustments (reference, vendor_id, amount_micros, reason, state, requested_by, requested_at_ms)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [
          adjustment.reference,
          adjustment.vendorId,
          adjustment.amountMicros,
          adjustment.reason,
          adjustment.state,
          adjustment.requestedBy,
          adjustment.requestedAtMs,
        ],
      );
    } catch (error) {
      throw isDuplicate(error) ? new AdjustmentExists('Another adjustment has this reference') : error;
    }
  }

  override async save({ reference, state, decidedBy, decidedAtMs }: Adjustment): Promise<void> {
    const changed = await this.#database.change(
      `UPDATE adjustments SET state = ?, decided_by = ?, decided_at_ms = ? WHERE reference = ? AND state = 'pending'`,
      [state, decidedBy ?? null, decidedAtMs ?? null, reference],
    );
    if (changed === 0) throw new AdjustmentDecided('The adjustment has already been decided');
  }

  override async find(reference: string): Promise<Adjustment | undefined> {
    const row = this.#database.get<AdjustmentRow>('SELECT * FROM adjustments WHERE reference = ?', [reference]);
    return row && adjustmentOf(row);
  }

  override async adjustedAlone(vendorId: string, operatorId: string, sinceMs: number): Promise<bigint> {
    const row = this.#database.get<{ micros: bigint }>(
      `SELECT coalesce(sum(abs(amount_micros)), 0) AS micros FROM adjustments
       WHERE vendor_id = ? AND requested_by = ? AND state = 'applied' AND decided_by IS NULL AND requested_at_ms >= ?`,
      [vendorId, operatorId, sinceMs],
    );
    return row?.micros ?? 0n;
  }

  override async slice(vendorId: string, afterReference: string, limit: number): Promise<readonly Adjustment[]> {
    return this.#database
      .all<AdjustmentRow>(
        'SELECT * FROM adjustments WHERE vendor_id = ? AND reference > ? ORDER BY reference LIMIT ?',
        [vendorId, afterReference, limit],
      )
      .map(adjustmentOf);
  }

  override async pending(limit: number): Promise<readonly Adjustment[]> {
    return this.#database
      .all<AdjustmentRow>(`SELECT * FROM adjustments WHERE state = 'pending' ORDER BY requested_at_ms LIMIT ?`, [limit])
      .map(adjustmentOf);
  }
}

function adjustmentOf(row: AdjustmentRow): Adjustment {
  return {
    reference: row.reference,
    vendorId: row.vendor_id,
    amountMicros: row.amount_micros,
    reason: row.reason,
    state: row.state as Adjustment['state'],
    requestedBy: row.requested_by,
    requestedAtMs: Number(row.requested_at_ms),
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.decided_at_ms === null ? {} : { decidedAtMs: Number(row.decided_at_ms) }),
  };
}
