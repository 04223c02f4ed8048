import { VendorRepository } from '../../application/identity/ports.ts';
import type { Vendor } from '../../domain/identity/vendor.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface VendorDocument extends Omit<Vendor, 'id' | 'createdMs'> {
  readonly _id: string;
  readonly createdAt: Date;
}

export class MongoVendorRepository extends VendorRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorId: string): Promise<Vendor | undefined> {
    const found = await this.#vendors().findOne({ _id: vendorId }, this.#database.session);
    if (!found) return undefined;
    const { _id: id, createdAt, ...profile } = found;
    return { id, ...profile, createdMs: createdAt.getTime() };
  }

  override async add({ id, createdMs, ...profile }: Vendor): Promise<void> {
    await this.#vendors().insertOne({ _id: id, ...profile, createdAt: new Date(createdMs) }, this.#database.session);
  }

  override async save({ id, createdMs: _unchanged, ...profile }: Vendor): Promise<void> {
    await this.#vendors().updateOne({ _id: id }, { $set: profile }, this.#database.session);
  }

  #vendors() {
    return this.#database.collection<VendorDocument>('vendors');
  }
}
