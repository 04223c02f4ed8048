import { Leases } from '../../application/operations/leases.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';

interface LeaseDocument {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
}

export class MongoLeases extends Leases {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async hold(name: string, holder: string, nowMs: number, ttlMs: number): Promise<boolean> {
    const isFree = { $or: [{ holder }, { until: { $lte: new Date(nowMs) } }] };
    try {
      await this.#leases().updateOne(
        { _id: name, ...isFree },
        { $set: { holder, until: new Date(nowMs + ttlMs) } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      // The lease exists and is not free, so the upsert tried to insert a second one of its name.
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  override async release(name: string, holder: string): Promise<void> {
    await this.#leases().deleteOne({ _id: name, holder });
  }

  #leases() {
    return this.#database.collection<LeaseDocument>('leases');
  }
}
