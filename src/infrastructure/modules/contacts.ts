import '../../adapters/contacts/http-contact-lists-controller.ts';
import '../../adapters/contacts/http-contacts-controller.ts';
import type { Container } from 'inversify';
import { LibphonenumberPhoneNumberParser } from '../../adapters/contacts/libphonenumber-phone-number-parser.ts';
import { SqliteAudienceReader } from '../../adapters/contacts/sqlite-audience-reader.ts';
import { SqliteContactListRepository } from '../../adapters/contacts/sqlite-contact-list-repository.ts';
import { SqliteContactRepository } from '../../adapters/contacts/sqlite-contact-repository.ts';
import { SqliteOptOuts } from '../../adapters/contacts/sqlite-opt-outs.ts';
import { SqliteDatabase } from '../../adapters/shared/sqlite-database.ts';
import { ImportContacts } from '../../application/contacts/import-contacts.ts';
import {
  AudienceReader,
  ContactListRepository,
  ContactRepository,
  OptOuts,
  PhoneNumberParser,
} from '../../application/contacts/ports.ts';
import { RemoveContact } from '../../application/contacts/remove-contact.ts';
import { Clock, Ids, UnitOfWork } from '../../application/shared/ports.ts';
import { MAX_UPLOAD_BYTES } from '../../domain/contacts/upload.ts';
import type { ApiOptions } from '../http-server.ts';
import { wire } from '../wire.ts';

/** An upload as JSON is a large body. */
export const contactsBodyLimits: ApiOptions['bodyLimits'] = [{ path: '/contacts/bulk', limitBytes: MAX_UPLOAD_BYTES }];

/** Needs SqliteDatabase, UnitOfWork, Clock and Ids. */
export function contactsModule(container: Container): void {
  wire(container, PhoneNumberParser, LibphonenumberPhoneNumberParser);
  wire(container, ContactRepository, SqliteContactRepository, SqliteDatabase);
  wire(container, ContactListRepository, SqliteContactListRepository, SqliteDatabase);
  wire(container, AudienceReader, SqliteAudienceReader, SqliteDatabase);
  wire(container, OptOuts, SqliteOptOuts, SqliteDatabase);
  wire(
    container,
    ImportContacts,
    ImportContacts,
    UnitOfWork,
    ContactRepository,
    ContactListRepository,
    PhoneNumberParser,
    Ids,
    Clock,
  );
  wire(container, RemoveContact, RemoveContact, ContactRepository);
}
