import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  formatMicros,
  InvalidAmount,
  MAX_AMOUNT_MICROS,
  MICROS_PER_UNIT,
  parseMicros,
  sumMicros,
} from '../../../src/domain/shared/money.ts';

const test = suite('money');

const amounts = fc.bigInt({ min: -MAX_AMOUNT_MICROS, max: MAX_AMOUNT_MICROS });

test('reads what it wrote, for every amount that the stores can hold', () => {
  fc.assert(fc.property(amounts, (micros) => parseMicros(formatMicros(micros)) === micros));
});

test('writes four to six decimals, never an exponent or a lost digit', () => {
  fc.assert(fc.property(amounts, (micros) => /^-?\d+\.\d{4,6}$/.test(formatMicros(micros))));
  assert.is(formatMicros(80_500_000n), '80.5000');
  assert.is(formatMicros(863_100n), '0.8631');
  assert.is(formatMicros(1_035_720n), '1.03572');
  assert.is(formatMicros(-1n), '-0.000001');
  assert.is(formatMicros(0n), '0.0000');
  assert.is(formatMicros(MAX_AMOUNT_MICROS), '9223372036854.775807');
});

test('reads whole and decimal amounts of either sign', () => {
  assert.is(parseMicros('500'), 500n * MICROS_PER_UNIT);
  assert.is(parseMicros('80.5'), 80_500_000n);
  assert.is(parseMicros('-0.000001'), -1n);
  assert.is(parseMicros('-0'), 0n);
  assert.is(parseMicros('007.50'), 7_500_000n);
});

for (const text of [
  ...['', ' ', '.', '-', '.5', '5.', '+5', ' 5', '5 ', '5\n', '1e3', '0x10', '1_000', '1,000.00', '٣'],
  ...['NaN', 'Infinity', '0.1234567', '99999999999999', '--5', '₹5'],
]) {
  test(`refuses ${JSON.stringify(text)}`, () => {
    assert.throws(
      () => parseMicros(text),
      (error: unknown) => error instanceof InvalidAmount,
    );
  });
}

test('refuses the first amount that a signed 64-bit integer cannot hold', () => {
  assert.is(parseMicros('9223372036854.775807'), MAX_AMOUNT_MICROS);
  assert.throws(
    () => parseMicros('9223372036854.775808'),
    (error: unknown) => error instanceof InvalidAmount,
  );
});

test('adds without rounding, in any order', () => {
  fc.assert(
    fc.property(fc.array(amounts), (list) => {
      const total = sumMicros(list);
      return total === sumMicros([...list].reverse()) && total - sumMicros(list.slice(1)) === (list[0] ?? 0n);
    }),
  );
  assert.is(sumMicros([]), 0n);
});

test.run();
