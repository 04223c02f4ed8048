import type { CheckedRows } from '../../domain/contacts/checked-rows.ts';
import type { Contact, RowProblem } from '../../domain/contacts/contact.ts';
import type { ContactImport, ImportState } from '../../domain/contacts/contact-import.ts';
import type { ContactList } from '../../domain/contacts/contact-list.ts';
import type { OptOut, Person, SaidWord } from '../../domain/contacts/opt-out.ts';
import type { ColumnMapping, UploadedRow } from '../../domain/contacts/upload.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { Page, PageRequest } from '../shared/page.ts';

/** Members that one call of `AudienceReader.slice` covers. */
export const MAX_AUDIENCE_SLICE = 1_000;

/** Reads a phone number as people write it. */
export abstract class PhoneNumberParser {
  /**
   * The E.164 number of a mobile line, or why `raw` is not one. Without a country code it is taken as one of
   * `defaultCountry` (ISO 3166-1 alpha-2, capitals). Never throws.
   */
  abstract parse(
    raw: string,
    defaultCountry: string,
  ): { readonly phone: PhoneNumber } | { readonly reason: Omit<RowProblem, 'value'> };
}

export interface ContactFilter {
  /** Only that list's members: none when the list is not the vendor's. */
  readonly listId?: string;
  readonly phone?: PhoneNumber;
}

/** A cursor of these lists is the id of the previous page's last entry. */
export abstract class ContactRepository {
  /** Those of the vendor's contacts that have one of `phones`, in no order. */
  abstract findByPhones(vendorId: string, phones: readonly PhoneNumber[]): Promise<readonly Contact[]>;
  /**
   * Inserts, or replaces by id, all or none. Reading by phone and saving must share a unit of work: a second contact
   * with a vendor's phone number rejects, and rolls that unit of work back.
   */
  abstract save(contacts: readonly Contact[]): Promise<void>;
  /**
   * Remembers what these contacts say until they are replaced at `replacedAtMs`, for campaigns that were launched
   * before. Must run inside the unit of work that replaces them.
   */
  abstract keepVersions(contacts: readonly Contact[], replacedAtMs: number): Promise<void>;
  /** Forgets versions that were replaced before `replacedBeforeMs`, at most `limit`. Resolves with their number. */
  abstract purgeVersions(replacedBeforeMs: number, limit: number): Promise<number>;
  /** As `save`, for contacts that are new: rejects where an id is there already. */
  abstract add(contacts: readonly Contact[]): Promise<void>;
  /**
   * Forgets the contact with its versions and its memberships, atomically; false: the vendor has no such contact.
   * Opt-outs stay: they are of the phone number, not of the contact.
   */
  abstract remove(vendorId: string, contactId: string): Promise<boolean>;
  /** Newest first. */
  abstract page(vendorId: string, request: PageRequest & ContactFilter): Promise<Page<Contact>>;
}

export abstract class ContactListRepository {
  abstract find(vendorId: string, listId: string): Promise<ContactList | undefined>;
  /** The vendor's list of that name. Where there is none, `list` is added and returned. Atomic. */
  abstract findOrAdd(list: ContactList): Promise<ContactList>;
  /**
   * Makes contacts members, in the given order, numbered on from the list's `lastSeq`; existing members keep their
   * number. Runs in the caller's unit of work, so that a number is visible together with all lower ones.
   */
  abstract join(listId: string, contacts: readonly Pick<Contact, 'id' | 'phone'>[]): Promise<void>;
  /** Newest first. */
  abstract page(vendorId: string, request: PageRequest): Promise<Page<ContactList>>;
}

