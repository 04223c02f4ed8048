import type { MongoMigration } from '../../adapters/shared/mongo-migration.ts';

export const mongoHoldsByVendor: MongoMigration = {
  name: 'holds by vendor',
  async up(database) {
    await database.collection('holds').createIndex({ vendorId: 1, _id: 1 }, { name: 'holds_by_vendor' });
  },
};
