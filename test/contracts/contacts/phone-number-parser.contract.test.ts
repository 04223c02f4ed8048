import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { LibphonenumberPhoneNumberParser } from '../../../src/adapters/contacts/libphonenumber-phone-number-parser.ts';

const asha = '919812345678';

for (const parser of [new LibphonenumberPhoneNumberParser()]) {
  const test = suite(`PhoneNumberParser by ${parser.constructor.name}`);
  const outcome = (raw: string, country = 'IN'): string => {
    const parsed = parser.parse(raw, country);
    return 'phone' in parsed ? parsed.phone : parsed.reason.code;
  };

  for (const raw of [
    '+91 98123-45678',
    '(+91) 98123-45678',
    '(0091)98123 45678',
    '09812345678',
    '(981) 234 5678',
    '00919812345678',
    '919812345678',
    '9812345678',
    '  98123 45678 ',
    '+91-(0)9812345678',
    "'+919812345678",
    '\u202a+91\u00a098123\u00a045678\u202c',
    '919812345678.0',
    '＋９１９８１２３４５６７８',
  ]) {
    test(`reads ${JSON.stringify(raw)}`, () => {
      assert.is(outcome(raw), asha);
    });
  }

  test('reads numbers of other countries by their code, or by the default country', () => {
    assert.is(outcome('+1 (415) 555-2671'), '14155552671');
    assert.is(outcome('00 971 50 123 4567'), '971501234567');
    assert.is(outcome('4155552671', 'US'), '14155552671');
    assert.is(outcome('00919812345678', 'US'), asha);
  });

  for (const [raw, code] of [
    ['', 'phone.missing'],
    [' ', 'phone.missing'],
    ['9.19812E+11', 'phone.scientific_notation'],
    ['9,19812e11', 'phone.scientific_notation'],
    ['98123', 'phone.wrong_length'],
    ['98123456789012', 'phone.wrong_length'],
    ['+9', 'phone.too_short'],
    ['9812345678 / 9812345679', 'phone.too_long'],
    ['5812345678', 'phone.not_mobile'],
    ['022 2654 3210', 'phone.not_mobile'],
    ['1800 123 4567', 'phone.not_mobile'],
    ['+44 20 7946 0958', 'phone.not_mobile'],
    ['9812345678 ext. 12', 'phone.has_extension'],
    ['call 9812345678', 'phone.not_a_number'],
    ['none', 'phone.not_a_number'],
  ] as const) {
    test(`refuses ${JSON.stringify(raw)} with ${code}`, () => {
      assert.is(outcome(raw), code);
    });
  }

  test('refuses a number without a country code when the default country does not exist', () => {
    assert.is(outcome('9812345678', 'XX'), 'phone.unknown_country');
  });

  test('reads every Indian mobile number in each usual spelling as the same', () => {
    const mobile = fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }).map(String);
    const spellings = [
      (n: string) => `+91${n}`,
      (n: string) => `0${n}`,
      (n: string) => `+91 ${n.slice(0, 5)}-${n.slice(5)}`,
      (n: string) => `91${n}`,
    ];
    fc.assert(
      fc.property(mobile, (n) => {
        const bare = parser.parse(n, 'IN');
        fc.pre('phone' in bare);
        for (const spelling of spellings) assert.equal(parser.parse(spelling(n), 'IN'), bare);
      }),
    );
  });

  test('never throws, and gives only E.164', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('IN', 'US', 'XX'), (raw, country) => {
        const parsed = parser.parse(raw, country);
        assert.ok('reason' in parsed || /^[1-9]\d{6,14}$/.test(parsed.phone));
      }),
    );
  });

  test.run();
}
