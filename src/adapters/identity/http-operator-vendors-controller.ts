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
import { ChangeVendorStanding } from '../../application/identity/change-vendor-standing.ts';
import { VendorRepository, VendorSuspensions } from '../../application/identity/ports.ts';
import { type Vendor, VendorNotFound } from '../../domain/identity/vendor.ts';
import { actorOf, requireOperator } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { queryOf, validBody, validPath, validQuery } from '../shared/http-validation.ts';
import {
  StandingView,
  SuspendBody,
  standingView,
  VendorPath,
  VendorsPage,
  VendorsQuery,
} from './http-operator-schemas.ts';

@controller('/operator/vendors', requireOperator())
export class HttpOperatorVendorsController extends BaseHttpController {
  readonly #vendors: VendorRepository;
  readonly #suspensions: VendorSuspensions;
  readonly #standing: ChangeVendorStanding;

  constructor(
    @inject(VendorRepository) vendors: VendorRepository,
    @inject(VendorSuspensions) suspensions: VendorSuspensions,
    @inject(ChangeVendorStanding) standing: ChangeVendorStanding,
  ) {
    super();
    this.#vendors = vendors;
    this.#suspensions = suspensions;
    this.#standing = standing;
  }

  @httpGet('/', validQuery(VendorsQuery))
  @operation({ summary: 'Every vendor, and which are suspended', answers: { 200: VendorsPage } })
  async page(@response() answer: Response) {
    const { data, nextCursor } = await this.#vendors.page(queryOf(answer, VendorsQuery));
    return this.json({ data: await this.#views(data), nextCursor });
  }

  @httpPost('/:id/suspend', validPath(VendorPath), validBody(SuspendBody))
  @operation({ summary: 'Stop all sending of a vendor', answers: { 200: StandingView }, errors: [VendorNotFound] })
  async suspend(
    @requestParam('id') vendorId: string,
    @requestBody() { reason }: Static<typeof SuspendBody>,
    @response() answer: Response,
  ) {
    const vendor = await this.#standing.suspend({ vendorId, reason, actor: actorOf(answer) });
    return this.json((await this.#views([vendor]))[0]);
  }

  @httpPost('/:id/resume', validPath(VendorPath))
  @operation({ summary: 'Let a vendor send again', answers: { 200: StandingView }, errors: [VendorNotFound] })
  async resume(@requestParam('id') vendorId: string, @response() answer: Response) {
    const vendor = await this.#standing.resume({ vendorId, actor: actorOf(answer) });
    return this.json((await this.#views([vendor]))[0]);
  }

  async #views(vendors: readonly Vendor[]): Promise<object[]> {
    const suspensions = await this.#suspensions.find(vendors.map(({ id }) => id));
    const byVendor = new Map(suspensions.map((suspension) => [suspension.vendorId, suspension]));
    return vendors.map((vendor) => standingView(vendor, byVendor.get(vendor.id)));
  }
}
