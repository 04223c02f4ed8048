import { PhoneNumberLimits } from '../../application/campaigns/ports.ts';
import type { NumberLimit } from '../../domain/campaigns/number-limit.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface LimitDocument {
  /** The phone number's id. */
  readonly _id: string;
  readonly throughputPerSecond?: number;
  readonly quality: 'normal' | 'flagged';
  readonly qualityAt: Date;
}

export class MongoPhoneNumberLimits extends PhoneNumberLimits {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(phoneNumberId: string): Promise<NumberLimit | undefined> {
    const found = await this.#limits().findOne({ _id: phoneNumberId }, this.#database.session);
    if (!found) return undefined;
    const { _id, qualityAt, quality, ...limit } = found;
    return { ...limit, isFlagged: quality === 'flagged', qualityAtMs: qualityAt.getTime() };
  }

  override async save(phoneNumberId: string, { qualityAtMs, isFlagged, ...limit }: NumberLimit): Promise<void> {
    await this.#limits().replaceOne(
      { _id: phoneNumberId },
      { ...limit, quality: isFlagged ? 'flagged' : 'normal', qualityAt: new Date(qualityAtMs) },
      { upsert: true, ...this.#database.session },
    );
  }

  #limits() {
    return this.#database.collection<LimitDocument>('phone_number_limits');
  }
}
