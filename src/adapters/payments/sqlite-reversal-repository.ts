import { ReversalRepository } from '../../application/payments/ports.ts';
import { EARLY_REPORT_KEPT_MS, type Reversal, type ReversalReport } from '../../domain/payments/reversal.ts';
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

type EarlyReversalRow = {
  provider: string;
  reversal_id: string;
  state: string;
  payment_id: string;
  kind: string;
  amount_micros: string;
  currency: string;
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
      `INSERT OR REPLACE INTO reversals (provider, reversal_id, kind, recharge_id, vendor_id, amount_micros, gst_micros,
         state, changed_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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

  override async keepEarly(report: ReversalReport, nowMs: number): Promise<void> {
    const { provider, reversalId, state, paymentId, kind, amountMicros, currency } = report;
    await this.#database.change('DELETE FROM early_reversals WHERE kept_at_ms < ?', [nowMs - EARLY_REPORT_KEPT_MS]);
    await this.#database.change(
      `INSERT INTO early_reversals (provider, reversal_id, state, payment_id, kind, amount_micros, currency, kept_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      [provider, reversalId, state, paymentId, kind, String(amountMicros), currency, nowMs],
    );
  }

  override async takeEarly(provider: string, paymentId: string): Promise<readonly ReversalReport[]> {
    const rows = this.#database.all<EarlyReversalRow>(
      'SELECT * FROM early_reversals WHERE provider = ? AND payment_id = ? ORDER BY kept_at_ms, rowid',
      [provider, paymentId],
    );
    if (rows.length > 0) {
      await this.#database.change('DELETE FROM early_reversals WHERE provider = ? AND payment_id = ?', [
        provider,
        paymentId,
      ]);
    }
    return rows.map(reportOf);
  }
}

function reportOf(row: EarlyReversalRow): ReversalReport {
  return {
    provider: row.provider,
    paymentId: row.payment_id,
    reversalId: row.reversal_id,
    kind: row.kind as ReversalReport['kind'],
    state: row.state as ReversalReport['state'],
    amountMicros: BigInt(row.amount_micros),
    currency: row.currency,
  };
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
