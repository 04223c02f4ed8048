import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  assertMargin,
  type CardLine,
  InvalidMargin,
  MalformedRateCard,
  marketName,
  readMarkets,
  readRateCard,
} from '../../../src/domain/wallet/rate-card.ts';

const test = suite('rate cards');

const MARKETS = new Set(['IN', 'TR', 'HK', 'North America', 'Rest of Africa', 'Other']);
const HEADER = 'Market,Currency,Marketing,Utility,Authentication,Authentication-International,Service';

/** Cells by commas, numbered as in a file. */
function lines(...texts: readonly string[]): CardLine[] {
  return texts.map((text, index) => ({ line: index + 1, cells: text.split(',') }));
}

const read = (...texts: readonly string[]) => readRateCard(lines(...texts), '2027-01-01', MARKETS);

function problemsOf(work: () => unknown): readonly (readonly [string, string])[] {
  try {
    work();
  } catch (error) {
    assert.instance(error, MalformedRateCard);
    return (error as MalformedRateCard).fields.map(({ path, code }) => [path, code]);
  }
  return [];
}

test("reads Meta's own layout: comments, names and codes of markets, n/a and $US", () => {
  const rates = read(
    'Cost per delivered message, effective January 1 2027,,,,,,',
    ',,,,,,',
    HEADER,
    'India,INR,0.8631,0.1150,0.115,n/a,0',
    'North America,$US,0.025,0.004,n/a,,0.004',
    'Turkey,EUR,0.0109,,,,',
    'HK,INR,6,1.25,1.25,n/a,0',
  );
  assert.equal(rates, [
    {
      currency: 'INR',
      market: 'IN',
      effectiveFrom: '2027-01-01',
      costs: { marketing: 863_100n, utility: 115_000n, authentication: 115_000n, service: 0n },
    },
    {
      currency: 'USD',
      market: 'North America',
      effectiveFrom: '2027-01-01',
      costs: { marketing: 25_000n, utility: 4_000n, service: 4_000n },
    },
    { currency: 'EUR', market: 'TR', effectiveFrom: '2027-01-01', costs: { marketing: 10_900n } },
    {
      currency: 'INR',
      market: 'HK',
      effectiveFrom: '2027-01-01',
      costs: { marketing: 6_000_000n, utility: 1_250_000n, authentication: 1_250_000n, service: 0n },
    },
  ]);
});

test('takes the columns by their names, whatever their order', () => {
  const [rate] = read('Market,Currency,Utility,Marketing', 'IN,INR,0.1,0.8');
  assert.equal(rate?.costs, { utility: 100_000n, marketing: 800_000n });
});

test('names every wrong line at once and uses none', () => {
  const problems = problemsOf(() =>
    read(
      HEADER,
      'IN,INR,0.8631,0.1150,0.1150,,0',
      'Atlantis,INR,1,1,1,1,1',
      'TR,rupees,1,1,1,1,1',
      'HK,INR,-1,1e3,0.1234567,.5,1',
      'IN,INR,0.9,,,,',
      'Other,INR,1,1,1,1,1,1',
    ),
  );
  assert.equal(problems, [
    ['/body/csv/3', 'unknown_market'],
    ['/body/csv/4', 'currency'],
    ['/body/csv/5', 'rate'],
    ['/body/csv/5', 'rate'],
    ['/body/csv/5', 'rate'],
    ['/body/csv/5', 'rate'],
    ['/body/csv/6', 'repeated'],
    ['/body/csv/7', 'columns'],
  ]);
});

test('refuses a card without header, market or category, and with one that nobody knows', () => {
  assert.equal(
    problemsOf(() => read('IN,INR,1')),
    [['/body/csv/1', 'header']],
  );
  assert.equal(
    problemsOf(() => readRateCard([], '2027-01-01', MARKETS)),
    [['/body/csv/1', 'header']],
  );
  assert.equal(
    problemsOf(() => read(HEADER)),
    [['/body/csv/1', 'empty']],
  );
  assert.equal(
    problemsOf(() => read('Market,Currency', 'IN,INR')),
    [['/body/csv/1', 'column']],
  );
  assert.equal(
    problemsOf(() => read('Market,Currency,Marketing,Marketing', 'IN,INR,1,1')),
    [['/body/csv/1', 'column']],
  );
  assert.equal(
    problemsOf(() => read(`${HEADER},Carrier pigeon`, 'IN,INR,1')),
    [['/body/csv/1', 'column']],
  );
});

test('names at most twenty wrong lines', () => {
  assert.is(problemsOf(() => read(HEADER, ...Array(100).fill('Nowhere,INR,1'))).length, 20);
});

test('reads markets by prefix, and refuses prefixes that are none or stand there twice', () => {
  const table = readMarkets(lines('prefix,country,market', '91,IN,IN', '1809,DO,Rest of Latin America'));
  assert.equal(
    [...table],
    [
      ['91', 'IN'],
      ['1809', 'Rest of Latin America'],
    ],
  );
  const problems = problemsOf(() =>
    readMarkets(lines('prefix,market', '91,IN', '091,IN', '12345,US', '91,PK', '44,', 'x,IN')),
  );
  assert.equal(problems, [
    ['/body/csv/3', 'prefix'],
    ['/body/csv/4', 'prefix'],
    ['/body/csv/5', 'repeated'],
    ['/body/csv/6', 'market'],
    ['/body/csv/7', 'prefix'],
  ]);
  assert.equal(
    problemsOf(() => readMarkets(lines('91,IN'))),
    [['/body/csv/1', 'header']],
  );
  assert.equal(
    problemsOf(() => readMarkets(lines('prefix,market'))),
    [['/body/csv/1', 'empty']],
  );
});

test('takes margins of 0 to ten times the cost', () => {
  const margin = (basisPoints: number, fixedMicros: bigint) => ({
    effectiveFrom: '2027-01-01',
    basisPoints,
    fixedMicros,
  });
  for (const right of [margin(0, 0n), margin(100_000, 100_000_000n)]) assertMargin(right);
  for (const wrong of [margin(-1, 0n), margin(0.5, 0n), margin(100_001, 0n), margin(0, -1n), margin(0, 100_000_001n)]) {
    assert.throws(
      () => assertMargin(wrong),
      (error: Error) => error instanceof InvalidMargin,
    );
  }
});

test('names a market by its country, or as Meta does', () => {
  assert.equal(['IN', 'DE', 'North America', 'Other'].map(marketName), ['India', 'Germany', 'North America', 'Other']);
});

test.run();
