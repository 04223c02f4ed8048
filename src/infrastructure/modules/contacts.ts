import '../../adapters/contacts/http-contact-imports-controller.ts';
import '../../adapters/contacts/http-contact-lists-controller.ts';
import '../../adapters/contacts/http-contacts-controller.ts';
import '../../adapters/contacts/http-opt-outs-controller.ts';
import type { Container } from 'inversify';
import { CsvContactFileReader } from '../../adapters/contacts/csv-contact-file-reader.ts';
import { ImportsJob } from '../../adapters/contacts/job-imports.ts';
import { LibphonenumberPhoneNumberParser } from '../../adapters/contacts/libphonenumber-phone-number-parser.ts';
import { NodeContactFileChecker } from '../../adapters/contacts/node-contact-file-checker.ts';
import { ChangeImport } from '../../application/contacts/change-import.ts';
import { ImportContacts } from '../../application/contacts/import-contacts.ts';
import {
  ContactFileChecker,
  ContactFileReader,
  ContactImports,
  ContactListRepository,
  ContactRepository,
  ImportFiles,
  PhoneNumberParser,
} from '../../application/contacts/ports.ts';
import { PurgeVersions } from '../../application/contacts/purge-versions.ts';
import { RemoveContact } from '../../application/contacts/remove-contact.ts';
import { RunImports } from '../../application/contacts/run-imports.ts';
import { SaveRows } from '../../application/contacts/save-rows.ts';
import { StartImport } from '../../application/contacts/start-import.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, Ids, UnitOfWork } from '../../application/shared/ports.ts';
import { WakeUps } from '../../application/shared/wake-ups.ts';
import { MAX_UPLOAD_BYTES } from '../../domain/contacts/upload.ts';
import type { ApiOptions } from '../http-server.ts';
import { wire, wireClass } from '../wire.ts';

/** An upload as JSON is a large body. */
export const contactsBodyLimits: ApiOptions['bodyLimits'] = [
  { path: '/contacts/bulk', limitBytes: MAX_UPLOAD_BYTES },
  { path: '/contacts/imports', limitBytes: MAX_UPLOAD_BYTES },
];

/** Needs the stores, Clock and Ids. */
export function contactsModule(container: Container): void {
  wire(container, PhoneNumberParser, LibphonenumberPhoneNumberParser);
  wire(container, ContactFileReader, CsvContactFileReader);
  wireClass(container, SaveRows, UnitOfWork, ContactRepository, ContactListRepository, Ids, Clock);
  wireClass(container, ImportContacts, SaveRows, PhoneNumberParser, Ids);
  wireClass(container, StartImport, ContactImports, ImportFiles, ContactFileReader, Ids, Clock, WakeUps);
  wire(container, ContactFileChecker, NodeContactFileChecker);
  wireClass(
    container,
    RunImports,
    UnitOfWork,
    ContactImports,
    ImportFiles,
    ContactFileChecker,
    ContactFileReader,
    SaveRows,
    Clock,
  );
  wireClass(container, ChangeImport, ContactImports, ImportFiles, Clock, WakeUps);
  wireClass(container, ImportsJob, RunImports, ChangeImport, WakeUps, Logger);
  wireClass(container, PurgeVersions, ContactRepository, Clock);
  wireClass(container, RemoveContact, ContactRepository);
}
