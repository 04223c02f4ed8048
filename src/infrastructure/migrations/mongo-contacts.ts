import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const count = { bsonType: ['int', 'long'], minimum: 0 };

export const mongoContacts: MongoMigration = {
  name: 'contacts',
  async up(database) {
    await ensureCollection(database, {
      name: 'contacts',
      schema: {
        required: ['vendorId', 'phone', 'attributes', 'createdAt', 'saves'],
        properties: {
          _id: text,
          vendorId: text,
          phone: text,
          name: text,
          attributes: { bsonType: 'object', additionalProperties: text },
          createdAt: date,
          saves: count,
        },
      },
      indexes: [
        { name: 'contacts_by_phone', key: { vendorId: 1, phone: 1 }, unique: true },
        { name: 'contacts_newest', key: { vendorId: 1, _id: -1 } },
      ],
    });
    await ensureCollection(database, {
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
    });
    await ensureCollection(database, {
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
    });
    await ensureCollection(database, {
      name: 'opt_outs',
      schema: {
        required: ['scope', 'phone', 'source', 'at'],
        properties: { _id: text, scope: text, phone: text, source: { enum: ['reply', 'meta', 'vendor'] }, at: date },
      },
      indexes: [{ name: 'opt_outs_by_phone', key: { scope: 1, phone: 1 } }],
    });
  },
};
