import { DomainError, type FieldError } from '../shared/errors.ts';
import { ATTRIBUTE_KEY, type RowProblem } from './contact.ts';

/** Rows of one upload. */
export const MAX_UPLOAD_ROWS = 100_000;
export const MAX_UPLOAD_COLUMNS = 50;
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;
/** Problems that a report lists; it counts all of them. */
export const MAX_LISTED_PROBLEMS = 1_000;
/** Characters of a wrong value that a report repeats. */
const MAX_SHOWN_VALUE_LENGTH = 100;

/** The columns that hold the phone number, the best name first. */
export const PHONE_COLUMNS: readonly string[] = ['phone', 'phone_number', 'mobile', 'number', 'mobile_number'];
const NAME_COLUMN = 'name';
/** In front of each row of an error file; ignored when the corrected file is uploaded again. */
export const PROBLEM_COLUMNS = ['error_row', 'error_code', 'error_message'] as const;

/**
 * No column of the file is called `phone`, `phone_number`, `mobile`, `number` or `mobile_number`.
 * @remedy Name the column so, or map it with `columns`.
 */
export class NoPhoneColumn extends DomainError {
  readonly code = 'contacts.no_phone_column';
  readonly kind = 'unprocessable';
}

/**
 * The file's columns, or the mapping of them, cannot be used.
 * @remedy Correct what the message names.
 */
export class InvalidColumns extends DomainError {
  readonly code = 'contacts.invalid_columns';
  readonly kind = 'unprocessable';
}

/**
 * Not one row of the upload is good.
 * @remedy Correct the rows that `errors` names.
 */
export class NothingToSave extends DomainError {
  readonly code = 'contacts.nothing_to_save';
  readonly kind = 'unprocessable';
}

export interface SavedCounts {
  readonly created: number;
  readonly updated: number;
}

/** An upload that cannot be read to its end. What was saved before stays, and the refusal says how much that is. */
export abstract class UploadBrokenOff extends DomainError {
  after(saved: SavedCounts): UploadBrokenOff {
    const Same = this.constructor as new (message: string, details: Readonly<Record<string, unknown>>) => this;
    return new Same(this.message, { ...this.details, saved });
  }
}

/**
 * The file is not CSV from some row on; what was saved before stays, and `saved` counts it.
 * @remedy Correct the row that the message names, and upload the file again.
 */
export class MalformedCsv extends UploadBrokenOff {
  readonly code = 'contacts.malformed_csv';
  readonly kind = 'unprocessable';
}

/**
 * The file has more rows than this route takes; what was saved before stays, and `saved` counts it.
 * @remedy Use `POST /contacts/imports`, or several files.
 */
export class TooManyRows extends UploadBrokenOff {
  readonly code = 'contacts.too_many_rows';
  readonly kind = 'too-large';
}

/**
 * The file has more bytes than this route takes; what was saved before stays, and `saved` counts it.
 * @remedy Use `POST /contacts/imports`, or several files.
 */
export class UploadTooLarge extends UploadBrokenOff {
  readonly code = 'contacts.upload_too_large';
  readonly kind = 'too-large';
}

/**
 * The connection ended before the upload did; what was saved before stays, and `saved` counts it.
 * @remedy Upload the file again: rows that were saved do not change.
 */
export class UploadAborted extends UploadBrokenOff {
  readonly code = 'contacts.upload_aborted';
  readonly kind = 'invalid';
}

/**
 * The body is not a valid form: it is cut off, lacks its boundary or its file, or has the file before its fields.
 * @remedy Send `multipart/form-data` with the fields first and one `file`.
 */
export class MalformedUpload extends DomainError {
  readonly code = 'contacts.malformed_upload';
  readonly kind = 'invalid';
}

/** Stands before a value that is no text, such as an array in JSON. No text has it: what does is refused, with its row. */
export const NO_TEXT = '\0';

