import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };

const outbox = {
  name: 'outbox',
  schema: {
    required: ['addedAt', 'topic', 'key', 'value'],
    properties: { addedAt: { bsonType: 'timestamp' }, topic: text, key: text, value: text },
  },
  indexes: [{ name: 'outbox_in_order', key: { addedAt: 1, _id: 1 } }],
};

export const mongoShared: MongoMigration = {
  name: 'shared',
  up: (database) => ensureCollection(database, outbox),
};
