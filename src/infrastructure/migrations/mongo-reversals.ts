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

/** The amount is text, as nobody has checked it yet. */
export const mongoEarlyReversals: MongoMigration = {
  name: 'early reversals',
  async up(database) {
    await ensureCollection(database, {
      name: 'early_reversals',
      schema: {
        required: ['provider', 'reversalId', 'state', 'paymentId', 'kind', 'amountMicros', 'currency', 'keptAt'],
        properties: {
          _id: text,
          provider: text,
          reversalId: text,
          state: { enum: ['processed', 'failed', 'opened', 'won', 'lost'] },
          paymentId: text,
          kind: { enum: ['refund', 'dispute'] },
          amountMicros: text,
          currency: text,
          keptAt: date,
        },
      },
      indexes: [
        { name: 'early_reversals_by_payment', key: { provider: 1, paymentId: 1, keptAt: 1, _id: 1 } },
        { name: 'early_reversals_by_age', key: { keptAt: 1 } },
      ],
    });
  },
};
