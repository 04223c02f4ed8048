import { OptOuts } from '../../application/contacts/ports.ts';
import { ALL_VENDORS, type OptOutSource } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { optOutsOf } from './mongo-contact-collections.ts';

export class MongoOptOuts extends OptOuts {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async add(scope: string, phone: PhoneNumber, source: OptOutSource, atMs: number): Promise<void> {
    await optOutsOf(this.#database).updateOne(
      { _id: idOf(scope, phone, source) },
      { $setOnInsert: { scope, phone, source, at: new Date(atMs) } },
      { upsert: true, ...this.#database.session },
    );
  }

  override async remove(scope: string, phone: PhoneNumber, source: OptOutSource): Promise<void> {
    await optOutsOf(this.#database).deleteOne({ _id: idOf(scope, phone, source) }, this.#database.session);
  }

  override async has(vendorId: string, phone: PhoneNumber): Promise<boolean> {
    const found = await optOutsOf(this.#database).findOne(
      { scope: { $in: [vendorId, ALL_VENDORS] }, phone },
      { projection: { _id: 0, scope: 1 }, ...this.#database.session },
    );
    return found !== null;
  }
}

function idOf(scope: string, phone: PhoneNumber, source: OptOutSource): string {
  return `${scope}:${phone}:${source}`;
}
