import type { EmailAddress } from '../../domain/identity/email-address.ts';
import type { CheckPassword, Credentials } from './check-password.ts';
import type { UserRepository } from './ports.ts';
import type { OpenSession, Session } from './session.ts';

/**
 * Opens a session for the right e-mail and password; everything wrong looks the same, takes the same time and counts
 * the same. The password of a registration that was not confirmed is wrong too: anybody can register an address, and
 * would learn by it whether there is an account.
 */
export class LogIn {
  readonly #checkPassword: CheckPassword;
  readonly #users: UserRepository;
  readonly #openSession: OpenSession;

  constructor(checkPassword: CheckPassword, users: UserRepository, openSession: OpenSession) {
    this.#checkPassword = checkPassword;
    this.#users = users;
    this.#openSession = openSession;
  }

  async execute(credentials: Credentials): Promise<Session> {
    const find = (email: EmailAddress) => this.#users.findMember(email);
    return this.#openSession.execute(await this.#checkPassword.execute('login', credentials, find));
  }
}
