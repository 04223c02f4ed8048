import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CsvPriceBook } from '../../../src/adapters/wallet/csv-price-book.ts';
import { phoneNumber, pricingPrefix } from '../../../src/domain/shared/phone-number.ts';
import { marketOfPhone } from '../../../src/domain/wallet/price-book.ts';

const test = suite('the seeded price book');

const seed = (name: string) => fileURLToPath(new URL(`../../../src/infrastructure/seed/${name}`, import.meta.url));
const book = new CsvPriceBook({
  marketsFile: seed('meta-markets.csv'),
  rateCardFile: seed('rate-card-inr.csv'),
  currency: 'INR',
  wabaTimeZone: 'Asia/Kolkata',
  marginBasisPoints: 2000,
});
const NOVEMBER_2026 = Date.parse('2026-11-23T12:00+05:30');

test('prices a marketing message to India at 0.8631 and 20 %', async () => {
  const table = await book.tableAt(NOVEMBER_2026);
  assert.is(table.currency, 'INR');
  assert.is(marketOfPhone(table, phoneNumber('+919812345670')), 'IN');
  assert.equal(table.prices.get('IN'), {
    marketing: { costMicros: 863_100n, priceMicros: 1_035_720n },
    utility: { costMicros: 115_000n, priceMicros: 138_000n },
    authentication: { costMicros: 115_000n, priceMicros: 138_000n },
    'authentication-international': { costMicros: 2_497_100n, priceMicros: 2_996_520n },
    service: { costMicros: 115_000n, priceMicros: 138_000n },
  });
});

test('knows a marketing rate for India since July 2025, changed at midnight in Kolkata', async () => {
  const marketingAt = async (time: string) =>
    (await book.tableAt(Date.parse(time))).prices.get('IN')?.marketing?.costMicros;
  assert.is(await marketingAt('2025-06-30T18:29:59.999Z'), undefined);
  assert.is(await marketingAt('2025-06-30T18:30:00.000Z'), 784_600n);
  assert.is(await marketingAt('2025-12-31T18:29:59.999Z'), 784_600n);
  assert.is(await marketingAt('2025-12-31T18:30:00.000Z'), 863_100n);
});

test('has no prefix that is longer than what lists are counted by', async () => {
  const { marketByPrefix } = await book.tableAt(NOVEMBER_2026);
  assert.ok(marketByPrefix.size > 100);
  for (const prefix of marketByPrefix.keys()) {
    assert.match(prefix, /^[1-9]\d*$/);
    assert.is(pricingPrefix(phoneNumber(prefix.padEnd(12, '0'))).startsWith(prefix), true, prefix);
  }
});

test('puts the numbers of shared calling codes where Meta does', async () => {
  const table = await book.tableAt(NOVEMBER_2026);
  const markets: readonly [string, string][] = [
    ['+14155552671', 'North America'],
    ['+18095551234', 'Rest of Latin America'],
    ['+17875551234', 'Rest of Latin America'],
    ['+12425551234', 'Other'],
    ['+74951234567', 'RU'],
    ['+77012345678', 'KZ'],
  ];
  for (const [phone, market] of markets) assert.is(marketOfPhone(table, phoneNumber(phone)), market, phone);
});

test.run();
