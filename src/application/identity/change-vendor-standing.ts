import { type Vendor, VendorNotFound } from '../../domain/identity/vendor.ts';
import type { AuditAction, AuditLog } from '../operations/ports.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { VendorRepository, VendorSuspensions } from './ports.ts';

export interface ChangeVendorStandingInput {
  readonly vendorId: string;
  readonly actor: Actor;
}

/**
 * What operators do to a vendor: a suspended one launches nothing, and nothing of it is sent until it is resumed. It may
 * still recharge, as what it owes may be the reason.
 */
export class ChangeVendorStanding {
  readonly #unitOfWork: UnitOfWork;
  readonly #vendors: VendorRepository;
  readonly #suspensions: VendorSuspensions;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    vendors: VendorRepository,
    suspensions: VendorSuspensions,
    audit: AuditLog,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#vendors = vendors;
    this.#suspensions = suspensions;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** For a vendor that is already suspended the first reason stays. */
  suspend({ vendorId, actor, reason }: ChangeVendorStandingInput & { readonly reason: string }): Promise<Vendor> {
    return this.#unitOfWork.run(async () => {
      const vendor = await this.#find(vendorId);
      if (await this.#isSuspended(vendorId)) return vendor;
      await this.#suspensions.add({ vendorId, reason, sinceMs: this.#clock.nowMs() });
      await this.#record('vendor.suspended', { vendorId, actor }, { reason });
      return vendor;
    });
  }

  /** What waited is sent from now on; a vendor that is not suspended stays as it is. */
  resume(input: ChangeVendorStandingInput): Promise<Vendor> {
    return this.#unitOfWork.run(async () => {
      const vendor = await this.#find(input.vendorId);
      if (!(await this.#isSuspended(input.vendorId))) return vendor;
      await this.#suspensions.remove(input.vendorId);
      await this.#record('vendor.resumed', input);
      return vendor;
    });
  }

  async #isSuspended(vendorId: string): Promise<boolean> {
    return (await this.#suspensions.find([vendorId])).length > 0;
  }

  async #find(vendorId: string): Promise<Vendor> {
    const vendor = await this.#vendors.find(vendorId);
    if (!vendor) throw new VendorNotFound('There is no such vendor');
    return vendor;
  }

  #record(action: AuditAction, { vendorId, actor }: ChangeVendorStandingInput, details = {}): Promise<void> {
    return this.#audit.record({ vendorId, actor, action, target: vendorId, outcome: 'done', details });
  }
}
