import { pipeline, Readable, type TransformCallback } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, Parser } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { IMPORT_BATCH_ROWS } from '../../application/contacts/import-contacts.ts';
import { ContactFileReader, type FileRows, type ReadingOptions } from '../../application/contacts/ports.ts';
import {
  type ColumnMapping,
  MAX_UPLOAD_COLUMNS,
  MalformedCsv,
  NoPhoneColumn,
  PROBLEM_COLUMNS,
  TooManyRows,
  type UploadColumns,
  type UploadedRow,
  uploadColumns,
} from '../../domain/contacts/upload.ts';
import { asWritten, csvCell, harmless } from '../shared/http-csv-cell.ts';

/** Characters of one row; a quote that is never closed ends here and not with the file. */
const MAX_ROW_LENGTH = 64 * 1024;
/** Of one row, with all that stands between its cells: more than characters of three bytes and quotes need. */
const MAX_ROW_BYTES = 4 * MAX_ROW_LENGTH;
/** Cells of one row, far more than columns: a row that has some too many is reported and not the end of its file. */
const MAX_ROW_CELLS = 20 * MAX_UPLOAD_COLUMNS;
/** Bytes after which a row's size is looked at. */
const STEP_BYTES = 16 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;
/** What bytes that are not UTF-8 become. */
const REPLACEMENT_CHARACTER = '\ufffd';

const PARSING = {
  bom: true,
  max_record_size: MAX_ROW_LENGTH,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
};

/**
 * CSV in UTF-8, or in UTF-16 with a byte order mark, with any line ends and the delimiter that the header row has most
 * of.
 */
export class CsvContactFileReader extends ContactFileReader {
  override headings(head: Uint8Array, columns?: ColumnMapping): readonly string[] {
    const bytes = isBigEndian(head) ? Buffer.from(head.subarray(0, head.length & ~1)).swap16() : Buffer.from(head);
    try {
      const options = { ...PARSING, delimiter: delimiterOf(textOf(bytes)) };
      // A table in a spreadsheet may begin below the top: its file begins with rows of delimiters.
      const [headings] = parseNow(bytes, { ...options, skip_records_with_empty_values: true, to: 1 }) as string[][];
      if (!headings) throw new NoPhoneColumn('The file is empty');
      const names = isErrorFile(headings) ? headings.map(asWritten) : headings;
      uploadColumns(names, columns);
      return names;
    } catch (error) {
      throw malformed(error);
    }
  }

  override async *rows(
    bytes: AsyncIterable<Uint8Array>,
    { columns: mapping, afterRow, maxRows }: ReadingOptions,
  ): AsyncGenerator<FileRows> {
    const chunks = littleEndian(bytes);
    const head = await headOf(chunks);
    const parser = new RowParser({ ...PARSING, delimiter: delimiterOf(textOf(head)) });
    // A failure of the source destroys the parser with the same error, and the parser's reader throws it.
    pipeline(Readable.from(prepend(head, chunks), { objectMode: false }), parser, () => undefined);
    const batch = new Batch();
    let row = 0;
    let contactRows = 0;
    let columns: UploadColumns | undefined;
    let isMended = false;
    try {
      for await (const found of parser as AsyncIterable<string[]>) {
        row += 1;
        if (found.length > MAX_ROW_CELLS) throw malformedRow(row);
        if (isBlank(found)) continue;
        if (!columns) isMended = isErrorFile(found);
        const cells = isMended ? found.map(asWritten) : found;
        if (!columns) {
          columns = uploadColumns(cells, mapping);
          continue;
        }
        contactRows += 1;
        if (contactRows > maxRows) throw new TooManyRows(`An upload may have at most ${maxRows} rows`);
        if (row <= afterRow) continue;
        batch.add(row, cells, columns);
        if (batch.size < IMPORT_BATCH_ROWS) continue;
        yield batch.take(parser.bytesUpTo(row));
        // Rows that have already arrived come without a turn of the event loop, which other requests need.
        await setImmediate();
      }
    } catch (error) {
      throw malformed(error);
    }
    if (!columns) throw new NoPhoneColumn('The file is empty');
    if (batch.size > 0) yield batch.take(parser.bytesUpTo(row));
  }

  override line(cells: readonly string[]): string {
    return `${cells.map(csvCell).join(',')}\r\n`;
  }

  override errorLine(cells: readonly string[]): string {
    return this.line(cells.map(harmless));
  }
}

/** csv-parse counts the text of a row's cells only: a row of delimiters would go on for as long as the file. */
class RowParser extends Parser {
  #rowBytes = 0;
  #bytes = 0;
  /** After each step that ended rows that nobody has asked about. */
  readonly #steps: { readonly rows: number; readonly bytes: number }[] = [];

