import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const count = { bsonType: ['int', 'long'], minimum: 0 };
const attributes = { bsonType: 'object', additionalProperties: text };

const contacts = {
  name: 'contacts',
  schema: {
    required: ['vendorId', 'phone', 'attributes', 'createdAt', 'saves'],
    properties: {
      _id: text,
      vendorId: text,
      phone: text,
      name: text,
      attributes,
      createdAt: date,
      saves: count,
    },
  },
  indexes: [
    { name: 'contacts_by_phone', key: { vendorId: 1, phone: 1 }, unique: true },
    { name: 'contacts_newest', key: { vendorId: 1, _id: -1 } },
  ],
};

const contactVersions = {
  name: 'contact_versions',
  schema: {
    required: ['contactId', 'replacedAt', 'attributes'],
    properties: { _id: text, contactId: text, replacedAt: date, name: text, attributes },
  },
  indexes: [
    { name: 'contact_versions_of_one', key: { contactId: 1, replacedAt: 1 } },
    { name: 'contact_versions_by_age', key: { replacedAt: 1 } },
  ],
};

const contactLists = {
  name: 'contact_lists',
  schema: {
    required: ['vendorId', 'name', 'size', 'lastSeq', 'prefixes', 'createdAt'],
    properties: {
      _id: text,
      vendorId: text,
      name: text,
      size: count,
      lastSeq: count,
      prefixes: { bsonType: 'object', additionalProperties: count },
      createdAt: date,
    },
  },
  indexes: [
    { name: 'contact_lists_by_name', key: { vendorId: 1, name: 1 }, unique: true },
    { name: 'contact_lists_newest', key: { vendorId: 1, _id: -1 } },
  ],
};

const contactListMembers = {
  name: 'contact_list_members',
  schema: {
    required: ['listId', 'seq', 'contactId', 'phone', 'prefix'],
    properties: { _id: text, listId: text, seq: count, contactId: text, phone: text, prefix: text },
  },
  indexes: [
    { name: 'contact_list_members_in_order', key: { listId: 1, seq: 1 } },
    { name: 'contact_list_members_once', key: { listId: 1, contactId: 1 }, unique: true },
    { name: 'contact_list_members_by_contact', key: { contactId: 1 } },
  ],
};

const contactImports = {
  name: 'contact_imports',
  schema: {
    required: ['vendorId', 'state', 'createdAt', 'claimEndsAt', 'content'],
    properties: {
      _id: text,
      vendorId: text,
      state: { enum: ['uploading', 'queued', 'running', 'stopped', 'completed', 'failed'] },
      createdAt: date,
      claimedAt: date,
      claimEndsAt: { bsonType: ['date', 'null'] },
      content: text,
    },
  },
  indexes: [
    { name: 'contact_imports_newest', key: { vendorId: 1, _id: -1 } },
    { name: 'contact_imports_by_state', key: { state: 1, _id: 1 } },
    { name: 'contact_imports_by_age', key: { createdAt: 1 } },
    // A vendor has one import running at most.
    {
      name: 'contact_imports_running',
      key: { vendorId: 1 },
      unique: true,
      partialFilterExpression: { state: 'running' },
    },
  ],
};

const contactImportFiles = {
  name: 'contact_import_files',
  schema: {
    required: ['importId', 'kind', 'bytes'],
    properties: { _id: text, importId: text, kind: { enum: ['upload', 'errors'] }, bytes: { bsonType: 'binData' } },
  },
  indexes: [{ name: 'contact_import_files_of_one', key: { importId: 1, kind: 1 } }],
};

const optOuts = {
  name: 'opt_outs',
  schema: {
    required: ['scope', 'phone', 'source', 'at'],
    properties: { _id: text, scope: text, phone: text, source: { enum: ['reply', 'meta'] }, at: date },
  },
  indexes: [
    { name: 'opt_outs_by_phone', key: { scope: 1, phone: 1 } },
    { name: 'opt_outs_by_person', key: { phone: 1, at: -1, scope: 1, source: 1 } },
    { name: 'opt_outs_newest', key: { scope: 1, at: -1, phone: -1, source: -1 } },
  ],
};

/** Every STOP and START, from which the opt-outs follow; without a scope: a START that answered no message. */
const optOutWords = {
  name: 'opt_out_words',
  schema: {
    required: ['phone', 'id', 'source', 'isStop', 'at'],
    properties: {
      _id: text,
      phone: text,
      id: text,
      source: { enum: ['reply', 'meta'] },
      isStop: { bsonType: 'bool' },
      scope: text,
      at: date,
    },
  },
  indexes: [{ name: 'opt_out_words_by_person', key: { phone: 1 } }],
};

/** A name is known from the first word under it, linked to a number or not. */
const whatsappUsers = {
  name: 'whatsapp_users',
  schema: { required: ['words'], properties: { _id: text, phone: text, words: count } },
};

export const mongoContacts: MongoMigration = {
  name: 'contacts',
  async up(database) {
    await ensureCollection(database, contacts);
    await ensureCollection(database, contactVersions);
    await ensureCollection(database, contactLists);
    await ensureCollection(database, contactListMembers);
    await ensureCollection(database, contactImports);
    await ensureCollection(database, contactImportFiles);
    await ensureCollection(database, optOuts);
    await ensureCollection(database, optOutWords);
    await ensureCollection(database, whatsappUsers);
  },
};
