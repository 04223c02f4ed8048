import { emailAddress } from '../../domain/identity/email-address.ts';
import { PasswordNeeded } from '../../domain/identity/member.ts';
import { CodeExpired } from '../../domain/identity/one-time-code.ts';
import type { EmailCodes } from './email-codes.ts';
import type { OpenVendor } from './open-vendor.ts';
import type { PasswordHasher, UserRepository } from './ports.ts';
import { registrationOf } from './send-otp.ts';
import type { OpenSession, Session } from './session.ts';

export interface VerifyOtpInput {
  readonly email: string;
  readonly code: string;
  /** Becomes the account's. Absent: the registration's, where there was one registration only. */
  readonly password?: string;
  /** The caller's network address. */
  readonly address: string;
}

/**
 * Turns a pending user who knows the code into the first member, an ADMIN, of a new vendor. Where two registered one
 * address, whoever reads its mailbox is the owner and gives the password: the other can neither get in nor lock them
 * out.
 */
export class VerifyOtp {
  readonly #users: UserRepository;
  readonly #codes: EmailCodes;
  readonly #passwords: PasswordHasher;
  readonly #openVendor: OpenVendor;
  readonly #openSession: OpenSession;

  constructor(
    users: UserRepository,
    codes: EmailCodes,
    passwords: PasswordHasher,
    openVendor: OpenVendor,
    openSession: OpenSession,
  ) {
    this.#users = users;
    this.#codes = codes;
    this.#passwords = passwords;
    this.#openVendor = openVendor;
    this.#openSession = openSession;
  }

  async execute({ email: text, code, password, address }: VerifyOtpInput): Promise<Session> {
    const email = emailAddress(text);
    const pending = await this.#users.findPending(email);
    const registration = registrationOf(email, pending !== undefined);
    await this.#codes.redeem(registration, code, address);
    if (!pending) throw new CodeExpired('The code is not valid any more; ask for a new one');
    if (password === undefined && pending.isContested) {
      // Said only after the code: that others registered the address is for nobody else to know.
      await this.#codes.giveBack(registration, code);
      throw new PasswordNeeded('The address was registered more than once; send the password with the code');
    }
    const passwordHash = password === undefined ? pending.passwordHash : await this.#passwords.hash(password);
    return this.#openSession.execute(await this.#openVendor.execute({ ...pending, passwordHash }));
  }
}
