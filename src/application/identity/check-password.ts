import { type EmailAddress, emailAddress } from '../../domain/identity/email-address.ts';
import {
  FAILED_LOGIN_WINDOW_MS,
  MAX_FAILED_LOGINS,
  MAX_FAILED_LOGINS_PER_ACCOUNT,
  MAX_FAILED_LOGINS_PER_ADDRESS,
  TooManyLogins,
  WrongCredentials,
} from '../../domain/identity/member.ts';
import { networkOf } from '../../domain/identity/network-address.ts';
import type { Clock } from '../shared/ports.ts';
import { retryAfter } from '../shared/retry-after.ts';
import type { AttemptLimiter, PasswordHasher } from './ports.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The network address that they come from. */
  readonly address: string;
}

interface Account {
  readonly passwordHash: string;
}

/** Kinds of accounts, whose failures are counted apart. */
export type LoginRealm = 'login' | 'operator-login';

/**
 * What every login shares: limits per account and per network address, whether the account exists or not, and for
 * everything wrong the same answer in the same time.
 */
export class CheckPassword {
  readonly #clock: Clock;
  readonly #limiter: AttemptLimiter;
  readonly #passwords: PasswordHasher;

  constructor(clock: Clock, limiter: AttemptLimiter, passwords: PasswordHasher) {
    this.#clock = clock;
    this.#limiter = limiter;
    this.#passwords = passwords;
  }

  /** The account that `find` knows, when the password is its own. */
  async execute<A extends Account>(
    realm: LoginRealm,
    { email: text, password, address }: Credentials,
    find: (email: EmailAddress) => Promise<A | undefined>,
  ): Promise<A> {
    const email = emailAddress(text);
    const [byAccount, byBoth] = keysOf(realm, email, address);
    const byAddress = `${realm}-from:${networkOf(address)}`;
    // Taken before the password is looked at, so that guesses sent at once are counted too; success gives them back.
    await this.#take(byAddress, MAX_FAILED_LOGINS_PER_ADDRESS);
    // Before the account's: what this network has used up takes nothing from the others.
    await this.#take(byBoth, MAX_FAILED_LOGINS);
    await this.#take(byAccount, MAX_FAILED_LOGINS_PER_ACCOUNT);
    const account = await find(email);
    if (!(await this.#passwords.matches(password, account?.passwordHash)) || !account) {
      throw new WrongCredentials('The e-mail address or the password is wrong');
    }
    await this.#limiter.clear(byBoth);
    // Only this login's own: otherwise the owner of one account could guess at others without end, and they at it.
    await this.#limiter.giveBack(byAccount);
    await this.#limiter.giveBack(byAddress);
    return account;
  }

  /** The account has a new password: failures at the old one, its owner's own among them, keep nobody out. */
  async forgetFailures(realm: LoginRealm, email: EmailAddress, address: string): Promise<void> {
    for (const key of keysOf(realm, email, address)) await this.#limiter.clear(key);
  }

  async #take(key: string, limit: number): Promise<void> {
    const waitMs = await this.#limiter.take(key, limit, FAILED_LOGIN_WINDOW_MS, this.#clock.nowMs());
    if (waitMs > 0) {
      throw new TooManyLogins('Too many failed logins', retryAfter(waitMs));
    }
  }
}

/** The account from all networks, and from this one. */
function keysOf(realm: LoginRealm, email: EmailAddress, address: string): readonly [string, string] {
  return [`${realm}:${email}`, `${realm}:${email} ${networkOf(address)}`];
}
