import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };

export const mongoOutbox: MongoMigration = {
  name: 'outbox',
  async up(database) {
    await ensureCollection(database, {
      name: 'outbox',
      schema: {
        required: ['addedAt', 'topic', 'key', 'value'],
        properties: { addedAt: { bsonType: 'timestamp' }, topic: text, key: text, value: text },
      },
      indexes: [{ name: 'outbox_in_order', key: { addedAt: 1, _id: 1 } }],
    });
  },
};
