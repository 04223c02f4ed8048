import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, httpPost, requestBody, response } from 'inversify-express-utils';
import { PreviewPrices } from '../../application/reporting/preview-prices.ts';
import { Clock } from '../../application/shared/ports.ts';
import { ImportPrices } from '../../application/wallet/import-prices.ts';
import { Ledger } from '../../application/wallet/ledger.ts';
import { PriceRecords } from '../../application/wallet/ports.ts';
import { type PriceChange, StoredPriceBook } from '../../application/wallet/stored-price-book.ts';
import { parseMicros } from '../../domain/shared/money.ts';
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
import { queryOf, validBody, validQuery } from '../shared/http-validation.ts';
import {
  MarginBody,
  MarginPreviewBody,
  MarginsPage,
  MarginsQuery,
  MarginView,
  MarketsBody,
  MarketsView,
  marginView,
  OperatorPricingQuery,
  OperatorPricingView,
  operatorPricingView,
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
  readonly #records: PriceRecords;
  readonly #ledger: Ledger;
  readonly #clock: Clock;

  constructor(
    @inject(ImportPrices) importPrices: ImportPrices,
    @inject(PreviewPrices) previewPrices: PreviewPrices,
    @inject(StoredPriceBook) priceBook: StoredPriceBook,
    @inject(PriceRecords) records: PriceRecords,
    @inject(Ledger) ledger: Ledger,
    @inject(Clock) clock: Clock,
  ) {
    super();
    this.#importPrices = importPrices;
    this.#previewPrices = previewPrices;
    this.#priceBook = priceBook;
    this.#records = records;
    this.#ledger = ledger;
    this.#clock = clock;
  }

  @httpGet('/pricing', validQuery(OperatorPricingQuery))
  @operation({
    summary: 'What a delivered message costs, and what of it is margin, by market and category',
    answers: { 200: OperatorPricingView },
    errors: [WalletNotFound],
  })
  async prices(@response() answer: Response) {
    const { on = this.#priceBook.dayOf(this.#clock.nowMs()), vendorId } = queryOf(answer, OperatorPricingQuery);
    if (vendorId !== undefined) await this.#ledger.existing(vendorId);
    return this.json(operatorPricingView(await this.#priceBook.tableOn(vendorId, on), on));
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

  @httpGet('/margins', validQuery(MarginsQuery))
  @operation({
    summary: 'Every margin that was set',
    description: 'While none is in force, it is `MARGIN_BASIS_POINTS` of the configuration.',
    answers: { 200: MarginsPage },
  })
  async margins(@response() answer: Response) {
    const { data, nextCursor } = await this.#records.margins(queryOf(answer, MarginsQuery));
    return this.json({ data: data.map(marginView), nextCursor });
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
    const margin = { ...body, fixedMicros: parseMicros(fixed) };
    await this.#importPrices.margin(actorOf(answer), margin);
    return this.json(marginView(margin), 201);
  }
}
