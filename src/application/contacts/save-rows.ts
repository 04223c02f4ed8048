import type { BadRow, CheckedRows, GoodRow } from '../../domain/contacts/checked-rows.ts';
import { type Contact, mergeDetails, sameDetails } from '../../domain/contacts/contact.ts';
import type { ContactList } from '../../domain/contacts/contact-list.ts';
import type { SavedCounts } from '../../domain/contacts/upload.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import type { ContactListRepository, ContactRepository } from './ports.ts';

export interface RowsTarget {
  readonly vendorId: string;
  /** The same for all rows of one upload, and unlike any other's. */
  readonly importId: string;
  /** The list's name; it is made with the first contact. */
  readonly list: string;
  /** Names of further lists to join. */
  readonly tags: readonly string[];
}

export interface SavedRows extends SavedCounts {
  /** Undefined when nobody was saved. */
  readonly list?: ContactList;
  readonly duplicates: number;
  readonly bad: readonly BadRow[];
}

/**
 * Saves rows of an upload, a batch in one unit of work. A contact whose number the vendor already has is updated; new
 * and updated ones join the lists. Of an upload's rows with one number the first counts, the others are duplicates.
 * Saving the same again changes nothing.
 */
export class SaveRows {
  readonly #unitOfWork: UnitOfWork;
  readonly #contacts: ContactRepository;
  readonly #lists: ContactListRepository;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    contacts: ContactRepository,
    lists: ContactListRepository,
    ids: Ids,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#contacts = contacts;
    this.#lists = lists;
    this.#ids = ids;
    this.#clock = clock;
  }

  async save(target: RowsTarget, { good, bad, duplicates }: CheckedRows): Promise<SavedRows> {
    if (good.length === 0) return { created: 0, updated: 0, duplicates, bad };
    return this.#unitOfWork.run(async () => {
      const merged = await this.#merge(target, good);
      const contacts = [...merged.created, ...merged.updated];
      const outcome = {
        created: merged.created.length,
        updated: merged.updated.length,
        duplicates: duplicates + merged.duplicates,
        bad: [...bad, ...merged.bad],
      };
      if (contacts.length === 0) return outcome;
      await this.#contacts.add(merged.created);
      await this.#contacts.keepVersions(merged.replaced, this.#clock.nowMs());
      await this.#contacts.save(merged.updated);
      const list = await this.#join(target.vendorId, target.list, contacts);
      for (const tag of target.tags) await this.#join(target.vendorId, tag, contacts);
      return { ...outcome, list };
    });
  }

  async #merge({ vendorId, importId }: RowsTarget, rows: readonly GoodRow[]) {
    const createdAtMs = this.#clock.nowMs();
    const found = await this.#contacts.findByPhones(
      vendorId,
      rows.map(({ phone }) => phone),
    );
    const known = new Map(found.map((contact) => [contact.phone, contact]));
    const created: Contact[] = [];
    const updated: Contact[] = [];
    const replaced: Contact[] = [];
    const bad: BadRow[] = [];
    let duplicates = 0;
    for (const { row, phone, details } of rows) {
      const existing = known.get(phone);
      if (!existing) {
        created.push({ id: this.#ids.next('con'), vendorId, phone, createdAtMs, importId, ...details });
        continue;
      }
      if (existing.importId === importId) {
        duplicates += 1;
        continue;
      }
      const merged = mergeDetails(existing, details);
      if ('problem' in merged) {
        bad.push({ row, problem: merged.problem });
        continue;
      }
      updated.push({ ...merged.contact, importId });
      if (!sameDetails(existing, merged.contact)) replaced.push(existing);
    }
    return { created, updated, replaced, duplicates, bad };
  }

  async #join(vendorId: string, name: string, contacts: readonly Contact[]): Promise<ContactList> {
    const list = await this.#lists.findOrAdd({
      id: this.#ids.next('lst'),
      vendorId,
      name,
      size: 0,
      lastSeq: 0,
      createdAtMs: this.#clock.nowMs(),
    });
    await this.#lists.join(list.id, contacts);
    return list;
  }
}