export interface AudienceMember {
  readonly seq: number;
  readonly contactId: string;
  readonly phone: PhoneNumber;
  readonly name?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface AudienceSlice {
  /** Ascending by number. */
  readonly members: readonly AudienceMember[];
  /** Left out because they opted out. */
  readonly optedOut: number;
}

/** The members of a list numbered up to `lastSeq`. */
export interface ListPart {
  readonly listId: string;
  readonly lastSeq: number;
}

/** People by the `pricingPrefix` of their number. */
export interface PrefixCount {
  readonly prefix: string;
  readonly count: number;
}

export interface ListNow {
  /** 0: it never had a member. */
  readonly lastSeq: number;
  /** Its members, those who opted out included; ascending by prefix. */
  readonly members: readonly PrefixCount[];
}

/**
 * The people a campaign writes to. A launch takes a list's `lastSeq`, and its audience is the members up to that,
 * whoever joins later. Each call leaves out those who have opted out by then, from the vendor or from all, and deleted
 * contacts are gone: `slice` may give fewer people than were counted at the launch. Another vendor's list is treated as
 * one that does not exist.
 */
export abstract class AudienceReader {
  /** The state of a list, all at one moment and without walking it. Undefined: the vendor has no such list. */
  abstract listNow(vendorId: string, listId: string): Promise<ListNow | undefined>;
  /** How many opt-outs there are, from the vendor and from all, of any person; `limit` where there are more. */
  abstract countOptOuts(vendorId: string, limit: number): Promise<number>;
  /**
   * Members up to `throughSeq` who have opted out, each once, part by part: a prefix may come in several. Its time
   * grows with the opt-outs, not with the members. The caller must let other work run between parts.
   */
  abstract optedOut(vendorId: string, listId: string, throughSeq: number): AsyncIterable<readonly PrefixCount[]>;
  /**
   * The members numbered `fromSeq` to `toSeq`, both included, with their names and attributes as they were at `asOfMs`.
   * Rejects with a RangeError when that is more than `MAX_AUDIENCE_SLICE` numbers. A caller that walks a list must let
   * other work run between slices.
   */
  abstract slice(
    vendorId: string,
    listId: string,
    fromSeq: number,
    toSeq: number,
    asOfMs: number,
  ): Promise<AudienceSlice>;
  /** Those of `contactIds` that stand on one of `lists`, up to its `lastSeq`. */
  abstract onLists(lists: readonly ListPart[], contactIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Opt-outs, by scope: a vendor's id, or `ALL_VENDORS`. Every word is kept, as one that comes late may change them. */
export abstract class OptOuts {
  /** Keeps those words that are news, as they are; the person's opt-outs are then what is `standing` after all words. */
  abstract hear(person: Person, words: readonly SaidWord[]): Promise<void>;
  /** All words of these people, in no order. */
  abstract wordsOf(people: readonly Person[]): Promise<readonly (SaidWord & { readonly person: Person })[]>;
  /** All opt-outs of the person, from any vendor, latest first. */
  abstract of(person: Person): Promise<readonly OptOut[]>;
  /** The same of many people, in no order. */
  abstract saidBy(people: readonly Person[]): Promise<readonly OptOut[]>;
  /** Of one scope, the latest first. */
  abstract page(scope: string, request: PageRequest): Promise<Page<OptOut>>;
  /** Those of these pairs of a name and a phone number that are not yet linked. */
  abstract unlinked(phoneByName: ReadonlyMap<string, PhoneNumber>): Promise<ReadonlyMap<string, PhoneNumber>>;
  /**
   * Remembers whose names these are, replacing what was known: Meta's user ids, and numbers that it reports where we
   * write to another one.
   */
  abstract link(phoneByName: ReadonlyMap<string, PhoneNumber>): Promise<void>;
  /** The phone number that a name is linked with. */
  abstract phoneOf(name: Person): Promise<PhoneNumber | undefined>;
}

/** A batch of a file's rows, at most `IMPORT_BATCH_ROWS`. */
export interface FileRows {
  readonly rows: readonly UploadedRow[];
  /** The cells as they stand in the file, by row; for rows to be corrected. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
  readonly lastRow: number;
  /** How much of the file there is up to its last row, within some kilobytes. */
  readonly bytesRead: number;
}

export interface ReadingOptions {
  readonly columns?: ColumnMapping;
  /** Rows up to this one are passed over. */
  readonly afterRow: number;
  readonly maxRows: number;
}

/** Reads an uploaded file of contacts. */
export abstract class ContactFileReader {
  /** The header row of a file that begins with `head`. Throws `NoPhoneColumn`, `InvalidColumns` or `MalformedCsv`. */
  abstract headings(head: Uint8Array, columns?: ColumnMapping): readonly string[];
  /** Rows by rows, in constant memory. Throws what `headings` throws, and `UploadBrokenOff` where it cannot go on. */
  abstract rows(bytes: AsyncIterable<Uint8Array>, options: ReadingOptions): AsyncIterable<FileRows>;
  /** A row of such a file. */
  abstract line(cells: readonly string[]): string;
  /**
   * A row of an error file, in which a spreadsheet runs nothing: `headings` and `rows` restore the original cells of a
   * file that begins with `PROBLEM_COLUMNS`.
   */
  abstract errorLine(cells: readonly string[]): string;
}

/** A batch of a file's rows, at most `IMPORT_BATCH_ROWS`, checked as far as possible without the store. */
export interface CheckedFileRows {
  readonly received: number;
  readonly lastRow: number;
  readonly bytesRead: number;
  readonly checked: CheckedRows;
  /** Roughly, of all its cells. */
  readonly characters: number;
  /** The row as it stands in the file, to be corrected. */
  cellsOf(row: number): readonly string[];
}

export interface CheckingOptions extends ReadingOptions {
  /** ISO 3166-1 alpha-2 of numbers that have no country code. */
  readonly defaultCountry: string;
}

/** Reads and checks uploaded files beside everything else that the process does. */
export abstract class ContactFileChecker {
  /**
   * Batch by batch, in constant memory, as `ContactFileReader.rows` and `checkRows` would. Throws a `DomainError` with
   * the code and message of what they throw; a caller that breaks off frees the reader.
   */
  abstract batches(bytes: AsyncIterable<Uint8Array>, options: CheckingOptions): AsyncIterable<CheckedFileRows>;
}

/** Imports in the background. A claim is named by the time at which it ends. */
export abstract class ContactImports {
  abstract add(contactImport: ContactImport): Promise<void>;
  abstract find(vendorId: string, importId: string): Promise<ContactImport | undefined>;
  /** Newest first. */
  abstract page(vendorId: string, request: PageRequest): Promise<Page<ContactImport>>;
  /** How many of the vendor's imports are in one of `states`. */
  abstract count(vendorId: string, states: readonly ImportState[]): Promise<number>;
  /** Changes only the state, if it is still `from`, and ends any claim; false: it is not. */
  abstract move(importId: string, from: ImportState, to: ImportState): Promise<boolean>;
  /** Replaces one that was uploading; false: it is forgotten. */
  abstract arrived(contactImport: ContactImport): Promise<boolean>;
  /**
   * Takes an import to `running`: one whose claim is over, else a queued one of the vendor whose turn it is, that
   * vendor's oldest. Vendors with none running take turns, those first that had none or whose last claim is longest
   * ago. Atomic: whoever has many files keeps no other vendor waiting, however many claim at once.
   */
  abstract claim(nowMs: number, claimEndsMs: number): Promise<ContactImport | undefined>;
  /** Replaces a running import and prolongs its claim; false: the claim is somebody else's, or it was stopped. */
  abstract progress(contactImport: ContactImport, claimEndsMs: number, nextClaimEndsMs: number): Promise<boolean>;
  /**
   * Imports made before `createdBeforeMs`, and those in `uploading` made before `uploadingBeforeMs`; at most `limit`.
   */
  abstract expired(createdBeforeMs: number, uploadingBeforeMs: number, limit: number): Promise<readonly string[]>;
  abstract remove(importId: string): Promise<void>;
}

export type ImportFileKind = 'upload' | 'errors';

/** The bytes of an import's files, in pieces numbered from 0. */
export abstract class ImportFiles {
  abstract add(importId: string, kind: ImportFileKind, index: number, bytes: Uint8Array): Promise<void>;
  abstract find(importId: string, kind: ImportFileKind, index: number): Promise<Uint8Array | undefined>;
  abstract remove(importId: string, kind: ImportFileKind): Promise<void>;
}
