import { ContactListRepository } from '../../application/contacts/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { Contact } from '../../domain/contacts/contact.ts';
import type { ContactList } from '../../domain/contacts/contact-list.ts';
import { pricingPrefix } from '../../domain/shared/phone-number.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { type ListDocument, listMembersOf, listsOf } from './mongo-contact-collections.ts';

export class MongoContactListRepository extends ContactListRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorId: string, listId: string): Promise<ContactList | undefined> {
    const found = await listsOf(this.#database).findOne({ _id: listId, vendorId }, this.#database.session);
    return found ? listOf(found) : undefined;
  }

  override async findOrAdd(list: ContactList): Promise<ContactList> {
    const { id, vendorId, name, size, lastSeq, createdAtMs } = list;
    const lists = listsOf(this.#database);
    const { session } = this.#database;
    await lists.updateOne(
      { vendorId, name },
      { $setOnInsert: { _id: id, size, lastSeq, prefixes: {}, createdAt: new Date(createdAtMs) } },
      { upsert: true, ...session },
    );
    // Read, not taken from the upsert's answer: one server answers with no document when another upsert was first.
    const stored = await lists.findOne({ vendorId, name }, session);
    if (!stored) throw new Error(`The list ${id} is gone: lists are never removed`);
    return listOf(stored);
  }

  override async join(listId: string, contacts: readonly Pick<Contact, 'id' | 'phone'>[]): Promise<void> {
    await this.#database.run(async () => {
      const { session } = this.#database;
      const members = listMembersOf(this.#database);
      const present = await members
        .find(
          { listId, contactId: { $in: contacts.map(({ id }) => id) } },
          { projection: { _id: 0, contactId: 1 }, ...session },
        )
        .toArray();
      const presentIds = new Set(present.map(({ contactId }) => contactId));
      const joining = contacts.filter(({ id }) => !presentIds.has(id));
      if (joining.length === 0) return;
      // Units of work that number members of one list conflict here, and all but one run again: numbers become visible
      // in their order, and a contact that two of them add joins once.
      const list = await listsOf(this.#database).findOneAndUpdate(
        { _id: listId },
        { $inc: { lastSeq: joining.length, size: joining.length, ...prefixesOf(joining) } },
        { returnDocument: 'before', ...session },
      );
      if (!list) return;
      await members.insertMany(
        joining.map(({ id: contactId, phone }, index) => {
          const seq = list.lastSeq + index + 1;
          return { _id: `${listId}:${seq}`, listId, seq, contactId, phone, prefix: pricingPrefix(phone) };
        }),
        session,
      );
    });
  }

  override async page(vendorId: string, { limit, cursor = FROM_THE_NEWEST }: PageRequest): Promise<Page<ContactList>> {
    const found = await listsOf(this.#database)
      .find({ vendorId, _id: { $lt: cursor } }, this.#database.session)
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(listOf), limit);
  }
}

/** How many of these have each prefix, as fields of the list. */
function prefixesOf(contacts: readonly Pick<Contact, 'phone'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { phone } of contacts) {
    const field = `prefixes.${pricingPrefix(phone)}`;
    counts[field] = (counts[field] ?? 0) + 1;
  }
  return counts;
}

function listOf({ _id: id, vendorId, name, size, lastSeq, createdAt }: ListDocument): ContactList {
  return { id, vendorId, name, size, lastSeq, createdAtMs: createdAt.getTime() };
}
