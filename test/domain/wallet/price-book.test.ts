import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { phoneNumber } from '../../../src/domain/shared/phone-number.ts';
import {
  CATEGORIES,
  isCategory,
  marketOf,
  marketOfPhone,
  OTHER_MARKET,
  type PriceTable,
  priceWithMargin,
} from '../../../src/domain/wallet/price-book.ts';

const test = suite('price book');

test('rounds the margin up to a whole micro-unit, once', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 100_000 }), (cost, basisPoints) => {
      const { costMicros, priceMicros } = priceWithMargin(cost, basisPoints);
      assert.is(costMicros, cost);
      const tooMuch = (priceMicros - costMicros) * 10_000n - cost * BigInt(basisPoints);
      assert.ok(tooMuch >= 0n && tooMuch < 10_000n);
    }),
  );
});

test('adds 20 % to a cost', () => {
  assert.is(priceWithMargin(863_100n, 2000).priceMicros, 1_035_720n);
  assert.is(priceWithMargin(1n, 1).priceMicros, 2n);
  assert.is(priceWithMargin(0n, 2000).priceMicros, 0n);
  assert.is(priceWithMargin(5n, 0).priceMicros, 5n);
});

const table: PriceTable = {
  currency: 'INR',
  marketByPrefix: new Map([
    ['1', 'North America'],
    ['1809', 'Rest of Latin America'],
    ['7', 'RU'],
    ['77', 'KZ'],
    ['91', 'IN'],
  ]),
  prices: new Map(),
};

test('finds the market by the longest prefix that is listed', () => {
  const markets: readonly [string, string][] = [
    ['+14155552671', 'North America'],
    ['+18095551234', 'Rest of Latin America'],
    ['+74951234567', 'RU'],
    ['+77012345678', 'KZ'],
    ['+919812345670', 'IN'],
    ['+9012345678', OTHER_MARKET],
  ];
  for (const [phone, market] of markets) assert.is(marketOfPhone(table, phoneNumber(phone)), market, phone);
});

test('finds the same market by the whole number and by what a list is counted by', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(1|1809|7|77|91|[2-9])\d{7,10}$/), (digits) => {
      assert.is(marketOfPhone(table, phoneNumber(digits)), marketOf(table, digits));
    }),
  );
});

test('knows the categories with a rate, as a webhook writes them', () => {
  assert.ok(CATEGORIES.every(isCategory));
  for (const text of ['', 'MARKETING', 'authentication_international', 'marketing_lite', 'toString']) {
    assert.not(isCategory(text), text);
  }
});

test.run();
