import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { StoredPriceBook } from '../../../src/application/wallet/stored-price-book.ts';
import type { MarketRate } from '../../../src/domain/wallet/price-book.ts';
import { type WalletStores, walletStores } from '../../support/wallet-stores.ts';

const SETTINGS = { currency: 'INR', wabaTimeZone: 'Asia/Kolkata', marginBasisPoints: 2000 };
/** The first moment of 1 January 2027 in the time zone of the WABA. */
const NEW_YEAR_MS = Date.parse('2027-01-01T00:00:00+05:30');
const LONG_BEFORE_MS = Date.parse('2020-01-01T00:00:00Z');

const rate = (effectiveFrom: string, market: string, marketing: bigint, currency = 'INR'): MarketRate => ({
  currency,
  market,
  effectiveFrom,
  costs: { marketing },
});

for (const { name, open, close } of walletStores) {
  const test = suite<WalletStores & { readonly book: StoredPriceBook }>(`PriceBook on ${name}`);
  test.after(close);
  test.before.each(async (context) => {
    const stores = await open();
    Object.assign(context, stores, { book: new StoredPriceBook(stores.prices, SETTINGS) });
    await stores.prices.addMarkets('2026-07-01', new Map([['91', 'IN']]));
    await stores.prices.addMarkets('2027-01-01', new Map([['9', 'Asia']]));
    for (const each of [
      rate('2026-07-01', 'IN', 1_000_000n),
      rate('2026-07-01', 'DE', 9_000_000n),
      rate('2026-07-01', 'DE', 1n, 'EUR'),
      rate('2027-01-01', 'IN', 2_000_000n),
    ]) {
      await stores.prices.addRate(each);
    }
  });

  test("prices with what is in force on the day that it is at the WABA, in the bill's currency", async ({ book }) => {
    const marketing = async (atMs: number) => {
      const { currency, prices } = await book.tableAt('ven_a', atMs);
      return [currency, prices.get('IN')?.marketing?.costMicros, prices.get('DE')?.marketing?.costMicros];
    };
    assert.equal(await marketing(LONG_BEFORE_MS), ['INR', undefined, undefined]);
    assert.equal(await marketing(NEW_YEAR_MS - 1), ['INR', 1_000_000n, 9_000_000n]);
    assert.equal(await marketing(NEW_YEAR_MS), ['INR', 2_000_000n, 9_000_000n]);
  });

  test('gives the markets of a day as its prices have them', async ({ book }) => {
    for (const [atMs, markets] of [
      [LONG_BEFORE_MS, []],
      [NEW_YEAR_MS - 1, [['91', 'IN']]],
      [NEW_YEAR_MS, [['9', 'Asia']]],
    ] as const) {
      assert.equal([...(await book.marketsAt(atMs)).marketByPrefix], markets);
      assert.equal([...(await book.tableAt('ven_a', atMs)).marketByPrefix], markets);
    }
  });

  test("adds the vendor's own margin, else that of all, else the configured one", async ({ book, prices }) => {
    const priceOf = async (vendorId: string, atMs: number) =>
      (await book.tableAt(vendorId, atMs)).prices.get('IN')?.marketing?.priceMicros;
    assert.is(await priceOf('ven_a', NEW_YEAR_MS - 1), 1_200_000n);
    await prices.addMargin({ effectiveFrom: '2027-01-01', basisPoints: 1000, fixedMicros: 0n });
    await prices.addMargin({ effectiveFrom: '2027-01-01', basisPoints: 0, fixedMicros: 7n, vendorId: 'ven_b' });
    assert.equal([await priceOf('ven_a', NEW_YEAR_MS), await priceOf('ven_b', NEW_YEAR_MS)], [2_200_000n, 2_000_007n]);
    assert.is(await priceOf('ven_b', NEW_YEAR_MS - 1), 1_200_000n);
  });

  test.run();
}
