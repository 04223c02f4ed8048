import type { Member, PendingUser } from '../../domain/identity/member.ts';
import { CodeExpired } from '../../domain/identity/one-time-code.ts';
import { newVendor } from '../../domain/identity/vendor.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import type { UserRepository, VendorRepository, WalletOpener } from './ports.ts';

/** Creates vendor, wallet and first member together, from the pending user, or none of them. */
export class OpenVendor {
  readonly #unitOfWork: UnitOfWork;
  readonly #ids: Ids;
  readonly #users: UserRepository;
  readonly #vendors: VendorRepository;
  readonly #wallets: WalletOpener;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    ids: Ids,
    users: UserRepository,
    vendors: VendorRepository,
    wallets: WalletOpener,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#ids = ids;
    this.#users = users;
    this.#vendors = vendors;
    this.#wallets = wallets;
    this.#clock = clock;
  }

  /**
   * Rejects with CodeExpired when the address was registered again meanwhile: the caller's decision may be outdated.
   */
  execute({ id, email, passwordHash, companyName }: PendingUser): Promise<Member> {
    return this.#unitOfWork.run(async () => {
      const current = await this.#users.findPending(email);
      if (current?.id !== id) throw new CodeExpired('There was a new registration; ask for a new code');
      const vendorId = this.#ids.next('ven');
      const member: Member = { id: this.#ids.next('mem'), vendorId, email, passwordHash, role: 'ADMIN' };
      await this.#vendors.add(newVendor(vendorId, companyName, this.#clock.nowMs()));
      await this.#wallets.open(vendorId);
      await this.#users.addMember(member);
      await this.#users.removePending(email);
      return member;
    });
  }
}
