import { setImmediate } from 'node:timers/promises';
import type { Static } from '@sinclair/typebox';
import type { Request, RequestHandler, Response } from 'express';
import { inject } from 'inversify';
import {
  BaseHttpController,
  controller,
  httpDelete,
  httpGet,
  httpPost,
  request,
  requestParam,
  response,
} from 'inversify-express-utils';
import { IMPORT_BATCH_ROWS, ImportContacts } from '../../application/contacts/import-contacts.ts';
import { ContactFileReader, ContactListRepository, ContactRepository } from '../../application/contacts/ports.ts';
import { RemoveContact } from '../../application/contacts/remove-contact.ts';
import { ContactNotFound } from '../../domain/contacts/contact.ts';
import { ContactListNotFound } from '../../domain/contacts/contact-list.ts';
import {
  InvalidColumns,
  MAX_UPLOAD_BYTES,
  MAX_UPLOAD_ROWS,
  MalformedCsv,
  NoPhoneColumn,
  NothingToSave,
  PHONE_COLUMNS,
  TooManyRows,
  UploadAborted,
  type UploadedRow,
  UploadTooLarge,
} from '../../domain/contacts/upload.ts';
import { phoneNumber } from '../../domain/shared/phone-number.ts';
import { principalOf, requirePermission } from '../shared/http-auth.ts';
import { demanding, demandOf, operation } from '../shared/http-operation.ts';
import { queryOf, validBody, validPath, validQuery } from '../shared/http-validation.ts';
import {
  ContactPath,
  ContactsBody,
  ContactsCsv,
  ContactsPage,
  ContactsQuery,
  CsvUploadQuery,
  contactView,
  ImportReportView,
  NoQuery,
  uploadedText,
} from './http-contacts-schemas.ts';
import { uploadedBytes } from './http-upload.ts';

const CSV = 'text/csv';

const validContacts = validBody(ContactsBody);

/** A CSV upload says in its query what a JSON one says in its body. */
const validUpload: readonly RequestHandler[] = [
  demanding({ query: CsvUploadQuery, bodies: { [CSV]: ContactsCsv } }, forMediaType(true, validQuery(CsvUploadQuery))),
  forMediaType(false, validQuery(NoQuery)),
  demanding(demandOf([validContacts]), forMediaType(false, validContacts)),
];

function forMediaType(csv: boolean, handler: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if ((req.is(CSV) === CSV) === csv) handler(req, res, next);
    else next();
  };
}

@controller('/contacts')
export class HttpContactsController extends BaseHttpController {
  readonly #importContacts: ImportContacts;
  readonly #removeContact: RemoveContact;
  readonly #contacts: ContactRepository;
  readonly #lists: ContactListRepository;
  readonly #reader: ContactFileReader;

  constructor(
    @inject(ImportContacts) importContacts: ImportContacts,
    @inject(RemoveContact) removeContact: RemoveContact,
    @inject(ContactRepository) contacts: ContactRepository,
    @inject(ContactListRepository) lists: ContactListRepository,
    @inject(ContactFileReader) reader: ContactFileReader,
  ) {
    super();
    this.#importContacts = importContacts;
    this.#removeContact = removeContact;
    this.#contacts = contacts;
    this.#lists = lists;
    this.#reader = reader;
  }

  @httpPost('/bulk', requirePermission('contacts:write'), ...validUpload)
  @operation({
    summary: 'Upload contacts',
    description:
      'JSON, or a CSV file with a column for the phone number ' +
      `(${PHONE_COLUMNS.map((name) => `\`${name}\``).join(', ')}) ` +
      'and the query parameters `list` and `defaultCountry`. The good rows are ' +
      'saved, each bad one is reported. In JSON a number or a boolean counts as its text, null as nothing. Uploading ' +
      'the same again changes nothing.',
    answers: { 200: ImportReportView },
    errors: [NothingToSave, NoPhoneColumn, InvalidColumns, MalformedCsv, TooManyRows, UploadTooLarge, UploadAborted],
  })
  async upload(@request() req: Request, @response() res: Response) {
    const { vendorId } = principalOf(res);
    if (req.is(CSV) === CSV) {
      const { list, defaultCountry } = queryOf(res, CsvUploadQuery);
      const batches = this.#csvRows(req);
      return this.json(await this.#importContacts.execute({ vendorId, list, tags: [], defaultCountry, batches }));
    }
    const { contacts, ...target } = req.body as Static<typeof ContactsBody>;
    return this.json(await this.#importContacts.execute({ vendorId, ...target, batches: batchesOf(contacts) }));
  }

  @httpGet('/', requirePermission('contacts:read'), validQuery(ContactsQuery))
  @operation({ summary: 'Your contacts', answers: { 200: ContactsPage }, errors: [ContactListNotFound] })
  async page(@response() res: Response) {
    const { vendorId } = principalOf(res);
    const { phone, ...query } = queryOf(res, ContactsQuery);
    if (query.listId !== undefined && !(await this.#lists.find(vendorId, query.listId))) {
      throw new ContactListNotFound('There is no such contact list');
    }
    const ofPhone = phone === undefined ? {} : { phone: phoneNumber(phone.trim()) };
    const { data, nextCursor } = await this.#contacts.page(vendorId, { ...query, ...ofPhone });
    return this.json({ data: data.map(contactView), nextCursor });
  }

  @httpDelete('/:id', requirePermission('contacts:write'), validPath(ContactPath))
  @operation({ summary: 'Delete a contact', answers: { 204: null }, errors: [ContactNotFound] })
  async remove(@requestParam('id') contactId: string, @response() res: Response) {
    await this.#removeContact.execute({ vendorId: principalOf(res).vendorId, contactId });
    return this.statusCode(204);
  }

  async *#csvRows(req: Request): AsyncGenerator<readonly UploadedRow[]> {
    const bytes = uploadedBytes(req, MAX_UPLOAD_BYTES);
    for await (const { rows } of this.#reader.rows(bytes, { afterRow: 0, maxRows: MAX_UPLOAD_ROWS })) yield rows;
  }
}

/** Cut into batches, with other requests served between them. */
async function* batchesOf(contacts: Static<typeof ContactsBody>['contacts']): AsyncGenerator<readonly UploadedRow[]> {
  for (let start = 0; start < contacts.length; start += IMPORT_BATCH_ROWS) {
    if (start > 0) await setImmediate();
    yield contacts.slice(start, start + IMPORT_BATCH_ROWS).map(({ phone, name, attributes = {} }, index) => ({
      row: start + index + 1,
      phone: uploadedText(phone),
      name: uploadedText(name),
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, uploadedText(value)])),
    }));
  }
}
