import type { Contact } from '../../src/domain/contacts/contact.ts';
import type { ContactList } from '../../src/domain/contacts/contact-list.ts';
import { type PhoneNumber, phoneNumber } from '../../src/domain/shared/phone-number.ts';

/** An Indian mobile number, the same for the same `n` below a million. */
export function aPhone(n: number): PhoneNumber {
  return phoneNumber(`919812${String(n).padStart(6, '0')}`);
}

/** A contact with the phone number `aPhone(n)`; ids ascend with `n`. */
export function aContact(n: number, changes: Partial<Contact> = {}): Contact {
  return {
    id: `con_${String(n).padStart(32, '0')}`,
    vendorId: 'ven_a',
    phone: aPhone(n),
    attributes: {},
    createdAtMs: 1_000 + n,
    ...changes,
  };
}

export function aList(n: number, changes: Partial<ContactList> = {}): ContactList {
  return {
    id: `lst_${String(n).padStart(32, '0')}`,
    vendorId: 'ven_a',
    name: `list ${n}`,
    size: 0,
    lastSeq: 0,
    createdAtMs: 1_000 + n,
    ...changes,
  };
}
