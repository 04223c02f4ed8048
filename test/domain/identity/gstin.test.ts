import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { gstin, InvalidGstin } from '../../../src/domain/identity/gstin.ts';

const test = suite('Gstin');

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHABET = DIGITS + LETTERS;

function accepts(text: string): boolean {
  try {
    gstin(text);
    return true;
  } catch (error) {
    if (error instanceof InvalidGstin) return false;
    throw error;
  }
}

const letters = (length: number) =>
  fc.array(fc.constantFrom(...LETTERS), { minLength: length, maxLength: length }).map((all) => all.join(''));
const payload = fc
  .tuple(fc.integer({ min: 1, max: 37 }), letters(5), fc.integer({ min: 0, max: 9999 }), letters(1))
  .map(
    ([state, name, number, kind]) =>
      `${String(state).padStart(2, '0')}${name}${String(number).padStart(4, '0')}${kind}1Z`,
  );
const valid = payload.map((text) => text + ([...ALPHABET].find((check) => accepts(text + check)) ?? '?'));

test('takes published numbers, in small letters and with spaces around them too', () => {
  assert.is(gstin('27AAPFU0939F1ZV'), '27AAPFU0939F1ZV');
  assert.is(gstin(' 29aagcb7383j1z4 '), '29AAGCB7383J1Z4');
});

test('has exactly one right check character', () => {
  fc.assert(
    fc.property(payload, (text) => {
      assert.is([...ALPHABET].filter((check) => accepts(text + check)).length, 1);
    }),
  );
});

test('notices every single mistyped character', () => {
  fc.assert(
    fc.property(valid, fc.nat({ max: 14 }), fc.constantFrom(...ALPHABET), (text, index, character) => {
      fc.pre(text[index] !== character);
      assert.not(accepts(text.slice(0, index) + character + text.slice(index + 1)));
    }),
  );
});

test('refuses another length and another form', () => {
  for (const text of [
    '',
    '27AAPFU0939F1Z',
    '27AAPFU0939F1ZVV',
    '00AAPFU0939F1ZV',
    '27AAPFU0939F1AV',
    '27AAPFU0939F0ZV',
  ]) {
    assert.not(accepts(text), text);
  }
});

test.run();
