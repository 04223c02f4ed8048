import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpPut, requestBody, requestParam, response } from 'inversify-express-utils';
import { SetVendorWeight } from '../../application/campaigns/set-vendor-weight.ts';
import { VendorNotFound } from '../../domain/identity/vendor.ts';
import { actorOf, requireOperator } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody, validPath } from '../shared/http-validation.ts';
import { VendorWeightPath, VendorWeightView, WeightBody } from './http-vendor-weights-schemas.ts';

@controller('/operator/vendors', requireOperator())
export class HttpVendorWeightsController extends BaseHttpController {
  readonly #setWeight: SetVendorWeight;

  constructor(@inject(SetVendorWeight) setWeight: SetVendorWeight) {
    super();
    this.#setWeight = setWeight;
  }

  @httpPut('/:id/weight', validPath(VendorWeightPath), validBody(WeightBody))
  @operation({
    summary: 'Set how much a vendor sends relative to the others while a number is busy',
    answers: { 200: VendorWeightView },
    errors: [VendorNotFound],
  })
  async set(
    @requestParam('id') vendorId: string,
    @requestBody() { weight }: Static<typeof WeightBody>,
    @response() answer: Response,
  ) {
    await this.#setWeight.execute({ vendorId, weight, actor: actorOf(answer) });
    const view: Static<typeof VendorWeightView> = { vendorId, weight };
    return this.json(view);
  }
}
