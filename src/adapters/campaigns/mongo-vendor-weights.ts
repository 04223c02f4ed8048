import { VendorWeights } from '../../application/campaigns/ports.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface WeightDocument {
  /** The vendor's id. */
  readonly _id: string;
  readonly weight: number;
}

export class MongoVendorWeights extends VendorWeights {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await this.#weights()
      .find({ _id: { $in: [...vendorIds] } }, this.#database.session)
      .toArray();
    return new Map(found.map(({ _id, weight }) => [_id, weight]));
  }

  override async set(vendorId: string, weight: number): Promise<void> {
    await this.#weights().replaceOne({ _id: vendorId }, { weight }, { upsert: true, ...this.#database.session });
  }

  #weights() {
    return this.#database.collection<WeightDocument>('vendor_weights');
  }
}
