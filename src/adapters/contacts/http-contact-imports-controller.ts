import { pipeline, Readable } from 'node:stream';
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
import { ChangeImport } from '../../application/contacts/change-import.ts';
import { ContactFileReader, ContactImports, ImportFiles } from '../../application/contacts/ports.ts';
import { StartImport, type StartImportInput } from '../../application/contacts/start-import.ts';
import {
  type ContactImport,
  ImportNotFound,
  ImportStateConflict,
  MAX_IMPORT_BYTES,
  TooManyImports,
} from '../../domain/contacts/contact-import.ts';
import {
  InvalidColumns,
  MalformedCsv,
  MalformedUpload,
  NoPhoneColumn,
  PROBLEM_COLUMNS,
  UploadAborted,
  UploadTooLarge,
  uploadColumns,
} from '../../domain/contacts/upload.ts';
import { principalOf, requirePermission } from '../shared/http-auth.ts';
import { demanding, demandOf, operation } from '../shared/http-operation.ts';
import { file } from '../shared/http-schemas.ts';
import { queryOf, validBody, validPath, validQuery } from '../shared/http-validation.ts';
import {
  ContactImportsPage,
  ContactImportView,
  ContactsBody,
  ContactsCsv,
  ContactsForm,
  contactImportView,
  ImportPath,
  ImportSettingsQuery,
  ImportsQuery,
  uploadedText,
} from './http-contacts-schemas.ts';
import { formUpload, importSettings } from './http-import-form.ts';
import { uploadedBytes } from './http-upload.ts';

const CSV = 'text/csv';
const FORM = 'multipart/form-data';
/** So that a spreadsheet program reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const checkContacts = validBody(ContactsBody);
const bodies = { ...demandOf([checkContacts]).bodies, [CSV]: ContactsCsv, [FORM]: ContactsForm };
/** Settings come in the body where that is JSON, or a form's fields; texts are checked where they are read. */
const validArray: RequestHandler = demanding({ query: ImportSettingsQuery, bodies }, (req, res, next) => {
  if (req.is([CSV, FORM])) next();
  else checkContacts(req, res, next);
});

@controller('/contacts/imports')
export class HttpContactImportsController extends BaseHttpController {
  readonly #startImport: StartImport;
  readonly #changeImport: ChangeImport;
  readonly #imports: ContactImports;
  readonly #files: ImportFiles;
  readonly #reader: ContactFileReader;

  constructor(
    @inject(StartImport) startImport: StartImport,
    @inject(ChangeImport) changeImport: ChangeImport,
    @inject(ContactImports) imports: ContactImports,
    @inject(ImportFiles) files: ImportFiles,
    @inject(ContactFileReader) reader: ContactFileReader,
  ) {
    super();
    this.#startImport = startImport;
    this.#changeImport = changeImport;
    this.#imports = imports;
    this.#files = files;
    this.#reader = reader;
  }

  @httpPost('/', requirePermission('contacts:write'), validArray)
  @operation({
    summary: 'Start an import of up to a million rows in the background',
    description:
      'A JSON array, a CSV file with the settings in the query, or a form with the fields before the `file`. ' +
      'One import of yours is read at a time.',
    answers: { 202: ContactImportView },
    errors: [
      TooManyImports,
      NoPhoneColumn,
      InvalidColumns,
      MalformedCsv,
      MalformedUpload,
      UploadTooLarge,
      UploadAborted,
    ],
  })
  async start(@request() req: Request, @response() res: Response) {
    const upload = await this.#uploadOf(req);
    const started = await this.#startImport.execute({ vendorId: principalOf(res).vendorId, ...upload });
    return this.json(contactImportView(started), 202);
  }

  @httpGet('/', requirePermission('contacts:read'), validQuery(ImportsQuery))
  @operation({
    summary: 'Your imports',
    answers: { 200: ContactImportsPage },
  })
  async page(@response() res: Response) {
    const { data, nextCursor } = await this.#imports.page(principalOf(res).vendorId, queryOf(res, ImportsQuery));
    return this.json({ data: data.map(contactImportView), nextCursor });
  }

