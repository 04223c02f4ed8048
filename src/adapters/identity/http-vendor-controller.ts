import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, httpPatch, requestBody, response } from 'inversify-express-utils';
import { VendorRepository, VendorSuspensions } from '../../application/identity/ports.ts';
import { UpdateVendor } from '../../application/identity/update-vendor.ts';
import { InvalidEmailAddress } from '../../domain/identity/email-address.ts';
import { InvalidGstin } from '../../domain/identity/gstin.ts';
import { IncompleteAddress, UnknownState, type Vendor, VendorNotFound } from '../../domain/identity/vendor.ts';
import { actorOf, principalOf, requirePermission } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody } from '../shared/http-validation.ts';
import { UpdateVendorBody, VendorView, vendorView } from './http-identity-schemas.ts';

@controller('/vendor/me')
export class HttpVendorController extends BaseHttpController {
  readonly #vendors: VendorRepository;
  readonly #suspensions: VendorSuspensions;
  readonly #updateVendor: UpdateVendor;

  constructor(
    @inject(VendorRepository) vendors: VendorRepository,
    @inject(VendorSuspensions) suspensions: VendorSuspensions,
    @inject(UpdateVendor) updateVendor: UpdateVendor,
  ) {
    super();
    this.#vendors = vendors;
    this.#suspensions = suspensions;
    this.#updateVendor = updateVendor;
  }

  @httpGet('/', requirePermission('vendor:read'))
  @operation({
    summary: 'Your company, tax and billing details',
    description: 'Of a vendor that is suspended nothing is launched or sent; it may still recharge.',
    answers: { 200: VendorView },
    errors: [VendorNotFound],
  })
  async show(@response() answer: Response) {
    const vendor = await this.#vendors.find(principalOf(answer).vendorId);
    if (!vendor) throw new VendorNotFound('There is no such vendor');
    return this.json(await this.#view(vendor));
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
    return this.json(await this.#view(await this.#updateVendor.execute({ vendorId, actor: actorOf(answer), patch })));
  }

  async #view(vendor: Vendor) {
    const [suspension] = await this.#suspensions.find([vendor.id]);
    return vendorView(vendor, suspension);
  }
}
