import type { mongo } from 'mongoose';
import { type ContactFilter, ContactRepository } from '../../application/contacts/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { Contact } from '../../domain/contacts/contact.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import { type MongoDatabase, replacing } from '../shared/mongo-database.ts';
import {
  type ContactDocument,
  contactsOf,
  contactVersionsOf,
  listMembersOf,
  listsOf,
} from './mongo-contact-collections.ts';

export class MongoContactRepository extends ContactRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async findByPhones(vendorId: string, phones: readonly PhoneNumber[]): Promise<readonly Contact[]> {
    const found = await contactsOf(this.#database)
      .find({ vendorId, phone: { $in: phones } }, this.#database.wholeAnswer)
      .toArray();
    return found.map(contactOf);
  }

  override async save(contacts: readonly Contact[]): Promise<void> {
    if (contacts.length === 0) return;
    await this.#database.run(() =>
      contactsOf(this.#database).bulkWrite(contacts.map(upsertOf), { ordered: false, ...this.#database.session }),
    );
  }

  override async keepVersions(contacts: readonly Contact[], replacedAtMs: number): Promise<void> {
    if (contacts.length === 0) return;
    const replacedAt = new Date(replacedAtMs);
    await this.#database.run(() =>
      contactVersionsOf(this.#database).bulkWrite(
        contacts.map(({ id: contactId, name, attributes }) => ({
          updateOne: {
            // Of two that were replaced in one millisecond the first is what campaigns from before it have seen.
            filter: { _id: `${contactId}:${replacedAtMs}` },
            update: { $setOnInsert: { contactId, replacedAt, ...(name === undefined ? {} : { name }), attributes } },
            upsert: true,
          },
        })),
        { ordered: false, ...this.#database.session },
      ),
    );
  }

  override async purgeVersions(replacedBeforeMs: number, limit: number): Promise<number> {
    const old = { replacedAt: { $lt: new Date(replacedBeforeMs) } };
    return this.#database.deleteSome(contactVersionsOf(this.#database), old, limit);
  }

  override async add(contacts: readonly Contact[]): Promise<void> {
    if (contacts.length === 0) return;
    const documents = contacts.map(({ id, createdAtMs, ...contact }) => ({
      _id: id,
      ...contact,
      createdAt: new Date(createdAtMs),
      saves: 1,
    }));
    await this.#database.run(() =>
      contactsOf(this.#database).insertMany(documents, { ordered: false, ...this.#database.session }),
    );
  }

  override async remove(vendorId: string, contactId: string): Promise<boolean> {
    return this.#database.run(async () => {
      const { session } = this.#database;
      const { deletedCount } = await contactsOf(this.#database).deleteOne({ _id: contactId, vendorId }, session);
      if (deletedCount === 0) return false;
      const members = listMembersOf(this.#database);
      const places = await members
        .find({ contactId }, { projection: { _id: 0, listId: 1, prefix: 1 }, ...session })
        .toArray();
      for (const { listId, prefix } of places) {
        const one = { size: -1, [`prefixes.${prefix}`]: -1 };
        await listsOf(this.#database).updateOne({ _id: listId }, { $inc: one }, session);
      }
      await members.deleteMany({ contactId }, session);
      await contactVersionsOf(this.#database).deleteMany({ contactId }, session);
      return true;
    });
  }

  override async page(
    vendorId: string,
    { limit, cursor = FROM_THE_NEWEST, listId, phone }: PageRequest & ContactFilter,
  ): Promise<Page<Contact>> {
    const before = { $lt: cursor };
    if (listId === undefined && phone === undefined) return this.#page(vendorId, before, limit);
    // In one snapshot: a contact that is deleted between two questions would end the list early.
    return this.#database.run(async () => {
      const ofPhone =
        phone === undefined ? undefined : (await this.findByPhones(vendorId, [phone])).map(({ id }) => id);
      const some = ofPhone ? { ...before, $in: ofPhone } : before;
      if (listId === undefined) return this.#page(vendorId, some, limit);
      return this.#page(vendorId, { $in: await this.#newestMembers(listId, some, limit + 1) }, limit);
    });
  }

  async #page(vendorId: string, _id: mongo.Condition<string>, limit: number): Promise<Page<Contact>> {
    const found = await contactsOf(this.#database)
      .find({ vendorId, _id }, this.#database.session)
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(contactOf), limit);
  }

  async #newestMembers(listId: string, contactId: mongo.Condition<string>, limit: number): Promise<string[]> {
    const members = await listMembersOf(this.#database)
      .find({ listId, contactId }, { projection: { _id: 0, contactId: 1 }, ...this.#database.session })
      .sort({ contactId: -1 })
      .limit(limit)
      .toArray();
    return members.map(({ contactId }) => contactId);
  }
}

function upsertOf({
  id,
  vendorId,
  phone,
  name,
  attributes,
  createdAtMs,
  importId,
}: Contact): mongo.AnyBulkWriteOperation<ContactDocument> {
  return {
    updateOne: {
      filter: { _id: id, vendorId },
      update: {
        ...replacing({ phone, name, attributes, importId }),
        $setOnInsert: { createdAt: new Date(createdAtMs) },
        // To MongoDB an update that changes nothing is not a write, so it does not conflict with a concurrent removal:
        // saving a contact and putting it on a list would then leave a member without a contact.
        $inc: { saves: 1 },
      },
      upsert: true,
    },
  };
}

function contactOf({ _id: id, vendorId, phone, name, attributes, createdAt, importId }: ContactDocument): Contact {
  return {
    id,
    vendorId,
    phone,
    ...(name === undefined ? {} : { name }),
    attributes,
    createdAtMs: createdAt.getTime(),
    ...(importId === undefined ? {} : { importId }),
  };
}
