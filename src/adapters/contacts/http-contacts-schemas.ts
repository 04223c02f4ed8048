import { Type } from '@sinclair/typebox';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../application/shared/page.ts';
import type { Contact } from '../../domain/contacts/contact.ts';
import { type ContactList, DEFAULT_LIST_NAME, MAX_LIST_NAME_LENGTH } from '../../domain/contacts/contact-list.ts';
import type { OptOut } from '../../domain/contacts/opt-out.ts';
import { isPhoneNumber } from '../../domain/shared/phone-number.ts';
import { pageQuery } from '../shared/http-page.ts';

/** Contacts of one JSON upload; a CSV file takes more. */
const MAX_JSON_CONTACTS = 50_000;
const DEFAULT_COUNTRY = 'IN';

const strict = { additionalProperties: false } as const;
const contactId = Type.String({ pattern: '^con_[0-9a-f]{32}$' });
const listId = Type.String({ pattern: '^lst_[0-9a-f]{32}$' });
const limit = Type.Integer({ minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE });
/** At least one character that is no space, and none that breaks a line. */
const list = Type.String({
  minLength: 1,
  maxLength: MAX_LIST_NAME_LENGTH,
  pattern: '^\\S(?:[^\\r\\n\\t]*\\S)?$',
  default: DEFAULT_LIST_NAME,
});
const defaultCountry = Type.String({ pattern: '^[A-Z]{2}$', default: DEFAULT_COUNTRY });

export const ContactPath = Type.Object({ id: contactId }, strict);
export const ContactsQuery = Type.Object(
  { limit, cursor: Type.Optional(contactId), listId: Type.Optional(listId) },
  strict,
);
export const ContactListsQuery = Type.Object({ limit, cursor: Type.Optional(listId) }, strict);
export const CsvUploadQuery = Type.Object({ list, defaultCountry }, strict);
export const NoQuery = Type.Object({}, strict);
export const ContactsBody = Type.Object(
  {
    list,
    defaultCountry,
    contacts: Type.Array(
      Type.Object(
        {
          phone: Type.String(),
          name: Type.Optional(Type.String()),
          attributes: Type.Optional(Type.Record(Type.String(), Type.String())),
        },
        strict,
      ),
      { minItems: 1, maxItems: MAX_JSON_CONTACTS },
    ),
  },
  strict,
);

export function contactView({ id, phone, name, attributes, createdAtMs }: Contact): object {
  return { id, phone: `+${phone}`, name: name ?? null, attributes, createdAt: new Date(createdAtMs).toISOString() };
}

export function contactListView({ id, name, size, createdAtMs }: ContactList): object {
  return { id, name, size, createdAt: new Date(createdAtMs).toISOString() };
}

/** `<time>:<person>:<source>`. */
export const OptOutsQuery = pageQuery(Type.String({ pattern: '^\\d{1,15}:[\\w.]{1,64}:(reply|vendor)$' }));

/** Who hides the phone number has a user id of WhatsApp instead. */
export function optOutView({ person, source, atMs }: OptOut): object {
  const name = isPhoneNumber(person) ? { phone: `+${person}`, userId: null } : { phone: null, userId: person };
  return { ...name, source, at: new Date(atMs).toISOString() };
}
