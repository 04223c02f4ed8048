import { DomainError } from '../shared/errors.ts';
import type { ColumnMapping } from './upload.ts';

/** Rows and bytes of one import in the background. */
export const MAX_IMPORT_ROWS = 1_000_000;
export const MAX_IMPORT_BYTES = 256 * 1024 * 1024;
/** Of an error file, which stays when its upload is gone; its last line then says that more rows were left out. */
export const MAX_ERROR_FILE_BYTES = 16 * 1024 * 1024;
/** Lists that an import puts its contacts on, beside its main one. */
export const MAX_IMPORT_TAGS = 10;
/** A vendor's unfinished imports. */
export const MAX_OPEN_IMPORTS = 10;
/** How long an import, its error file and an unread rest of its file are kept: they hold personal data. */
export const IMPORT_RETENTION_MS = 30 * 24 * 60 * 60 * 1000;
/** Claims in a row that stored nothing of an import: whatever ended each of its readers would end the next one, too. */
export const MAX_FRUITLESS_CLAIMS = 5;
/** An upload that has not arrived within this never will. */
export const UPLOAD_TIMEOUT_MS = 60 * 60 * 1000;

/**
 * `uploading` → `queued` ⇄ `running` → `completed`, or `failed` where the file cannot be read any further, or no claim
 * gets anywhere. `stopped` waits for its vendor. What was saved stays saved.
 */
export const IMPORT_STATES = ['uploading', 'queued', 'running', 'stopped', 'completed', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export interface ImportSettings {
  /** The list's name; it is made with the first contact. */
  readonly list: string;
  /** Names of further lists that each contact joins. */
  readonly tags: readonly string[];
  /** ISO 3166-1 alpha-2 of numbers that have no country code. */
  readonly defaultCountry: string;
  readonly columns?: ColumnMapping;
}

export interface ContactImport {
  readonly id: string;
  readonly vendorId: string;
  readonly state: ImportState;
  readonly settings: ImportSettings;
  /** The file's header row. */
  readonly headings: readonly string[];
  /** Size of the file, and how much of it has been read. */
  readonly bytes: number;
  readonly bytesRead: number;
  /** The last row whose outcome is stored, as a spreadsheet numbers rows; 0 before the first. */
  readonly lastRow: number;
  readonly received: number;
  readonly created: number;
  readonly updated: number;
  readonly duplicates: number;
  readonly invalid: number;
  readonly invalidByCode: Readonly<Record<string, number>>;
  /** Pieces of the error file. */
  readonly errorParts: number;
  /** Of the error file; from `MAX_ERROR_FILE_BYTES` on it takes no more rows. Absent as 0. */
  readonly errorBytes?: number;
  /** Claims since a batch was stored last; absent as 0. */
  readonly fruitlessClaims?: number;
  /** Undefined until the first contact is saved. */
  readonly listId?: string;
  /** Why it failed. */
  readonly problem?: { readonly code: string; readonly message: string };
  readonly createdAtMs: number;
  readonly finishedAtMs?: number;
}

/**
 * The vendor has no import of this id; imports are kept for 30 days.
 * @remedy Look the id up at `GET /contacts/imports`.
 */
export class ImportNotFound extends DomainError {
  readonly code = 'contacts.import_not_found';
  readonly kind = 'not-found';
}

/**
 * The import's state does not allow this, such as stopping one that is over.
 * @remedy Read its state, and decide again.
 */
export class ImportStateConflict extends DomainError {
  readonly code = 'contacts.import_wrong_state';
  readonly kind = 'conflict';
}

/**
 * The vendor has as many unfinished imports as it may.
 * @remedy Wait until one is over, or delete one.
 */
export class TooManyImports extends DomainError {
  readonly code = 'contacts.too_many_imports';
  readonly kind = 'too-many';
}

/**
 * The import was attempted several times, and each time something other than its file ended it before anything more was
 * stored. What was saved before stays.
 * @remedy Upload the rows after the last stored one again; if that ends the same way, tell the operator.
 */
export class ImportGivenUp extends DomainError {
  readonly code = 'contacts.import_given_up';
  readonly kind = 'unprocessable';
}

/** Counted before the first batch, so that the death of the whole process counts as well. Throws `ImportGivenUp`. */
export function beginImport(claimed: ContactImport): ContactImport {
  const fruitlessClaims = (claimed.fruitlessClaims ?? 0) + 1;
  if (fruitlessClaims > MAX_FRUITLESS_CLAIMS) {
    throw new ImportGivenUp(`${MAX_FRUITLESS_CLAIMS} attempts stored nothing more: something is wrong on our side`);
  }
  return { ...claimed, fruitlessClaims };
}

export function openImport(id: string, vendorId: string, settings: ImportSettings, nowMs: number): ContactImport {
  return {
    id,
    vendorId,
    state: 'uploading',
    settings,
    headings: [],
    bytes: 0,
    bytesRead: 0,
    lastRow: 0,
    received: 0,
    created: 0,
    updated: 0,
    duplicates: 0,
    invalid: 0,
    invalidByCode: {},
    errorParts: 0,
    createdAtMs: nowMs,
  };
}

export function stopImport(contactImport: ContactImport): ContactImport {
  return moveImport(contactImport, ['queued', 'running'], 'stopped');
}

export function resumeImport(contactImport: ContactImport): ContactImport {
  return contactImport.state === 'running' ? contactImport : moveImport(contactImport, ['stopped'], 'queued');
}

function moveImport(contactImport: ContactImport, from: readonly ImportState[], to: ImportState): ContactImport {
  if (contactImport.state === to) return contactImport;
  if (!from.includes(contactImport.state)) {
    throw new ImportStateConflict(`An import that is ${contactImport.state} cannot become ${to}`, {
      state: contactImport.state.toUpperCase(),
    });
  }
  return { ...contactImport, state: to };
}
