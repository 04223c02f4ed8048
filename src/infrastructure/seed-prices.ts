import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { UnitOfWork } from '../application/shared/ports.ts';
import type { PriceRecords } from '../application/wallet/ports.ts';
import { parseMicros } from '../domain/shared/money.ts';
import type { MarketRate } from '../domain/wallet/price-book.ts';
import { CATEGORY_BY_COLUMN, RateExists } from '../domain/wallet/rate-card.ts';

type Row = Readonly<Record<string, string>>;

/** Columns `effective_from,prefix,country,market`; every date has the whole table. */
const MARKETS_FILE = new URL('./seed/meta-markets.csv', import.meta.url);
/** Meta's columns with an `Effective` date in front; an empty cell means that no rate is known. */
const RATES_FILE = new URL('./seed/rate-card-inr.csv', import.meta.url);
/** No day is later. */
const NEVER = '9999-12-31';
/** Where days begin first, so that the day has begun in no other time zone before. */
const EARLIEST_ZONE_MS = 14 * 60 * 60 * 1000;

/**
 * Gives the price book what Meta has published. Repeatable, even by several processes at once. Where an operator has
 * imported something else for a day, the import stays: otherwise nothing could be migrated again. A table of markets
 * whose day has begun is left out where there are tables: running campaigns look their recipients' markets up.
 */
export async function seedPrices(unitOfWork: UnitOfWork, records: PriceRecords, nowMs: number): Promise<void> {
  const tables = new Map<string, Map<string, string>>();
  for (const { effective_from: day = '', prefix = '', market = '' } of rowsOf(MARKETS_FILE)) {
    tables.set(day, (tables.get(day) ?? new Map<string, string>()).set(prefix, market));
  }
  const isFirst = (await records.markets(NEVER)).size === 0;
  const begunDay = new Date(nowMs + EARLIEST_ZONE_MS).toISOString().slice(0, 10);
  const usable = [...tables].filter(([day]) => isFirst || day > begunDay);
  const rates = rowsOf(RATES_FILE).map(rateOf);
  const additions = [
    ...usable.map((table) => () => records.addMarkets(...table)),
    ...rates.map((rate) => () => records.addRate(rate)),
  ];
  if (await isAdded(unitOfWork, additions)) return;
  for (const addition of additions) await isAdded(unitOfWork, [addition]);
}

/** Adds all of them, or none and gives false where something else is stored for one. */
async function isAdded(unitOfWork: UnitOfWork, additions: readonly (() => Promise<void>)[]): Promise<boolean> {
  try {
    await unitOfWork.run(async () => {
      for (const add of additions) await add();
    });
    return true;
  } catch (error) {
    if (error instanceof RateExists) return false;
    throw error;
  }
}

function rateOf(row: Row): MarketRate {
  const costs = Object.entries(CATEGORY_BY_COLUMN).flatMap(([column, category]) => {
    const rate = row[column];
    return rate ? [[category, parseMicros(rate)]] : [];
  });
  return {
    currency: String(row['Currency']),
    market: String(row['Market']),
    effectiveFrom: String(row['Effective']),
    costs: Object.fromEntries(costs) as MarketRate['costs'],
  };
}

function rowsOf(file: URL): Row[] {
  return parse(readFileSync(fileURLToPath(file)), { columns: true, skip_empty_lines: true, bom: true }) as Row[];
}
