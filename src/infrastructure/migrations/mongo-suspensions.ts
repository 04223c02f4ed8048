import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };

export const mongoSuspensions: MongoMigration = {
  name: 'suspensions',
  async up(database) {
    await ensureCollection(database, {
      name: 'vendor_suspensions',
      schema: { required: ['reason', 'since'], properties: { _id: text, reason: text, since: { bsonType: 'date' } } },
    });
  },
};
