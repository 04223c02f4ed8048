import { pipeline, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { IMPORT_BATCH_ROWS, type UploadedRow } from '../../application/contacts/import-contacts.ts';
import {
  MAX_UPLOAD_BYTES,
  MAX_UPLOAD_ROWS,
  MalformedCsv,
  NoPhoneColumn,
  TooManyRows,
  UploadAborted,
  type UploadColumns,
  UploadTooLarge,
  uploadColumns,
} from '../../domain/contacts/upload.ts';

/** Characters of one row; a quote that is never closed ends here and not with the file. */
const MAX_ROW_LENGTH = 64 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads a CSV upload while it arrives: UTF-8 or UTF-16 with a byte order mark, any line ends, the delimiter that the
 * header row has most of. Throws `NoPhoneColumn` or `InvalidColumns` for its header and `UploadBrokenOff` for the rest;
 * then what still comes is read and dropped, so that the client gets to see the answer.
 */
export async function* readContactsCsv(body: Readable): AsyncGenerator<readonly UploadedRow[]> {
  const chunks = uploadedChunks(body);
  try {
    const head = await headOf(chunks);
    const parser = parse({
      bom: true,
      delimiter: delimiterOf(head.toString('latin1')),
      max_record_size: MAX_ROW_LENGTH,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
    // What goes wrong on the way destroys the parser with the same error, and its reader throws it.
    pipeline(Readable.from(prepend(head, chunks), { objectMode: false }), parser, () => undefined);
    yield* batchesOf(parser as AsyncIterable<string[]>);
  } finally {
    body.resume();
  }
}

async function* batchesOf(records: AsyncIterable<string[]>): AsyncGenerator<readonly UploadedRow[]> {
  let row = 0;
  let contactRows = 0;
  let columns: UploadColumns | undefined;
  let batch: UploadedRow[] = [];
  try {
    for await (const cells of records) {
      row += 1;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (!columns) {
        columns = uploadColumns(cells);
        continue;
      }
      contactRows += 1;
      if (contactRows > MAX_UPLOAD_ROWS) throw new TooManyRows(`An upload has at most ${MAX_UPLOAD_ROWS} rows`);
      batch.push(uploadedRow(row, cells, columns));
      if (batch.length < IMPORT_BATCH_ROWS) continue;
      yield batch;
      batch = [];
      // Rows that have arrived already come without a turn of the event loop, which other requests need.
      await setImmediate();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const brokenRow = Number(error['records']) + 1;
    throw new MalformedCsv(`Row ${brokenRow} has a quote without its pair, or is too long`, { row: brokenRow });
  }
  if (!columns) throw new NoPhoneColumn('The file is empty');
  if (batch.length > 0) yield batch;
}

function uploadedRow(row: number, cells: readonly string[], columns: UploadColumns): UploadedRow {
  if (cells.slice(columns.count).some((cell) => cell.trim() !== '')) {
    return {
      row,
      problem: { code: 'row.too_many_cells', message: `The row has more cells than the ${columns.count} columns` },
    };
  }
  const attributes = Object.fromEntries(columns.attributes.map(({ index, key }) => [key, cells[index] ?? '']));
  const name = columns.name === undefined ? undefined : cells[columns.name];
  return { row, phone: cells[columns.phone] ?? '', ...(name === undefined ? {} : { name }), attributes };
}

async function* uploadedChunks(body: Readable): AsyncGenerator<Buffer> {
  let bytes = 0;
  const arriving = body.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]();
  for (;;) {
    const next: IteratorResult<Buffer> = await arriving.next().catch(() => {
      throw new UploadAborted('The upload ended before its end');
    });
    if (next.done) return;
    bytes += next.value.length;
    if (bytes > MAX_UPLOAD_BYTES) throw new UploadTooLarge(`An upload has at most ${MAX_UPLOAD_BYTES} bytes`);
    yield next.value;
  }
}

/** The beginning of the file, the first row that has text included. */
async function headOf(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < MAX_ROW_LENGTH && !/[^\s\0][^\r\n]*[\r\n]/.test(head.toString('latin1'))) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* prepend(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* chunks;
}

function delimiterOf(head: string): string {
  const header = /[^\s\0][^\r\n]*/.exec(head)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}
