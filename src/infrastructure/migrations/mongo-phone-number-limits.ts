import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

export const mongoPhoneNumberLimits: MongoMigration = {
  name: 'phone number limits',
  async up(database) {
    await ensureCollection(database, {
      name: 'phone_number_limits',
      schema: {
        required: ['quality', 'changedAt'],
        properties: {
          _id: { bsonType: 'string' },
          throughputPerSecond: { bsonType: 'int', minimum: 1 },
          quality: { enum: ['normal', 'flagged'] },
          changedAt: { bsonType: 'date' },
        },
      },
    });
  },
};
