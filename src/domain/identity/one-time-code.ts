import { DomainError } from '../shared/errors.ts';

export const CODE_DIGITS = 6;
export const CODE_TTL_MS = 5 * 60_000;

/**
 * Codes that can be asked for in a window: for one e-mail address from one network, from one network for all e-mail
 * addresses, and for one e-mail address from all networks. And wrong codes that are let through, at one e-mail address.
 * One network cannot use up what all of them have, and so keep the owner out; whoever has many gets 25 guesses an hour,
 * of a million codes.
 */
export const MAX_CODES = 5;
export const MAX_CODES_PER_ADDRESS = 200;
export const MAX_CODES_PER_MAILBOX = 20;
export const MAX_WRONG_CODES = 5;
export const MAX_WRONG_CODES_PER_MAILBOX = 25;
export const CODES_WINDOW_MS = 60 * 60_000;

/**
 * The code is not the one that was sent.
 * @remedy Copy it from the newest e-mail; after a few wrong ones you have to wait.
 */
export class WrongCode extends DomainError {
  readonly code = 'identity.wrong_code';
  readonly kind = 'unauthenticated';
}

/**
 * The same answer whether the code expired, was used, was replaced or never existed.
 * @remedy Ask for a new code.
 */
export class CodeExpired extends DomainError {
  readonly code = 'identity.code_expired';
  readonly kind = 'unauthenticated';
}

/**
 * Wrong codes were entered too often.
 * @remedy Wait for `Retry-After` seconds, and ask for a new code.
 */
export class TooManyAttempts extends DomainError {
  readonly code = 'identity.too_many_attempts';
  readonly kind = 'too-many';
}

/**
 * Too many codes were asked for.
 * @remedy Wait for `Retry-After` seconds; the last code still counts.
 */
export class TooManyCodes extends DomainError {
  readonly code = 'identity.too_many_codes';
  readonly kind = 'too-many';
}
