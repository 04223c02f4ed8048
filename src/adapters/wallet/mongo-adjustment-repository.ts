import { AdjustmentRepository } from '../../application/wallet/ports.ts';
import { sumMicros } from '../../domain/shared/money.ts';
import { type Adjustment, AdjustmentDecided, AdjustmentExists, sizeMicros } from '../../domain/wallet/adjustment.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';

interface AdjustmentDocument extends Omit<Adjustment, 'reference' | 'requestedAtMs' | 'decidedAtMs'> {
  /** The reference. */
  readonly _id: string;
  readonly requestedAt: Date;
  readonly decidedAt?: Date;
}

export class MongoAdjustmentRepository extends AdjustmentRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async add(adjustment: Adjustment): Promise<void> {
    const { reference, requestedAtMs, decidedAtMs: _undecided, ...content } = adjustment;
    try {
      await this.#adjustments().insertOne(
        { _id: reference, ...content, requestedAt: new Date(requestedAtMs) },
        this.#database.session,
      );
    } catch (error) {
      throw isDuplicate(error) ? new AdjustmentExists('Another adjustment has this reference') : error;
    }
  }

  override async save({ reference, state, decidedBy, decidedAtMs = 0 }: Adjustment): Promise<void> {
    const { matchedCount } = await this.#adjustments().updateOne(
      { _id: reference, state: 'pending' },
      { $set: { state, ...(decidedBy ? { decidedBy } : {}), decidedAt: new Date(decidedAtMs) } },
      this.#database.session,
    );
    if (matchedCount === 0) throw new AdjustmentDecided('The adjustment has already been decided');
  }

  override async find(reference: string): Promise<Adjustment | undefined> {
    const found = await this.#adjustments().findOne({ _id: reference }, this.#database.session);
    return found ? adjustmentOf(found) : undefined;
  }

  override async adjustedAlone(vendorId: string, operatorId: string, sinceMs: number): Promise<bigint> {
    const found = await this.#adjustments()
      .find(
        {
          vendorId,
          requestedBy: operatorId,
          state: 'applied',
          decidedBy: { $exists: false },
          requestedAt: { $gte: new Date(sinceMs) },
        },
        this.#database.session,
      )
      .toArray();
    return sumMicros(found.map(sizeMicros));
  }

  override async slice(vendorId: string, afterReference: string, limit: number): Promise<readonly Adjustment[]> {
    const found = await this.#adjustments()
      .find({ vendorId, _id: { $gt: afterReference } }, this.#database.session)
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(adjustmentOf);
  }

  override async pending(limit: number): Promise<readonly Adjustment[]> {
    const found = await this.#adjustments()
      .find({ state: 'pending' }, this.#database.session)
      .sort({ requestedAt: 1 })
      .limit(limit)
      .toArray();
    return found.map(adjustmentOf);
  }

  #adjustments() {
    return this.#database.collection<AdjustmentDocument>('adjustments');
  }
}

function adjustmentOf({ _id, requestedAt, decidedAt, ...content }: AdjustmentDocument): Adjustment {
  return {
    reference: _id,
    ...content,
    requestedAtMs: requestedAt.getTime(),
    ...(decidedAt === undefined ? {} : { decidedAtMs: decidedAt.getTime() }),
  };
}
