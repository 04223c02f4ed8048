import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };

export const mongoReversals: MongoMigration = {
  name: 'reversals',
  async up(database) {
    await ensureCollection(database, {
      name: 'reversals',
      schema: {
        required: [
          'provider',
          'reversalId',
          'kind',
          'rechargeId',
          'vendorId',
          'amountMicros',
          'gstMicros',
          'state',
          'changedAt',
        ],
        properties: {
          _id: text,
          provider: text,
          reversalId: text,
          kind: { enum: ['refund', 'dispute'] },
          rechargeId: text,
          vendorId: text,
          amountMicros: { bsonType: 'long', minimum: 1 },
          gstMicros: { bsonType: 'long', minimum: 0 },
          state: { enum: ['processed', 'failed', 'opened', 'won', 'lost'] },
          changedAt: date,
        },
      },
    });
  },
};
