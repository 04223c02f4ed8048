import { NotVerified } from '../../domain/identity/member.ts';
import type { CheckPassword, Credentials } from './check-password.ts';
import type { AccessTokens, UserRepository } from './ports.ts';
import { openSession, type Session } from './session.ts';

/** Opens a session for the right e-mail and password; everything wrong looks the same and takes the same time. */
export class LogIn {
  readonly #checkPassword: CheckPassword;
  readonly #users: UserRepository;
  readonly #tokens: AccessTokens;

  constructor(checkPassword: CheckPassword, users: UserRepository, tokens: AccessTokens) {
    this.#checkPassword = checkPassword;
    this.#users = users;
    this.#tokens = tokens;
  }

  async execute(credentials: Credentials): Promise<Session> {
    const account = await this.#checkPassword.execute(
      'login',
      credentials,
      async (email) => (await this.#users.findMember(email)) ?? (await this.#users.findPending(email)),
    );
    if (!('role' in account)) throw new NotVerified('The e-mail address was not verified yet');
    return openSession(this.#tokens, account);
  }
}
