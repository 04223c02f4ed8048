import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CsvContactFileReader } from '../../../src/adapters/contacts/csv-contact-file-reader.ts';
import { LibphonenumberPhoneNumberParser } from '../../../src/adapters/contacts/libphonenumber-phone-number-parser.ts';
import { NodeContactFileChecker } from '../../../src/adapters/contacts/node-contact-file-checker.ts';
import type { CheckedFileRows, CheckingOptions } from '../../../src/application/contacts/ports.ts';
import { checkRows } from '../../../src/domain/contacts/checked-rows.ts';
import { DomainError } from '../../../src/domain/shared/errors.ts';
import { aPhone } from '../../support/contacts.ts';
import { rejection } from '../../support/rejection.ts';

const OPTIONS: CheckingOptions = { afterRow: 0, maxRows: 100_000, defaultCountry: 'IN' };
const ROWS = 6_000;

/** A file with good, bad and repeated rows, in pieces that end anywhere. */
function anUntidyFile(): string {
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const phone = n % 7 === 0 ? 'none' : aPhone(n % 5 === 0 ? 5 : n);
    return `${phone},"Person, ${n}",${n % 11 === 0 ? '' : 'Pune'}`;
  });
  return `phone,name,city\n${rows.join('\n')}\n`;
}

async function* piecesOf(text: string, size = 10_007): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function all(batches: AsyncIterable<CheckedFileRows>): Promise<CheckedFileRows[]> {
  const taken: CheckedFileRows[] = [];
  for await (const batch of batches) taken.push(batch);
  return taken;
}

const test = suite('ContactFileChecker in a thread');
const checker = new NodeContactFileChecker();

test('gives what reading and checking give, batch by batch, with the cells of each row', async () => {
  const phones = new LibphonenumberPhoneNumberParser();
  const taken = await all(checker.batches(piecesOf(anUntidyFile()), OPTIONS));
  let index = 0;
  for await (const read of new CsvContactFileReader().rows(piecesOf(anUntidyFile()), OPTIONS)) {
    const { rows, cells, lastRow, bytesRead } = read;
    const { cellsOf, characters, ...batch } = taken[index] as CheckedFileRows;
    const checked = checkRows(rows, (raw) => phones.parse(raw, 'IN'));
    assert.equal(batch, { received: rows.length, lastRow, bytesRead, checked });
    assert.ok(characters >= [...cells.values()].flat().join('').length);
    for (const { row } of checked.bad) assert.equal(cellsOf(row), cells.get(row));
    assert.equal(cellsOf(lastRow + 1), []);
    index += 1;
  }
  assert.is(taken.length, index);
});

test('goes on after a row, by a mapping and with a country', async () => {
  const columns = { phone: 'Mobile', attributes: { plan: 'Tier' } };
  const csv = 'Mobile,Tier\n7400123456,gold\n7400123457,basic\n';
  const options = { ...OPTIONS, afterRow: 2, columns, defaultCountry: 'GB' };
  const [batch] = await all(checker.batches(piecesOf(csv), options));
  assert.equal(batch?.checked.good, [{ row: 3, phone: '447400123457', details: { attributes: { plan: 'basic' } } }]);
});

test('throws what the file is refused for, with its code and words, after the batches before it', async () => {
  for (const [csv, code] of [
    [`phone,name\n${`${aPhone(1)},x\n`.repeat(600)}${aPhone(2)},"cut`, 'contacts.malformed_csv'],
    ['name\nAsha\n', 'contacts.no_phone_column'],
    ['', 'contacts.no_phone_column'],
    [`phone\n${`${aPhone(1)}\n`.repeat(1_001)}`, 'contacts.too_many_rows'],
  ] as const) {
    const problem = await rejection(all(checker.batches(piecesOf(csv), { ...OPTIONS, maxRows: 1_000 })));
    assert.instance(problem, DomainError);
    assert.is((problem as DomainError).code, code);
  }
});

test('fails as the source of the bytes does', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield* piecesOf(anUntidyFile());
    throw new Error('the store is away');
  }
  assert.match(String(await rejection(all(checker.batches(broken(), OPTIONS)))), /the store is away/);
});

test('reads several files at once, and others after one that was left in the middle', async () => {
  for await (const { received } of checker.batches(piecesOf(anUntidyFile()), OPTIONS)) {
    assert.ok(received > 0);
    break;
  }
  const counts = await Promise.all(
    [1, 2, 3].map(async () =>
      (await all(checker.batches(piecesOf(anUntidyFile()), OPTIONS))).map(({ received }) => received),
    ),
  );
  for (const received of counts)
    assert.is(
      received.reduce((sum, count) => sum + count, 0),
      ROWS,
    );
});

test.run();
