import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { contactsFile, INVALID_PHONES } from '../../scripts/demo/contacts-csv.ts';
import { LibphonenumberPhoneNumberParser } from '../../src/adapters/contacts/libphonenumber-phone-number-parser.ts';
import { TEST_NUMBER_PREFIX } from '../../src/adapters/sandbox/sandbox-meta-statuses.ts';

const parser = new LibphonenumberPhoneNumberParser();
const test = suite('contacts of the demo');

/** What the app's own parser makes of a file's first column. */
function parsedPhones(csv: string, delimiter: string): (string | undefined)[] {
  const [, ...rows] = csv.split('\r\n').filter((row) => row !== '');
  return rows.map((row) => {
    const parsed = parser.parse(row.slice(0, row.indexOf(delimiter)), 'IN');
    return 'phone' in parsed ? parsed.phone : undefined;
  });
}

for (const seed of [1, 2, 77]) {
  test(`has as many duplicates, wrong rows and valid Indian mobile numbers as it says (seed ${seed})`, () => {
    const file = contactsFile({ seed, firstPosition: 0, contacts: 5000, delimiter: ';' });
    const parsed = parsedPhones(file.csv, ';');
    const valid = parsed.filter((phone) => phone !== undefined);
    assert.is(file.phones.length, 5000);
    assert.equal(new Set(valid), new Set(file.phones));
    assert.is(valid.length - new Set(valid).size, file.duplicates);
    assert.is(parsed.length - valid.length, file.invalid);
    assert.ok(file.duplicates > 50 && file.duplicates < 150, `${file.duplicates} duplicates`);
    assert.ok(file.invalid > 20 && file.invalid < 90, `${file.invalid} invalid`);
  });
}

test('never has a number twice, in one file or in two, nor a test number of the sandbox', () => {
  const seen = new Set<string>();
  for (const firstPosition of [0, 30_000, 60_000]) {
    const { phones } = contactsFile({ seed: 5, firstPosition, contacts: 30_000, delimiter: ',' });
    for (const phone of phones) seen.add(phone);
    assert.not.ok(phones.some((phone) => phone.startsWith(TEST_NUMBER_PREFIX)));
  }
  assert.is(seen.size, 90_000);
});

test('writes the same file for the same seed, and another for another', () => {
  const csv = (seed: number) => contactsFile({ seed, firstPosition: 0, contacts: 50, delimiter: ',' }).csv;
  assert.is(csv(3), csv(3));
  assert.is.not(csv(3), csv(4));
});

for (const phone of INVALID_PHONES) {
  test(`counts on "${phone}" being refused`, () => {
    assert.ok('reason' in parser.parse(phone, 'IN'));
  });
}

test.run();
