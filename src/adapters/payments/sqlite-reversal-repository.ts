import { ReversalRepository } from '../../application/payments/ports.ts';
import type { Reversal } from '../../domain/payments/reversal.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type ReversalRow = {
  provider: string;
  reversal_id: string;
  kind: string;
  recharge_id: string;
  vendor_id: string;
  amount_micros: bigint;
  gst_micros: bigint;
  state: string;
  changed_at_ms: bigint;
};

export class SqliteReversalRepository extends ReversalRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(provider: string, reversalId: string): Promise<Reversal | undefined> {
    const row = this.#database.get<ReversalRow>('SELECT * FROM reversals WHERE provider = ? AND reversal_id = ?', [
      provider,
      reversalId,
    ]);
    return row && reversalOf(row);
  }

  override async ofRecharges(rechargeIds: readonly string[]): Promise<readonly Reversal[]> {
    return this.#database
      .all<ReversalRow>('SELECT * FROM reversals WHERE recharge_id IN (SELECT value FROM json_each(?))', [
        JSON.stringify(rechargeIds),
      ])
      .map(reversalOf);
  }

  override async save(reversal: Reversal): Promise<void> {
    await this.#database.change(
      `INSERT INTO reversals (provider, reversal_id, kind, recharge_id, vendor_id, amount_micros, gst_micros, state,
         changed_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (provider, reversal_id) DO UPDATE SET state = excluded.state, changed_at_ms = excluded.changed_at_ms`,
      [
        reversal.provider,
        reversal.reversalId,
        reversal.kind,
        reversal.rechargeId,
        reversal.vendorId,
        reversal.amountMicros,
        reversal.gstMicros,
        reversal.state,
        reversal.changedAtMs,
      ],
    );
  }
}

function reversalOf(row: ReversalRow): Reversal {
  return {
    provider: row.provider,
    reversalId: row.reversal_id,
    kind: row.kind as Reversal['kind'],
    rechargeId: row.recharge_id,
    vendorId: row.vendor_id,
    amountMicros: row.amount_micros,
    gstMicros: row.gst_micros,
    state: row.state as Reversal['state'],
    changedAtMs: Number(row.changed_at_ms),
  };
}
