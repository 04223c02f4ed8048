import {
  beginImport,
  type ContactImport,
  MAX_ERROR_FILE_BYTES,
  MAX_IMPORT_ROWS,
} from '../../domain/contacts/contact-import.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { CheckedFileRows, ContactFileChecker, ContactFileReader, ContactImports, ImportFiles } from './ports.ts';
import type { SavedRows, SaveRows } from './save-rows.ts';

/** A process that has stored no batch within this is considered dead. */
export const CLAIM_MS = 60_000;

/**
 * Batches of one unit of work. Rows are not ordered by number, so each one changes pages all over an index, and every
 * unit of work writes those again: few large units write less, and keep others waiting for a tenth of a second at most.
 */
const BATCHES_AT_ONCE = 10;

/** Characters beyond which no further batch joins a unit of work: MongoDB keeps all of one in memory. */
export const UNIT_CHARACTERS = 16 * 1024 * 1024;

/** Of one piece of the error file: 500 refused rows may have 32 MB, and MongoDB's documents have at most 16. */
const ERROR_PIECE_BYTES = 256 * 1024;

/** The code and message of the line that stands for the first row which an error file has no room for. */
const MORE_ERRORS = ['errors.truncated', 'This row and further ones are not in this file: it would be too large'];

/** The vendor has stopped the import, or another process has taken it over. */
class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

/**
 * Reads queued imports to their end, batch by batch. A batch, its outcome and its bad rows are stored together, so a
 * process that dies or leaves loses and repeats nothing: the next one goes on after the last stored row.
 */
export class RunImports {
  readonly #unitOfWork: UnitOfWork;
  readonly #imports: ContactImports;
  readonly #files: ImportFiles;
  readonly #checker: ContactFileChecker;
  readonly #reader: ContactFileReader;
  readonly #saveRows: SaveRows;
  readonly #clock: Clock;
  #atWork = 0;

  constructor(
    unitOfWork: UnitOfWork,
    imports: ContactImports,
    files: ImportFiles,
    checker: ContactFileChecker,
    reader: ContactFileReader,
    saveRows: SaveRows,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#imports = imports;
    this.#files = files;
    this.#checker = checker;
    this.#reader = reader;
    this.#saveRows = saveRows;
    this.#clock = clock;
  }

  /** How many imports are being read now. */
  get atWork(): number {
    return this.#atWork;
  }

  /** Runs until none is queued, or `isLeaving` turns true: then the rest of an import is queued again. */
  async execute(isLeaving: () => boolean): Promise<void> {
    while (!isLeaving()) {
      const nowMs = this.#clock.nowMs();
      const claimed = await this.#imports.claim(nowMs, nowMs + CLAIM_MS);
      if (!claimed) return;
      this.#atWork += 1;
      try {
        await this.#runOne(claimed, nowMs + CLAIM_MS, isLeaving);
      } catch (error) {
        if (!(error instanceof ClaimLost)) throw error;
      } finally {
        this.#atWork -= 1;
      }
    }
  }

