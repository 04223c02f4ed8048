import '../../adapters/contacts/http-contact-lists-controller.ts';
import '../../adapters/contacts/http-contacts-controller.ts';
import '../../adapters/contacts/http-opt-outs-controller.ts';
import type { Container } from 'inversify';
import { LibphonenumberPhoneNumberParser } from '../../adapters/contacts/libphonenumber-phone-number-parser.ts';
import { ImportContacts } from '../../application/contacts/import-contacts.ts';
import { ContactListRepository, ContactRepository, PhoneNumberParser } from '../../application/contacts/ports.ts';
import { RemoveContact } from '../../application/contacts/remove-contact.ts';
import { Clock, Ids, UnitOfWork } from '../../application/shared/ports.ts';
import { MAX_UPLOAD_BYTES } from '../../domain/contacts/upload.ts';
import type { ApiOptions } from '../http-server.ts';
import { wire } from '../wire.ts';

/** An upload as JSON is a large body. */
export const contactsBodyLimits: ApiOptions['bodyLimits'] = [{ path: '/contacts/bulk', limitBytes: MAX_UPLOAD_BYTES }];

/** Needs the stores, Clock and Ids. */
export function contactsModule(container: Container): void {
  wire(container, PhoneNumberParser, LibphonenumberPhoneNumberParser);
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
