import {
  QUARTER_HOUR_MS,
  type Spend,
  type SpendKey,
  type SpendRange,
  SpendReader,
} from '../../application/reporting/ports.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

const KEYS: Readonly<Record<SpendKey, unknown>> = {
  'quarter-hour': { $floor: { $divide: [{ $toLong: '$occurredAt' }, QUARTER_HOUR_MS] } },
  campaign: '$campaignId',
  market: '$market',
  price: { $concat: ['$category', ' ', '$market'] },
};

export class MongoSpendReader extends SpendReader {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async spend(
    vendorId: string,
    { fromMs, untilMs }: SpendRange,
    by: SpendKey,
    limit: number,
  ): Promise<readonly Spend[]> {
    const groups = await this.#database
      .collection('charges')
      .aggregate<{ _id: unknown; messages: number; spentMicros: bigint }>(
        [
          { $match: { vendorId, occurredAt: { $gte: new Date(fromMs), $lt: new Date(untilMs) } } },
          { $group: { _id: KEYS[by], messages: { $sum: 1 }, spentMicros: { $sum: '$priceMicros' } } },
          { $sort: { spentMicros: -1, _id: 1 } },
          { $limit: limit },
        ],
        this.#database.session,
      )
      .toArray();
    return groups.map(({ _id, messages, spentMicros }) => ({
      key: String(_id),
      messages: Number(messages),
      spentMicros: BigInt(spentMicros),
    }));
  }
}
