import { Type } from '@sinclair/typebox';
import { formatMicros } from '../../domain/shared/money.ts';
import type { MarketRate, PriceTable } from '../../domain/wallet/price-book.ts';
import { marketName } from '../../domain/wallet/rate-card.ts';

const day = Type.String({ format: 'date' });

/** `on` is a day in the time zone of the WABA; without it, today. */
export const PricingQuery = Type.Object({ on: Type.Optional(day) }, { additionalProperties: false });

/** Characters of a card; Meta's has some five thousand. */
const MAX_CARD_CHARACTERS = 80_000;

/** `csv` is the file as Meta publishes it; the day is one of the time zone of the WABA. */
export const RateCardBody = Type.Object(
  { effectiveFrom: day, csv: Type.String({ minLength: 1, maxLength: MAX_CARD_CHARACTERS }) },
  { additionalProperties: false },
);

/** `fixed` is an amount per message; without a vendor the margin is for all that have none of their own. */
export const MarginBody = Type.Object(
  {
    effectiveFrom: day,
    basisPoints: Type.Integer({ minimum: 0 }),
    fixed: Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,6})?$', default: '0' }),
    vendorId: Type.Optional(Type.String({ pattern: '^ven_[0-9a-f]{32}$' })),
  },
  { additionalProperties: false },
);

export function ratesView(rates: readonly MarketRate[]): object {
  return {
    rates: rates.map(({ market, currency, effectiveFrom, costs }) => ({
      market,
      name: marketName(market),
      currency,
      effectiveFrom,
      costs: Object.fromEntries(
        Object.entries(costs).map(([category, micros]) => [category.toUpperCase(), formatMicros(micros)]),
      ),
    })),
  };
}

/** What a vendor pays for one delivered message; a category without a price cannot be sent there. */
export function pricingView({ currency, prices }: PriceTable, on: string): object {
  return {
    currency,
    on,
    markets: [...prices]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([market, byCategory]) => ({
        market,
        name: marketName(market),
        prices: Object.fromEntries(
          Object.entries(byCategory).map(([category, { priceMicros }]) => [
            category.toUpperCase(),
            formatMicros(priceMicros),
          ]),
        ),
      })),
  };
}
