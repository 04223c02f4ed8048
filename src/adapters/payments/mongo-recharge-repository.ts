import { RechargeRepository } from '../../application/payments/ports.ts';
import type { Page, PageRequest } from '../../application/shared/page.ts';
import { PaymentMismatch, type Recharge } from '../../domain/payments/recharge.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';

interface RechargeDocument extends Omit<Recharge, 'id' | 'createdAtMs' | 'paidAtMs'> {
  readonly _id: string;
  readonly createdAt: Date;
  readonly paidAt?: Date;
}

export class MongoRechargeRepository extends RechargeRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async add(recharge: Recharge): Promise<void> {
    await this.#recharges().insertOne({ _id: recharge.id, ...contentOf(recharge) }, this.#database.session);
  }

  override async save(recharge: Recharge): Promise<void> {
    try {
      await this.#recharges().replaceOne({ _id: recharge.id }, contentOf(recharge), this.#database.session);
    } catch (error) {
      if (!isDuplicate(error) || recharge.paymentId === undefined) throw error;
      throw new PaymentMismatch(`Payment ${recharge.paymentId} has paid another recharge already`);
    }
  }

  override async findByOrder(provider: string, orderId: string): Promise<Recharge | undefined> {
    const found = await this.#recharges().findOne({ provider, orderId }, this.#database.session);
    return found ? rechargeOf(found) : undefined;
  }

  override async page(vendorId: string, { limit, cursor }: PageRequest): Promise<Page<Recharge>> {
    const before = cursor === undefined ? {} : { _id: { $lt: cursor } };
    const found = await this.#recharges()
      .find({ vendorId, ...before }, this.#database.session)
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    const data = found.slice(0, limit).map(rechargeOf);
    return { data, nextCursor: found.length > limit ? (data.at(-1)?.id ?? null) : null };
  }

  #recharges() {
    return this.#database.collection<RechargeDocument>('recharges');
  }
}

function contentOf({ id, createdAtMs, paidAtMs, ...recharge }: Recharge): Omit<RechargeDocument, '_id'> {
  return {
    ...recharge,
    createdAt: new Date(createdAtMs),
    ...(paidAtMs === undefined ? {} : { paidAt: new Date(paidAtMs) }),
  };
}

function rechargeOf({ _id, createdAt, paidAt, ...recharge }: RechargeDocument): Recharge {
  return {
    id: _id,
    ...recharge,
    createdAtMs: createdAt.getTime(),
    ...(paidAt === undefined ? {} : { paidAtMs: paidAt.getTime() }),
  };
}
