import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };

export const mongoAdjustments: MongoMigration = {
  name: 'adjustments',
  async up(database) {
    await ensureCollection(database, {
      name: 'adjustments',
      schema: {
        required: ['vendorId', 'amountMicros', 'reason', 'state', 'requestedBy', 'requestedAt'],
        properties: {
          _id: text,
          vendorId: text,
          amountMicros: { bsonType: 'long' },
          reason: text,
          state: { enum: ['pending', 'applied', 'rejected'] },
          requestedBy: text,
          requestedAt: date,
          decidedBy: text,
          decidedAt: date,
        },
      },
      indexes: [
        {
          name: 'adjustments_pending',
          key: { requestedAt: 1 },
          partialFilterExpression: { state: 'pending' },
        },
      ],
    });
  },
};
