import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, httpPost, requestBody, response } from 'inversify-express-utils';
import { ProviderNotConfigured } from '../../application/payments/payment-gateways.ts';
import { PaymentProviderUnavailable, RechargeRepository } from '../../application/payments/ports.ts';
import { StartRecharge } from '../../application/payments/start-recharge.ts';
import {
  InvalidRechargeAmount,
  TooManyRecharges,
  UnsupportedCurrency,
  WrongCurrency,
} from '../../domain/payments/recharge.ts';
import { parseMicros } from '../../domain/shared/money.ts';
import { actorOf, principalOf, requirePermission } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { queryOf, validBody, validQuery } from '../shared/http-validation.ts';
import {
  RechargesPage,
  RechargesQuery,
  rechargeView,
  StartedRechargeView,
  StartRechargeBody,
} from './http-payments-schemas.ts';

@controller('/wallet')
export class HttpPaymentsController extends BaseHttpController {
  readonly #startRecharge: StartRecharge;
  readonly #recharges: RechargeRepository;

  constructor(
    @inject(StartRecharge) startRecharge: StartRecharge,
    @inject(RechargeRepository) recharges: RechargeRepository,
  ) {
    super();
    this.#startRecharge = startRecharge;
    this.#recharges = recharges;
  }

  @httpPost('/recharge/init', requirePermission('billing:write'), validBody(StartRechargeBody))
  @operation({
    summary: 'Open an order at the payment provider',
    description:
      "`amount` is what the wallet is credited with when the payment's webhook comes; GST is on top. A suspended vendor " +
      'may recharge too: what it owes is paid first.',
    answers: { 201: StartedRechargeView },
    errors: [
      InvalidRechargeAmount,
      WrongCurrency,
      UnsupportedCurrency,
      ProviderNotConfigured,
      PaymentProviderUnavailable,
      TooManyRecharges,
    ],
  })
  async start(
    @response() answer: Response,
    @requestBody() { amount, currency, provider }: Static<typeof StartRechargeBody>,
  ) {
    const { recharge, order } = await this.#startRecharge.execute({
      actor: actorOf(answer),
      vendorId: principalOf(answer).vendorId,
      amountMicros: parseMicros(amount),
      ...(currency === undefined ? {} : { currency }),
      ...(provider === undefined ? {} : { provider }),
    });
    return this.json({ ...rechargeView(recharge), checkout: order.checkout }, 201);
  }

  @httpGet('/recharges', requirePermission('billing:read'), validQuery(RechargesQuery))
  @operation({ summary: 'Recharges and what became of them', answers: { 200: RechargesPage } })
  async list(@response() answer: Response) {
    const page = await this.#recharges.page(principalOf(answer).vendorId, queryOf(answer, RechargesQuery));
    return this.json({ data: page.data.map(rechargeView), nextCursor: page.nextCursor });
  }
}
