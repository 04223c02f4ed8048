import { type Suspension, VendorSuspensions } from '../../application/identity/ports.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface SuspensionDocument {
  /** The vendor's id. */
  readonly _id: string;
  readonly reason: string;
  readonly since: Date;
}

export class MongoVendorSuspensions extends VendorSuspensions {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorIds: readonly string[]): Promise<readonly Suspension[]> {
    const found = await this.#suspensions()
      .find({ _id: { $in: [...vendorIds] } }, this.#database.session)
      .toArray();
    return found.map(({ _id: vendorId, reason, since }) => ({ vendorId, reason, sinceMs: since.getTime() }));
  }

  override async add({ vendorId, reason, sinceMs }: Suspension): Promise<void> {
    await this.#suspensions().updateOne(
      { _id: vendorId },
      { $setOnInsert: { reason, since: new Date(sinceMs) } },
      { upsert: true, ...this.#database.session },
    );
  }

  override async remove(vendorId: string): Promise<void> {
    await this.#suspensions().deleteOne({ _id: vendorId }, this.#database.session);
  }

  #suspensions() {
    return this.#database.collection<SuspensionDocument>('vendor_suspensions');
  }
}