interface UploadedContact {
  readonly row: number;
  /** As the vendor wrote it. */
  readonly phone: string;
  readonly name?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A row as it was uploaded, or why it cannot be one. */
export type UploadedRow = UploadedContact | { readonly row: number; readonly problem: RowProblem };

/** Where an upload's columns go: indexes into a row. */
export interface UploadColumns {
  readonly phone: number;
  readonly name?: number;
  readonly attributes: readonly { readonly index: number; readonly key: string }[];
  readonly count: number;
}

/** Which headings hold what, where the vendor says so; every other column is then ignored. */
export interface ColumnMapping {
  readonly phone: string;
  readonly name?: string;
  /** Heading by the attribute's key. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * Reads a header row. Columns without a heading are ignored; without a mapping every column other than the phone and
 * the name is an attribute.
 */
export function uploadColumns(headings: readonly string[], mapping?: ColumnMapping): UploadColumns {
  if (headings.length > MAX_UPLOAD_COLUMNS) {
    throw new InvalidColumns(`A file may have at most ${MAX_UPLOAD_COLUMNS} columns`, { columns: headings.length });
  }
  const keys = headings.map(columnKey);
  if (mapping) return mappedColumns(headings, keys, mapping);
  const phoneKey = PHONE_COLUMNS.find((key) => keys.includes(key));
  if (phoneKey === undefined) {
    throw new NoPhoneColumn(`The first row must name the columns, and one must be ${PHONE_COLUMNS.join(' or ')}`, {
      columns: headings.map((heading) => heading.slice(0, MAX_SHOWN_VALUE_LENGTH)),
    });
  }
  const named = [...keys.entries()].filter(([index, key]) => headings[index]?.trim() !== '' && !isProblemColumn(key));
  const wrong = named.filter(([index, key]) => !ATTRIBUTE_KEY.test(key) || keys.indexOf(key) !== index);
  if (wrong.length > 0) {
    const fields = wrong.map(([index, key]) => ({
      path: `/columns/${index}`,
      code: ATTRIBUTE_KEY.test(key) ? 'repeated' : 'bad_name',
      message: ATTRIBUTE_KEY.test(key)
        ? `repeats the column "${key}"`
        : 'must be named with 1 to 40 characters of a-z, 0-9 and _',
    }));
    throw new InvalidColumns('Some columns are repeated or have invalid names', {}, fields);
  }
  const nameIndex = keys.indexOf(NAME_COLUMN);
  return {
    phone: keys.indexOf(phoneKey),
    ...(nameIndex === -1 ? {} : { name: nameIndex }),
    attributes: named
      .filter(([, key]) => key !== phoneKey && key !== NAME_COLUMN)
      .map(([index, key]) => ({ index, key })),
    count: headings.length,
  };
}

function mappedColumns(
  headings: readonly string[],
  keys: readonly string[],
  { phone, name, attributes = {} }: ColumnMapping,
): UploadColumns {
  const problems: FieldError[] = [];
  const indexOf = (path: string, heading: string): number => {
    const index = keys.indexOf(columnKey(heading));
    const message = `is not a heading of the file: ${heading.slice(0, MAX_SHOWN_VALUE_LENGTH)}`;
    if (index === -1) problems.push({ path: `/columns/${path}`, code: 'no_such_column', message });
    return index;
  };
  const columns = {
    phone: indexOf('phone', phone),
    ...(name === undefined ? {} : { name: indexOf('name', name) }),
    attributes: Object.entries(attributes).map(([key, heading]) => ({
      index: indexOf(`attributes/${key}`, heading),
      key,
    })),
    count: headings.length,
  };
  if (problems.length > 0) throw new InvalidColumns('Some columns of the mapping are not in the file', {}, problems);
  return columns;
}

function isProblemColumn(key: string): boolean {
  return (PROBLEM_COLUMNS as readonly string[]).includes(key);
}

/** `First Name` → `first_name`. */
function columnKey(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');
}

export interface ReportedProblem extends RowProblem {
  /** The row in a spreadsheet, the header being 1; of a JSON array: the position, the first being 1. */
  readonly row: number;
}

export interface ImportReport extends SavedCounts {
  readonly received: number;
  /** Rows whose phone number an earlier row of the same upload has; the first one counts. */
  readonly duplicates: number;
  readonly invalid: number;
  readonly errors: readonly ReportedProblem[];
  readonly errorsTruncated: boolean;
}

/** Counts what becomes of the rows of one upload. */
export class ImportTally {
  #received = 0;
  #created = 0;
  #updated = 0;
  #duplicates = 0;
  #invalid = 0;
  readonly #errors: ReportedProblem[] = [];

  /** A batch of `rows` rows and what became of them, except those that were rejected. */
  add(rows: number, { created, updated, duplicates }: SavedCounts & { readonly duplicates: number }): void {
    this.#received += rows;
    this.#created += created;
    this.#updated += updated;
    this.#duplicates += duplicates;
  }

  reject(row: number, problem: RowProblem): void {
    this.#invalid += 1;
    if (this.#errors.length === MAX_LISTED_PROBLEMS) return;
    const { value, ...rest } = problem;
    this.#errors.push({ row, ...rest, ...(value ? { value: value.slice(0, MAX_SHOWN_VALUE_LENGTH) } : {}) });
  }

  saved(): SavedCounts {
    return { created: this.#created, updated: this.#updated };
  }

  report(): ImportReport {
    return {
      received: this.#received,
      ...this.saved(),
      duplicates: this.#duplicates,
      invalid: this.#invalid,
      errors: this.#errors.toSorted((one, other) => one.row - other.row),
      errorsTruncated: this.#invalid > this.#errors.length,
    };
  }
}
