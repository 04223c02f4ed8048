import { type Static, Type } from '@sinclair/typebox';
import { ATTRIBUTE_KEY, type Contact, MAX_ATTRIBUTES } from '../../domain/contacts/contact.ts';
import { type ContactImport, IMPORT_STATES, MAX_IMPORT_TAGS } from '../../domain/contacts/contact-import.ts';
import { type ContactList, DEFAULT_LIST_NAME, MAX_LIST_NAME_LENGTH } from '../../domain/contacts/contact-list.ts';
import { OPT_OUT_SOURCES, type OptOut } from '../../domain/contacts/opt-out.ts';
import { NO_TEXT } from '../../domain/contacts/upload.ts';
import { isPhoneNumber } from '../../domain/shared/phone-number.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import {
  CONTROL,
  Count,
  described,
  file,
  idOf,
  like,
  nullable,
  oneOf,
  Timestamp,
  view,
} from '../shared/http-schemas.ts';

/** Contacts of one JSON upload; a CSV file takes more. */
const MAX_JSON_CONTACTS = 50_000;
const DEFAULT_COUNTRY = 'IN';
/** Characters of a value that is no text, in the error file of an import. */
const MAX_SHOWN_LENGTH = 100;

/** A value of an uploaded row, as a spreadsheet or a database has it: one that is no text is its row's fault alone. */
const cell = (example: string) =>
  Type.Unknown({
    description: 'Text, a number, a boolean, or null for nothing. A row with anything else is a bad one.',
    examples: [example],
  });

const strict = { additionalProperties: false } as const;
const contactId = idOf('con');
const importId = idOf('imp');
const listId = idOf('lst');
/** Without spaces around it: two lists of one name could not be told apart. */
const listName = Type.String({
  maxLength: MAX_LIST_NAME_LENGTH,
  pattern: `^[^\\s${CONTROL}](?:[^${CONTROL}]*[^\\s${CONTROL}])?$`,
  examples: ['Customers'],
});
const list = {
  ...listName,
  default: DEFAULT_LIST_NAME,
  description: 'The name of the list that the contacts join; made if there is none',
};
const tags = Type.Array(listName, {
  maxItems: MAX_IMPORT_TAGS,
  uniqueItems: true,
  default: [],
  description: 'Names of further lists that the contacts join',
});
const heading = Type.String({ minLength: 1, maxLength: 200, examples: ['Mobile'] });
const columns = Type.Object(
  {
    phone: heading,
    name: Type.Optional(like(heading, 'Name')),
    attributes: Type.Optional(
      Type.Record(Type.String({ pattern: ATTRIBUTE_KEY.source }), heading, {
        additionalProperties: false,
        maxProperties: MAX_ATTRIBUTES,
      }),
    ),
  },
  strict,
);
const defaultCountry = Type.String({
  pattern: '^[A-Z]{2}$',
  default: DEFAULT_COUNTRY,
  description: 'Of numbers without a country code, by ISO 3166',
});

export const ContactPath = Type.Object({ id: contactId }, strict);
export const ContactsQuery = pageQuery(contactId, {
  listId: Type.Optional(described(listId, 'Only contacts on this list')),
  phone: Type.Optional(
    // A `+` that is not escaped arrives as a space.
    Type.String({
      pattern: '^[+ ]?[1-9]\\d{6,14}$',
      examples: ['+919876543210'],
      description: 'Only the contact with this number, in E.164, with or without `+`',
    }),
  ),
});
export const ContactListsQuery = pageQuery(listId);
export const CsvUploadQuery = Type.Object({ list, defaultCountry }, strict);
export const NoQuery = Type.Object({}, strict);
/** What a multipart form or a query says about an import. */
export const ImportSettingsBody = Type.Object({ list, tags, defaultCountry, columns: Type.Optional(columns) }, strict);
export const ImportPath = Type.Object({ id: importId }, strict);
export const ImportsQuery = pageQuery(importId);
export const ContactsBody = view('ContactsUpload', {
  list,
  tags,
  defaultCountry,
  contacts: Type.Array(
    view('UploadedContact', {
      phone: Type.Optional(cell('98765 43210')),
      name: Type.Optional(cell('Asha')),
      attributes: Type.Optional(Type.Record(Type.String(), cell('Pune'), { examples: [{ city: 'Pune', age: 34 }] })),
    }),
    { minItems: 1, maxItems: MAX_JSON_CONTACTS },
  ),
});
/**
 * What a CSV file would say for it: a number and a boolean are their text, null and what is absent are empty, and the
 * beginning of anything else shows what it was.
 */
export function uploadedText(value: unknown = null): string {
  if (value === null) return '';
  return typeof value === 'object' ? NO_TEXT + JSON.stringify(value).slice(0, MAX_SHOWN_LENGTH) : String(value);
}

export const ContactsCsv = file('text/csv', 'phone,name,city\n98765 43210,Asha,Pune\n');

