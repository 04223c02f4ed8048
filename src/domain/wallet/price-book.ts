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

/** The prices of one day: Meta's market by calling-code prefix, and the price per market and category. */
export interface PriceTable {
  readonly currency: string;
  readonly marketByPrefix: ReadonlyMap<string, string>;
  readonly prices: ReadonlyMap<string, Readonly<Partial<Record<Category, Price>>>>;
}

/** Where Meta puts a number whose prefix is in no row of its table. */
export const OTHER_MARKET = 'Other';

const BASIS_POINTS = 10_000n;

/** Cost and margin in micro-units; the margin is rounded up to a whole one, once, here. */
export function priceWithMargin(costMicros: bigint, marginBasisPoints: number): Price {
  const marginMicros = (costMicros * BigInt(marginBasisPoints) + BASIS_POINTS - 1n) / BASIS_POINTS;
  return { costMicros, priceMicros: costMicros + marginMicros };
}

/** The market of a number, or of its first digits: the longest prefix that Meta lists. */
export function marketOf(table: PriceTable, digits: string): string {
  for (let length = digits.length; length > 0; length--) {
    const market = table.marketByPrefix.get(digits.slice(0, length));
    if (market !== undefined) return market;
  }
  return OTHER_MARKET;
}

export function marketOfPhone(table: PriceTable, phone: PhoneNumber): string {
  return marketOf(table, pricingPrefix(phone));
}
