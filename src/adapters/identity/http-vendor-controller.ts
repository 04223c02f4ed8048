import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, httpPatch, requestBody, response } from 'inversify-express-utils';
import { VendorRepository } from '../../application/identity/ports.ts';
import { UpdateVendor } from '../../application/identity/update-vendor.ts';
import { InvalidEmailAddress } from '../../domain/identity/email-address.ts';
import { InvalidGstin } from '../../domain/identity/gstin.ts';
import { IncompleteAddress, UnknownState, VendorNotFound } from '../../domain/identity/vendor.ts';
import { actorOf, principalOf, requirePermission } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody } from '../shared/http-validation.ts';
import { UpdateVendorBody, VendorView, vendorView } from './http-identity-schemas.ts';

@controller('/vendor/me')
export class HttpVendorController extends BaseHttpController {
  readonly #vendors: VendorRepository;
  readonly #updateVendor: UpdateVendor;

  constructor(@inject(VendorRepository) vendors: VendorRepository, @inject(UpdateVendor) updateVendor: UpdateVendor) {
    super();
    this.#vendors = vendors;
    this.#updateVendor = updateVendor;
  }

  @httpGet('/', requirePermission('vendor:read'))
  @operation({
    summary: 'Your company, tax and billing details',
    answers: { 200: VendorView },
    errors: [VendorNotFound],
  })
  async show(@response() answer: Response) {
    const vendor = await this.#vendors.find(principalOf(answer).vendorId);
    if (!vendor) throw new VendorNotFound('There is no such vendor');
    return this.json(vendorView(vendor));
  }

  @httpPatch('/', requirePermission('vendor:write'), validBody(UpdateVendorBody))
  @operation({
    summary: 'Change the details',
    description: 'A JSON merge patch (RFC 7396): what is absent stays, null removes.',
    answers: { 200: VendorView },
    errors: [VendorNotFound, InvalidGstin, IncompleteAddress, UnknownState, InvalidEmailAddress],
  })
  async update(@response() answer: Response, @requestBody() patch: Static<typeof UpdateVendorBody>) {
    const { vendorId } = principalOf(answer);
    return this.json(vendorView(await this.#updateVendor.execute({ vendorId, actor: actorOf(answer), patch })));
  }
}
