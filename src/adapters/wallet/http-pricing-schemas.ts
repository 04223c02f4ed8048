import { type Static, Type } from '@sinclair/typebox';
import { type BeforeAfter, MAX_PREVIEW_DAYS, type PreviewLine } from '../../application/reporting/preview-prices.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import type { DatedMargin, MarketRate, Price, PriceTable } from '../../domain/wallet/price-book.ts';
import { marketName } from '../../domain/wallet/rate-card.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { Count, Currency, described, idOf, like, Money, nullable, view } from '../shared/http-schemas.ts';

const day = Type.String({ format: 'date', examples: ['2026-04-01'] });
const DAY_OF_THE_WABA = 'A day in the time zone of the WhatsApp account';
const effectiveFrom = described(like(day, '2027-04-01'), `${DAY_OF_THE_WABA}, from whose beginning on it is in force`);

export const PricingQuery = Type.Object(
  {
    on: Type.Optional(
      described(day, `${DAY_OF_THE_WABA}; without it, today. Prices of a day that has not begun can still change`),
    ),
  },
  { additionalProperties: false },
);

export const OperatorPricingQuery = Type.Object(
  {
    ...PricingQuery.properties,
    vendorId: Type.Optional(
      described(idOf('ven'), 'Who pays them; without it, all vendors that have no margin of their own'),
    ),
  },
  { additionalProperties: false },
);

/** Characters of a card; Meta's has some five thousand. */
const MAX_CARD_CHARACTERS = 80_000;

export const RateCardBody = Type.Object(
  {
    effectiveFrom,
    csv: Type.String({
      minLength: 1,
      maxLength: MAX_CARD_CHARACTERS,
      description: 'The file as Meta publishes it',
      examples: ['Market,Currency,Marketing,Utility\nIndia,INR,0.8631,0.115\n'],
    }),
  },
  { additionalProperties: false },
);

export const MarketsBody = Type.Object(
  {
    effectiveFrom,
    csv: Type.String({
      minLength: 1,
      maxLength: MAX_CARD_CHARACTERS,
      description: "The first digits of phone numbers, and the market of Meta's that they belong to",
      examples: ['prefix,market\n91,India\n49,Germany\n'],
    }),
  },
  { additionalProperties: false },
);

export const MarginBody = Type.Object(
  {
    effectiveFrom,
    basisPoints: Type.Integer({
      minimum: 0,
      description: "The part of Meta's cost that is added, in hundredths of a percent",
    }),
    fixed: Type.String({
      pattern: '^\\d{1,9}(\\.\\d{1,6})?$',
      default: '0',
      examples: ['0.05'],
      description: 'What is added to each message, in the currency of the price book',
    }),
    vendorId: Type.Optional(
      described(idOf('ven'), 'Whose margin it is; without it, that of all vendors that have none of their own'),
    ),
  },
  { additionalProperties: false },
);

export const MarginView = view('Margin', { ...MarginBody.properties, fixed: like(Money, '0.0500') });

/** The cursor of the margins is a margin's day and vendor. */
export const MarginsQuery = pageQuery(
  Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}:(ven_[0-9a-f]{32})?$', examples: ['2027-04-01:'] }),
);
export const MarginsPage = pageOf('MarginsPage', MarginView, MarginsQuery, 'Those of the newest days first');

const days = Type.Integer({
  minimum: 1,
  maximum: MAX_PREVIEW_DAYS,
  default: 30,
  description: 'How far back the messages go that the change is tried on',
});
export const RateCardPreviewBody = Type.Object({ ...RateCardBody.properties, days }, { additionalProperties: false });
export const MarginPreviewBody = Type.Object({ ...MarginBody.properties, days }, { additionalProperties: false });

const market = Type.String({ examples: ['IN'], description: "Meta's pricing region" });
const name = Type.String({ examples: ['India'], description: "The market's name" });
const byCategory = Type.Record(Type.String(), Money, { examples: [{ MARKETING: '1.0357', UTILITY: '0.1380' }] });

