import { RechargeRepository } from '../../application/payments/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { PaymentMismatch, type Recharge } from '../../domain/payments/recharge.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';

interface RechargeDocument extends Omit<Recharge, 'id' | 'createdAtMs' | 'paidAtMs' | 'nextCheckAtMs'> {
  readonly _id: string;
  readonly createdAt: Date;
  readonly paidAt?: Date;
  readonly nextCheckAt?: Date;
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

  override async findByPayment(provider: string, paymentId: string): Promise<Recharge | undefined> {
    const found = await this.#recharges().findOne({ provider, paymentId }, this.#database.session);
    return found ? rechargeOf(found) : undefined;
  }

  override async dueForCheck(nowMs: number, limit: number): Promise<readonly Recharge[]> {
    const found = await this.#recharges()
      .find({ nextCheckAt: { $lte: new Date(nowMs) } }, this.#database.session)
      .sort({ nextCheckAt: 1 })
      .limit(limit)
      .toArray();
    return found.map(rechargeOf);
  }

  override async page(vendorId: string, { limit, cursor }: PageRequest): Promise<Page<Recharge>> {
    const before = cursor === undefined ? {} : { _id: { $lt: cursor } };
    const found = await this.#recharges()
      .find({ vendorId, ...before }, this.#database.session)
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(rechargeOf), limit);
  }

  #recharges() {
    return this.#database.collection<RechargeDocument>('recharges');
  }
}

function contentOf({ id, createdAtMs, paidAtMs, nextCheckAtMs, ...recharge }: Recharge): Omit<RechargeDocument, '_id'> {
  return {
    ...recharge,
    createdAt: new Date(createdAtMs),
    ...(paidAtMs === undefined ? {} : { paidAt: new Date(paidAtMs) }),
    ...(nextCheckAtMs === undefined ? {} : { nextCheckAt: new Date(nextCheckAtMs) }),
  };
}

function rechargeOf({ _id, createdAt, paidAt, nextCheckAt, ...recharge }: RechargeDocument): Recharge {
  return {
    id: _id,
    ...recharge,
    createdAtMs: createdAt.getTime(),
    ...(paidAt === undefined ? {} : { paidAtMs: paidAt.getTime() }),
    ...(nextCheckAt === undefined ? {} : { nextCheckAtMs: nextCheckAt.getTime() }),
  };
}
