import type { Member, PendingUser } from '../../domain/identity/member.ts';
import { CodeExpired } from '../../domain/identity/one-time-code.ts';
import { newVendor } from '../../domain/identity/vendor.ts';
import type { Ids, UnitOfWork } from '../shared/ports.ts';
import type { UserRepository, VendorRepository, WalletOpener } from './ports.ts';

export interface OpenVendorInput {
  readonly pending: PendingUser;
  readonly nowMs: number;
}

/** Vendor, wallet and first member come to be together, out of the pending user, or not at all. */
export class OpenVendor {
  readonly #unitOfWork: UnitOfWork;
  readonly #ids: Ids;
  readonly #users: UserRepository;
  readonly #vendors: VendorRepository;
  readonly #wallets: WalletOpener;

  constructor(
    unitOfWork: UnitOfWork,
    ids: Ids,
    users: UserRepository,
    vendors: VendorRepository,
    wallets: WalletOpener,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#ids = ids;
    this.#users = users;
    this.#vendors = vendors;
    this.#wallets = wallets;
  }

  /** Rejects with CodeExpired when the address was registered anew meanwhile: its code vouched for other data. */
  execute({ pending, nowMs }: OpenVendorInput): Promise<Member> {
    const { email, passwordHash, companyName } = pending;
    return this.#unitOfWork.run(async () => {
      const current = await this.#users.findPending(email);
      if (current?.id !== pending.id) throw new CodeExpired('There was a new registration; ask for a new code');
      const vendorId = this.#ids.next('ven');
      const member: Member = { id: this.#ids.next('mem'), vendorId, email, passwordHash, role: 'ADMIN' };
      await this.#vendors.add(newVendor(vendorId, companyName, nowMs));
      await this.#wallets.open(vendorId);
      await this.#users.addMember(member);
      await this.#users.removePending(email);
      return member;
    });
  }
}
