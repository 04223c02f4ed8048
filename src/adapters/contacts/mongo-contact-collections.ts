import type { mongo } from 'mongoose';
import type { ImportFileKind } from '../../application/contacts/ports.ts';
import type { ImportState } from '../../domain/contacts/contact-import.ts';
import type { OptOutSource, Person } from '../../domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

export interface ContactDocument {
  readonly _id: string;
  readonly vendorId: string;
  readonly phone: PhoneNumber;
  readonly name?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly importId?: string;
  /** How often it was saved. */
  readonly saves: number;
}

/** What a contact said until it was replaced. */
interface ContactVersionDocument extends Pick<ContactDocument, 'name' | 'attributes'> {
  /** `<contactId>:<milliseconds>` */
  readonly _id: string;
  readonly contactId: string;
  readonly replacedAt: Date;
}

export interface ListDocument {
  readonly _id: string;
  readonly vendorId: string;
  readonly name: string;
  readonly size: number;
  readonly lastSeq: number;
  /** How many members have each prefix. */
  readonly prefixes: Readonly<Record<string, number>>;
  readonly createdAt: Date;
}

/** Carries phone and prefix, so that walking and counting need not read the contact. */
interface ListMemberDocument {
  /** `<listId>:<seq>` */
  readonly _id: string;
  readonly listId: string;
  readonly seq: number;
  readonly contactId: string;
  readonly phone: PhoneNumber;
  readonly prefix: string;
}

export interface OptOutDocument {
  /** `<scope>:<phone>:<source>` */
  readonly _id: string;
  readonly scope: string;
  /** The person: a phone number, or the user id of one who hides it. */
  readonly phone: Person;
  readonly source: OptOutSource;
  readonly at: Date;
}

export interface OptOutWordDocument {
  /** `<phone>:<id>` */
  readonly _id: string;
  /** As that of an opt-out. */
  readonly phone: Person;
  readonly id: string;
  readonly source: OptOutSource;
  readonly isStop: boolean;
  readonly scope?: string;
  readonly at: Date;
}

interface WhatsappUserDocument {
  /** What Meta calls a person: a user id, or a number. */
  readonly _id: string;
  /** The number that we write to, from the first link on. */
  readonly phone?: PhoneNumber;
  /** How many words were said under this name, taken back or not. */
  readonly words: number;
}

export interface ImportDocument {
  readonly _id: string;
  readonly vendorId: string;
  readonly state: ImportState;
  readonly createdAt: Date;
  /** When it was last claimed, if ever. */
  readonly claimedAt?: Date;
  /** Null while nobody has a claim on it. */
  readonly claimEndsAt: Date | null;
  /** As JSON: nothing queries a part of it. */
  readonly content: string;
}

interface ImportFileDocument {
  /** `<importId>:<kind>:<index>` */
  readonly _id: string;
  readonly importId: string;
  readonly kind: ImportFileKind;
  readonly bytes: mongo.Binary;
}

export function contactsOf(database: MongoDatabase) {
  return database.collection<ContactDocument>('contacts');
}

export function contactVersionsOf(database: MongoDatabase) {
  return database.collection<ContactVersionDocument>('contact_versions');
}

export function listsOf(database: MongoDatabase) {
  return database.collection<ListDocument>('contact_lists');
}

export function listMembersOf(database: MongoDatabase) {
  return database.collection<ListMemberDocument>('contact_list_members');
}

export function optOutsOf(database: MongoDatabase) {
  return database.collection<OptOutDocument>('opt_outs');
}

export function optOutWordsOf(database: MongoDatabase) {
  return database.collection<OptOutWordDocument>('opt_out_words');
}

export function whatsappUsersOf(database: MongoDatabase) {
  return database.collection<WhatsappUserDocument>('whatsapp_users');
}

export function importsOf(database: MongoDatabase) {
  return database.collection<ImportDocument>('contact_imports');
}

export function importFilesOf(database: MongoDatabase) {
  return database.collection<ImportFileDocument>('contact_import_files');
}
