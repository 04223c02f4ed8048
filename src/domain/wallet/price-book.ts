import type { PhoneNumber } from '../shared/phone-number.ts';
import { pricingPrefix } from '../shared/phone-number.ts';

/** Meta's categories as a status webhook names them (`pricing.category`), those with a rate. */
export const CATEGORIES = [
  'marketing',
  'utility',
  'authentication',
  'authentication-international',
  'service',
] as const;
export type Category = (typeof CATEGORIES)[number];

export function isCategory(text: string): text is Category {
  return (CATEGORIES as readonly string[]).includes(text);
}

/** What one delivered message costs us at Meta, and what the vendor pays: the difference is the margin. */
export interface Price {
  readonly costMicros: bigint;
  readonly priceMicros: bigint;
}

/** Meta's markets of one day, by calling-code prefix. */
export interface Markets {
  readonly marketByPrefix: ReadonlyMap<string, string>;
}

/** The prices of one day: the price per market and category. */
export interface PriceTable extends Markets {
  readonly currency: string;
  readonly prices: ReadonlyMap<string, Readonly<Partial<Record<Category, Price>>>>;
}

/** Where Meta puts a number whose prefix is in no row of its table. */
export const OTHER_MARKET = 'Other';

/** What the platform adds to Meta's cost: a share of it and a fixed amount per message. */
export interface Margin {
  readonly basisPoints: number;
  readonly fixedMicros: bigint;
}

/** A margin from a day on, for one vendor or, without `vendorId`, for all that have none of their own. */
export interface DatedMargin extends Margin {
  readonly effectiveFrom: string;
  readonly vendorId?: string;
}

/** Meta's costs in one market from a day on; a category without one has no known rate. */
export interface MarketRate {
  readonly currency: string;
  readonly market: string;
  readonly effectiveFrom: string;
  readonly costs: Readonly<Partial<Record<Category, bigint>>>;
}

const BASIS_POINTS = 10_000n;

/** Cost and margin in micro-units; the share is rounded up to a whole micro-unit, once, here. */
export function priceWithMargin(costMicros: bigint, { basisPoints, fixedMicros }: Margin): Price {
  const shareMicros = (costMicros * BigInt(basisPoints) + BASIS_POINTS - 1n) / BASIS_POINTS;
  return { costMicros, priceMicros: costMicros + shareMicros + fixedMicros };
}

/** The prices from what is in force on a day: `rates` oldest first, so that a market's newest one counts. */
export function priceTable(
  currency: string,
  marketByPrefix: ReadonlyMap<string, string>,
  rates: readonly MarketRate[],
  margin: Margin,
): PriceTable {
  const prices = new Map<string, Readonly<Partial<Record<Category, Price>>>>();
  for (const { market, costs } of rates) {
    const priced = Object.entries(costs).map(([category, cost]) => [category, priceWithMargin(cost, margin)]);
    prices.set(market, Object.fromEntries(priced));
  }
  return { currency, marketByPrefix, prices };
}

/** The market of a number, or of its first digits: the longest prefix that Meta lists. */
export function marketOf({ marketByPrefix }: Markets, digits: string): string {
  for (let length = digits.length; length > 0; length--) {
    const market = marketByPrefix.get(digits.slice(0, length));
    if (market !== undefined) return market;
  }
  return OTHER_MARKET;
}

export function marketOfPhone(markets: Markets, phone: PhoneNumber): string {
  return marketOf(markets, pricingPrefix(phone));
}
