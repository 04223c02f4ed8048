import type { MongoMigration } from '../../adapters/shared/mongo-migration.ts';

export const mongoSpend: MongoMigration = {
  name: 'spend',
  async up(database) {
    await database.collection('charges').createIndex({ vendorId: 1, occurredAt: 1 }, { name: 'charges_by_time' });
  },
};
