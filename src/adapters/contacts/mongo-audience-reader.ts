import {
  type AudienceMember,
  AudienceReader,
  type ListPart,
  MAX_AUDIENCE_SLICE,
} from '../../application/contacts/ports.ts';
import { ALL_VENDORS, type Person } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { contactsOf, contactVersionsOf, listMembersOf, listsOf, optOutsOf } from './mongo-contact-collections.ts';

/** Members whose opt-outs are looked up at once: a process that counts holds the phone numbers of so many, no more. */
const COUNTED_AT_ONCE = 10_000;

interface PrefixCount {
  readonly prefix: string;
  /** Members, those who opted out included. */
  readonly members: number;
  readonly optedOut: number;
}

export class MongoAudienceReader extends AudienceReader {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async lastSeq(vendorId: string, listId: string): Promise<number | undefined> {
    const list = await listsOf(this.#database).findOne({ _id: listId, vendorId }, this.#database.session);
    return list?.lastSeq;
  }

  override async countByPrefix(
    vendorId: string,
    listId: string,
    throughSeq: number,
  ): Promise<readonly { readonly prefix: string; readonly count: number }[]> {
    const countOf = new Map<string, number>();
    for await (const { prefix, members, optedOut } of this.#counts(vendorId, listId, throughSeq)) {
      countOf.set(prefix, (countOf.get(prefix) ?? 0) + members - optedOut);
    }
    return [...countOf]
      .filter(([, count]) => count > 0)
      .map(([prefix, count]) => ({ prefix, count }))
      .toSorted((one, other) => (one.prefix < other.prefix ? -1 : 1));
  }

  override async excludedCount(vendorId: string, listId: string, throughSeq: number): Promise<number> {
    let excluded = 0;
    for await (const { optedOut } of this.#counts(vendorId, listId, throughSeq)) excluded += optedOut;
    return excluded;
  }

  override async slice(
    vendorId: string,
    listId: string,
    fromSeq: number,
    toSeq: number,
    asOfMs: number,
  ): Promise<readonly AudienceMember[]> {
    if (toSeq - fromSeq >= MAX_AUDIENCE_SLICE) {
      throw new RangeError(`A slice of ${toSeq - fromSeq + 1} members; at most ${MAX_AUDIENCE_SLICE}`);
    }
    if ((await this.lastSeq(vendorId, listId)) === undefined) return [];
    const members = await listMembersOf(this.#database)
      .find({ listId, seq: { $gte: fromSeq, $lte: toSeq } }, this.#database.session)
      .sort({ seq: 1 })
      .toArray();
    const optedOut = await this.#optedOut(
      vendorId,
      members.map(({ phone }) => phone),
    );
    const ids = members.filter(({ phone }) => !optedOut.has(phone)).map(({ contactId }) => contactId);
    const contacts = await contactsOf(this.#database)
      .find({ _id: { $in: ids } }, { projection: { name: 1, attributes: 1 }, ...this.#database.session })
      .toArray();
    const contactOf = new Map(contacts.map((contact) => [contact._id, contact]));
    // Read after the contacts: one that is replaced in between has left its version.
    const versionOf = await this.#versions(ids, asOfMs);
    return members.flatMap(({ seq, contactId, phone }) => {
      const contact = contactOf.get(contactId);
      if (!contact) return [];
      const { name, attributes } = versionOf.get(contactId) ?? contact;
      return [{ seq, contactId, phone, ...(name === undefined ? {} : { name }), attributes }];
    });
  }

  override async onLists(lists: readonly ListPart[], contactIds: readonly string[]): Promise<ReadonlySet<string>> {
    const on = new Set<string>();
    for (const { listId, lastSeq } of lists) {
      const found = await listMembersOf(this.#database)
        .find(
          { listId, contactId: { $in: [...contactIds] }, seq: { $lte: lastSeq } },
          { projection: { _id: 0, contactId: 1 }, hint: 'contact_list_members_once', ...this.#database.session },
        )
        .toArray();
      for (const { contactId } of found) on.add(contactId);
    }
    return on;
  }

  /** What contacts said at `asOfMs`, of those that say something else since. */
  async #versions(contactIds: readonly string[], asOfMs: number) {
    const found = await contactVersionsOf(this.#database)
      .find({ contactId: { $in: [...contactIds] }, replacedAt: { $gt: new Date(asOfMs) } }, this.#database.session)
      .sort({ replacedAt: -1 })
      .toArray();
    // Of several the earliest is left.
    return new Map(found.map((version) => [version.contactId, version]));
  }

  /** In no order, and a prefix more than once. */
  async *#counts(vendorId: string, listId: string, throughSeq: number): AsyncGenerator<PrefixCount> {
    if ((await this.lastSeq(vendorId, listId)) === undefined) return;
    const groups = listMembersOf(this.#database).aggregate<{ _id: { prefix: string }; phones: PhoneNumber[] }>(
      [
        { $match: { listId, seq: { $lte: throughSeq } } },
        {
          $group: {
            _id: { prefix: '$prefix', part: { $floor: { $divide: ['$seq', COUNTED_AT_ONCE] } } },
            phones: { $push: '$phone' },
          },
        },
      ],
      { batchSize: 1, ...this.#database.session },
    );
    for await (const { _id, phones } of groups) {
      const optedOut = await this.#optedOut(vendorId, phones);
      yield { prefix: _id.prefix, members: phones.length, optedOut: optedOut.size };
    }
  }

  async #optedOut(vendorId: string, phones: readonly PhoneNumber[]): Promise<ReadonlySet<Person>> {
    const found = await optOutsOf(this.#database)
      .find(
        { scope: { $in: [vendorId, ALL_VENDORS] }, phone: { $in: phones } },
        { projection: { _id: 0, phone: 1 }, ...this.#database.session },
      )
      .toArray();
    return new Set(found.map(({ phone }) => phone));
  }
}
