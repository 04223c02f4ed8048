import type { MarketRate } from '../../domain/wallet/price-book.ts';

/** The same text for the same costs, in whatever order they came. */
export function costsText(costs: MarketRate['costs']): string {
  return JSON.stringify(
    Object.entries(costs)
      .map(([category, micros]) => [category, String(micros)])
      .sort(),
  );
}
