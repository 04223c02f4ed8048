import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

export const mongoVendorWeights: MongoMigration = {
  name: 'vendor weights',
  async up(database) {
    await ensureCollection(database, {
      name: 'vendor_weights',
      schema: {
        required: ['weight'],
        properties: { _id: { bsonType: 'string' }, weight: { bsonType: 'int', minimum: 1 } },
      },
    });
  },
};
