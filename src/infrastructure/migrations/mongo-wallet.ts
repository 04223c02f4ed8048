import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const money = { bsonType: 'long', minimum: 0 };

/** Not `$sum` of `$postings.amountMicros`: some servers of MongoDB's protocol do not see through arrays in paths. */
const sumOfPostings = {
  $reduce: { input: '$postings', initialValue: 0n, in: { $add: ['$$value', '$$this.amountMicros'] } },
};

/** The validators are the second lock on money, behind the conditional updates. */
export const mongoWallet: MongoMigration = {
  name: 'wallet',
  async up(database) {
    await ensureCollection(database, {
      name: 'wallets',
      schema: {
        required: ['currency', 'availableMicros', 'heldMicros', 'receivableMicros', 'seq', 'headHash'],
        properties: {
          _id: text,
          currency: text,
          availableMicros: money,
          heldMicros: money,
          receivableMicros: money,
          seq: { bsonType: 'long', minimum: 0 },
          headHash: text,
          alertBelowMicros: money,
        },
      },
    });
    await ensureCollection(database, {
      name: 'journals',
      schema: {
        required: ['vendorId', 'seq', 'kind', 'postings', 'refs', 'balances', 'bookedAt', 'prevHash', 'hash'],
        properties: {
          _id: text,
          vendorId: text,
          seq: { bsonType: 'long', minimum: 1 },
          kind: text,
          postings: {
            bsonType: 'array',
            minItems: 2,
            items: {
              bsonType: 'object',
              required: ['account', 'amountMicros'],
              properties: { account: text, amountMicros: { bsonType: 'long' } },
            },
          },
          refs: { bsonType: 'object', additionalProperties: text },
          // The wallet that they are written to as well refuses those below zero.
          balances: {
            bsonType: 'object',
            required: ['availableMicros', 'heldMicros', 'receivableMicros'],
            properties: {
              availableMicros: { bsonType: 'long' },
              heldMicros: { bsonType: 'long' },
              receivableMicros: { bsonType: 'long' },
            },
          },
          bookedAt: date,
          prevHash: text,
          hash: text,
        },
      },
      rule: { $eq: [sumOfPostings, 0n] },
      indexes: [{ name: 'journals_in_order', key: { vendorId: 1, seq: 1 }, unique: true }],
    });
    await ensureCollection(database, {
      name: 'holds',
      schema: {
        required: ['vendorId', 'amountMicros', 'capturedMicros', 'releasedMicros', 'state', 'openedAt', 'expiresAt'],
        properties: {
          _id: text,
          vendorId: text,
          amountMicros: money,
          capturedMicros: money,
          releasedMicros: money,
          state: { enum: ['open', 'closed'] },
          openedAt: date,
          expiresAt: date,
        },
      },
      rule: { $lte: [{ $add: ['$capturedMicros', '$releasedMicros'] }, '$amountMicros'] },
    });
    await ensureCollection(database, {
      name: 'charges',
      schema: {
        required: [
          'campaignId',
          'vendorId',
          'journalSeq',
          'priceMicros',
          'costMicros',
          'fromHoldMicros',
          'fromAvailableMicros',
          'fromReceivableMicros',
          'market',
          'category',
          'firstStatus',
          'occurredAt',
        ],
        properties: {
          _id: text,
          campaignId: text,
          vendorId: text,
          journalSeq: { bsonType: 'long', minimum: 1 },
          priceMicros: money,
          costMicros: money,
          fromHoldMicros: money,
          fromAvailableMicros: money,
          fromReceivableMicros: money,
          market: text,
          category: text,
          firstStatus: { enum: ['delivered', 'read'] },
          occurredAt: date,
        },
      },
      rule: {
        $eq: ['$priceMicros', { $add: ['$fromHoldMicros', '$fromAvailableMicros', '$fromReceivableMicros'] }],
      },
      indexes: [{ name: 'charges_by_journal', key: { vendorId: 1, journalSeq: 1 } }],
    });
  },
};
