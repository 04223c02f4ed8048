import { emailAddress } from '../../domain/identity/email-address.ts';
import {
  FAILED_LOGIN_WINDOW_MS,
  MAX_FAILED_LOGINS,
  NotVerified,
  TooManyLogins,
  WrongCredentials,
} from '../../domain/identity/member.ts';
import type { Clock } from '../shared/ports.ts';
import type { AccessTokens, AttemptLimiter, PasswordHasher, UserRepository } from './ports.ts';
import { openSession, type Session } from './session.ts';

export interface LogInInput {
  readonly email: string;
  readonly password: string;
}

/** Opens a session for the right e-mail and password; everything wrong looks the same and takes the same time. */
export class LogIn {
  readonly #clock: Clock;
  readonly #limiter: AttemptLimiter;
  readonly #users: UserRepository;
  readonly #passwords: PasswordHasher;
  readonly #tokens: AccessTokens;

  constructor(
    clock: Clock,
    limiter: AttemptLimiter,
    users: UserRepository,
    passwords: PasswordHasher,
    tokens: AccessTokens,
  ) {
    this.#clock = clock;
    this.#limiter = limiter;
    this.#users = users;
    this.#passwords = passwords;
    this.#tokens = tokens;
  }

  async execute({ email: text, password }: LogInInput): Promise<Session> {
    const email = emailAddress(text);
    const attempts = `login:${email}`;
    // Taken before the password is looked at, so that guesses sent at once are counted too; success gives all back.
    const waitMs = await this.#limiter.take(attempts, MAX_FAILED_LOGINS, FAILED_LOGIN_WINDOW_MS, this.#clock.nowMs());
    if (waitMs > 0) {
      throw new TooManyLogins('Too many failed logins', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    }
    const member = await this.#users.findMember(email);
    const account = member ?? (await this.#users.findPending(email));
    if (!(await this.#passwords.matches(password, account?.passwordHash))) {
      throw new WrongCredentials('The e-mail address or the password is wrong');
    }
    await this.#limiter.clear(attempts);
    if (!member) throw new NotVerified('The e-mail address was not verified yet');
    return openSession(this.#tokens, member);
  }
}
