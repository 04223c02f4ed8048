import { patchVendor, type Vendor, VendorNotFound, type VendorPatch } from '../../domain/identity/vendor.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { VendorRepository } from './ports.ts';

export interface UpdateVendorInput {
  readonly vendorId: string;
  readonly patch: VendorPatch;
}

export class UpdateVendor {
  readonly #unitOfWork: UnitOfWork;
  readonly #vendors: VendorRepository;

  constructor(unitOfWork: UnitOfWork, vendors: VendorRepository) {
    this.#unitOfWork = unitOfWork;
    this.#vendors = vendors;
  }

  execute({ vendorId, patch }: UpdateVendorInput): Promise<Vendor> {
    return this.#unitOfWork.run(async () => {
      const vendor = await this.#vendors.find(vendorId);
      if (!vendor) throw new VendorNotFound('There is no such vendor');
      const updated = patchVendor(vendor, patch);
      await this.#vendors.save(updated);
      return updated;
    });
  }
}
