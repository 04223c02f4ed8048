import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertPriced, EmptyAudience, MarketWithoutPrice, quote } from '../../../src/domain/campaigns/quote.ts';
import type { PriceTable } from '../../../src/domain/wallet/price-book.ts';

const test = suite('quotes');

const price = (priceMicros: bigint) => ({ marketing: { costMicros: 1n, priceMicros } });
const table: PriceTable = {
  currency: 'INR',
  marketByPrefix: new Map([
    ['1', 'North America'],
    ['1809', 'Rest of Latin America'],
    ['91', 'IN'],
  ]),
  prices: new Map([
    ['IN', price(1_035_720n)],
    ['North America', price(2_500_000n)],
  ]),
};

test('multiplies recipients by price per market, in the order of the markets', () => {
  const counts = [
    { prefix: '9198', count: 7 },
    { prefix: '1415', count: 2 },
    { prefix: '9170', count: 3 },
  ];
  assert.equal(quote(table, 'marketing', counts), {
    currency: 'INR',
    category: 'marketing',
    recipients: 12,
    totalMicros: 15_357_200n,
    lines: [
      { market: 'IN', recipients: 10, unitPriceMicros: 1_035_720n, totalMicros: 10_357_200n },
      { market: 'North America', recipients: 2, unitPriceMicros: 2_500_000n, totalMicros: 5_000_000n },
    ],
    unpriced: [],
  });
});

test('is the sum of its lines, for any audience', () => {
  const counts = fc.array(
    fc.record({
      prefix: fc.constantFrom('9198', '9170', '1415', '1212'),
      count: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(counts, (given) => {
      const { recipients, totalMicros, lines } = quote(table, 'marketing', given);
      assert.is(
        recipients,
        given.reduce((sum, { count }) => sum + count, 0),
      );
      assert.is(
        lines.reduce((sum, line) => sum + line.recipients, 0),
        recipients,
      );
      assert.is(
        lines.reduce((sum, line) => sum + line.totalMicros, 0n),
        totalMicros,
      );
    }),
  );
});

test('refuses an empty audience', () => {
  assert.throws(
    () => quote(table, 'marketing', []),
    (error: Error) => error instanceof EmptyAudience,
  );
});

test('prices who has a price, and names every market without, the unlisted ones as Other', () => {
  const counts = [
    { prefix: '9198', count: 1 },
    { prefix: '1809', count: 2 },
    { prefix: '4930', count: 3 },
    { prefix: '4912', count: 4 },
  ];
  const mixed = quote(table, 'marketing', counts);
  const markets = [
    { market: 'Other', recipients: 7 },
    { market: 'Rest of Latin America', recipients: 2 },
  ];
  assert.equal([mixed.recipients, mixed.totalMicros, mixed.unpriced], [1, 1_035_720n, markets]);
  assert.throws(
    () => assertPriced(mixed),
    (error: MarketWithoutPrice) => error instanceof MarketWithoutPrice && error.details['markets'] === mixed.unpriced,
  );
  assertPriced(quote(table, 'marketing', counts.slice(0, 1)));
});

test('has no price for a category that has none in a market', () => {
  const { lines, unpriced } = quote(table, 'utility', [{ prefix: '9198', count: 1 }]);
  assert.equal([lines, unpriced], [[], [{ market: 'IN', recipients: 1 }]]);
});

test.run();
