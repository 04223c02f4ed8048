import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CsvPriceBook } from '../../../src/adapters/wallet/csv-price-book.ts';
import type { PriceBook } from '../../../src/application/wallet/ports.ts';
import { aDirectory } from '../../support/directory.ts';

/** Rows as Meta publishes them; an empty rate is not known. */
interface Tables {
  readonly markets: readonly { readonly from: string; readonly prefix: string; readonly market: string }[];
  readonly rates: readonly {
    readonly from: string;
    readonly market: string;
    readonly currency?: string;
    readonly marketing: string;
    readonly utility?: string;
  }[];
}

interface PriceBookAdapter {
  readonly name: string;
  /** A book in INR with a margin of 20 % whose days are those of Kolkata. */
  open(tables: Tables): Promise<PriceBook>;
}

const adapters: readonly PriceBookAdapter[] = [
  {
    name: 'CSV files',
    async open({ markets, rates }) {
      const directory = aDirectory();
      const marketsFile = join(directory, 'markets.csv');
      const rateCardFile = join(directory, 'rates.csv');
      const marketRows = markets.map(({ from, prefix, market }) => `${from},${prefix},XX,${market}`);
      const rateRows = rates.map(
        ({ from, market, currency = 'INR', marketing, utility = '' }) =>
          `${from},${market},${currency},${marketing},${utility},,,`,
      );
      writeFileSync(marketsFile, ['effective_from,prefix,country,market', ...marketRows, ''].join('\n'));
      const columns = 'Effective,Market,Currency,Marketing,Utility,Authentication,Authentication-International,Service';
      writeFileSync(rateCardFile, [columns, ...rateRows, ''].join('\r\n'));
      return new CsvPriceBook({
        marketsFile,
        rateCardFile,
        currency: 'INR',
        wabaTimeZone: 'Asia/Kolkata',
        marginBasisPoints: 2000,
      });
    },
  },
];

const tables: Tables = {
  markets: [
    { from: '2026-07-01', prefix: '91', market: 'IN' },
    { from: '2026-07-01', prefix: '380', market: 'Rest of Central & Eastern Europe' },
    { from: '2026-10-01', prefix: '91', market: 'IN' },
    { from: '2026-10-01', prefix: '380', market: 'UA' },
  ],
  rates: [
    { from: '2026-10-01', market: 'IN', marketing: '0.8631', utility: '0.1150' },
    { from: '2026-07-01', market: 'IN', marketing: '0.7846', utility: '0.1150' },
    { from: '2027-01-01', market: 'IN', marketing: '0.9', utility: '' },
    { from: '2026-07-01', market: 'UA', marketing: '0' },
    { from: '2026-10-01', market: 'IN', currency: 'USD', marketing: '0.0118' },
  ],
};

const kolkata = (time: string) => Date.parse(`${time}+05:30`);

for (const adapter of adapters) {
  const test = suite(`PriceBook of ${adapter.name}`);

  test('gives cost and price of the newest rate that holds, whatever the order of the rows', async () => {
    const { currency, prices } = await (await adapter.open(tables)).tableAt(kolkata('2026-11-23T12:00'));
    assert.is(currency, 'INR');
    assert.equal(prices.get('IN'), {
      marketing: { costMicros: 863_100n, priceMicros: 1_035_720n },
      utility: { costMicros: 115_000n, priceMicros: 138_000n },
    });
  });

  test('changes rates and markets at midnight in the time zone of the WABA', async () => {
    const book = await adapter.open(tables);
    const before = await book.tableAt(kolkata('2026-10-01T00:00:00.000') - 1);
    const after = await book.tableAt(kolkata('2026-10-01T00:00:00.000'));
    assert.is(before.prices.get('IN')?.marketing?.costMicros, 784_600n);
    assert.is(after.prices.get('IN')?.marketing?.costMicros, 863_100n);
    assert.is(before.marketByPrefix.get('380'), 'Rest of Central & Eastern Europe');
    assert.is(after.marketByPrefix.get('380'), 'UA');
  });

  test('has a rate of zero, and none where no rate is known', async () => {
    const book = await adapter.open(tables);
    const { prices } = await book.tableAt(kolkata('2027-01-01T00:00'));
    assert.equal(prices.get('IN'), { marketing: { costMicros: 900_000n, priceMicros: 1_080_000n } });
    assert.equal(prices.get('UA'), { marketing: { costMicros: 0n, priceMicros: 0n } });
    assert.is(prices.get('Other'), undefined);
  });

  test('is empty before its first day', async () => {
    const { marketByPrefix, prices } = await (await adapter.open(tables)).tableAt(kolkata('2026-06-30T23:59'));
    assert.equal([marketByPrefix.size, prices.size], [0, 0]);
  });

  test.run();
}
