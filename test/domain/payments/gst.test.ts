import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Gst, gstOn, gstShare } from '../../../src/domain/payments/gst.ts';
import { sumMicros } from '../../../src/domain/shared/money.ts';

const PAISA = 10_000n;
const test = suite('gst');

test('is twice the half, each half rounded to the nearest paisa', () => {
  for (const [rupees, tax] of [
    ['100.00', 18_000_000n],
    ['100.03', 18_000_000n],
    ['100.05', 18_000_000n],
    ['100.06', 18_020_000n],
    ['500000.00', 90_000_000_000n],
  ] as const) {
    assert.is(gstOn(BigInt(rupees.replace('.', '')) * PAISA, 1800), tax, rupees);
  }
  assert.is(gstOn(100_000_000n, 0), 0n);
});

const paise = (max: number) => fc.bigInt(1n, BigInt(max)).map((n) => n * PAISA);
const rate = fc.integer({ min: 1, max: 10_000 });

test('has equal halves of whole paise, and is within a paisa of the exact tax', () => {
  fc.assert(
    fc.property(paise(50_000_000), rate, (amountMicros, basisPoints) => {
      const tax = gstOn(amountMicros, basisPoints);
      assert.is(tax % (2n * PAISA), 0n);
      const off = tax * 10_000n - amountMicros * BigInt(basisPoints);
      assert.ok((off < 0n ? -off : off) <= PAISA * 10_000n);
    }),
  );
});

test('goes back in proportion, whole with the whole payment, and never more than a part itself', () => {
  fc.assert(
    fc.property(paise(50_000_000), rate, fc.array(fc.integer({ min: 2, max: 1000 }), { maxLength: 8 }), (...given) => {
      const [amountMicros, basisPoints, weights] = given;
      const taxMicros = gstOn(amountMicros, basisPoints);
      const payableMicros = amountMicros + taxMicros;
      let gst: Gst = { basisPoints, amountMicros: taxMicros, reversedMicros: 0n };
      let gone = 0n;
      const parts = weights.map((weight) => (payableMicros / BigInt(weight * weights.length) / PAISA) * PAISA);
      const last = payableMicros - sumMicros(parts);
      for (const part of [...parts, last]) {
        const share = gstShare(gst, payableMicros, gone, part);
        assert.ok(share >= 0n && share <= part && share % (2n * PAISA) === 0n);
        gone += part;
        gst = { ...gst, reversedMicros: gst.reversedMicros + share };
        const off = gst.reversedMicros * payableMicros - taxMicros * gone;
        // Parts too small for their tax leave some to the next.
        if (part >= 4n * PAISA) assert.ok((off < 0n ? -off : off) <= 2n * PAISA * payableMicros);
      }
      if (last >= 4n * PAISA) assert.is(gst.reversedMicros, taxMicros);
    }),
  );
});

test.run();
