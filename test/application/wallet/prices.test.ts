import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteAuditLog } from '../../../src/adapters/operations/sqlite-audit-log.ts';
import { NodeDigest, NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { SqliteOutbox } from '../../../src/adapters/shared/sqlite-outbox.ts';
import { SqlitePriceRecords } from '../../../src/adapters/wallet/sqlite-price-records.ts';
import { SqliteWalletRepository } from '../../../src/adapters/wallet/sqlite-wallet-repository.ts';
import { ImportPrices } from '../../../src/application/wallet/import-prices.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { StoredPriceBook } from '../../../src/application/wallet/stored-price-book.ts';
import { phoneNumber, pricingPrefix } from '../../../src/domain/shared/phone-number.ts';
import { marketOfPhone } from '../../../src/domain/wallet/price-book.ts';
import type { CardLine } from '../../../src/domain/wallet/rate-card.ts';
import {
  InvalidMargin,
  MalformedRateCard,
  MarginExists,
  PricesTooLate,
  RateExists,
} from '../../../src/domain/wallet/rate-card.ts';
import { openWallet } from '../../../src/domain/wallet/wallet.ts';
import { seedPrices } from '../../../src/infrastructure/seed-prices.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { rejection } from '../../support/rejection.ts';
import { aDatabase } from '../../support/sqlite.ts';

interface Context {
  clock: ManualClock;
  records: SqlitePriceRecords;
  book: StoredPriceBook;
  importPrices: ImportPrices;
}

/** Of the manual clock, at the WABA. */
const TODAY = '2026-11-23';
const OPERATOR = { kind: 'operator', id: 'opr_1', address: null } as const;
const test = suite<Context>('the price book');
const settings = { currency: 'INR', wabaTimeZone: 'Asia/Kolkata', marginBasisPoints: 2000 };

test.before.each(async (context) => {
  const database = aDatabase();
  context.clock = new ManualClock();
  context.records = new SqlitePriceRecords(database);
  context.book = new StoredPriceBook(context.records, settings);
  const wallets = new SqliteWalletRepository(database);
  await wallets.open(openWallet('ven_b', 'INR'));
  context.importPrices = new ImportPrices(
    database,
    context.records,
    context.book,
    new Ledger(wallets, context.clock, new NodeDigest(), new SqliteOutbox(database)),
    new SqliteAuditLog(database, context.clock, new NodeIds()),
    context.clock,
  );
  await seedPrices(database, context.records, context.clock.nowMs());
});

const card = (...texts: readonly string[]): CardLine[] =>
  ['Market,Currency,Marketing,Utility', ...texts].map((text, index) => ({ line: index + 1, cells: text.split(',') }));
const marketingOf = async ({ book, clock }: Context, vendorId = 'ven_a', atMs = clock.nowMs()) =>
  (await book.tableAt(vendorId, atMs)).prices.get('IN')?.marketing?.priceMicros;

test('is seeded: a marketing message to India costs 0.8631 and 20 %', async ({ book, clock }) => {
  const table = await book.tableAt('ven_a', clock.nowMs());
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

test('changes rates at midnight in the time zone of the WABA', async ({ book }) => {
  const marketingAt = async (time: string) =>
    (await book.tableAt('ven_a', Date.parse(time))).prices.get('IN')?.marketing?.costMicros;
  assert.is(await marketingAt('2025-06-30T18:29:59.999Z'), undefined);
  assert.is(await marketingAt('2025-06-30T18:30:00.000Z'), 784_600n);
  assert.is(await marketingAt('2025-12-31T18:29:59.999Z'), 784_600n);
  assert.is(await marketingAt('2025-12-31T18:30:00.000Z'), 863_100n);
});

test('is seeded with no prefix that is longer than what lists are counted by', async ({ records }) => {
  const marketByPrefix = await records.markets('2026-11-23');
  assert.ok(marketByPrefix.size > 100);
  for (const prefix of marketByPrefix.keys()) {
    assert.match(prefix, /^[1-9]\d*$/);
    assert.is(pricingPrefix(phoneNumber(prefix.padEnd(12, '0'))).startsWith(prefix), true, prefix);
  }
});

test('puts the numbers of shared calling codes where Meta does', async ({ book, clock }) => {
  const table = await book.tableAt('ven_a', clock.nowMs());
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

test('takes a card that holds from a day on, and not before', async (context) => {
  await context.importPrices.rateCard(OPERATOR, card('India,INR,1,0.2', 'Germany,INR,9,4'), '2027-01-01');
  const before = Date.parse('2026-12-31T23:59:59.999+05:30');
  assert.is(await marketingOf(context, 'ven_a', before), 1_035_720n);
  assert.is(await marketingOf(context, 'ven_a', before + 1), 1_200_000n);
  const { prices } = await context.book.tableAt('ven_a', before + 1);
  assert.is(prices.get('DE')?.utility?.priceMicros, 4_800_000n);
});

test('takes all of a card or nothing of it, and the same one twice', async (context) => {
  const { importPrices, records } = context;
  await importPrices.rateCard(OPERATOR, card('IN,INR,1,0.2'), TODAY);
  assert.instance(
    await rejection(importPrices.rateCard(OPERATOR, card('DE,INR,9,4', 'IN,INR,1.01,0.2'), TODAY)),
    RateExists,
  );
  assert.instance(
    await rejection(importPrices.rateCard(OPERATOR, card('DE,INR,9,4', 'IN,INR,x'), TODAY)),
    MalformedRateCard,
  );
  assert.not((await records.rates('INR', TODAY)).some(({ market }) => market === 'DE'));
  await importPrices.rateCard(OPERATOR, card('DE,INR,9,4', 'IN,INR,1,0.2'), TODAY);
  assert.ok((await records.rates('INR', TODAY)).some(({ market }) => market === 'DE'));
});

test("gives a vendor its own margin from that margin's day on", async (context) => {
  const { importPrices } = context;
  await importPrices.margin(OPERATOR, { effectiveFrom: TODAY, basisPoints: 1000, fixedMicros: 0n });
  await importPrices.margin(OPERATOR, {
    effectiveFrom: TODAY,
    basisPoints: 0,
    fixedMicros: 100_000n,
    vendorId: 'ven_b',
  });
  await importPrices.margin(OPERATOR, { effectiveFrom: '2027-01-01', basisPoints: 0, fixedMicros: 0n });
  assert.equal([await marketingOf(context), await marketingOf(context, 'ven_b')], [949_410n, 963_100n]);
  const wrong = { effectiveFrom: '2027-01-01', basisPoints: -1, fixedMicros: 0n };
  assert.instance(await rejection(importPrices.margin(OPERATOR, wrong)), InvalidMargin);
});

test('changes markets from tomorrow at the earliest, as campaigns look them up as of their launch', async (context) => {
  const { importPrices, records } = context;
  const table = [
    { line: 1, cells: ['prefix', 'market'] },
    { line: 2, cells: ['91', 'Atlantis'] },
  ];
  for (const day of [TODAY, '2025-01-01']) {
    assert.instance(await rejection(importPrices.markets(OPERATOR, table, day)), PricesTooLate);
  }
  await importPrices.markets(OPERATOR, table, '2026-11-24');
  assert.is((await records.markets(TODAY)).get('91'), 'IN');
  assert.is((await records.markets('2026-11-24')).get('91'), 'Atlantis');
});

test('replaces what is set again for a day that has not begun, and keeps what has', async (context) => {
  const { importPrices, records, book, clock } = context;
  const tomorrow = '2026-11-24';
  const setAll = async (n: number) => {
    const rejected: unknown[] = [];
    const margin = { effectiveFrom: tomorrow, basisPoints: n * 1000, fixedMicros: 0n };
    for (const set of [
      () => importPrices.margin(OPERATOR, margin),
      () => importPrices.margin(OPERATOR, { ...margin, vendorId: 'ven_b' }),
      () => importPrices.rateCard(OPERATOR, card(`IN,INR,${n},0.2`), tomorrow),
    ]) {
      await set().catch((error) => rejected.push(error.constructor));
    }
    return rejected;
  };
  const table = (market: string) => [
    { line: 1, cells: ['prefix', 'market'] },
    { line: 2, cells: ['91', market] },
  ];
  await importPrices.markets(OPERATOR, table('Atlantis'), tomorrow);
  await importPrices.markets(OPERATOR, table('IN'), tomorrow);
  assert.is((await records.markets(tomorrow)).get('91'), 'IN');
  assert.equal(await setAll(1), []);
  assert.equal(await setAll(2), []);
  const prices = () =>
    Promise.all(
      ['ven_a', 'ven_b'].map(async (id) => (await book.tableOn(id, tomorrow)).prices.get('IN')?.marketing?.priceMicros),
    );
  assert.equal(await prices(), [2_400_000n, 2_400_000n]);
  // Midnight at the WABA: 18:30 UTC.
  clock.advance(18.5 * 3_600_000);
  assert.equal(await setAll(2), []);
  assert.equal(await setAll(3), [MarginExists, MarginExists, RateExists]);
  assert.equal(await prices(), [2_400_000n, 2_400_000n]);
});

test('takes no rate and no margin for a past day, whose charges had other prices', async (context) => {
  const { importPrices, records } = context;
  const margin = { effectiveFrom: '2026-11-22', basisPoints: 3000, fixedMicros: 0n };
  for (const late of [
    () => importPrices.margin(OPERATOR, margin),
    () => importPrices.tryMargin(margin),
    () => importPrices.rateCard(OPERATOR, card('IN,INR,1,0.2'), margin.effectiveFrom),
    () => importPrices.tryRateCard(card('IN,INR,1,0.2'), margin.effectiveFrom),
  ]) {
    assert.instance(await rejection(late()), PricesTooLate);
  }
  assert.is(await records.margin(undefined, '2030-01-01'), undefined);
  assert.is(await marketingOf(context), 1_035_720n);
});

test('is not changed by being seeded again', async (context) => {
  const { records, importPrices, clock } = context;
  await importPrices.rateCard(OPERATOR, card('DE,INR,9,4'), '2027-01-01');
  const before = await records.rates('INR', '2030-01-01');
  await seedPrices(aDatabase(), records, clock.nowMs());
  assert.equal(await records.rates('INR', '2030-01-01'), before);
});

test('leaves the markets of running campaigns as they were launched when a newer version seeds a table', async () => {
  const database = aDatabase();
  const records = new SqlitePriceRecords(database);
  const launched = new Map([['91', 'IN']]);
  await records.addMarkets('2026-06-01', launched);
  await seedPrices(database, records, Date.parse('2026-09-29T00:00:00Z'));
  assert.equal(await records.markets('2026-09-29'), launched);
  assert.ok((await records.markets('2026-10-01')).size > 1);
});

test('keeps what an operator has imported for a day that a newer version seeds otherwise, and seeds the rest', async () => {
  const database = aDatabase();
  const records = new SqlitePriceRecords(database);
  const marketing = { currency: 'INR', market: 'IN', effectiveFrom: '2026-01-01', costs: { marketing: 1n } } as const;
  await records.addRate(marketing);
  for (const _time of ['first', 'again']) {
    await seedPrices(database, records, new ManualClock().nowMs());
    const rates = await records.rates('INR', '2026-04-01');
    assert.equal(
      rates.map(({ costs }) => costs.marketing),
      [784_600n, 1n, 863_100n],
    );
  }
});

test.run();
