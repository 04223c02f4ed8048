import type { UserRepository, VendorRepository } from '../identity/ports.ts';
import { OPERATOR } from '../shared/mail-request.ts';

/** The e-mail address of a vendor or of the operators. */
export class MailRecipients {
  readonly #vendors: VendorRepository;
  readonly #users: UserRepository;
  readonly #operatorEmail: string | undefined;

  constructor(vendors: VendorRepository, users: UserRepository, operatorEmail: string | undefined) {
    this.#vendors = vendors;
    this.#users = users;
    this.#operatorEmail = operatorEmail;
  }

  /** A vendor's billing address, else that of the ADMIN who joined first; undefined where there is none. */
  async addressOf(recipient: string): Promise<string | undefined> {
    if (recipient === OPERATOR) return this.#operatorEmail;
    const vendor = await this.#vendors.find(recipient);
    if (vendor?.billingEmail) return vendor.billingEmail;
    return (await this.#users.team(recipient)).find(({ role }) => role === 'ADMIN')?.email;
  }
}
