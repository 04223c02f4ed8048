import { DomainError } from './errors.ts';

/** A phone number in E.164 as bare digits, country code first: `919812345670`. */
export type PhoneNumber = string & { readonly __brand: 'PhoneNumber' };

/** E.164 (ITU-T, 2010): at most 15 digits, the country code does not start with 0; shorter than 7 is no subscriber. */
const BARE_DIGITS = /^[1-9]\d{6,14}$/;

/**
 * The text is not a phone number that can be called.
 * @remedy Send it with its country code, such as `+919812345670`.
 */
export class InvalidPhoneNumber extends DomainError {
  readonly code = 'phone.not_e164';
  readonly kind = 'invalid';
}

/** Accepts bare digits or `+digits`; whether such a number exists in a numbering plan is the parser port's question. */
export function phoneNumber(text: string): PhoneNumber {
  const digits = text.startsWith('+') ? text.slice(1) : text;
  if (!BARE_DIGITS.test(digits))
    throw new InvalidPhoneNumber('A phone number must be in E.164 form, such as +919812345670');
  return digits as PhoneNumber;
}

export function isPhoneNumber(text: string): text is PhoneNumber {
  return BARE_DIGITS.test(text);
}

/** What a market is looked up by. No calling-code prefix of Meta's market table is longer than four digits. */
export function pricingPrefix(phone: PhoneNumber): string {
  return phone.slice(0, 4);
}
