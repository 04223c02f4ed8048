import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Gst, type GstParts, gstOn, gstShare, halvesOf } from '../../../src/domain/payments/gst.ts';
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

/** The rest of a payment is one part, whatever sizes are given. */
const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 20_000 })), {
  maxLength: 60,
});

test('goes back in proportion: equal halves of whole paise, but where parts are a paisa each', () => {
  fc.assert(
    fc.property(paise(50_000), rate, sizes, (amountMicros, basisPoints, given) => {
      const taxMicros = gstOn(amountMicros, basisPoints);
      const payableMicros = amountMicros + taxMicros;
      let gst: Gst = { basisPoints, amountMicros: taxMicros, reversedMicros: 0n };
      let gone = 0n;
      for (const part of partsOf(payableMicros, given)) {
        const share = gstShare(gst, payableMicros, gone, part);
        assert.ok(share >= 0n && share <= part && share % PAISA === 0n);
        gone += part;
        gst = { ...gst, reversedMicros: gst.reversedMicros + share };
        const off = gst.reversedMicros * payableMicros - taxMicros * gone;
        assert.ok((off < 0n ? -off : off) <= 2n * PAISA * payableMicros);
        if (given.every((size) => size > 1)) assert.is(gst.reversedMicros % (2n * PAISA), 0n);
      }
      assert.is(gst.reversedMicros, taxMicros);
    }),
  );
});

test('goes back whole and in its halves with the whole payment, in whatever parts, of which some fail and come again', () => {
  fc.assert(
    fc.property(paise(50_000), rate, sizes, fc.array(fc.nat(), { maxLength: 20 }), (...given) => {
      const [amountMicros, basisPoints, weights, failing] = given;
      const taxMicros = gstOn(amountMicros, basisPoints);
      const payableMicros = amountMicros + taxMicros;
      const notes: { readonly part: bigint; readonly share: bigint; readonly halves: GstParts }[] = [];
      const refund = (part: bigint) => {
        const reversedMicros = sumMicros(notes.map(({ share }) => share));
        const gone = sumMicros(notes.map((note) => note.part));
        const share = gstShare({ basisPoints, amountMicros: taxMicros, reversedMicros }, payableMicros, gone, part);
        const before = {
          cgstMicros: sumMicros(notes.map(({ halves }) => halves.cgstMicros)),
          sgstMicros: sumMicros(notes.map(({ halves }) => halves.sgstMicros)),
        };
        const halves = halvesOf(share, before);
        assert.ok(share >= 0n && share <= part && halves.cgstMicros >= 0n && halves.sgstMicros >= 0n);
        assert.is(halves.cgstMicros + halves.sgstMicros, share);
        notes.push({ part, share, halves });
      };
      for (const part of partsOf(payableMicros, weights)) refund(part);
      for (const place of failing) notes.splice(place % (notes.length + 1), 1);
      const left = payableMicros - sumMicros(notes.map(({ part }) => part));
      for (const part of partsOf(left, [1, 1, 3])) refund(part);
      assert.is(sumMicros(notes.map(({ share }) => share)), taxMicros);
      assert.is(sumMicros(notes.map(({ halves }) => halves.cgstMicros)), taxMicros / 2n);
      assert.is(sumMicros(notes.map(({ halves }) => halves.sgstMicros)), taxMicros / 2n);
    }),
  );
});

test('goes back by single paise too', () => {
  let gst: Gst = { basisPoints: 1800, amountMicros: 18_000_000n, reversedMicros: 0n };
  for (let gone = 0n; gone < 118_000_000n; gone += PAISA) {
    const share = gstShare(gst, 118_000_000n, gone, PAISA);
    gst = { ...gst, reversedMicros: gst.reversedMicros + share };
  }
  assert.is(gst.reversedMicros, 18_000_000n);
});

/** Parts of so many paise as long as there is something left, and the rest. */
function partsOf(wholeMicros: bigint, sizesInPaise: readonly number[]): readonly bigint[] {
  const parts: bigint[] = [];
  let left = wholeMicros;
  for (const size of sizesInPaise) {
    const part = BigInt(size) * PAISA;
    if (part >= left) break;
    parts.push(part);
    left -= part;
  }
  return left > 0n ? [...parts, left] : parts;
}

test.run();
