import { OptOuts } from '../../application/contacts/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { type OptOut, type OptOutSource, type Person, type SaidWord, standing } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';
import {
  type OptOutDocument,
  type OptOutWordDocument,
  optOutsOf,
  optOutWordsOf,
  whatsappUsersOf,
} from './mongo-contact-collections.ts';
import { cursorOf, placeOf } from './opt-out-cursor.ts';

/** `opt_outs` follows from `opt_out_words`. */
export class MongoOptOuts extends OptOuts {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async hear(person: Person, words: readonly SaidWord[]): Promise<void> {
    if (words.length === 0) return;
    const inserts = words.map(({ id, source, isStop, scope, atMs }) => {
      const word = { phone: person, id, source, isStop, ...(scope === undefined ? {} : { scope }), at: new Date(atMs) };
      return { updateOne: { filter: { _id: `${person}:${id}` }, update: { $setOnInsert: word }, upsert: true } };
    });
    await this.#asNext(person, async () => {
      const { upsertedCount } = await optOutWordsOf(this.#database).bulkWrite(inserts, {
        ordered: false,
        ...this.#database.session,
      });
      if (upsertedCount > 0) await this.#replace(person);
    });
  }

  async #replace(person: Person): Promise<void> {
    const stops = standing(await this.wordsOf([person]));
    const documents = stops.map(({ scope, source, atMs }) => {
      return { _id: `${scope}:${person}:${source}`, scope, phone: person, source, at: new Date(atMs) };
    });
    const gone = { phone: person, _id: { $nin: documents.map(({ _id }) => _id) } };
    await optOutsOf(this.#database).deleteMany(gone, this.#database.session);
    for (const { _id, ...stop } of documents) {
      await optOutsOf(this.#database).replaceOne({ _id }, stop, { upsert: true, ...this.#database.session });
    }
  }

  override async wordsOf(people: readonly Person[]): Promise<readonly (SaidWord & { person: Person })[]> {
    const found = await optOutWordsOf(this.#database)
      .find({ phone: { $in: [...people] } }, this.#database.wholeAnswer)
      .toArray();
    return found.map(wordOf);
  }

  override async of(person: Person): Promise<readonly OptOut[]> {
    const found = await optOutsOf(this.#database)
      .find({ phone: person }, this.#database.session)
      .sort({ at: -1, scope: 1, source: 1 })
      .toArray();
    return found.map(optOutOf);
  }

  override async saidBy(people: readonly Person[]): Promise<readonly OptOut[]> {
    const found = await optOutsOf(this.#database)
      .find({ phone: { $in: [...people] } }, this.#database.wholeAnswer)
      .toArray();
    return found.map(optOutOf);
  }

  override async page(scope: string, { limit, cursor }: PageRequest): Promise<Page<OptOut>> {
    const { atMs, person, source } = placeOf(cursor);
    const at = new Date(atMs);
    const before = [
      { at: { $lt: at } },
      { at, phone: { $lt: person } },
      { at, phone: person, source: { $lt: source as OptOutSource } },
    ];
    const found = await optOutsOf(this.#database)
      .find({ scope, ...(cursor === undefined ? {} : { $or: before }) }, this.#database.session)
      .sort({ at: -1, phone: -1, source: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(optOutOf), limit, cursorOf);
  }

  override async unlinked(phoneByName: ReadonlyMap<string, PhoneNumber>): Promise<ReadonlyMap<string, PhoneNumber>> {
    const found = await whatsappUsersOf(this.#database)
      .find({ _id: { $in: [...phoneByName.keys()] } }, this.#database.wholeAnswer)
      .toArray();
    const known = new Map(found.map(({ _id, phone }) => [_id, phone]));
    return new Map([...phoneByName].filter(([name, phone]) => known.get(name) !== phone));
  }

  override async link(phoneByName: ReadonlyMap<string, PhoneNumber>): Promise<void> {
    if (phoneByName.size === 0) return;
    const updates = [...phoneByName].map(([_id, phone]) => ({
      updateOne: { filter: { _id }, update: { $set: { phone }, $setOnInsert: { words: 0 } }, upsert: true },
    }));
    await this.#database.run(() =>
      whatsappUsersOf(this.#database).bulkWrite(updates, { ordered: false, ...this.#database.session }),
    );
  }

  override async phoneOf(name: Person): Promise<PhoneNumber | undefined> {
    return (await whatsappUsersOf(this.#database).findOne({ _id: name }, this.#database.session))?.phone;
  }

  /**
   * A write to the name's one document, which `link` writes as well: of two units of work at once, a word under the name
   * and a link or another word, the second begins again and sees what the first has done.
   */
  async #asNext(person: Person, work: () => Promise<void>): Promise<void> {
    await this.#database.run(async () => {
      const word = { $inc: { words: 1 } };
      await whatsappUsersOf(this.#database).updateOne({ _id: person }, word, {
        upsert: true,
        ...this.#database.session,
      });
      await work();
    });
  }
}

function optOutOf({ scope, phone, source, at }: OptOutDocument): OptOut {
  return { scope, person: phone, source, atMs: at.getTime() };
}

function wordOf({ phone, id, source, isStop, scope, at }: OptOutWordDocument) {
  return { person: phone, id, source, isStop, scope, atMs: at.getTime() };
}
