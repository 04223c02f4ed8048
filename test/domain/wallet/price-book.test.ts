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
  priceTable,
  priceWithMargin,
} from '../../../src/domain/wallet/price-book.ts';

const test = suite('price book');

const share = (basisPoints: number) => ({ basisPoints, fixedMicros: 0n });

test('rounds the share up to a whole micro-unit, once, and adds the fixed amount', () => {
  const costs = fc.bigInt({ min: 0n, max: 10n ** 12n });
  const fixed = fc.bigInt({ min: 0n, max: 10n ** 8n });
  fc.assert(
    fc.property(costs, fc.integer({ min: 0, max: 100_000 }), fixed, (cost, basisPoints, fixedMicros) => {
      const { costMicros, priceMicros } = priceWithMargin(cost, { basisPoints, fixedMicros });
      assert.is(costMicros, cost);
      const tooMuch = (priceMicros - fixedMicros - costMicros) * 10_000n - cost * BigInt(basisPoints);
      assert.ok(tooMuch >= 0n && tooMuch < 10_000n);
    }),
  );
});

test('adds 20 % to a cost, and a fixed amount', () => {
  assert.is(priceWithMargin(863_100n, share(2000)).priceMicros, 1_035_720n);
  assert.is(priceWithMargin(1n, share(1)).priceMicros, 2n);
  assert.is(priceWithMargin(0n, share(2000)).priceMicros, 0n);
  assert.is(priceWithMargin(5n, share(0)).priceMicros, 5n);
  assert.is(priceWithMargin(863_100n, { basisPoints: 2000, fixedMicros: 50_000n }).priceMicros, 1_085_720n);
});

test('takes the newest rate of each market, and no price where that one has none', () => {
  const rate = (effectiveFrom: string, market: string, costs: object) => ({
    currency: 'INR',
    effectiveFrom,
    market,
    costs,
  });
  const { prices } = priceTable(
    'INR',
    new Map(),
    [
      rate('2026-07-01', 'IN', { marketing: 784_600n, utility: 115_000n }),
      rate('2026-07-01', 'UA', { marketing: 0n }),
      rate('2026-10-01', 'IN', { marketing: 863_100n }),
    ],
    share(2000),
  );
  assert.equal(prices.get('IN'), { marketing: { costMicros: 863_100n, priceMicros: 1_035_720n } });
  assert.equal(prices.get('UA'), { marketing: { costMicros: 0n, priceMicros: 0n } });
  assert.is(prices.get('Other'), undefined);
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
