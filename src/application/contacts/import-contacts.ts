import {
  type Contact,
  type ContactDetails,
  contactDetails,
  mergeDetails,
  type RowProblem,
} from '../../domain/contacts/contact.ts';
import type { ContactList } from '../../domain/contacts/contact-list.ts';
import {
  type ImportReport,
  ImportTally,
  NothingToSave,
  type ReportedProblem,
  type SavedCounts,
  UploadBrokenOff,
} from '../../domain/contacts/upload.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import type { ContactListRepository, ContactRepository, PhoneNumberParser } from './ports.ts';

/** Rows of one unit of work: some 15 ms of it. Whoever feeds an import lets other work run between its batches. */
export const IMPORT_BATCH_ROWS = 500;

export interface UploadedContact {
  readonly row: number;
  /** As the vendor wrote it. */
  readonly phone: string;
  readonly name?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A row as it was uploaded, or why it cannot be one. */
export type UploadedRow = UploadedContact | { readonly row: number; readonly problem: RowProblem };

export interface ImportContactsInput {
  readonly vendorId: string;
  /** The list's name; it is made with the first contact. */
  readonly list: string;
  /** ISO 3166-1 alpha-2 of numbers that have no country code. */
  readonly defaultCountry: string;
  /** At most `IMPORT_BATCH_ROWS` rows each. It may throw `UploadBrokenOff`; the batches before it stay saved. */
  readonly batches: AsyncIterable<readonly UploadedRow[]>;
}

interface GoodRow {
  readonly row: number;
  readonly phone: PhoneNumber;
  readonly details: ContactDetails;
}

/**
 * Saves the good rows of an upload and reports each bad one. A number that the vendor has already is updated; both join
 * the list. Uploading the same again changes nothing. Throws `NothingToSave` when no row is good.
 */
export class ImportContacts {
  readonly #unitOfWork: UnitOfWork;
  readonly #contacts: ContactRepository;
  readonly #lists: ContactListRepository;
  readonly #phones: PhoneNumberParser;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    contacts: ContactRepository,
    lists: ContactListRepository,
    phones: PhoneNumberParser,
    ids: Ids,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#contacts = contacts;
    this.#lists = lists;
    this.#phones = phones;
    this.#ids = ids;
    this.#clock = clock;
  }

  async execute(
    input: ImportContactsInput,
  ): Promise<ImportReport & { readonly listId: string; readonly list: string }> {
    const tally = new ImportTally();
    const seen = new Set<PhoneNumber>();
    let list: ContactList | undefined;
    try {
      for await (const batch of input.batches) {
        const good = this.#goodRows(batch, input.defaultCountry, seen, tally);
        if (good.length === 0) continue;
        const saved = await this.#unitOfWork.run(() => this.#save(input, good));
        list = saved.list ?? list;
        tally.save(saved.counts);
        for (const { row, ...problem } of saved.problems) tally.reject(row, problem);
      }
    } catch (error) {
      throw error instanceof UploadBrokenOff ? error.after(tally.saved()) : error;
    }
    const report = tally.report();
    if (!list) throw new NothingToSave('No row of the upload can be saved', { ...report });
    return { listId: list.id, list: list.name, ...report };
  }

  #goodRows(
    batch: readonly UploadedRow[],
    defaultCountry: string,
    seen: Set<PhoneNumber>,
    tally: ImportTally,
  ): GoodRow[] {
    const good: GoodRow[] = [];
    tally.receive(batch.length);
    for (const uploaded of batch) {
      if ('problem' in uploaded) {
        tally.reject(uploaded.row, uploaded.problem);
        continue;
      }
      const { row, phone: raw, name, attributes } = uploaded;
      const number = this.#phones.parse(raw, defaultCountry);
      const checked = contactDetails(name, attributes);
      if ('reason' in number) tally.reject(row, { ...number.reason, value: raw });
      else if ('problem' in checked) tally.reject(row, checked.problem);
      else if (seen.has(number.phone)) tally.duplicate();
      else {
        seen.add(number.phone);
        good.push({ row, phone: number.phone, details: checked.details });
      }
    }
    return good;
  }

  async #save(
    { vendorId, list: name }: ImportContactsInput,
    rows: readonly GoodRow[],
  ): Promise<{ list?: ContactList; counts: SavedCounts; problems: readonly ReportedProblem[] }> {
    const createdAtMs = this.#clock.nowMs();
    const phones = rows.map(({ phone }) => phone);
    const found = await this.#contacts.findByPhones(vendorId, phones);
    const known = new Map(found.map((contact) => [contact.phone, contact]));
    const contacts: Contact[] = [];
    const problems: ReportedProblem[] = [];
    let created = 0;
    for (const { row, phone, details } of rows) {
      const existing = known.get(phone);
      const merged = existing
        ? mergeDetails(existing, details)
        : { contact: { id: this.#ids.next('con'), vendorId, phone, createdAtMs, ...details } };
      if ('problem' in merged) {
        problems.push({ row, ...merged.problem });
        continue;
      }
      contacts.push(merged.contact);
      if (!existing) created += 1;
    }
    const counts = { created, updated: contacts.length - created };
    if (contacts.length === 0) return { counts, problems };
    const list = await this.#lists.findOrAdd({
      id: this.#ids.next('lst'),
      vendorId,
      name,
      size: 0,
      lastSeq: 0,
      createdAtMs,
    });
    await this.#contacts.save(contacts);
    await this.#lists.join(list.id, contacts);
    return { list, counts, problems };
  }
}
