import {
  type ContactImport,
  type ImportSettings,
  MAX_OPEN_IMPORTS,
  openImport,
  TooManyImports,
} from '../../domain/contacts/contact-import.ts';
import type { Clock, Ids } from '../shared/ports.ts';
import type { WakeUps } from '../shared/wake-ups.ts';
import type { ContactFileReader, ContactImports, ImportFiles } from './ports.ts';

/** Bytes of one stored piece of a file; the first has room for any header row that can be read. */
const PIECE_BYTES = 256 * 1024;

export interface StartImportInput {
  readonly vendorId: string;
  readonly settings: ImportSettings;
  /** May throw `UploadBrokenOff`: nothing of the upload is then kept. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Stores an upload, whole, for an import in the background. A file without a readable header row is refused at once and
 * nothing of it is kept.
 */
export class StartImport {
  readonly #imports: ContactImports;
  readonly #files: ImportFiles;
  readonly #reader: ContactFileReader;
  readonly #ids: Ids;
  readonly #clock: Clock;
  readonly #wakeUps: WakeUps;

  constructor(
    imports: ContactImports,
    files: ImportFiles,
    reader: ContactFileReader,
    ids: Ids,
    clock: Clock,
    wakeUps: WakeUps,
  ) {
    this.#imports = imports;
    this.#files = files;
    this.#reader = reader;
    this.#ids = ids;
    this.#clock = clock;
    this.#wakeUps = wakeUps;
  }

  async execute({ vendorId, settings, bytes }: StartImportInput): Promise<ContactImport> {
    if ((await this.#imports.count(vendorId, ['uploading', 'queued', 'running', 'stopped'])) >= MAX_OPEN_IMPORTS) {
      throw new TooManyImports(`${MAX_OPEN_IMPORTS} imports are unfinished: wait, or stop and delete one`);
    }
    const begun = openImport(this.#ids.next('imp'), vendorId, settings, this.#clock.nowMs());
    await this.#imports.add(begun);
    try {
      const { size, head } = await this.#store(begun.id, bytes);
      const headings = this.#reader.headings(head, settings.columns);
      const queued: ContactImport = { ...begun, state: 'queued', headings, bytes: size };
      if (!(await this.#imports.arrived(queued))) {
        throw new Error(`The import ${begun.id} was forgotten while its file arrived`);
      }
      this.#wakeUps.send('imports');
      return queued;
    } catch (error) {
      await this.#files.remove(begun.id, 'upload');
      await this.#imports.remove(begun.id);
      throw error;
    }
  }

  async #store(importId: string, bytes: AsyncIterable<Uint8Array>): Promise<{ size: number; head: Uint8Array }> {
    let size = 0;
    let index = 0;
    let waiting: Uint8Array[] = [];
    let waitingBytes = 0;
    let head: Uint8Array = new Uint8Array();
    const flush = async () => {
      const piece = Buffer.concat(waiting, waitingBytes);
      if (index === 0) head = piece;
      waiting = [];
      waitingBytes = 0;
      await this.#files.add(importId, 'upload', index, piece);
      index += 1;
    };
    for await (const chunk of bytes) {
      waiting.push(chunk);
      waitingBytes += chunk.length;
      size += chunk.length;
      if (waitingBytes >= PIECE_BYTES) await flush();
    }
    if (waitingBytes > 0) await flush();
    return { size, head };
  }
}
