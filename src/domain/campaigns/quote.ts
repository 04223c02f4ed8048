import { DomainError } from '../shared/errors.ts';
import { formatMicros, sumMicros } from '../shared/money.ts';
import { type Category, marketOf, type PriceTable } from '../wallet/price-book.ts';

/** What a campaign's messages to one market cost, in one category. */
export interface QuoteLine {
  readonly market: string;
  readonly recipients: number;
  readonly unitPriceMicros: bigint;
  readonly totalMicros: bigint;
}

/** Recipients who cannot be sent to: their market has no price in the quote's category. */
export interface UnpricedLine {
  readonly market: string;
  readonly recipients: number;
}

export interface Quote {
  readonly currency: string;
  readonly category: Category;
  /** Those with a price. */
  readonly recipients: number;
  readonly totalMicros: bigint;
  readonly lines: readonly QuoteLine[];
  readonly unpriced: readonly UnpricedLine[];
}

/**
 * Nobody is left to send to: the list is empty, or everybody on it is excluded, opted out or lacks a text.
 * @remedy Add contacts, or loosen the filters; a quote shows who is left out.
 */
export class EmptyAudience extends DomainError {
  readonly code = 'campaigns.empty_audience';
  readonly kind = 'unprocessable';
}

/**
 * The price book has no price for the market of some recipients.
 * @remedy Leave those recipients out, or ask the operator for a price.
 */
export class MarketWithoutPrice extends DomainError {
  readonly code = 'campaigns.market_without_price';
  readonly kind = 'unprocessable';
}

/**
 * The launch would hold a different amount than expected: prices or the audience have changed since the quote. `total`
 * says how much.
 * @remedy Quote again, and launch with the new total.
 */
export class TotalChanged extends DomainError {
  readonly code = 'campaigns.total_changed';
  readonly kind = 'conflict';
}

/** Quotes of a vendor that one process counts at once: 300 long ones kept other vendors waiting for seconds. */
export const MAX_QUOTES_AT_ONCE = 10;

/**
 * This vendor already has the maximum number of quotes being counted.
 * @remedy Wait for the answer to one of them.
 */
export class TooManyQuotes extends DomainError {
  readonly code = 'campaigns.too_many_quotes';
  readonly kind = 'too-many';
}

/** Recipients by the first digits of their numbers (`pricingPrefix`), priced per market. Throws `EmptyAudience`. */
export function quote(
  table: PriceTable,
  category: Category,
  counts: readonly { readonly prefix: string; readonly count: number }[],
): Quote {
  const recipientsByMarket = new Map<string, number>();
  for (const { prefix, count } of counts) {
    const market = marketOf(table, prefix);
    recipientsByMarket.set(market, (recipientsByMarket.get(market) ?? 0) + count);
  }
  if (recipientsByMarket.size === 0) throw new EmptyAudience('There is nobody to send to in this list');
  const lines: QuoteLine[] = [];
  const unpriced: UnpricedLine[] = [];
  for (const [market, recipients] of [...recipientsByMarket].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const unitPriceMicros = table.prices.get(market)?.[category]?.priceMicros;
    if (unitPriceMicros === undefined) unpriced.push({ market, recipients });
    else lines.push({ market, recipients, unitPriceMicros, totalMicros: unitPriceMicros * BigInt(recipients) });
  }
  return {
    currency: table.currency,
    category,
    recipients: lines.reduce((sum, line) => sum + line.recipients, 0),
    totalMicros: sumMicros(lines.map((line) => line.totalMicros)),
    lines,
    unpriced,
  };
}

/** Refuses a launch while any recipient's message has no price: nobody is left out silently. */
export function assertPriced({ unpriced }: Quote): void {
  if (unpriced.length > 0) {
    throw new MarketWithoutPrice('There is no price for some recipients', { markets: unpriced });
  }
}

/** A launch that names the total of a quote holds that or nothing. Throws `TotalChanged`. */
export function assertTotal({ totalMicros, currency }: Quote, expectedMicros: bigint | undefined): void {
  if (expectedMicros === undefined || expectedMicros === totalMicros) return;
  const [total, expectedTotal] = [formatMicros(totalMicros), formatMicros(expectedMicros)];
  throw new TotalChanged(`The total is now ${total}, not ${expectedTotal}`, { total, expectedTotal, currency });
}
