import { type Static, Type } from '@sinclair/typebox';
import { type BeforeAfter, MAX_PREVIEW_DAYS, type PreviewLine } from '../../application/reporting/preview-prices.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import type { MarketRate, PriceTable } from '../../domain/wallet/price-book.ts';
import { marketName } from '../../domain/wallet/rate-card.ts';
import { Count, Currency, idOf, like, Money, nullable, view } from '../shared/http-schemas.ts';

const day = Type.String({ format: 'date', examples: ['2026-04-01'] });

/** `on` is a day in the time zone of the WABA; without it, today. */
export const PricingQuery = Type.Object({ on: Type.Optional(day) }, { additionalProperties: false });

/** Characters of a card; Meta's has some five thousand. */
const MAX_CARD_CHARACTERS = 80_000;

/** `csv` is the file as Meta publishes it; the day is one of the time zone of the WABA. */
export const RateCardBody = Type.Object(
  {
    effectiveFrom: day,
    csv: Type.String({
      minLength: 1,
      maxLength: MAX_CARD_CHARACTERS,
      examples: ['Market,Currency,Marketing,Utility\nIndia,INR,0.8631,0.115\n'],
    }),
  },
  { additionalProperties: false },
);

/** `csv` has the first digits of phone numbers and the market of Meta's that they belong to. */
export const MarketsBody = Type.Object(
  {
    effectiveFrom: day,
    csv: Type.String({
      minLength: 1,
      maxLength: MAX_CARD_CHARACTERS,
      examples: ['prefix,market\n91,India\n49,Germany\n'],
    }),
  },
  { additionalProperties: false },
);

/** `fixed` is an amount per message; without a vendor the margin is for all vendors that have none of their own. */
export const MarginBody = Type.Object(
  {
    effectiveFrom: day,
    basisPoints: Type.Integer({ minimum: 0 }),
    fixed: Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,6})?$', default: '0', examples: ['0.05'] }),
    vendorId: Type.Optional(idOf('ven')),
  },
  { additionalProperties: false },
);

export const MarginView = view('Margin', { ...MarginBody.properties, fixed: like(Money, '0.0500') });

const days = Type.Integer({ minimum: 1, maximum: MAX_PREVIEW_DAYS, default: 30 });
/** `days`: how far back the messages go that the change is tried on. */
export const RateCardPreviewBody = Type.Object({ ...RateCardBody.properties, days }, { additionalProperties: false });
export const MarginPreviewBody = Type.Object({ ...MarginBody.properties, days }, { additionalProperties: false });

const market = Type.String({ examples: ['IN'] });
const name = Type.String({ examples: ['India'] });
/** Amounts by category. */
const byCategory = Type.Record(Type.String(), Money, { examples: [{ MARKETING: '1.0357', UTILITY: '0.1380' }] });

export const RatesView = view('Rates', {
  rates: Type.Array(view('Rate', { market, name, currency: Currency, effectiveFrom: day, costs: byCategory })),
});

export const MarketsView = view('ImportedMarkets', { effectiveFrom: day, prefixes: Count });

export const PricingView = view('Pricing', {
  currency: Currency,
  on: day,
  markets: Type.Array(view('MarketPrices', { market, name, prices: byCategory })),
});

const beforeAfter = (title: string) => view(title, { before: nullable(Money), after: nullable(Money) });

/** Nobody can be launched to where the price is null. The difference is null where one of its sides is. */
export const PricePreviewView = view('PricePreview', {
  currency: Currency,
  on: day,
  days,
  lines: Type.Array(
    view('PricePreviewLine', {
      market,
      name,
      category: Type.String({ examples: ['MARKETING'] }),
      messages: Count,
      spent: Money,
      price: beforeAfter('PricesBeforeAfter'),
      total: beforeAfter('TotalsBeforeAfter'),
      difference: nullable(Money),
    }),
  ),
});

export function previewLineView({
  market,
  category,
  messages,
  spentMicros,
  price,
  total,
}: PreviewLine): Static<typeof PricePreviewView>['lines'][number] {
  const { beforeMicros, afterMicros } = total;
  const isKnown = beforeMicros !== undefined && afterMicros !== undefined;
  return {
    market,
    name: marketName(market),
    category: category.toUpperCase(),
    messages,
    spent: formatMicros(spentMicros),
    price: beforeAfterView(price),
    total: beforeAfterView(total),
    difference: isKnown ? formatMicros(afterMicros - beforeMicros) : null,
  };
}

function beforeAfterView({ beforeMicros, afterMicros }: BeforeAfter) {
  return {
    before: beforeMicros === undefined ? null : formatMicros(beforeMicros),
    after: afterMicros === undefined ? null : formatMicros(afterMicros),
  };
}

export function ratesView(rates: readonly MarketRate[]): Static<typeof RatesView> {
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
export function pricingView({ currency, prices }: PriceTable, on: string): Static<typeof PricingView> {
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
