import { DomainError } from '../shared/errors.ts';

export const MAX_LIST_NAME_LENGTH = 100;
export const DEFAULT_LIST_NAME = 'default';

/**
 * The vendor has no contact list of this id.
 * @remedy Look the id up at `GET /contact-lists`.
 */
export class ContactListNotFound extends DomainError {
  readonly code = 'contacts.list_not_found';
  readonly kind = 'not-found';
}

/**
 * A named set of a vendor's contacts. Members are numbered 1, 2, 3, … as they join and keep their number, so the
 * audience of a campaign is "all up to the last number at its launch"; a deleted contact leaves a gap.
 */
export interface ContactList {
  readonly id: string;
  readonly vendorId: string;
  readonly name: string;
  /** Members now. */
  readonly size: number;
  /** The number of the member that joined last; 0 before the first. */
  readonly lastSeq: number;
  readonly createdAtMs: number;
}
