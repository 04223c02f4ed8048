import { patchVendor, type Vendor, VendorNotFound, type VendorPatch } from '../../domain/identity/vendor.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { VendorRepository } from './ports.ts';

export interface UpdateVendorInput {
  readonly vendorId: string;
  readonly actor: Actor;
  readonly patch: VendorPatch;
}

export class UpdateVendor {
  readonly #unitOfWork: UnitOfWork;
  readonly #vendors: VendorRepository;
  readonly #audit: AuditLog;

  constructor(unitOfWork: UnitOfWork, vendors: VendorRepository, audit: AuditLog) {
    this.#unitOfWork = unitOfWork;
    this.#vendors = vendors;
    this.#audit = audit;
  }

  execute({ vendorId, actor, patch }: UpdateVendorInput): Promise<Vendor> {
    return this.#unitOfWork.run(async () => {
      const vendor = await this.#vendors.find(vendorId);
      if (!vendor) throw new VendorNotFound('There is no such vendor');
      const updated = patchVendor(vendor, patch);
      await this.#vendors.save(updated);
      await this.#audit.record({
        vendorId,
        actor,
        action: 'vendor.updated',
        target: vendorId,
        outcome: 'done',
        details: { fields: Object.keys(patch).join(' ') },
      });
      return updated;
    });
  }
}
