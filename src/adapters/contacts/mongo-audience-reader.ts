import {
  AudienceReader,
  type AudienceSlice,
  type ListNow,
  type ListPart,
  MAX_AUDIENCE_SLICE,
  type PrefixCount,
} from '../../application/contacts/ports.ts';
import { ALL_VENDORS, type Person } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import { contactsOf, contactVersionsOf, listMembersOf, listsOf, optOutsOf } from './mongo-contact-collections.ts';

/** Opt-outs that are looked up among the contacts at once. */
const OPT_OUTS_AT_ONCE = 1_000;

export class MongoAudienceReader extends AudienceReader {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async listNow(vendorId: string, listId: string): Promise<ListNow | undefined> {
    const list = await listsOf(this.#database).findOne({ _id: listId, vendorId }, this.#database.session);
    if (!list) return undefined;
    const members = Object.entries(list.prefixes)
      .filter(([, count]) => count > 0)
      .map(([prefix, count]) => ({ prefix, count }))
      .toSorted((one, other) => (one.prefix < other.prefix ? -1 : 1));
    return { lastSeq: list.lastSeq, members };
  }

  override countOptOuts(vendorId: string, limit: number): Promise<number> {
    return optOutsOf(this.#database).countDocuments(
      { scope: { $in: [vendorId, ALL_VENDORS] } },
      { limit, hint: 'opt_outs_by_phone', ...this.#database.session },
    );
  }

  override async *optedOut(
    vendorId: string,
    listId: string,
    throughSeq: number,
  ): AsyncGenerator<readonly PrefixCount[]> {
    for await (const people of this.#optedOutPeople(vendorId)) {
      const contacts = await contactsOf(this.#database)
        .find(
          { vendorId, phone: { $in: people as PhoneNumber[] } },
          { projection: { _id: 1 }, ...this.#database.wholeAnswer },
        )
        .toArray();
      const ids = contacts.map(({ _id }) => _id);
      const countOf = new Map<string, number>();
      for (const { prefix } of await this.#membersAmong({ listId, lastSeq: throughSeq }, ids)) {
        countOf.set(prefix, (countOf.get(prefix) ?? 0) + 1);
      }
      yield [...countOf].map(([prefix, count]) => ({ prefix, count }));
    }
  }

  override async slice(
    vendorId: string,
    listId: string,
    fromSeq: number,
    toSeq: number,
    asOfMs: number,
  ): Promise<AudienceSlice> {
    if (toSeq - fromSeq >= MAX_AUDIENCE_SLICE) {
      throw new RangeError(`A slice of ${toSeq - fromSeq + 1} members; at most ${MAX_AUDIENCE_SLICE}`);
    }
    const list = await listsOf(this.#database).findOne({ _id: listId, vendorId }, this.#database.session);
    if (!list) return { members: [], optedOut: 0 };
    const places = await listMembersOf(this.#database)
      .find({ listId, seq: { $gte: fromSeq, $lte: toSeq } }, this.#database.wholeAnswer)
      .sort({ seq: 1 })
      .toArray();
    const optedOut = await this.#optedOut(
      vendorId,
      places.map(({ phone }) => phone),
    );
    const ids = places.filter(({ phone }) => !optedOut.has(phone)).map(({ contactId }) => contactId);
    const contacts = await contactsOf(this.#database)
      .find({ _id: { $in: ids } }, { projection: { name: 1, attributes: 1 }, ...this.#database.wholeAnswer })
      .toArray();
    const contactOf = new Map(contacts.map((contact) => [contact._id, contact]));
    // Read after the contacts: one that is replaced in between has left its version.
    const versionOf = await this.#versions(ids, asOfMs);
    const members = places.flatMap(({ seq, contactId, phone }) => {
      const contact = contactOf.get(contactId);
      if (!contact) return [];
      const { name, attributes } = versionOf.get(contactId) ?? contact;
      return [{ seq, contactId, phone, ...(name === undefined ? {} : { name }), attributes }];
    });
    return { members, optedOut: places.length - ids.length };
  }

  override async onLists(lists: readonly ListPart[], contactIds: readonly string[]): Promise<ReadonlySet<string>> {
    const on = new Set<string>();
    for (const list of lists) {
      for (const { contactId } of await this.#membersAmong(list, contactIds)) on.add(contactId);
    }
    return on;
  }

  async #membersAmong({ listId, lastSeq }: ListPart, contactIds: readonly string[]) {
    const members = await listMembersOf(this.#database)
      .find(
        { listId, contactId: { $in: [...contactIds] } },
        { projection: { _id: 0, seq: 1, contactId: 1, prefix: 1 }, ...this.#database.wholeAnswer },
      )
      .toArray();
    // Not asked of the server: it would take the index by number, and go through the whole list for one contact.
    return members.filter(({ seq }) => seq <= lastSeq);
  }

  /** What contacts said at `asOfMs`, for those that have changed since. */
  async #versions(contactIds: readonly string[], asOfMs: number) {
    const found = await contactVersionsOf(this.#database)
      .find({ contactId: { $in: [...contactIds] }, replacedAt: { $gt: new Date(asOfMs) } }, this.#database.wholeAnswer)
      .sort({ replacedAt: -1 })
      .toArray();
    // Of several the earliest is left.
    return new Map(found.map((version) => [version.contactId, version]));
  }

  /** Each person once, in parts of a fixed size. Remembers those of the vendor's own scope, the smaller one. */
  async *#optedOutPeople(vendorId: string): AsyncGenerator<readonly Person[]> {
    const own = new Set<Person>();
    let people: Person[] = [];
    for (const scope of [vendorId, ALL_VENDORS]) {
      const optOuts = optOutsOf(this.#database)
        .find({ scope }, { projection: { _id: 0, phone: 1 }, hint: 'opt_outs_by_phone', ...this.#database.session })
        .sort({ phone: 1 });
      let last: Person | undefined;
      for await (const { phone } of optOuts) {
        if (phone === last || (scope === ALL_VENDORS && own.has(phone))) continue;
        last = phone;
        if (scope === vendorId) own.add(phone);
        if (people.push(phone) < OPT_OUTS_AT_ONCE) continue;
        yield people;
        people = [];
      }
    }
    if (people.length > 0) yield people;
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
