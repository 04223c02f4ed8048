import { RechargeRepository } from '../../application/payments/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { Gst } from '../../domain/payments/gst.ts';
import { PaymentMismatch, type Recharge, type RechargeState } from '../../domain/payments/recharge.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import { isDuplicate, type RowToStore, type SqliteDatabase } from '../shared/sqlite-database.ts';

type RechargeRow = {
  id: string;
  vendor_id: string;
  provider: string;
  amount_micros: bigint;
  currency: string;
  state: string;
  order_id: string | null;
  payment_id: string | null;
  created_at_ms: bigint;
  paid_at_ms: bigint | null;
  reversed_micros: bigint;
  gst_basis_points: bigint;
  gst_micros: bigint;
  gst_reversed_micros: bigint;
  next_check_at_ms: bigint | null;
};

export class SqliteRechargeRepository extends RechargeRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(recharge: Recharge): Promise<void> {
    await this.#database.insert('recharges', rowOf(recharge));
  }

  override async save(recharge: Recharge): Promise<void> {
    try {
      await this.#database.update('recharges', rowOf(recharge));
    } catch (error) {
      if (!isDuplicate(error) || recharge.paymentId === undefined) throw error;
      throw new PaymentMismatch(`Payment ${recharge.paymentId} has paid another recharge already`);
    }
  }

  override async findByOrder(provider: string, orderId: string): Promise<Recharge | undefined> {
    const row = this.#database.get<RechargeRow>('SELECT * FROM recharges WHERE provider = ? AND order_id = ?', [
      provider,
      orderId,
    ]);
    return row && rechargeOf(row);
  }

  override async findByPayment(provider: string, paymentId: string): Promise<Recharge | undefined> {
    const row = this.#database.get<RechargeRow>('SELECT * FROM recharges WHERE provider = ? AND payment_id = ?', [
      provider,
      paymentId,
    ]);
    return row && rechargeOf(row);
  }

  override async dueForCheck(nowMs: number, limit: number): Promise<readonly Recharge[]> {
    return this.#database
      .all<RechargeRow>('SELECT * FROM recharges WHERE next_check_at_ms <= ? ORDER BY next_check_at_ms LIMIT ?', [
        nowMs,
        limit,
      ])
      .map(rechargeOf);
  }

  override async page(vendorId: string, { limit, cursor }: PageRequest): Promise<Page<Recharge>> {
    const rows = this.#database.all<RechargeRow>(
      'SELECT * FROM recharges WHERE vendor_id = ? AND id < ? ORDER BY id DESC LIMIT ?',
      [vendorId, cursor ?? FROM_THE_NEWEST, limit + 1],
    );
    return cutPage(rows.map(rechargeOf), limit);
  }
}

function rowOf(recharge: Recharge): RowToStore<RechargeRow> {
  return {
    id: recharge.id,
    vendor_id: recharge.vendorId,
    provider: recharge.provider,
    amount_micros: recharge.amountMicros,
    currency: recharge.currency,
    gst_basis_points: recharge.gst?.basisPoints ?? 0,
    gst_micros: recharge.gst?.amountMicros ?? 0n,
    gst_reversed_micros: recharge.gst?.reversedMicros ?? 0n,
    state: recharge.state,
    order_id: recharge.orderId ?? null,
    payment_id: recharge.paymentId ?? null,
    created_at_ms: recharge.createdAtMs,
    paid_at_ms: recharge.paidAtMs ?? null,
    reversed_micros: recharge.reversedMicros ?? 0n,
    next_check_at_ms: recharge.nextCheckAtMs ?? null,
  };
}

function rechargeOf(row: RechargeRow): Recharge {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    provider: row.provider,
    amountMicros: row.amount_micros,
    currency: row.currency,
    ...(row.gst_basis_points === 0n ? {} : { gst: gstOf(row) }),
    state: row.state as RechargeState,
    ...(row.order_id === null ? {} : { orderId: row.order_id }),
    ...(row.payment_id === null ? {} : { paymentId: row.payment_id }),
    createdAtMs: Number(row.created_at_ms),
    ...(row.paid_at_ms === null ? {} : { paidAtMs: Number(row.paid_at_ms) }),
    ...(row.reversed_micros === 0n ? {} : { reversedMicros: row.reversed_micros }),
    ...(row.next_check_at_ms === null ? {} : { nextCheckAtMs: Number(row.next_check_at_ms) }),
  };
}

function gstOf({ gst_basis_points, gst_micros, gst_reversed_micros }: RechargeRow): Gst {
  return {
    basisPoints: Number(gst_basis_points),
    amountMicros: gst_micros,
    reversedMicros: gst_reversed_micros,
  };
}
