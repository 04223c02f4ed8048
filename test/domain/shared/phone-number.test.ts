import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InvalidPhoneNumber, phoneNumber, pricingPrefix } from '../../../src/domain/shared/phone-number.ts';

const test = suite('phone number');

const bareDigits = fc.stringMatching(/^[1-9][0-9]{6,14}$/);

test('keeps bare digits as they are, and drops one leading plus', () => {
  fc.assert(
    fc.property(bareDigits, (digits) => {
      assert.is(phoneNumber(digits), digits);
      assert.is(phoneNumber(`+${digits}`), digits);
    }),
  );
});

test('accepts its own result again', () => {
  fc.assert(fc.property(bareDigits, (digits) => phoneNumber(phoneNumber(digits)) === phoneNumber(digits)));
});

test('takes any text for nothing but a number in E.164 or a refusal', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        assert.match(phoneNumber(text), /^[1-9][0-9]{6,14}$/);
      } catch (error) {
        assert.instance(error, InvalidPhoneNumber);
      }
    }),
  );
});

for (const text of [
  ...['', '+', '++919812345670', '0919812345670', '00919812345670', '98765', '123456', '1234567890123456'],
  ...['91 98123 45670', '91-9812345670', '(91)9812345670', ' 919812345670', '919812345670\n', '٩١٩٨١٢٣٤٥٦٧', '9.1e11'],
]) {
  test(`refuses ${JSON.stringify(text)}`, () => {
    assert.throws(
      () => phoneNumber(text),
      (error: unknown) => error instanceof InvalidPhoneNumber,
    );
  });
}

test('finds the market by the first four digits', () => {
  assert.is(pricingPrefix(phoneNumber('+18095551234')), '1809');
});

test.run();
