import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

export const mongoLeases: MongoMigration = {
  name: 'leases',
  async up(database) {
    await ensureCollection(database, {
      name: 'leases',
      schema: {
        required: ['holder', 'until'],
        properties: { _id: { bsonType: 'string' }, holder: { bsonType: 'string' }, until: { bsonType: 'date' } },
      },
      indexes: [],
    });
  },
};
