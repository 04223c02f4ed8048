import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPost, requestBody, response } from 'inversify-express-utils';
import { ImportPrices } from '../../application/wallet/import-prices.ts';
import { parseMicros } from '../../domain/shared/money.ts';
import { actorOf, requireOperator } from '../shared/http-auth.ts';
import { validBody } from '../shared/http-validation.ts';
import { MarginBody, RateCardBody, ratesView } from './http-pricing-schemas.ts';
import { cardLines } from './http-rate-card-csv.ts';

/** Each of these can be repeated: the same record again changes nothing. */
@controller('/operator', requireOperator())
export class HttpOperatorPricesController extends BaseHttpController {
  readonly #importPrices: ImportPrices;

  constructor(@inject(ImportPrices) importPrices: ImportPrices) {
    super();
    this.#importPrices = importPrices;
  }

  @httpPost('/rate-cards', validBody(RateCardBody))
  async rateCard(@response() answer: Response, @requestBody() { csv, effectiveFrom }: Static<typeof RateCardBody>) {
    return this.json(ratesView(await this.#importPrices.rateCard(actorOf(answer), cardLines(csv), effectiveFrom)), 201);
  }

  @httpPost('/markets', validBody(RateCardBody))
  async markets(@response() answer: Response, @requestBody() { csv, effectiveFrom }: Static<typeof RateCardBody>) {
    const prefixes = await this.#importPrices.markets(actorOf(answer), cardLines(csv), effectiveFrom);
    return this.json({ effectiveFrom, prefixes }, 201);
  }

  @httpPost('/margins', validBody(MarginBody))
  async margin(@response() answer: Response, @requestBody() { fixed, ...body }: Static<typeof MarginBody>) {
    await this.#importPrices.margin(actorOf(answer), { ...body, fixedMicros: parseMicros(fixed) });
    return this.json({ ...body, fixed }, 201);
  }
}
