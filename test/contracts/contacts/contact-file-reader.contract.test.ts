import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CsvContactFileReader } from '../../../src/adapters/contacts/csv-contact-file-reader.ts';
import { IMPORT_BATCH_ROWS } from '../../../src/application/contacts/import-contacts.ts';
import type { FileRows, ReadingOptions } from '../../../src/application/contacts/ports.ts';
import {
  InvalidColumns,
  MalformedCsv,
  NoPhoneColumn,
  PROBLEM_COLUMNS,
  TooManyRows,
} from '../../../src/domain/contacts/upload.ts';
import { aPhone } from '../../support/contacts.ts';
import { rejection } from '../../support/rejection.ts';

const MEBIBYTE = 1024 * 1024;
const PIECE_BYTES = 64 * 1024;

const test = suite('ContactFileReader on CSV');

/** Reads the rows of a file; `readBytes` is how much of it was asked for. */
function reading(text: string) {
  const bytes = Buffer.from(text);
  const state = { readBytes: 0, rows: 0 };
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      state.readBytes = at;
      yield bytes.subarray(at, at + PIECE_BYTES);
    }
  }
  const done = (async () => {
    for await (const { rows } of new CsvContactFileReader().rows(pieces(), { afterRow: 0, maxRows: 100_000 })) {
      state.rows += rows.length;
    }
  })();
  return { state, done };
}

for (const [what, text] of [
  ['delimiters', ','.repeat(4 * MEBIBYTE)],
  ['delimiters below a header', `phone,name\n${','.repeat(4 * MEBIBYTE)}`],
  ['delimiters and quoted line breaks', `phone,name\n${'"\n",,,,'.padEnd(1024, ',').repeat(4 * 1024)}`],
] as const) {
  test(`refuses a row of ${what} without reading on to its end`, async () => {
    const { state, done } = reading(text);
    assert.instance(await rejection(done), MalformedCsv);
    assert.ok(state.readBytes < MEBIBYTE, `${state.readBytes} bytes were read`);
  });
}

test('refuses a row of far more cells than a file may have columns', async () => {
  const { state, done } = reading(`phone,name\n${aPhone(1)},Asha${','.repeat(5_000)}\n`.repeat(100));
  const error = await rejection(done);
  assert.instance(error, MalformedCsv);
  assert.match((error as MalformedCsv).message, /^Row 2 /);
  assert.is(state.rows, 0);
});

test('takes long rows in any script, and rows with blank cells behind the last column', async () => {
  const long = `${aPhone(1)},${'आ'.repeat(15_000)},${'आ'.repeat(15_000)},,,\n`;
  const { state, done } = reading(`phone,name,city\n${long.repeat(20)}`);
  await done;
  assert.is(state.rows, 20);
});

const reader = new CsvContactFileReader();

async function* whole(text: string | Buffer): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text as string);
}

async function batchesOf(text: string | Buffer, options: Partial<ReadingOptions> = {}): Promise<readonly FileRows[]> {
  const batches: FileRows[] = [];
  for await (const batch of reader.rows(whole(text), { afterRow: 0, maxRows: 100_000, ...options })) {
    batches.push(batch);
  }
  return batches;
}

/** The cells of each row, by its number. */
async function cellsOf(text: string | Buffer): Promise<readonly (readonly [number, readonly string[]])[]> {
  return (await batchesOf(text)).flatMap(({ cells }) => [...cells]);
}

test('gives the header row out of the beginning of a file', () => {
  const headings = (text: string | Buffer) => reader.headings(Buffer.from(text as string));
  assert.equal(headings(`\ufeff\n , \n"Phone",First Name\n${aPhone(1)},As`), ['Phone', 'First Name']);
  assert.equal(headings('phone;city'), ['phone', 'city']);
  assert.equal(headings(Buffer.from('\ufeffphone\tcity\n', 'utf16le').swap16()), ['phone', 'city']);
});

test('refuses a header without a phone column, and one that its mapping does not fit, in headings and rows alike', async () => {
  const columns = { phone: 'Mobile', attributes: { plan: 'Tier' } };
  for (const [text, Refusal, mapping] of [
    ['', NoPhoneColumn],
    ['\n\n', NoPhoneColumn],
    ['name,city\n', NoPhoneColumn],
    ['phone,Plan,plan\n', InvalidColumns],
    ['Mobile\n', InvalidColumns, columns],
  ] as const) {
    const options = mapping ? { columns: mapping } : {};
    assert.throws(
      () => reader.headings(Buffer.from(text), mapping),
      (error: unknown) => error instanceof Refusal,
    );
    assert.instance(await rejection(batchesOf(text, options)), Refusal);
  }
  assert.equal(reader.headings(Buffer.from('Tier,Mobile\n'), columns), ['Tier', 'Mobile']);
});

test('numbers rows as a spreadsheet does, passes over blank ones, and knows columns by their headings', async () => {
  const [batch, ...more] = await batchesOf(`\nCity,Phone,Name\n\n , ,\nPune,${aPhone(1)},Asha\n,${aPhone(2)},\n`);
  assert.equal(more, []);
  assert.equal(batch?.rows, [
    { row: 5, phone: aPhone(1), name: 'Asha', attributes: { city: 'Pune' } },
    { row: 6, phone: aPhone(2), name: '', attributes: { city: '' } },
  ]);
  assert.equal(batch?.cells.get(5), ['Pune', aPhone(1), 'Asha']);
  assert.is(batch?.lastRow, 6);
});

