import { DomainError } from '../shared/errors.ts';
import type { PhoneNumber } from '../shared/phone-number.ts';

export const MAX_NAME_LENGTH = 200;
export const MAX_ATTRIBUTES = 30;
export const MAX_ATTRIBUTE_VALUE_LENGTH = 500;
/** Starts with a letter or digit, so that no key is a name that JavaScript gives a meaning to. */
export const ATTRIBUTE_KEY = /^[a-z0-9][a-z0-9_]{0,39}$/;

/**
 * The vendor has no contact of this id.
 * @remedy Look the id up at `GET /contacts`.
 */
export class ContactNotFound extends DomainError {
  readonly code = 'contacts.not_found';
  readonly kind = 'not-found';
}

/** What a vendor says about a person. Absent means unknown, never empty. */
export interface ContactDetails {
  readonly name?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A person whom a vendor writes to; a vendor has a phone number once. */
export interface Contact extends ContactDetails {
  readonly id: string;
  readonly vendorId: string;
  readonly phone: PhoneNumber;
  readonly createdAtMs: number;
  /** The upload that last told of this person: by it a number that is twice in one upload is recognised. */
  readonly importId?: string;
}

/** Why one row of an upload is left out: a stable code, and a sentence for whoever corrects the row. */
export interface RowProblem {
  readonly code: string;
  readonly message: string;
  readonly value?: string;
}

/**
 * Checks and tidies a name and attributes. A template's variable takes no line breaks and no runs of spaces, so each
 * value becomes one line here; blank ones are left out.
 */
export function contactDetails(
  name: string | undefined,
  attributes: Readonly<Record<string, string>>,
): { readonly details: ContactDetails } | { readonly problem: RowProblem } {
  const tidyName = oneLine(name ?? '');
  if (tidyName.length > MAX_NAME_LENGTH) {
    return problem('contact.name_too_long', `The name is longer than ${MAX_NAME_LENGTH} characters`);
  }
  const tidy: Record<string, string> = {};
  for (const [key, text] of Object.entries(attributes)) {
    if (!ATTRIBUTE_KEY.test(key)) {
      return problem(
        'contact.bad_attribute_key',
        'An attribute name must be 1 to 40 characters of a-z, 0-9 and _',
        key,
      );
    }
    const value = oneLine(text);
    if (value.length > MAX_ATTRIBUTE_VALUE_LENGTH) {
      return problem(
        'contact.attribute_too_long',
        `An attribute is longer than ${MAX_ATTRIBUTE_VALUE_LENGTH} characters`,
        key,
      );
    }
    if (value !== '') tidy[key] = value;
  }
  const details = { ...(tidyName === '' ? {} : { name: tidyName }), attributes: tidy };
  return tooManyAttributes(details) ?? { details };
}

/** A contact that is uploaded again: new values win, and what the upload leaves out stays. */
export function mergeDetails(
  contact: Contact,
  details: ContactDetails,
): { readonly contact: Contact } | { readonly problem: RowProblem } {
  const merged = { ...contact, ...details, attributes: { ...contact.attributes, ...details.attributes } };
  return tooManyAttributes(merged) ?? { contact: merged };
}

/** True when both give a campaign's texts the same values. */
export function sameDetails(one: ContactDetails, other: ContactDetails): boolean {
  const keys = Object.keys(one.attributes);
  return (
    one.name === other.name &&
    keys.length === Object.keys(other.attributes).length &&
    keys.every((key) => Object.hasOwn(other.attributes, key) && one.attributes[key] === other.attributes[key])
  );
}

function tooManyAttributes({ attributes }: ContactDetails): { readonly problem: RowProblem } | undefined {
  if (Object.keys(attributes).length <= MAX_ATTRIBUTES) return undefined;
  return problem('contact.too_many_attributes', `A contact may have at most ${MAX_ATTRIBUTES} attributes`);
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function problem(code: string, message: string, value?: string): { readonly problem: RowProblem } {
  return { problem: { code, message, ...(value === undefined ? {} : { value }) } };
}
