import { emailAddress } from '../../domain/identity/email-address.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import type { PasswordHasher, UserRepository } from './ports.ts';

export interface RegisterUserInput {
  readonly email: string;
  readonly password: string;
  readonly companyName: string;
}

/**
 * Makes a pending user, or replaces one: it is contested from then on unless the password is the same. For a member's
 * address none is left in the end, after the same work: neither answer nor time reveals an account.
 */
export class RegisterUser {
  readonly #unitOfWork: UnitOfWork;
  readonly #ids: Ids;
  readonly #users: UserRepository;
  readonly #passwords: PasswordHasher;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, ids: Ids, users: UserRepository, passwords: PasswordHasher, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#ids = ids;
    this.#users = users;
    this.#passwords = passwords;
    this.#clock = clock;
  }

  async execute({ email: text, password, companyName }: RegisterUserInput): Promise<void> {
    const email = emailAddress(text);
    const before = await this.#users.findPending(email);
    const isSame = await this.#passwords.matches(password, before?.passwordHash);
    const passwordHash = await this.#passwords.hash(password);
    await this.#unitOfWork.run(async () => {
      const isMember = (await this.#users.findMember(email)) !== undefined;
      const current = await this.#users.findPending(email);
      const isContested = current !== undefined && (current.isContested || current.id !== before?.id || !isSame);
      // Both are always done; the second decides.
      if (!isMember) await this.#users.removePending(email);
      await this.#users.putPending({
        id: this.#ids.next('reg'),
        email,
        passwordHash,
        companyName,
        isContested,
        registeredAtMs: this.#clock.nowMs(),
      });
      if (isMember) await this.#users.removePending(email);
    });
  }
}
