import { DomainError } from '../shared/errors.ts';

/** An e-mail address in the one spelling that accounts are found by. */
export type EmailAddress = string & { readonly __brand: 'EmailAddress' };

/** RFC 5321 §4.5.3.1: a path has 256 octets, two of them brackets; a local part has 64. */
export const EMAIL_MAX_LENGTH = 254;
const LOCAL_PART_MAX_LENGTH = 64;

const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const ADDRESS = new RegExp(`^(${ATOM}(?:\\.${ATOM})*)@${LABEL}(?:\\.${LABEL})+$`);

/**
 * The text is not an e-mail address.
 * @remedy Send one like `name@example.com`.
 */
export class InvalidEmailAddress extends DomainError {
  readonly code = 'identity.invalid_email';
  readonly kind = 'invalid';
}

/**
 * Normalises by NFKC, trims, and lower-cases, so that an address typed twice is one account. Only ASCII is left then:
 * look-alike letters cannot make a second account, and an internationalised domain comes in its `xn--` spelling.
 */
export function emailAddress(text: string): EmailAddress {
  const address = text.normalize('NFKC').trim().toLowerCase();
  const localPart = ADDRESS.exec(address)?.[1];
  if (localPart === undefined || localPart.length > LOCAL_PART_MAX_LENGTH || address.length > EMAIL_MAX_LENGTH) {
    throw new InvalidEmailAddress('The e-mail address must look like name@example.com');
  }
  return address as EmailAddress;
}
