import { VendorNotFound } from '../../domain/identity/vendor.ts';
import type { VendorRepository } from '../identity/ports.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { VendorWeights } from './ports.ts';

export interface SetVendorWeightInput {
  readonly vendorId: string;
  /** A whole number above zero. */
  readonly weight: number;
  readonly actor: Actor;
}

/** An operator sets how much a vendor sends relative to the others while a number is busy. */
export class SetVendorWeight {
  readonly #unitOfWork: UnitOfWork;
  readonly #vendors: VendorRepository;
  readonly #weights: VendorWeights;
  readonly #audit: AuditLog;

  constructor(unitOfWork: UnitOfWork, vendors: VendorRepository, weights: VendorWeights, audit: AuditLog) {
    this.#unitOfWork = unitOfWork;
    this.#vendors = vendors;
    this.#weights = weights;
    this.#audit = audit;
  }

  async execute({ vendorId, weight, actor }: SetVendorWeightInput): Promise<void> {
    await this.#unitOfWork.run(async () => {
      if (!(await this.#vendors.find(vendorId))) throw new VendorNotFound('There is no such vendor');
      await this.#weights.set(vendorId, weight);
      const details = { weight: String(weight) };
      await this.#audit.record({
        vendorId,
        actor,
        action: 'vendor.weight_set',
        target: vendorId,
        outcome: 'done',
        details,
      });
    });
  }
}
