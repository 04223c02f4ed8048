import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, httpPatch, requestBody, response } from 'inversify-express-utils';
import { VendorRepository } from '../../application/identity/ports.ts';
import { UpdateVendor } from '../../application/identity/update-vendor.ts';
import { type Vendor, VendorNotFound } from '../../domain/identity/vendor.ts';
import { actorOf, principalOf, requirePermission } from '../shared/http-auth.ts';
import { validBody } from '../shared/http-validation.ts';
import { UpdateVendorBody } from './http-identity-schemas.ts';

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
  async show(@response() answer: Response) {
    const vendor = await this.#vendors.find(principalOf(answer).vendorId);
    if (!vendor) throw new VendorNotFound('There is no such vendor');
    return this.json(view(vendor));
  }

  @httpPatch('/', requirePermission('vendor:write'), validBody(UpdateVendorBody))
  async update(@response() answer: Response, @requestBody() patch: Static<typeof UpdateVendorBody>) {
    const { vendorId } = principalOf(answer);
    return this.json(view(await this.#updateVendor.execute({ vendorId, actor: actorOf(answer), patch })));
  }
}

function view({ createdMs, ...profile }: Vendor) {
  return { ...profile, createdAt: new Date(createdMs).toISOString() };
}
