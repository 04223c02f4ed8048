import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const money = { bsonType: 'long', minimum: 0 };

const wallets = {
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
};

/** Not `$sum` of `$postings.amountMicros`: some servers of MongoDB's protocol do not see through arrays in paths. */
const sumOfPostings = {
  $reduce: { input: '$postings', initialValue: 0n, in: { $add: ['$$value', '$$this.amountMicros'] } },
};

const journals = {
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
  indexes: [
    { name: 'journals_in_order', key: { vendorId: 1, seq: 1 }, unique: true },
    { name: 'journals_by_time', key: { vendorId: 1, bookedAt: 1, seq: 1 } },
    // The few that name a campaign, among all of a wallet's.
    {
      name: 'journals_by_campaign',
      key: { vendorId: 1, 'refs.campaign': 1, seq: 1 },
      partialFilterExpression: { 'refs.campaign': { $exists: true } },
    },
  ],
};

const holds = {
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
  indexes: [{ name: 'holds_by_vendor', key: { vendorId: 1, _id: 1 } }],
};

const charges = {
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
  indexes: [
    { name: 'charges_by_journal', key: { vendorId: 1, journalSeq: 1 } },
    { name: 'charges_by_time', key: { vendorId: 1, occurredAt: 1 } },
    { name: 'charges_by_campaign', key: { vendorId: 1, campaignId: 1, journalSeq: 1 } },
  ],
};

const adjustments = {
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
  rule: { $ne: ['$amountMicros', 0n] },
  indexes: [
    { name: 'adjustments_pending', key: { requestedAt: 1 }, partialFilterExpression: { state: 'pending' } },
    { name: 'adjustments_by_vendor', key: { vendorId: 1, _id: 1 } },
  ],
};

const priceRates = {
  name: 'price_rates',
  schema: {
    required: ['currency', 'effectiveFrom', 'market', 'costs'],
    properties: {
      _id: text,
      currency: text,
      effectiveFrom: text,
      market: text,
      costs: { bsonType: 'object', additionalProperties: money },
    },
  },
  indexes: [{ name: 'price_rates_by_day', key: { currency: 1, effectiveFrom: 1, market: 1 }, unique: true }],
};

const priceMarkets = {
  name: 'price_markets',
  schema: { required: ['markets'], properties: { _id: text, markets: { bsonType: 'array' } } },
};

const priceMargins = {
  name: 'price_margins',
  schema: {
    required: ['vendorId', 'effectiveFrom', 'basisPoints', 'fixedMicros'],
    properties: {
      _id: text,
      vendorId: { bsonType: ['string', 'null'] },
      effectiveFrom: text,
      basisPoints: { bsonType: 'int', minimum: 0 },
      fixedMicros: money,
    },
  },
  indexes: [{ name: 'price_margins_newest', key: { vendorId: 1, effectiveFrom: -1 }, unique: true }],
};

/** The validators are the second lock on money, behind the conditional updates. */
export const mongoWallet: MongoMigration = {
  name: 'wallet',
  async up(database) {
    await ensureCollection(database, wallets);
    await ensureCollection(database, journals);
    await ensureCollection(database, holds);
    await ensureCollection(database, charges);
    await ensureCollection(database, adjustments);
    await ensureCollection(database, priceRates);
    await ensureCollection(database, priceMarkets);
    await ensureCollection(database, priceMargins);
  },
};
