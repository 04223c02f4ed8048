import { emailAddress } from '../../domain/identity/email-address.ts';
import type { Ids, UnitOfWork } from '../shared/ports.ts';
import type { OtpStore, PasswordHasher, UserRepository } from './ports.ts';

export interface RegisterUserInput {
  readonly email: string;
  readonly password: string;
  readonly companyName: string;
}

/** Makes a pending user, or replaces one. For a member's address it changes nothing and looks the same from outside. */
export class RegisterUser {
  readonly #unitOfWork: UnitOfWork;
  readonly #ids: Ids;
  readonly #users: UserRepository;
  readonly #passwords: PasswordHasher;
  readonly #codes: OtpStore;

  constructor(unitOfWork: UnitOfWork, ids: Ids, users: UserRepository, passwords: PasswordHasher, codes: OtpStore) {
    this.#unitOfWork = unitOfWork;
    this.#ids = ids;
    this.#users = users;
    this.#passwords = passwords;
    this.#codes = codes;
  }

  async execute({ email: text, password, companyName }: RegisterUserInput): Promise<void> {
    const email = emailAddress(text);
    const passwordHash = await this.#passwords.hash(password);
    await this.#unitOfWork.run(async () => {
      if (await this.#users.findMember(email)) return;
      await this.#users.putPending({ id: this.#ids.next('reg'), email, passwordHash, companyName });
    });
    // A code is bound to its registration, so one that slips in before this line vouches for nothing either.
    await this.#codes.discard(email);
  }
}