export const RatesView = view('Rates', {
  rates: described(
    Type.Array(
      view('Rate', {
        market,
        name,
        currency: Currency,
        effectiveFrom,
        costs: described(byCategory, "Meta's cost of one message that arrives, by category"),
      }),
    ),
    'As they were read from the card',
  ),
});

export const MarketsView = view('ImportedMarkets', {
  effectiveFrom,
  prefixes: described(Count, 'How many the table has'),
});

export const PricingView = view('Pricing', {
  currency: described(Currency, 'The currency of all prices, by ISO 4217'),
  on: described(day, 'The day whose prices these are'),
  markets: described(
    Type.Array(
      view('MarketPrices', {
        market,
        name,
        prices: described(
          byCategory,
          'What you pay for one message that arrives, by category; a category without a price cannot be sent there',
        ),
      }),
    ),
    'By market',
  ),
});

export const OperatorPricingView = view('OperatorPricing', {
  currency: described(Currency, 'The currency of all prices, by ISO 4217'),
  on: described(day, 'The day whose prices these are'),
  markets: described(
    Type.Array(
      view('OperatorMarketPrices', {
        market,
        name,
        prices: described(
          Type.Record(
            Type.String(),
            view('PriceParts', {
              cost: described(like(Money, '0.8631'), 'What Meta gets'),
              margin: described(like(Money, '0.17262'), 'What the platform adds'),
              price: described(like(Money, '1.03572'), 'What the vendor pays: their sum'),
            }),
            { examples: [{ MARKETING: { cost: '0.8631', margin: '0.17262', price: '1.03572' } }] },
          ),
          'Of one message that arrives, by category; a category without a price cannot be sent there',
        ),
      }),
    ),
    'By market',
  ),
});

const beforeAfter = (title: string, what: string) =>
  view(
    title,
    {
      before: described(nullable(Money), 'Without the change; null where there is no price'),
      after: described(nullable(Money), 'With the change; null where there is no price: nobody can be launched to'),
    },
    what,
  );

export const PricePreviewView = view('PricePreview', {
  currency: described(Currency, 'The currency of all amounts, by ISO 4217'),
  on: described(day, 'The day whose prices are compared'),
  days,
  lines: Type.Array(
    view('PricePreviewLine', {
      market,
      name,
      category: Type.String({ examples: ['MARKETING'], description: 'Of the messages' }),
      messages: described(Count, 'How many were charged'),
      spent: described(Money, 'What they were charged'),
      price: beforeAfter('PricesBeforeAfter', 'Of one message'),
      total: beforeAfter('TotalsBeforeAfter', 'Of all of them'),
      difference: described(nullable(Money), 'Of the totals; null where one of them is'),
    }),
    { description: 'By market and category' },
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
export function pricingView(table: PriceTable, on: string): Static<typeof PricingView> {
  return pricesView(table, on, ({ priceMicros }) => formatMicros(priceMicros));
}

export function operatorPricingView(table: PriceTable, on: string): Static<typeof OperatorPricingView> {
  return pricesView(table, on, ({ costMicros, priceMicros }) => ({
    cost: formatMicros(costMicros),
    margin: formatMicros(priceMicros - costMicros),
    price: formatMicros(priceMicros),
  }));
}

function pricesView<V>({ currency, prices }: PriceTable, on: string, viewOf: (price: Price) => V) {
  return {
    currency,
    on,
    markets: [...prices]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([market, byCategory]) => ({
        market,
        name: marketName(market),
        prices: Object.fromEntries(
          Object.entries(byCategory).map(([category, price]) => [category.toUpperCase(), viewOf(price)]),
        ),
      })),
  };
}

export function marginView({ fixedMicros, ...margin }: DatedMargin): Static<typeof MarginView> {
  return { ...margin, fixed: formatMicros(fixedMicros) };
}
