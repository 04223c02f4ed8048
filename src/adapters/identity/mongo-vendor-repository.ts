import { VendorRepository } from '../../application/identity/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
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
    return found ? vendorOf(found) : undefined;
  }

  override async page({ limit, cursor }: PageRequest): Promise<Page<Vendor>> {
    const found = await this.#vendors()
      .find(cursor === undefined ? {} : { _id: { $lt: cursor } }, this.#database.session)
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(vendorOf), limit);
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

function vendorOf({ _id: id, createdAt, ...profile }: VendorDocument): Vendor {
  return { id, ...profile, createdMs: createdAt.getTime() };
}
