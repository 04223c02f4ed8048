import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPost, requestBody, response } from 'inversify-express-utils';
import { PreviewPrices } from '../../application/reporting/preview-prices.ts';
import { ImportPrices } from '../../application/wallet/import-prices.ts';
import { type PriceChange, StoredPriceBook } from '../../application/wallet/stored-price-book.ts';
import { formatMicros, parseMicros } from '../../domain/shared/money.ts';
import {
  InvalidMargin,
  MalformedRateCard,
  MarginExists,
  PricesTooLate,
  RateExists,
} from '../../domain/wallet/rate-card.ts';
import { WalletNotFound } from '../../domain/wallet/wallet.ts';
import { actorOf, requireOperator } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody } from '../shared/http-validation.ts';
import {
  MarginBody,
  MarginPreviewBody,
  MarginView,
  MarketsBody,
  MarketsView,
  PricePreviewView,
  previewLineView,
  RateCardBody,
  RateCardPreviewBody,
  RatesView,
  ratesView,
} from './http-pricing-schemas.ts';
import { cardLines } from './http-rate-card-csv.ts';

const LAUNCHED_TODAY =
  'Set for today, it is what `GET /pricing` shows for the whole day, though what was launched before keeps its prices.';
const UNTIL_ITS_DAY = 'Until the day begins it can be set again, in place of what was set before; then it stays.';

/** Imports can be repeated: the same record again changes nothing. */
@controller('/operator', requireOperator())
export class HttpOperatorPricesController extends BaseHttpController {
  readonly #importPrices: ImportPrices;
  readonly #previewPrices: PreviewPrices;
  readonly #priceBook: StoredPriceBook;

  constructor(
    @inject(ImportPrices) importPrices: ImportPrices,
    @inject(PreviewPrices) previewPrices: PreviewPrices,
    @inject(StoredPriceBook) priceBook: StoredPriceBook,
  ) {
    super();
    this.#importPrices = importPrices;
    this.#previewPrices = previewPrices;
    this.#priceBook = priceBook;
  }

  @httpPost('/rate-cards', validBody(RateCardBody))
  @operation({
    summary: "Import one of Meta's rate cards into the price book",
    description: `Takes effect today at the earliest. ${UNTIL_ITS_DAY} ${LAUNCHED_TODAY}`,
    answers: { 201: RatesView },
    errors: [MalformedRateCard, PricesTooLate, RateExists],
  })
  async rateCard(@response() answer: Response, @requestBody() { csv, effectiveFrom }: Static<typeof RateCardBody>) {
    return this.json(ratesView(await this.#importPrices.rateCard(actorOf(answer), cardLines(csv), effectiveFrom)), 201);
  }

  @httpPost('/rate-cards/preview', validBody(RateCardPreviewBody))
  @operation({
    summary: 'What a rate card would do to recent spending; nothing is stored',
    answers: { 200: PricePreviewView },
    errors: [MalformedRateCard, PricesTooLate, RateExists],
  })
  async rateCardPreview(@requestBody() { csv, effectiveFrom, days }: Static<typeof RateCardPreviewBody>) {
    const rates = await this.#importPrices.tryRateCard(cardLines(csv), effectiveFrom);
    return this.#preview({ rates }, effectiveFrom, days);
  }

  @httpPost('/margins/preview', validBody(MarginPreviewBody))
  @operation({
    summary: 'What a margin would do to recent spending; nothing is stored',
    answers: { 200: PricePreviewView },
    errors: [InvalidMargin, PricesTooLate, MarginExists, WalletNotFound],
  })
  async marginPreview(@requestBody() { fixed, days, ...body }: Static<typeof MarginPreviewBody>) {
    const margin = { ...body, fixedMicros: parseMicros(fixed) };
    await this.#importPrices.tryMargin(margin);
    return this.#preview({ margin }, body.effectiveFrom, days);
  }

  async #preview(change: PriceChange, on: string, days: number) {
    const lines = await this.#previewPrices.execute(change, on, days);
    return this.json({ currency: this.#priceBook.currency, on, days, lines: lines.map(previewLineView) });
  }

  @httpPost('/markets', validBody(MarketsBody))
  @operation({
    summary: 'Import a table of markets and their prefixes',
    description: `Takes effect tomorrow at the earliest. ${UNTIL_ITS_DAY}`,
    answers: { 201: MarketsView },
    errors: [MalformedRateCard, PricesTooLate],
  })
  async markets(@response() answer: Response, @requestBody() { csv, effectiveFrom }: Static<typeof MarketsBody>) {
    const prefixes = await this.#importPrices.markets(actorOf(answer), cardLines(csv), effectiveFrom);
    return this.json({ effectiveFrom, prefixes }, 201);
  }

  @httpPost('/margins', validBody(MarginBody))
  @operation({
    summary: 'Set the margin from a day on, for one vendor or for all others',
    description:
      `Takes effect today at the earliest. ${UNTIL_ITS_DAY} ${LAUNCHED_TODAY} No secret: whoever reads billing of a ` +
      'vendor sees in its ledger what its messages cost, and the margin on them.',
    answers: { 201: MarginView },
    errors: [InvalidMargin, PricesTooLate, MarginExists, WalletNotFound],
  })
  async margin(@response() answer: Response, @requestBody() { fixed, ...body }: Static<typeof MarginBody>) {
    const fixedMicros = parseMicros(fixed);
    await this.#importPrices.margin(actorOf(answer), { ...body, fixedMicros });
    return this.json({ ...body, fixed: formatMicros(fixedMicros) }, 201);
  }
}
