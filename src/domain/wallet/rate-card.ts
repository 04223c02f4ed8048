import { DomainError, type FieldError } from '../shared/errors.ts';
import { parseMicros } from '../shared/money.ts';
import { type Category, type DatedMargin, type MarketRate, OTHER_MARKET } from './price-book.ts';

/** Meta publishes some sixty markets; a card with more lines than this is something else. */
export const MAX_CARD_LINES = 1_000;
/** As in `pricingPrefix`: no longer prefix is ever looked up. */
const MAX_PREFIX_DIGITS = 4;
/** Wrong lines that one answer names at most. */
const MAX_NAMED_LINES = 20;
/** A margin above this, ten times the cost, is taken for a typing error. */
const MAX_MARGIN_BASIS_POINTS = 100_000;
const MAX_FIXED_MICROS = 100_000_000n;

/**
 * The file has lines that cannot be read; nothing in it was imported.
 * @remedy Correct the lines that `errors` names.
 */
export class MalformedRateCard extends DomainError {
  readonly code = 'pricing.malformed_card';
  readonly kind = 'unprocessable';
}

/**
 * A day that has begun keeps its prices: an earlier card has other rates for one of the markets from that day.
 * @remedy Use a later day.
 */
export class RateExists extends DomainError {
  readonly code = 'pricing.rate_exists';
  readonly kind = 'conflict';
}

/**
 * A day that has begun keeps its prices: another margin already took effect on that day.
 * @remedy Use a later day.
 */
export class MarginExists extends DomainError {
  readonly code = 'pricing.margin_exists';
  readonly kind = 'conflict';
}

/**
 * A past day keeps its prices, which explain its charges; a day that has begun keeps its markets, which running
 * campaigns look up as of their launch.
 * @remedy Use `today` or a later day; for markets, a day that has not begun.
 */
export class PricesTooLate extends DomainError {
  readonly code = 'pricing.too_late';
  readonly kind = 'unprocessable';
}

/**
 * The margin is outside its limits.
 * @remedy Choose 0 to 100 000 basis points, and a fixed amount of 0 to 100 per message.
 */
export class InvalidMargin extends DomainError {
  readonly code = 'pricing.invalid_margin';
  readonly kind = 'unprocessable';
}

/** A line of a CSV file: its number in the file, from 1, and its cells. */
export interface CardLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The columns of Meta's card that hold rates. */
export const CATEGORY_BY_COLUMN: Readonly<Record<string, Category>> = {
  Marketing: 'marketing',
  Utility: 'utility',
  Authentication: 'authentication',
  'Authentication-International': 'authentication-international',
  Service: 'service',
};

/** Meta's names of countries where they are not the ones of CLDR. */
const COUNTRY_BY_META_NAME: ReadonlyMap<string, string> = new Map([
  ['turkey', 'TR'],
  ['hong kong', 'HK'],
  ['czech republic', 'CZ'],
]);

/** As Meta writes it: `$US` for USD. */
const DOLLARS = '$US';
const NO_RATE = /^(?:n\/a)?$/i;

/**
 * Reads a card in Meta's own layout: comment lines above the header `Market,Currency,Marketing,…`, `n/a` or nothing
 * where there is no rate, markets by name or by code. Throws `MalformedRateCard` with every wrong line at once; nothing
 * of such a card is used. `markets` are those that a number can belong to.
 */
