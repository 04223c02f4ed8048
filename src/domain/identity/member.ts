import { DomainError } from '../shared/errors.ts';
import type { EmailAddress } from './email-address.ts';
import type { Role } from './permissions.ts';

/** Characters (code points) of a password. The upper bound keeps a hash cheap to ask for. */
export const PASSWORD_MIN_LENGTH = 10;
export const PASSWORD_MAX_LENGTH = 128;

/**
 * Failed logins that are let through in a window: at one account from one network, from one network at all accounts,
 * and at one account from all networks. One network cannot use the last up, and so lock the owner out of another; whoever
 * has many gets 9 600 guesses a day at an account. Of the 10^14 passwords of ten random letters that is none.
 */
export const MAX_FAILED_LOGINS = 10;
export const MAX_FAILED_LOGINS_PER_ADDRESS = 100;
export const MAX_FAILED_LOGINS_PER_ACCOUNT = 100;
export const FAILED_LOGIN_WINDOW_MS = 15 * 60_000;

/** After this somebody who never confirmed the address is forgotten, with the password's hash. */
export const REGISTRATION_TTL_MS = 7 * 24 * 60 * 60_000;

/** Somebody who registered and has not yet shown that the address is theirs. A new registration has a new `id`. */
export interface PendingUser {
  readonly id: string;
  readonly email: EmailAddress;
  readonly passwordHash: string;
  readonly companyName: string;
  /** Registered more than once with different passwords, so nobody can tell whose the last one is. */
  readonly isContested: boolean;
  readonly registeredAtMs: number;
}

/** A person in a vendor's team. An address belongs to one member of one vendor. */
export interface Member {
  readonly id: string;
  readonly vendorId: string;
  readonly email: EmailAddress;
  readonly passwordHash: string;
  readonly role: Role;
}

/**
 * The same answer whether the address is unknown or not yet confirmed by its code, or the password is wrong.
 * @remedy Check both. Confirm a new registration with `POST /auth/send-otp`, or set a new password with `POST /auth/forgot-password`.
 */
export class WrongCredentials extends DomainError {
  readonly code = 'identity.wrong_credentials';
  readonly kind = 'unauthenticated';
}

/**
 * The address was registered more than once, so the password of its last registration does not count.
 * @remedy Confirm the code together with a password.
 */
export class PasswordNeeded extends DomainError {
  readonly code = 'identity.password_needed';
  readonly kind = 'unprocessable';
}

/**
 * Too many failed logins for this account or from this network.
 * @remedy Wait for `Retry-After` seconds.
 */
export class TooManyLogins extends DomainError {
  readonly code = 'identity.too_many_logins';
  readonly kind = 'too-many';
}

/**
 * Somebody with this e-mail address has an account already.
 * @remedy Log in, or use another address.
 */
export class MemberExists extends DomainError {
  readonly code = 'identity.member_exists';
  readonly kind = 'conflict';
}
