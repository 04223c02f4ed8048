import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CsvContactFileReader } from '../../../src/adapters/contacts/csv-contact-file-reader.ts';
import { MalformedCsv } from '../../../src/domain/contacts/upload.ts';
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

test.run();
