import {
  type ContactImport,
  IMPORT_RETENTION_MS,
  ImportNotFound,
  ImportStateConflict,
  resumeImport,
  stopImport,
  UPLOAD_TIMEOUT_MS,
} from '../../domain/contacts/contact-import.ts';
import type { Clock } from '../shared/ports.ts';
import type { WakeUps } from '../shared/wake-ups.ts';
import type { ContactImports, ImportFiles } from './ports.ts';

/** How often a change is decided again because the import has moved on meanwhile. */
const MAX_TRIES = 10;
const PURGED_AT_ONCE = 100;

/** Stops, resumes and deletes imports. Each is idempotent and acts at the next batch of rows. */
export class ChangeImport {
  readonly #imports: ContactImports;
  readonly #files: ImportFiles;
  readonly #clock: Clock;
  readonly #wakeUps: WakeUps;

  constructor(imports: ContactImports, files: ImportFiles, clock: Clock, wakeUps: WakeUps) {
    this.#imports = imports;
    this.#files = files;
    this.#clock = clock;
    this.#wakeUps = wakeUps;
  }

  async stop(vendorId: string, importId: string): Promise<ContactImport> {
    return this.#change(vendorId, importId, stopImport);
  }

  async resume(vendorId: string, importId: string): Promise<ContactImport> {
    const resumed = await this.#change(vendorId, importId, resumeImport);
    this.#wakeUps.send('imports');
    return resumed;
  }

  /** Forgets an import that is not running, and its error file. The contacts stay. */
  async remove(vendorId: string, importId: string): Promise<void> {
    const found = await this.#find(vendorId, importId);
    if (found.state === 'running' || found.state === 'uploading') {
      throw new ImportStateConflict(`An import that is ${found.state} cannot be deleted: stop it first`, {
        state: found.state.toUpperCase(),
      });
    }
    await this.#forget(importId);
  }

  /** Forgets what is no longer of use to anybody. */
  async purge(): Promise<void> {
    const nowMs = this.#clock.nowMs();
    let ids: readonly string[];
    do {
      ids = await this.#imports.expired(nowMs - IMPORT_RETENTION_MS, nowMs - UPLOAD_TIMEOUT_MS, PURGED_AT_ONCE);
      for (const id of ids) await this.#forget(id);
    } while (ids.length === PURGED_AT_ONCE);
  }

  async #change(
    vendorId: string,
    importId: string,
    change: (contactImport: ContactImport) => ContactImport,
  ): Promise<ContactImport> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const found = await this.#find(vendorId, importId);
      const changed = change(found);
      if (changed === found || (await this.#imports.move(importId, found.state, changed.state))) return changed;
    }
    throw new ImportStateConflict('The import changes too fast: try again');
  }

  async #find(vendorId: string, importId: string): Promise<ContactImport> {
    const found = await this.#imports.find(vendorId, importId);
    if (!found) throw new ImportNotFound('There is no such import');
    return found;
  }

  async #forget(importId: string): Promise<void> {
    await this.#files.remove(importId, 'upload');
    await this.#files.remove(importId, 'errors');
    await this.#imports.remove(importId);
  }
}
