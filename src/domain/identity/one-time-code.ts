import { DomainError } from '../shared/errors.ts';

export const CODE_DIGITS = 6;
export const CODE_TTL_MS = 5 * 60_000;

/** Wrong attempts that a code survives; the next wrong one kills it. */
export const MAX_WRONG_ATTEMPTS = 5;

/** Codes that can be asked for in a window: for one e-mail address, and from one network address. */
export const MAX_CODES = 5;
export const MAX_CODES_PER_ADDRESS = 200;
export const CODES_WINDOW_MS = 60 * 60_000;

/**
 * The code is not the one that was sent.
 * @remedy Copy it from the newest e-mail; a few wrong attempts use it up.
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
 * The code was entered wrongly too often and is used up.
 * @remedy Ask for a new code.
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