  @httpGet('/:id', requirePermission('contacts:read'), validPath(ImportPath))
  @operation({
    summary: 'One import and its progress',
    answers: { 200: ContactImportView },
    errors: [ImportNotFound],
  })
  async show(@requestParam('id') id: string, @response() res: Response) {
    return this.json(contactImportView(await this.#own(res, id)));
  }

  /** The rows that were left out, each after what is wrong with it: to be corrected and uploaded again. */
  @httpGet('/:id/errors.csv', requirePermission('contacts:read'), validPath(ImportPath))
  @operation({
    summary: 'The rows that were left out, each with what is wrong with it',
    description:
      'At most 16 MB of them: the last line then has the code `errors.truncated` and the number of the first row that ' +
      'is not in the file.',
    answers: {
      200: file(
        'text/csv',
        'error_row,error_code,error_message,phone,name\r\n7,phone.invalid,This is not a phone number,12,Asha\r\n',
      ),
    },
    errors: [ImportNotFound],
  })
  async errors(@requestParam('id') id: string, @response() res: Response): Promise<void> {
    const { headings, errorParts } = await this.#own(res, id);
    const header = this.#reader.errorLine([...PROBLEM_COLUMNS, ...headings]);
    res.type(CSV).attachment(`${id}-errors.csv`);
    await new Promise<void>((resolve) => {
      // Nobody is left to tell when the client goes away in the middle.
      pipeline(Readable.from(this.#errorFile(id, header, errorParts)), res, () => resolve());
    });
  }

  @httpPost('/:id/stop', requirePermission('contacts:write'), validPath(ImportPath))
  @operation({
    summary: 'Stop an import; what was saved stays',
    answers: { 200: ContactImportView },
    errors: [ImportNotFound, ImportStateConflict],
  })
  async stop(@requestParam('id') id: string, @response() res: Response) {
    return this.json(contactImportView(await this.#changeImport.stop(principalOf(res).vendorId, id)));
  }

  @httpPost('/:id/resume', requirePermission('contacts:write'), validPath(ImportPath))
  @operation({
    summary: 'Resume an import that was stopped',
    answers: { 200: ContactImportView },
    errors: [ImportNotFound, ImportStateConflict],
  })
  async resume(@requestParam('id') id: string, @response() res: Response) {
    return this.json(contactImportView(await this.#changeImport.resume(principalOf(res).vendorId, id)));
  }

  @httpDelete('/:id', requirePermission('contacts:write'), validPath(ImportPath))
  @operation({
    summary: 'Delete an import and its files',
    answers: { 204: null },
    errors: [ImportNotFound, ImportStateConflict],
  })
  async remove(@requestParam('id') id: string, @response() res: Response) {
    await this.#changeImport.remove(principalOf(res).vendorId, id);
    return this.statusCode(204);
  }

  async #uploadOf(req: Request): Promise<Omit<StartImportInput, 'vendorId'>> {
    if (req.is(FORM)) return formUpload(req, MAX_IMPORT_BYTES);
    if (req.is(CSV)) return { settings: importSettings(req.query), bytes: uploadedBytes(req, MAX_IMPORT_BYTES) };
    const { contacts, ...settings } = req.body as Static<typeof ContactsBody>;
    return { settings, bytes: this.#fileOf(contacts) };
  }

  /** An array, as the CSV file that it would be. Every line has a cell for every key: too many are refused beforehand. */
  async *#fileOf(contacts: Static<typeof ContactsBody>['contacts']): AsyncGenerator<Uint8Array> {
    const keys = [...new Set(contacts.flatMap(({ attributes = {} }) => Object.keys(attributes)))];
    const headings = ['phone', 'name', ...keys];
    uploadColumns(headings);
    yield Buffer.from(this.#reader.line(headings));
    for (const { phone, name, attributes = {} } of contacts) {
      const values = keys.map((key) => (Object.hasOwn(attributes, key) ? attributes[key] : null));
      yield Buffer.from(this.#reader.line([phone, name, ...values].map(uploadedText)));
    }
  }

  async *#errorFile(importId: string, header: string, parts: number): AsyncGenerator<Uint8Array> {
    yield Buffer.from(BYTE_ORDER_MARK + header);
    for (let index = 0; index < parts; index += 1) {
      const piece = await this.#files.find(importId, 'errors', index);
      if (piece) yield piece;
    }
  }

  async #own(res: Response, importId: string): Promise<ContactImport> {
    const found = await this.#imports.find(principalOf(res).vendorId, importId);
    if (!found) throw new ImportNotFound('There is no such import');
    return found;
  }
}