export function readRateCard(
  lines: readonly CardLine[],
  effectiveFrom: string,
  markets: ReadonlySet<string>,
): readonly MarketRate[] {
  const start = lines.findIndex(({ cells }) => cells[0] === 'Market' && cells[1] === 'Currency');
  const header = lines[start];
  if (!header) throw malformed([at(1, 'header', 'There is no line that begins with Market,Currency')]);
  const columns = header.cells.flatMap((name, index) => {
    const category = CATEGORY_BY_COLUMN[name];
    return category === undefined ? [] : [{ index, name, category }];
  });
  const problems: FieldError[] = [];
  const unknown = header.cells.slice(2).filter((name) => name !== '' && !(name in CATEGORY_BY_COLUMN));
  if (unknown.length > 0) problems.push(at(header.line, 'column', `There is no category ${unknown.join(', ')}`));
  if (new Set(columns.map(({ category }) => category)).size < columns.length || columns.length === 0) {
    problems.push(at(header.line, 'column', 'There must be one column per category, and at least one'));
  }
  const namesOf = namesByText(markets);
  const rates: MarketRate[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of lines.slice(start + 1)) {
    const [name = '', written = ''] = cells;
    const currency = written === DOLLARS ? 'USD' : written;
    const market = namesOf.get(name.toLowerCase());
    if (market === undefined) problems.push(at(line, 'unknown_market', `There is no market ${name}`));
    if (!/^[A-Z]{3}$/.test(currency)) problems.push(at(line, 'currency', 'The currency must be three capital letters'));
    if (cells.length > header.cells.length)
      problems.push(at(line, 'columns', 'The line has more cells than the header'));
    const key = `${currency} ${market}`;
    if (market !== undefined && seen.has(key)) problems.push(at(line, 'repeated', `${name} is listed twice`));
    seen.add(key);
    const costs: Partial<Record<Category, bigint>> = {};
    for (const { index, name: column, category } of columns) {
      const rate = cells[index] ?? '';
      if (NO_RATE.test(rate)) continue;
      const micros = microsOf(rate);
      if (micros === undefined) problems.push(at(line, 'rate', `${column} must be a number with at most six decimals`));
      else costs[category] = micros;
    }
    if (market !== undefined) rates.push({ currency, market, effectiveFrom, costs });
  }
  if (rates.length === 0 && problems.length === 0) problems.push(at(header.line, 'empty', 'There is no market'));
  if (problems.length > 0) throw malformed(problems);
  return rates;
}

/** Reads a table of calling-code prefixes, `prefix,country,market` under that header, as `readRateCard` reads rates. */
export function readMarkets(lines: readonly CardLine[]): ReadonlyMap<string, string> {
  const [header, ...rows] = lines;
  const prefixAt = header?.cells.indexOf('prefix') ?? -1;
  const marketAt = header?.cells.indexOf('market') ?? -1;
  if (prefixAt < 0 || marketAt < 0)
    throw malformed([at(1, 'header', 'The first line must name the columns prefix and market')]);
  const marketByPrefix = new Map<string, string>();
  const problems: FieldError[] = [];
  for (const { line, cells } of rows) {
    const prefix = cells[prefixAt] ?? '';
    const market = cells[marketAt] ?? '';
    if (!new RegExp(`^[1-9]\\d{0,${MAX_PREFIX_DIGITS - 1}}$`).test(prefix)) {
      problems.push(at(line, 'prefix', `A prefix must have 1 to ${MAX_PREFIX_DIGITS} digits and not begin with 0`));
    }
    if (market === '') problems.push(at(line, 'market', 'The market is missing'));
    if (marketByPrefix.has(prefix)) problems.push(at(line, 'repeated', `${prefix} is listed twice`));
    marketByPrefix.set(prefix, market);
  }
  if (rows.length === 0) problems.push(at(1, 'empty', 'There is no prefix'));
  if (problems.length > 0) throw malformed(problems);
  return marketByPrefix;
}

/** Throws `InvalidMargin` for one that no price can be computed with, or that must be a typing error. */
export function assertMargin({ basisPoints, fixedMicros }: DatedMargin): void {
  const isShare = Number.isInteger(basisPoints) && basisPoints >= 0 && basisPoints <= MAX_MARGIN_BASIS_POINTS;
  if (isShare && fixedMicros >= 0n && fixedMicros <= MAX_FIXED_MICROS) return;
  throw new InvalidMargin('A margin must be 0 to 100 000 basis points and a fixed amount of 0 to 100 per message');
}

/** The English name of a market: of its country where it is one, else as Meta calls it. */
export function marketName(market: string): string {
  return (/^[A-Z]{2}$/.test(market) && COUNTRY_NAMES.of(market)) || market;
}

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function namesByText(markets: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const market of [...markets, OTHER_MARKET]) {
    names.set(market.toLowerCase(), market);
    names.set(marketName(market).toLowerCase(), market);
  }
  for (const [name, market] of COUNTRY_BY_META_NAME) if (markets.has(market)) names.set(name, market);
  return names;
}

function microsOf(rate: string): bigint | undefined {
  return /^\d{1,6}(?:\.\d{1,6})?$/.test(rate) ? parseMicros(rate) : undefined;
}

function at(line: number, code: string, message: string): FieldError {
  return { path: `/body/csv/${line}`, code, message };
}

function malformed(fields: readonly FieldError[]): MalformedRateCard {
  return new MalformedRateCard('The file was rejected; nothing was imported', {}, fields.slice(0, MAX_NAMED_LINES));
}