/** `ImportSettingsBody` as texts. */
const settingsAsTexts = {
  list: Type.Optional(list),
  tags: Type.Optional(
    Type.String({
      examples: ['Customers,Pune'],
      description: 'Names of further lists that the contacts join, with commas between',
    }),
  ),
  defaultCountry: Type.Optional(defaultCountry),
  columns: Type.Optional(
    Type.String({
      examples: ['{"phone":"Mobile","name":"Full name","attributes":{"plan":"Tier"}}'],
      description:
        'As JSON, the headings of the columns to take, with attributes by their names here; without it every column',
    }),
  ),
};

/** What the query says of a CSV file. */
export const ImportSettingsQuery = Type.Object(settingsAsTexts, strict);

/** The fields come before the file. */
export const ContactsForm = Type.Object(
  { ...settingsAsTexts, file: Type.String() },
  { examples: [{ list: 'Customers', file: 'phone,name\n98765 43210,Asha\n' }] },
);

export const ImportReportView = view('ImportReport', {
  received: Count,
  created: Count,
  updated: Count,
  duplicates: Count,
  invalid: Count,
  errors: Type.Array(
    view('RowProblem', {
      row: Count,
      code: Type.String({ examples: ['phone.invalid'] }),
      message: Type.String({ examples: ['This is not a phone number'] }),
      value: Type.Optional(Type.String({ examples: ['12'] })),
    }),
  ),
  errorsTruncated: Type.Boolean(),
  listId,
  list: Type.String({ examples: [DEFAULT_LIST_NAME] }),
});

export const ContactView = view('Contact', {
  id: contactId,
  phone: Type.String({ examples: ['+919876543210'] }),
  name: nullable(Type.String({ examples: ['Asha'] })),
  attributes: Type.Record(Type.String(), Type.String(), { examples: [{ city: 'Pune' }] }),
  createdAt: Timestamp,
});
export const ContactsPage = pageOf('ContactsPage', ContactView, ContactsQuery);

export const ContactListView = view('ContactList', {
  id: listId,
  name: Type.String({ examples: [DEFAULT_LIST_NAME] }),
  size: Count,
  createdAt: Timestamp,
});
export const ContactListsPage = pageOf('ContactListsPage', ContactListView, ContactListsQuery);

export function contactView({ id, phone, name, attributes, createdAtMs }: Contact): Static<typeof ContactView> {
  return { id, phone: `+${phone}`, name: name ?? null, attributes, createdAt: new Date(createdAtMs).toISOString() };
}

export function contactListView({ id, name, size, createdAtMs }: ContactList): Static<typeof ContactListView> {
  return { id, name, size, createdAt: new Date(createdAtMs).toISOString() };
}

/** `<time>:<person>:<source>`. */
const OptOutCursor = Type.String({
  pattern: `^\\d{1,15}:[\\w.]{1,64}:(${OPT_OUT_SOURCES.join('|')})$`,
  examples: ['1767225600000:919876543210:reply'],
});
export const OptOutView = view('OptOut', {
  phone: nullable(Type.String({ examples: ['+919876543210'] })),
  userId: nullable(Type.String({ examples: ['IN.13491208655302741918'] })),
  source: oneOf(OPT_OUT_SOURCES),
  at: Timestamp,
});
export const OptOutsQuery = pageQuery(OptOutCursor);
export const OptOutsPage = pageOf('OptOutsPage', OptOutView, OptOutsQuery);

/** A person who hides the phone number has a WhatsApp user id instead. */
export function optOutView({ person, source, atMs }: OptOut): Static<typeof OptOutView> {
  const name = isPhoneNumber(person) ? { phone: `+${person}`, userId: null } : { phone: null, userId: person };
  return { ...name, source, at: new Date(atMs).toISOString() };
}

export const ContactImportView = view('ContactImport', {
  id: importId,
  state: like(oneOf(IMPORT_STATES.map((state) => state.toUpperCase() as Uppercase<typeof state>)), 'FAILED'),
  problem: nullable(
    view('ImportProblem', {
      code: Type.String({ examples: ['contacts.malformed_csv'] }),
      message: Type.String({ examples: ['Row 7 has an unmatched quote, or is too long'] }),
    }),
  ),
  list: Type.String({ examples: [DEFAULT_LIST_NAME] }),
  tags: Type.Array(Type.String({ examples: ['Customers'] })),
  defaultCountry: Type.String({ examples: [DEFAULT_COUNTRY] }),
  columns: Type.Optional(columns),
  listId: nullable(listId),
  progress: Type.Number({ minimum: 0, maximum: 1, examples: [0.5] }),
  received: Count,
  created: Count,
  updated: Count,
  duplicates: Count,
  invalid: Count,
  invalidByCode: Type.Record(Type.String(), Count, { examples: [{ 'phone.invalid': 3 }] }),
  createdAt: Timestamp,
  finishedAt: nullable(Timestamp),
});
export const ContactImportsPage = pageOf('ContactImportsPage', ContactImportView, ImportsQuery);

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
