import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  ImportTally,
  InvalidColumns,
  MAX_LISTED_PROBLEMS,
  MAX_UPLOAD_COLUMNS,
  MalformedCsv,
  NoPhoneColumn,
  uploadColumns,
} from '../../../src/domain/contacts/upload.ts';

const test = suite('Contact upload');

test('finds the phone column by any of its names, in any spelling', () => {
  for (const heading of ['phone', ' PHONE ', 'Mobile', 'Phone Number', 'phone-number', 'number', 'MOBILE NUMBER']) {
    assert.is(uploadColumns(['name', heading]).phone, 1, heading);
  }
});

test('takes the best named of several phone columns and keeps the others as attributes', () => {
  assert.equal(uploadColumns(['Mobile', 'Name', 'Phone', 'Joined On', ' ']), {
    phone: 2,
    name: 1,
    attributes: [
      { index: 0, key: 'mobile' },
      { index: 3, key: 'joined_on' },
    ],
    count: 5,
  });
});

test('refuses a header without a phone column, shows what it read and says which names count', () => {
  assert.throws(
    () => uploadColumns(['name', 'city']),
    (error: unknown) => error instanceof NoPhoneColumn && String(error.details['columns']) === 'name,city',
  );
  assert.throws(() => uploadColumns(['mobile no']), /phone or phone_number or mobile or number or mobile_number/);
});

test('names each column that cannot be told apart or named', () => {
  assert.throws(
    () => uploadColumns(['phone', 'City', 'city', 'नाम', 'Phone']),
    (error: unknown) => {
      assert.instance(error, InvalidColumns);
      assert.equal(
        (error as InvalidColumns).fields.map(({ path, code }) => [path, code]),
        [
          ['/columns/2', 'repeated'],
          ['/columns/3', 'bad_name'],
          ['/columns/4', 'repeated'],
        ],
      );
      return true;
    },
  );
});

test('refuses too many columns', () => {
  const columns = ['phone', ...Array.from({ length: MAX_UPLOAD_COLUMNS - 1 }, (_, n) => `a${n}`)];
  assert.is(uploadColumns(columns).count, MAX_UPLOAD_COLUMNS);
  assert.throws(
    () => uploadColumns([...columns, 'b']),
    (error: unknown) => error instanceof InvalidColumns,
  );
});

test('counts every problem and lists the first ones, with values cut short', () => {
  const tally = new ImportTally();
  for (let row = 2; row < MAX_LISTED_PROBLEMS + 3; row += 1) {
    tally.reject(row, { code: 'phone.missing', message: 'no phone', value: 'x'.repeat(5_000) });
  }
  const { invalid, errors, errorsTruncated } = tally.report();
  assert.is(invalid, MAX_LISTED_PROBLEMS + 1);
  assert.is(errors.length, MAX_LISTED_PROBLEMS);
  assert.is(errorsTruncated, true);
  assert.equal(errors[0], { row: 2, code: 'phone.missing', message: 'no phone', value: 'x'.repeat(100) });
});

test('says in a refusal how much was saved before it', () => {
  const refusal = new MalformedCsv('Row 7 is broken', { row: 7 }).after({ created: 3, updated: 1 });
  assert.instance(refusal, MalformedCsv);
  assert.is(refusal.message, 'Row 7 is broken');
  assert.equal(refusal.details, { row: 7, saved: { created: 3, updated: 1 } });
});

test.run();