test('gives no more rows at once than a batch has, and goes on after any of them', async () => {
  const text = `phone\n${Array.from({ length: 2 * IMPORT_BATCH_ROWS + 1 }, (_, n) => `${aPhone(n)}\n`).join('')}`;
  const shape = (batches: readonly FileRows[]) => batches.map(({ rows, lastRow }) => [rows.length, lastRow]);
  assert.equal(shape(await batchesOf(text)), [
    [IMPORT_BATCH_ROWS, IMPORT_BATCH_ROWS + 1],
    [IMPORT_BATCH_ROWS, 2 * IMPORT_BATCH_ROWS + 1],
    [1, 2 * IMPORT_BATCH_ROWS + 2],
  ]);
  const rest = await batchesOf(text, { afterRow: 2 * IMPORT_BATCH_ROWS });
  assert.equal(shape(rest), [[2, 2 * IMPORT_BATCH_ROWS + 2]]);
  assert.equal(await batchesOf(text, { afterRow: 2 * IMPORT_BATCH_ROWS + 2 }), []);
});

test('says how much of the file each batch reaches, though all of the file comes at once', async () => {
  const heading = 'phone\n';
  const line = `${aPhone(1)}\n`;
  const text = heading + line.repeat(20 * IMPORT_BATCH_ROWS);
  const batches = await batchesOf(text);
  for (const { bytesRead, lastRow } of batches) {
    const reached = heading.length + (lastRow - 1) * line.length;
    assert.ok(bytesRead >= reached && bytesRead <= reached + 16 * 1024, `${bytesRead} for ${reached}`);
  }
  assert.is(batches.at(-1)?.bytesRead, text.length);
});

test('takes as many rows as are allowed and refuses the next, those passed over among them', async () => {
  const text = `phone\n${aPhone(1)}\n\n${aPhone(2)}\n`;
  assert.is((await batchesOf(text, { maxRows: 2 }))[0]?.rows.length, 2);
  assert.instance(await rejection(batchesOf(text, { maxRows: 1 })), TooManyRows);
  assert.instance(await rejection(batchesOf(text, { maxRows: 1, afterRow: 2 })), TooManyRows);
});

for (const [what, encoded] of [
  ['UTF-8', (text: string) => text],
  ['UTF-8 with a byte order mark', (text: string) => `\ufeff${text}`],
  ['UTF-16, the lower byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, the higher byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['semicolons and Windows line ends', (text: string) => text.replaceAll(',', ';').replaceAll('\n', '\r\n')],
  ['tabs and old line ends', (text: string) => text.replaceAll(',', '\t').replaceAll('\n', '\r')],
] as const) {
  test(`reads ${what}`, async () => {
    // In UTF-16 one byte of each of these letters is that of a tab.
    const text = encoded(`phone,name,शहर\n${aPhone(1)},आशा,Pune\n`);
    const columns = { phone: 'phone', name: 'name', attributes: { city: 'शहर' } };
    assert.equal(reader.headings(Buffer.from(text as string), columns), ['phone', 'name', 'शहर']);
    const [batch] = await batchesOf(text, { columns });
    assert.equal(batch?.rows, [{ row: 2, phone: aPhone(1), name: 'आशा', attributes: { city: 'Pune' } }]);
  });
}

test('reports a row that is in no UTF-8, and one with more cells than columns, and reads the others', async () => {
  const text = Buffer.from(`phone,name\n${aPhone(1)},\xe9\n${aPhone(2)},Ravi,x\n${aPhone(3)},Ravi,,\n`, 'latin1');
  const [batch] = await batchesOf(text);
  assert.equal(
    batch?.rows.map((row) => ('problem' in row ? row.problem.code : row.phone)),
    ['row.not_utf8', 'row.too_many_cells', aPhone(3)],
  );
});

test('fails as the source of the bytes does', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`phone\n${aPhone(1)}\n`);
    throw new Error('the store is away');
  }
  const reading = reader.rows(broken(), { afterRow: 0, maxRows: 100_000 });
  const toTheEnd = async () => {
    for await (const _rows of reading);
  };
  assert.match(String(await rejection(toTheEnd())), /the store is away/);
});

const someText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...`'"=+-@,;\t\r\n a`), maxLength: 8 }),
);
/** What bytes that are no UTF-8 become, and the mark at the beginning of a file: texts that no reader can tell apart. */
const aCell = someText.map((text) => text.replace(/[\ufffd\ufeff]/g, '?'));

test('writes lines that are read as they were, whatever stands in their cells', async () => {
  const property = fc.asyncProperty(aCell, aCell, async (name, city) => {
    const cells = [aPhone(1), name, city];
    assert.equal(await cellsOf(reader.line(['phone', 'name', 'city']) + reader.line(cells)), [[2, cells]]);
  });
  await fc.assert(property);
});

test('writes error lines in which a spreadsheet runs nothing, and reads what they were', async () => {
  const property = fc.asyncProperty(aCell, aCell, async (name, city) => {
    const cells = ['7', 'phone.invalid', '-', '+91 98', name, city];
    const line = reader.errorLine(cells);
    assert.equal(await cellsOf(reader.errorLine([...PROBLEM_COLUMNS, 'phone', 'name', 'city']) + line), [[2, cells]]);
    const [[, shown] = [0, []]] = await cellsOf(reader.line(['phone', 'a', 'b', 'c', 'name', 'city']) + line);
    for (const cell of shown) assert.not.match(cell, /^[=+\-@\t\r]/);
  });
  await fc.assert(property);
  const columns = { phone: '-phone' };
  const headings = [...PROBLEM_COLUMNS, '-phone'];
  assert.equal(reader.headings(Buffer.from(reader.errorLine(headings)), columns), headings);
});

test.run();
