import { Type } from '@sinclair/typebox';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../application/shared/page.ts';
import { ATTRIBUTE_KEY, type Contact, MAX_ATTRIBUTES } from '../../domain/contacts/contact.ts';
import { type ContactImport, MAX_IMPORT_TAGS } from '../../domain/contacts/contact-import.ts';
import { type ContactList, DEFAULT_LIST_NAME, MAX_LIST_NAME_LENGTH } from '../../domain/contacts/contact-list.ts';
import type { OptOut } from '../../domain/contacts/opt-out.ts';
import { isPhoneNumber } from '../../domain/shared/phone-number.ts';
import { pageQuery } from '../shared/http-page.ts';

/** Contacts of one JSON upload; a CSV file takes more. */
const MAX_JSON_CONTACTS = 50_000;
const DEFAULT_COUNTRY = 'IN';

const strict = { additionalProperties: false } as const;
const contactId = Type.String({ pattern: '^con_[0-9a-f]{32}$' });
const importId = Type.String({ pattern: '^imp_[0-9a-f]{32}$' });
const listId = Type.String({ pattern: '^lst_[0-9a-f]{32}$' });
const limit = Type.Integer({ minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE });
/** At least one character that is no space, and none that breaks a line. */
const listName = { minLength: 1, maxLength: MAX_LIST_NAME_LENGTH, pattern: '^\\S(?:[^\\r\\n\\t]*\\S)?$' };
const list = Type.String({ ...listName, default: DEFAULT_LIST_NAME });
/** Names of further lists that the contacts join. */
const tags = Type.Array(Type.String(listName), { maxItems: MAX_IMPORT_TAGS, uniqueItems: true, default: [] });
const heading = Type.String({ minLength: 1, maxLength: 200 });
const columns = Type.Object(
  {
    phone: heading,
    name: Type.Optional(heading),
    attributes: Type.Optional(
      Type.Record(Type.String({ pattern: ATTRIBUTE_KEY.source }), heading, {
        additionalProperties: false,
        maxProperties: MAX_ATTRIBUTES,
      }),
    ),
  },
  strict,
);
const defaultCountry = Type.String({ pattern: '^[A-Z]{2}$', default: DEFAULT_COUNTRY });

export const ContactPath = Type.Object({ id: contactId }, strict);
export const ContactsQuery = Type.Object(
  { limit, cursor: Type.Optional(contactId), listId: Type.Optional(listId) },
  strict,
);
export const ContactListsQuery = Type.Object({ limit, cursor: Type.Optional(listId) }, strict);
export const CsvUploadQuery = Type.Object({ list, defaultCountry }, strict);
export const NoQuery = Type.Object({}, strict);
/** What a multipart form or a query says about an import. */
export const ImportSettingsBody = Type.Object({ list, tags, defaultCountry, columns: Type.Optional(columns) }, strict);
export const ImportPath = Type.Object({ id: importId }, strict);
export const ImportsQuery = pageQuery(importId);
export const ContactsBody = Type.Object(
  {
    list,
    tags,
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

export function contactImportView(contactImport: ContactImport): object {
  const { settings, bytes, bytesRead, finishedAtMs } = contactImport;
  return {
    id: contactImport.id,
    state: contactImport.state.toUpperCase(),
    problem: contactImport.problem ?? null,
    ...settings,
    listId: contactImport.listId ?? null,
    progress: bytes === 0 ? 0 : Math.round((bytesRead / bytes) * 1000) / 1000,
    received: contactImport.received,
    created: contactImport.created,
    updated: contactImport.updated,
    duplicates: contactImport.duplicates,
    invalid: contactImport.invalid,
    invalidByCode: contactImport.invalidByCode,
    createdAt: new Date(contactImport.createdAtMs).toISOString(),
    finishedAt: finishedAtMs === undefined ? null : new Date(finishedAtMs).toISOString(),
  };
}