  /** How much of the file the rows up to this one take, to a step; they must be asked about in their order. */
  bytesUpTo(row: number): number {
    while (this.#steps.length > 1 && (this.#steps[0]?.rows ?? row) < row) this.#steps.shift();
    return this.#steps[0]?.bytes ?? this.#bytes;
  }

  override _transform(chunk: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    let failure: Error | null | undefined;
    for (let at = 0; at < chunk.length && !failure; at += STEP_BYTES) {
      const step = chunk.subarray(at, at + STEP_BYTES);
      const { records } = this.info;
      super._transform(step, encoding, (error) => {
        failure = error;
      });
      this.#bytes += step.length;
      this.#rowBytes = this.info.records === records ? this.#rowBytes + step.length : 0;
      if (this.info.records > records) this.#steps.push({ rows: this.info.records, bytes: this.#bytes });
      if (this.#rowBytes > MAX_ROW_BYTES) failure ??= malformedRow(records + 1);
    }
    done(failure);
  }
}

class Batch {
  #rows: UploadedRow[] = [];
  #cells = new Map<number, readonly string[]>();
  #lastRow = 0;

  get size(): number {
    return this.#rows.length;
  }

  add(row: number, cells: readonly string[], columns: UploadColumns): void {
    this.#rows.push(uploadedRow(row, cells, columns));
    this.#cells.set(row, cells);
    this.#lastRow = row;
  }

  take(bytesRead: number): FileRows {
    const taken = { rows: this.#rows, cells: this.#cells, lastRow: this.#lastRow, bytesRead };
    this.#rows = [];
    this.#cells = new Map();
    return taken;
  }
}

function uploadedRow(row: number, cells: readonly string[], columns: UploadColumns): UploadedRow {
  if (cells.length > columns.count && cells.slice(columns.count).some((cell) => cell.trim() !== '')) {
    return {
      row,
      problem: { code: 'row.too_many_cells', message: `The row has more cells than the ${columns.count} columns` },
    };
  }
  if (cells.some((cell) => cell.includes(REPLACEMENT_CHARACTER))) {
    return { row, problem: { code: 'row.not_utf8', message: 'The row is not in UTF-8: save the file as CSV UTF-8' } };
  }
  const attributes: Record<string, string> = {};
  for (const { index, key } of columns.attributes) attributes[key] = cells[index] ?? '';
  const name = columns.name === undefined ? undefined : cells[columns.name];
  return { row, phone: cells[columns.phone] ?? '', ...(name === undefined ? {} : { name }), attributes };
}

function malformed(error: unknown): unknown {
  return error instanceof CsvError ? malformedRow(Number(error['records']) + 1) : error;
}

function malformedRow(row: number): MalformedCsv {
  return new MalformedCsv(`Row ${row} has an unmatched quote, or is too long`, { row });
}

/** Whether `errorLine` wrote it: in any other file an apostrophe before a formula is the vendor's own. */
function isErrorFile(headings: readonly string[]): boolean {
  return PROBLEM_COLUMNS.every((name, index) => headings[index]?.trim() === name);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function isBigEndian(head: Uint8Array): boolean {
  return head[0] === 0xfe && head[1] === 0xff;
}

/** As UTF-16 with the lower byte first where it comes with the higher one first; other bytes as they are. */
async function* littleEndian(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let isSwapped: boolean | undefined;
  let rest = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (isSwapped === false) {
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      continue;
    }
    rest = Buffer.concat([rest, chunk]);
    if (rest.length < 2) continue;
    isSwapped ??= isBigEndian(rest);
    const end = isSwapped ? rest.length & ~1 : rest.length;
    yield isSwapped ? Buffer.from(rest.subarray(0, end)).swap16() : rest;
    rest = rest.subarray(end);
  }
  if (rest.length > 0) yield rest;
}

/** The beginning of the file, the first row that has text included. */
async function headOf(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < MAX_ROW_LENGTH && !hasWholeRow(textOf(head))) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

/** Only delimiters and line ends are looked for in it; in UTF-16 many a letter has the byte of one. */
function textOf(head: Buffer): string {
  return head.toString(head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'latin1');
}

/** In two steps, each linear: one expression for both takes quadratic time on a long line without an end. */
function hasWholeRow(head: string): boolean {
  const start = head.search(/\S/);
  return start >= 0 && /[\r\n]/.test(head.slice(start));
}

async function* prepend(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield head;
    yield* chunks;
  } finally {
    // A parser that fails on the head itself never asks for the chunks, and the rest of the body must not stay unread.
    await chunks.return(undefined);
  }
}

function delimiterOf(head: string): string {
  const header = /\S[^\r\n]*/.exec(head)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}
