import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };

export const mongoReversals: MongoMigration = {
  name: 'reversals',
  async up(database) {
    await ensureCollection(database, {
      name: 'recharges',
      schema: {
        required: ['vendorId', 'provider', 'amountMicros', 'currency', 'state', 'createdAt'],
        properties: {
          _id: text,
          vendorId: text,
          provider: text,
          amountMicros: { bsonType: 'long', minimum: 1 },
          currency: text,
          state: { enum: ['initiated', 'pending', 'failed', 'paid'] },
          orderId: text,
          paymentId: text,
          createdAt: date,
          paidAt: date,
          reversedMicros: { bsonType: 'long', minimum: 0 },
          nextCheckAt: date,
        },
      },
      rule: { $lte: [{ $ifNull: ['$reversedMicros', 0n] }, '$amountMicros'] },
      indexes: [
        {
          name: 'recharges_to_check',
          key: { nextCheckAt: 1 },
          partialFilterExpression: { nextCheckAt: { $exists: true } },
        },
      ],
    });
    await ensureCollection(database, {
      name: 'reversals',
      schema: {
        required: ['provider', 'reversalId', 'kind', 'rechargeId', 'vendorId', 'amountMicros', 'state', 'changedAt'],
        properties: {
          _id: text,
          provider: text,
          reversalId: text,
          kind: { enum: ['refund', 'dispute'] },
          rechargeId: text,
          vendorId: text,
          amountMicros: { bsonType: 'long', minimum: 1 },
          state: { enum: ['processed', 'failed', 'opened', 'won', 'lost'] },
          changedAt: date,
        },
      },
    });
  },
};
