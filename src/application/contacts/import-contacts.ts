import { checkRows } from '../../domain/contacts/checked-rows.ts';
import type { ContactList } from '../../domain/contacts/contact-list.ts';
import {
  type ImportReport,
  ImportTally,
  NothingToSave,
  UploadBrokenOff,
  type UploadedRow,
} from '../../domain/contacts/upload.ts';
import type { Ids } from '../shared/ports.ts';
import type { PhoneNumberParser } from './ports.ts';
import type { SaveRows } from './save-rows.ts';

/**
 * Rows of one unit of work, which take it some 15 ms. The source of an import must let other work run between batches.
 */
export const IMPORT_BATCH_ROWS = 500;

export interface ImportContactsInput {
  readonly vendorId: string;
  /** The list's name; it is made with the first contact. */
  readonly list: string;
  /** Names of further lists to join. */
  readonly tags: readonly string[];
  /** ISO 3166-1 alpha-2 of numbers that have no country code. */
  readonly defaultCountry: string;
  /** At most `IMPORT_BATCH_ROWS` rows each. It may throw `UploadBrokenOff`; the batches before it stay saved. */
  readonly batches: AsyncIterable<readonly UploadedRow[]>;
}

/**
 * Saves the good rows of an upload while its client waits and reports each bad one. Throws `NothingToSave` when no row
 * is good.
 */
export class ImportContacts {
  readonly #saveRows: SaveRows;
  readonly #phones: PhoneNumberParser;
  readonly #ids: Ids;

  constructor(saveRows: SaveRows, phones: PhoneNumberParser, ids: Ids) {
    this.#saveRows = saveRows;
    this.#phones = phones;
    this.#ids = ids;
  }

  async execute(
    input: ImportContactsInput,
  ): Promise<ImportReport & { readonly listId: string; readonly list: string }> {
    const tally = new ImportTally();
    const target = { ...input, importId: this.#ids.next('imp') };
    const parse = (raw: string) => this.#phones.parse(raw, input.defaultCountry);
    let list: ContactList | undefined;
    try {
      for await (const batch of input.batches) {
        const saved = await this.#saveRows.save(target, checkRows(batch, parse));
        list = saved.list ?? list;
        tally.add(batch.length, saved);
        for (const { row, problem } of saved.bad) tally.reject(row, problem);
      }
    } catch (error) {
      throw error instanceof UploadBrokenOff ? error.after(tally.saved()) : error;
    }
    const report = tally.report();
    if (!list) throw new NothingToSave('No row of the upload can be saved', { ...report });
    return { listId: list.id, list: list.name, ...report };
  }
}
