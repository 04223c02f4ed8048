// The `mobile` metadata, not `min` or `max`: those also accept landline ranges, so that in India, where landlines have
// ten digits too, nearly every typing error (`58123 45678`) would pass as somebody's landline and be paid for.
import { type CountryCode, ParseError, parsePhoneNumberWithError } from 'libphonenumber-js/mobile';
import { PhoneNumberParser } from '../../application/contacts/ports.ts';
import { phoneNumber } from '../../domain/shared/phone-number.ts';

/** What spreadsheets make of long numbers: the last digits are lost. */
const SCIENTIFIC = /^\d+(?:[.,]\d+)?e\+?\d+$/i;
/** Invisible marks that come along when a number is copied, and the apostrophe by which spreadsheets mark text. */
const NOISE = /\p{Cf}|^\s*'/gu;
/** `(+91) 98123 45678`, as people write it and the library does not read it. */
const COUNTRY_IN_PARENTHESES = /^\(\s*((?:\+|00)\d{1,3})\s*\)/;
/** How a number column looks after a data tool took it for a decimal one: `919812345678.0`. */
const DECIMAL_ZERO = /^(\d{7,})\.0$/;

const REASON_BY_PARSE_ERROR: ReadonlyMap<string, { readonly code: string; readonly message: string }> = new Map([
  ['TOO_SHORT', { code: 'phone.too_short', message: 'The number has too few digits' }],
  ['TOO_LONG', { code: 'phone.too_long', message: 'The number has too many digits, or there are two numbers' }],
  ['INVALID_COUNTRY', { code: 'phone.unknown_country', message: 'There is no such country code' }],
]);

export class LibphonenumberPhoneNumberParser extends PhoneNumberParser {
  override parse(raw: string, defaultCountry: string): ReturnType<PhoneNumberParser['parse']> {
    const text = raw
      .normalize('NFKC')
      .replace(NOISE, '')
      .trim()
      .replace(DECIMAL_ZERO, '$1')
      .replace(COUNTRY_IN_PARENTHESES, '$1 ')
      .replace(/^00/, '+');
    if (text === '') return reason('phone.missing', 'The phone number is missing');
    if (SCIENTIFIC.test(text)) {
      return reason('phone.scientific_notation', 'A spreadsheet has cut the number: format the column as text');
    }
    try {
      const number = parsePhoneNumberWithError(text, { defaultCountry: defaultCountry as CountryCode, extract: false });
      if (number.ext !== undefined) return reason('phone.has_extension', 'A number with an extension has no WhatsApp');
      if (number.isValid()) return { phone: phoneNumber(number.number) };
      const { countryCallingCode: code, nationalNumber } = number;
      return number.isPossible()
        ? reason('phone.not_mobile', `+${code} has no such mobile number`)
        : reason('phone.wrong_length', `No number of +${code} has ${nationalNumber.length} digits after that`);
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      const known = REASON_BY_PARSE_ERROR.get(error.message);
      return known ? { reason: known } : reason('phone.not_a_number', 'This is not a phone number');
    }
  }
}

function reason(
  code: string,
  message: string,
): { readonly reason: { readonly code: string; readonly message: string } } {
  return { reason: { code, message } };
}
