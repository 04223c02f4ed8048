import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, response } from 'inversify-express-utils';
import { Clock } from '../../application/shared/ports.ts';
import { StoredPriceBook } from '../../application/wallet/stored-price-book.ts';
import { principalOf, requirePermission } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { queryOf, validQuery } from '../shared/http-validation.ts';
import { PricingQuery, PricingView, pricingView } from './http-pricing-schemas.ts';

@controller('/pricing')
export class HttpPricingController extends BaseHttpController {
  readonly #priceBook: StoredPriceBook;
  readonly #clock: Clock;

  constructor(@inject(StoredPriceBook) priceBook: StoredPriceBook, @inject(Clock) clock: Clock) {
    super();
    this.#priceBook = priceBook;
    this.#clock = clock;
  }

  @httpGet('/', requirePermission('wallet:read'), validQuery(PricingQuery))
  @operation({ summary: 'What a delivered message costs, by market and category', answers: { 200: PricingView } })
  async prices(@response() answer: Response) {
    const { on = this.#priceBook.dayOf(this.#clock.nowMs()) } = queryOf(answer, PricingQuery);
    return this.json(pricingView(await this.#priceBook.tableOn(principalOf(answer).vendorId, on), on));
  }
}
