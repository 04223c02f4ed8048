import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const money = { bsonType: 'long', minimum: 0 };

/** What the buyer pays. */
const payable = { $add: ['$amountMicros', { $ifNull: ['$gst.amountMicros', 0n] }] };

export const mongoPayments: MongoMigration = {
  name: 'payments',
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
          gst: {
            bsonType: 'object',
            required: ['basisPoints', 'amountMicros', 'reversedMicros'],
            properties: { basisPoints: { bsonType: 'int', minimum: 1 }, amountMicros: money, reversedMicros: money },
          },
          state: { enum: ['initiated', 'pending', 'failed', 'paid'] },
          orderId: text,
          paymentId: text,
          createdAt: date,
          paidAt: date,
          reversedMicros: money,
          nextCheckAt: date,
        },
      },
      rule: {
        $and: [
          { $lte: [{ $ifNull: ['$reversedMicros', 0n] }, payable] },
          { $lte: [{ $ifNull: ['$gst.reversedMicros', 0n] }, { $ifNull: ['$gst.amountMicros', 0n] }] },
        ],
      },
      indexes: [
        {
          name: 'recharges_by_order',
          key: { provider: 1, orderId: 1 },
          unique: true,
          partialFilterExpression: { orderId: { $exists: true } },
        },
        {
          name: 'recharges_by_payment',
          key: { provider: 1, paymentId: 1 },
          unique: true,
          partialFilterExpression: { paymentId: { $exists: true } },
        },
        { name: 'recharges_newest', key: { vendorId: 1, _id: -1 } },
        {
          name: 'recharges_to_check',
          key: { nextCheckAt: 1 },
          partialFilterExpression: { nextCheckAt: { $exists: true } },
        },
      ],
    });
  },
};