  async #runOne(claimed: ContactImport, firstClaimEndsMs: number, isLeaving: () => boolean): Promise<void> {
    let current = claimed;
    let claimEndsMs = firstClaimEndsMs;
    let storing: Promise<void> = Promise.resolve();
    let waiting: CheckedFileRows[] = [];
    const store = async (batches: readonly CheckedFileRows[]) => {
      const nextClaimEndsMs = this.#clock.nowMs() + CLAIM_MS;
      current = await this.#store(current, batches, claimEndsMs, nextClaimEndsMs);
      claimEndsMs = nextClaimEndsMs;
    };
    try {
      current = beginImport(claimed);
      await this.#progress(current, claimEndsMs, claimEndsMs);
      const { columns, defaultCountry } = claimed.settings;
      const rows = { afterRow: claimed.lastRow, maxRows: MAX_IMPORT_ROWS };
      const options = { ...(columns ? { columns } : {}), ...rows, defaultCountry };
      for await (const batch of this.#checker.batches(this.#bytesOf(claimed.id), options)) {
        waiting.push(batch);
        if (!isFull(waiting) && !isLeaving()) continue;
        await storing;
        if (isLeaving()) {
          // Leaving, not the import, ends this claim.
          await this.#imports.progress({ ...current, state: 'queued', fruitlessClaims: 0 }, claimEndsMs, claimEndsMs);
          return;
        }
        storing = store(waiting);
        storing.catch(() => undefined);
        waiting = [];
      }
      await storing;
      if (waiting.length > 0) await store(waiting);
      await this.#end({ ...current, bytesRead: current.bytes, state: 'completed' }, claimEndsMs);
    } catch (error) {
      await storing;
      if (!(error instanceof DomainError)) throw error;
      if (waiting.length > 0) await store(waiting);
      const problem = { code: error.code, message: error.message };
      await this.#end({ ...current, state: 'failed', problem }, claimEndsMs);
    }
  }

  async #store(
    before: ContactImport,
    batches: readonly CheckedFileRows[],
    claimEndsMs: number,
    nextClaimEndsMs: number,
  ): Promise<ContactImport> {
    const target = { ...before.settings, vendorId: before.vendorId, importId: before.id };
    return this.#unitOfWork.run(async () => {
      let after = before;
      for (const batch of batches) {
        const saved = await this.#saveRows.save(target, batch.checked);
        const errors = await this.#storeErrors(after, batch, saved);
        after = { ...afterBatch(after, batch, saved), ...errors };
      }
      await this.#progress(after, claimEndsMs, nextClaimEndsMs);
      return after;
    });
  }

  /** Resolves with what the error file then has. */
  async #storeErrors(
    { id, errorParts, errorBytes = 0 }: ContactImport,
    batch: CheckedFileRows,
    { bad }: SavedRows,
  ): Promise<Pick<ContactImport, 'errorParts' | 'errorBytes'>> {
    const lines: string[] = [];
    let total = errorBytes;
    for (const { row, problem } of bad) {
      if (total >= MAX_ERROR_FILE_BYTES) break;
      const line = this.#reader.errorLine([String(row), problem.code, problem.message, ...batch.cellsOf(row)]);
      total += Buffer.byteLength(line);
      lines.push(total < MAX_ERROR_FILE_BYTES ? line : this.#reader.errorLine([String(row), ...MORE_ERRORS]));
    }
    const bytes = Buffer.from(lines.join(''));
    let parts = errorParts;
    for (let at = 0; at < bytes.length; at += ERROR_PIECE_BYTES) {
      await this.#files.add(id, 'errors', parts, bytes.subarray(at, at + ERROR_PIECE_BYTES));
      parts += 1;
    }
    return { errorParts: parts, errorBytes: total };
  }

  async #progress(contactImport: ContactImport, claimEndsMs: number, nextClaimEndsMs: number): Promise<void> {
    if (!(await this.#imports.progress(contactImport, claimEndsMs, nextClaimEndsMs))) throw new ClaimLost();
  }

  async #end(over: ContactImport, claimEndsMs: number): Promise<void> {
    await this.#progress({ ...over, finishedAtMs: this.#clock.nowMs() }, claimEndsMs, claimEndsMs);
    await this.#files.remove(over.id, 'upload');
  }

  async *#bytesOf(importId: string): AsyncGenerator<Uint8Array> {
    for (let index = 0; ; index += 1) {
      const piece = await this.#files.find(importId, 'upload', index);
      if (!piece) return;
      yield piece;
    }
  }
}

function isFull(batches: readonly CheckedFileRows[]): boolean {
  const characters = batches.reduce((sum, batch) => sum + batch.characters, 0);
  return batches.length >= BATCHES_AT_ONCE || characters >= UNIT_CHARACTERS;
}

function afterBatch(
  before: ContactImport,
  { received, lastRow, bytesRead }: CheckedFileRows,
  saved: SavedRows,
): ContactImport {
  const invalidByCode = { ...before.invalidByCode };
  for (const { problem } of saved.bad) invalidByCode[problem.code] = (invalidByCode[problem.code] ?? 0) + 1;
  return {
    ...before,
    lastRow,
    bytesRead,
    received: before.received + received,
    created: before.created + saved.created,
    updated: before.updated + saved.updated,
    duplicates: before.duplicates + saved.duplicates,
    invalid: before.invalid + saved.bad.length,
    invalidByCode,
    fruitlessClaims: 0,
    ...(saved.list ? { listId: saved.list.id } : {}),
  };
}
