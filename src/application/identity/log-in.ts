import { NotVerified } from '../../domain/identity/member.ts';
import type { CheckPassword, Credentials } from './check-password.ts';
import type { UserRepository } from './ports.ts';
import type { OpenSession, Session } from './session.ts';

/** Opens a session for the right e-mail and password; everything wrong looks the same and takes the same time. */
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
    const account = await this.#checkPassword.execute(
      'login',
      credentials,
      async (email) => (await this.#users.findMember(email)) ?? (await this.#users.findPending(email)),
    );
    if (!('role' in account)) throw new NotVerified('The e-mail address was not verified yet');
    return this.#openSession.execute(account);
  }
}
