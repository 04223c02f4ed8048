import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { pages } from '../../../src/application/shared/page.ts';
import type { DatedMargin, MarketRate } from '../../../src/domain/wallet/price-book.ts';
import { MarginExists, RateExists } from '../../../src/domain/wallet/rate-card.ts';
import { rejection } from '../../support/rejection.ts';
import { type WalletStores, walletStores } from '../../support/wallet-stores.ts';

const rate = (effectiveFrom: string, market: string, costs: MarketRate['costs'], currency = 'INR'): MarketRate => ({
  currency,
  market,
  effectiveFrom,
  costs,
});
const july = rate('2026-07-01', 'IN', { marketing: 784_600n, 'authentication-international': 2_300_000n });
const october = rate('2026-10-01', 'IN', { marketing: 863_100n });

for (const { name, open, close } of walletStores) {
  const test = suite<WalletStores>(`PriceRecords on ${name}`);
  test.after(close);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });

  test('gives the rates of a currency whose day has come, oldest first', async ({ prices }) => {
    const germany = rate('2026-10-01', 'DE', {});
    for (const each of [october, july, germany, rate('2026-07-01', 'IN', { marketing: 9_100n }, 'USD')]) {
      await prices.addRate(each);
    }
    assert.equal(await prices.rates('INR', '2026-06-30'), []);
    assert.equal(await prices.rates('INR', '2026-09-30'), [july]);
    assert.equal(await prices.rates('INR', '2026-10-01'), [july, germany, october]);
  });

  test('never overwrites a rate, and takes the same one again', async ({ prices }) => {
    await prices.addRate(july);
    await prices.addRate({ ...july, costs: { 'authentication-international': 2_300_000n, marketing: 784_600n } });
    for (const costs of [
      { marketing: 784_601n, 'authentication-international': 2_300_000n },
      { marketing: 784_600n },
    ]) {
      assert.instance(await rejection(prices.addRate({ ...july, costs })), RateExists);
    }
    assert.equal(await prices.rates('INR', '2027-01-01'), [july]);
  });

  test('gives the newest table of markets whose day has come, never overwritten', async ({ prices }) => {
    const first = new Map([
      ['91', 'IN'],
      ['380', 'Rest of Central & Eastern Europe'],
    ]);
    const second = new Map([
      ['380', 'UA'],
      ['91', 'IN'],
    ]);
    await prices.addMarkets('2026-07-01', first);
    await prices.addMarkets('2026-10-01', second);
    assert.is((await prices.markets('2026-06-30')).size, 0);
    assert.is((await prices.markets('2026-09-30')).get('380'), 'Rest of Central & Eastern Europe');
    assert.is((await prices.markets('2026-10-01')).get('380'), 'UA');
    await prices.addMarkets('2026-10-01', new Map([...second].reverse()));
    await prices.addMarkets('2026-10-01', first);
    assert.is((await prices.markets('2026-10-01')).get('380'), 'UA');
  });

  test("knows a vendor's own margin and the one for all, each by its newest day", async ({ prices }) => {
    const margin = (effectiveFrom: string, basisPoints: number, vendorId?: string) => ({
      effectiveFrom,
      basisPoints,
      fixedMicros: 5n,
      ...(vendorId === undefined ? {} : { vendorId }),
    });
    for (const each of [margin('2026-10-01', 1500), margin('2026-07-01', 2000), margin('2026-09-01', 100, 'ven_a')]) {
      await prices.addMargin(each);
    }
    const shareOf = async (vendorId: string | undefined, day: string) =>
      (await prices.margin(vendorId, day))?.basisPoints;
    assert.is(await shareOf(undefined, '2026-06-30'), undefined);
    assert.is(await shareOf(undefined, '2026-08-31'), 2000);
    assert.is(await shareOf('ven_a', '2026-08-31'), undefined);
    assert.is(await shareOf('ven_a', '2026-12-31'), 100);
    assert.is(await shareOf('ven_b', '2026-12-31'), undefined);
    assert.is(await shareOf(undefined, '2026-12-31'), 1500);
    assert.equal(await prices.margin('ven_a', '2026-12-31'), { basisPoints: 100, fixedMicros: 5n });
    await prices.addMargin(margin('2026-10-01', 1500));
    for (const other of [margin('2026-10-01', 1501), { ...margin('2026-10-01', 1500), fixedMicros: 6n }]) {
      assert.instance(await rejection(prices.addMargin(other)), MarginExists);
    }
    assert.is(await shareOf(undefined, '2026-12-31'), 1500);
  });

  test('lists every margin once over all pages, those of the newest days first', async ({ prices }) => {
    const own = (effectiveFrom: string, n?: number) => ({
      effectiveFrom,
      basisPoints: 2000,
      fixedMicros: 5n,
      ...(n === undefined ? {} : { vendorId: `ven_${String(n).repeat(32)}` }),
    });
    const listed = [own('2026-10-01', 2), own('2026-10-01', 1), own('2026-10-01'), own('2026-07-01', 1)];
    for (const margin of [...listed].reverse()) await prices.addMargin(margin);
    const seen: DatedMargin[] = [];
    for await (const page of pages((cursor) => prices.margins({ limit: 2, ...cursor }))) {
      assert.ok(page.length <= 2);
      seen.push(...page);
    }
    assert.equal(seen, listed);
  });

  test('takes another record in place of a withdrawn one, of that key only', async ({ unitOfWork, prices }) => {
    const early = { effectiveFrom: '2026-07-01', basisPoints: 1, fixedMicros: 0n };
    const late = { ...early, effectiveFrom: '2026-10-01' };
    const own = { ...late, vendorId: 'ven_a' };
    for (const margin of [early, late, own]) await prices.addMargin(margin);
    for (const each of [july, october, rate('2026-10-01', 'DE', {})]) await prices.addRate(each);
    await prices.addMarkets('2026-07-01', new Map([['91', 'IN']]));
    await prices.addMarkets('2026-10-01', new Map([['91', 'Atlantis']]));
    await unitOfWork.run(async () => {
      await prices.withdrawMargin(late);
      await prices.addMargin({ ...late, basisPoints: 2 });
      await prices.withdrawRate({ ...october, costs: {} });
      await prices.addRate({ ...october, costs: { marketing: 1n } });
      await prices.withdrawMarkets('2026-10-01');
      await prices.addMarkets('2026-10-01', new Map([['91', 'Asia']]));
    });
    assert.is((await prices.margin(undefined, '2026-12-31'))?.basisPoints, 2);
    assert.is((await prices.margin(undefined, '2026-09-30'))?.basisPoints, 1);
    assert.is((await prices.margin('ven_a', '2026-12-31'))?.basisPoints, 1);
    assert.equal(
      (await prices.rates('INR', '2026-12-31')).map(({ market, costs }) => [market, costs.marketing]),
      [
        ['IN', 784_600n],
        ['DE', undefined],
        ['IN', 1n],
      ],
    );
    assert.is((await prices.markets('2026-12-31')).get('91'), 'Asia');
    assert.is((await prices.markets('2026-09-30')).get('91'), 'IN');
    await prices.withdrawMargin(own);
    await prices.withdrawMargin(own);
    assert.is(await prices.margin('ven_a', '2026-12-31'), undefined);
  });

  test('undoes what was added with its unit of work', async ({ unitOfWork, prices }) => {
    const failing = unitOfWork.run(async () => {
      await prices.addRate(july);
      throw new Error('no');
    });
    await rejection(failing);
    assert.equal(await prices.rates('INR', '2027-01-01'), []);
  });

  test.run();
}
