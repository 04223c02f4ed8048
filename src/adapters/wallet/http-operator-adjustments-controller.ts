import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import {
  BaseHttpController,
  controller,
  httpGet,
  httpPost,
  requestBody,
  requestParam,
  response,
} from 'inversify-express-utils';
import { MAX_PAGE_SIZE } from '../../application/shared/page.ts';
import { AdjustWallet } from '../../application/wallet/adjust-wallet.ts';
import { AdjustmentRepository } from '../../application/wallet/ports.ts';
import { parseMicros } from '../../domain/shared/money.ts';
import {
  AdjustmentDecided,
  AdjustmentExists,
  AdjustmentNotFound,
  InvalidAdjustment,
  SecondOperatorNeeded,
} from '../../domain/wallet/adjustment.ts';
import { WalletNotFound } from '../../domain/wallet/wallet.ts';
import { actorOf, requireOperator } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody, validPath } from '../shared/http-validation.ts';
import {
  AdjustmentBody,
  AdjustmentPath,
  AdjustmentView,
  adjustmentView,
  PendingAdjustmentsView,
} from './http-adjustments-schemas.ts';

@controller('/operator/adjustments', requireOperator())
export class HttpOperatorAdjustmentsController extends BaseHttpController {
  readonly #adjustWallet: AdjustWallet;
  readonly #adjustments: AdjustmentRepository;

  constructor(
    @inject(AdjustWallet) adjustWallet: AdjustWallet,
    @inject(AdjustmentRepository) adjustments: AdjustmentRepository,
  ) {
    super();
    this.#adjustWallet = adjustWallet;
    this.#adjustments = adjustments;
  }

  /** Can be repeated with its reference. */
  @httpPost('/', validBody(AdjustmentBody))
  @operation({
    summary: 'Adjust a wallet; above a limit a second operator must approve',
    answers: { 201: AdjustmentView },
    errors: [InvalidAdjustment, AdjustmentExists, WalletNotFound],
  })
  async request(@response() answer: Response, @requestBody() { amount, ...body }: Static<typeof AdjustmentBody>) {
    const input = { ...body, amountMicros: parseMicros(amount) };
    return this.json(adjustmentView(await this.#adjustWallet.request(actorOf(answer), input)), 201);
  }

  @httpGet('/pending')
  @operation({ summary: 'Adjustments that wait for a second operator', answers: { 200: PendingAdjustmentsView } })
  async pending() {
    return this.json({ data: (await this.#adjustments.pending(MAX_PAGE_SIZE)).map(adjustmentView) });
  }

  @httpPost('/:reference/approve', validPath(AdjustmentPath))
  @operation({
    summary: 'Approve an adjustment',
    answers: { 200: AdjustmentView },
    errors: [AdjustmentNotFound, AdjustmentDecided, SecondOperatorNeeded],
  })
  async approve(@response() answer: Response, @requestParam('reference') reference: string) {
    return this.json(adjustmentView(await this.#adjustWallet.decide(actorOf(answer), reference, 'applied')));
  }

  @httpPost('/:reference/reject', validPath(AdjustmentPath))
  @operation({
    summary: 'Reject an adjustment',
    answers: { 200: AdjustmentView },
    errors: [AdjustmentNotFound, AdjustmentDecided],
  })
  async reject(@response() answer: Response, @requestParam('reference') reference: string) {
    return this.json(adjustmentView(await this.#adjustWallet.decide(actorOf(answer), reference, 'rejected')));
  }
}
