import { ContactNotFound } from '../../domain/contacts/contact.ts';
import type { ContactRepository } from './ports.ts';

export interface RemoveContactInput {
  readonly vendorId: string;
  readonly contactId: string;
}

/** Forgets a contact for good, and takes it off every list. Throws `ContactNotFound`, for another vendor's as well. */
export class RemoveContact {
  readonly #contacts: ContactRepository;

  constructor(contacts: ContactRepository) {
    this.#contacts = contacts;
  }

  async execute({ vendorId, contactId }: RemoveContactInput): Promise<void> {
    if (!(await this.#contacts.remove(vendorId, contactId))) throw new ContactNotFound('There is no such contact');
  }
}
