import { DomainError } from '../shared/errors.ts';

/** An Indian goods and services tax number with the right check character. */
export type Gstin = string & { readonly __brand: 'Gstin' };

/** State code, PAN of the holder, count of registrations in the state, the letter Z, check character. */
const GSTIN = /^(?:0[1-9]|[1-9]\d)[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BASE = ALPHABET.length;

/**
 * The GSTIN has the wrong length, characters or check digit.
 * @remedy Copy the 15 characters from the certificate.
 */
export class InvalidGstin extends DomainError {
  readonly code = 'identity.invalid_gstin';
  readonly kind = 'invalid';
}

/** Reads a GSTIN; letters may be lower-case and spaces may surround it. */
export function gstin(text: string): Gstin {
  const number = text.trim().toUpperCase();
  if (!GSTIN.test(number) || checkCharacter(number.slice(0, -1)) !== number.at(-1)) {
    throw new InvalidGstin(
      'A GSTIN must have 15 characters, such as 27AAPFU0939F1ZV, the last of which must check the others',
    );
  }
  return number as Gstin;
}

/** Luhn's scheme in base 36: weights 1, 2, 1, 2 … from the left, the two digits of each product added. */
function checkCharacter(payload: string): string {
  let sum = 0;
  for (const [index, character] of [...payload].entries()) {
    const product = ALPHABET.indexOf(character) * (1 + (index % 2));
    sum += Math.floor(product / BASE) + (product % BASE);
  }
  return ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
}
