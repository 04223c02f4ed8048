import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const count = { bsonType: ['int', 'long', 'double'], minimum: 1 };

export const mongoSendRates: MongoMigration = {
  name: 'send rates',
  async up(database) {
    await ensureCollection(database, {
      name: 'sent_minutes',
      schema: {
        required: ['campaignId', 'minute', 'sends'],
        properties: {
          _id: text,
          campaignId: text,
          minute: count,
          sends: { bsonType: 'object', additionalProperties: count },
        },
      },
      indexes: [{ name: 'sent_minutes_newest', key: { campaignId: 1, minute: -1 } }],
    });
  },
};
