import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };

const whatsappUsers = {
  name: 'whatsapp_users',
  schema: {
    required: ['words'],
    properties: { _id: text, phone: text, words: { bsonType: ['int', 'long'], minimum: 0 } },
  },
};

/** Opt-outs by person and by time, what was taken back, and whose messages a number got. */
export const mongoOptOuts: MongoMigration = {
  name: 'opt-outs by reply',
  async up(database) {
    await database.collection('opt_outs').createIndexes([
      { name: 'opt_outs_by_person', key: { phone: 1, at: -1, scope: 1, source: 1 } },
      { name: 'opt_outs_newest', key: { scope: 1, at: -1, phone: -1, source: -1 } },
    ]);
    await ensureCollection(database, {
      name: 'opt_ins',
      schema: { required: ['at'], properties: { _id: text, at: { bsonType: 'date' } } },
    });
    await ensureCollection(database, whatsappUsers);
    await database.collection('messages').createIndexes([{ name: 'messages_by_phone', key: { phone: 1, _id: -1 } }]);
  },
};

/** A name is known from the first word under it, linked or not. */
export const mongoNamesBeforeLinks: MongoMigration = {
  name: 'names of people before they are linked',
  async up(database) {
    await ensureCollection(database, whatsappUsers);
  },
};
