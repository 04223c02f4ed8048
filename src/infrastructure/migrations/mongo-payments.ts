import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const money = { bsonType: 'long', minimum: 0 };
const positiveMoney = { bsonType: 'long', minimum: 1 };
const reversalKind = { enum: ['refund', 'dispute'] };
const reversalState = { enum: ['processed', 'failed', 'opened', 'won', 'lost'] };

/** What the buyer pays. */
const payable = { $add: ['$amountMicros', { $ifNull: ['$gst.amountMicros', 0n] }] };

const recharges = {
  name: 'recharges',
  schema: {
    required: ['vendorId', 'provider', 'amountMicros', 'currency', 'state', 'createdAt'],
    properties: {
      _id: text,
      vendorId: text,
      provider: text,
      amountMicros: positiveMoney,
      currency: text,
      gst: {
        bsonType: 'object',
        required: ['basisPoints', 'amountMicros', 'reversedMicros'],
        properties: { basisPoints: { bsonType: 'int', minimum: 1 }, amountMicros: money, reversedMicros: money },
      },
      reversedMicros: money,
      state: { enum: ['initiated', 'pending', 'failed', 'paid'] },
      orderId: text,
      paymentId: text,
      createdAt: date,
      paidAt: date,
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
};

const reversals = {
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
      kind: reversalKind,
      rechargeId: text,
      vendorId: text,
      amountMicros: positiveMoney,
      gstMicros: money,
      state: reversalState,
      changedAt: date,
    },
  },
  indexes: [{ name: 'reversals_by_recharge', key: { rechargeId: 1 } }],
};

/** The amount is text, as nobody has checked it yet. */
const earlyReversals = {
  name: 'early_reversals',
  schema: {
    required: ['provider', 'reversalId', 'state', 'paymentId', 'kind', 'amountMicros', 'currency', 'keptAt'],
    properties: {
      _id: text,
      provider: text,
      reversalId: text,
      state: reversalState,
      paymentId: text,
      kind: reversalKind,
      amountMicros: text,
      currency: text,
      keptAt: date,
    },
  },
  indexes: [
    { name: 'early_reversals_by_payment', key: { provider: 1, paymentId: 1, keptAt: 1, _id: 1 } },
    { name: 'early_reversals_by_age', key: { keptAt: 1 } },
  ],
};

const taxSeries = {
  name: 'tax_series',
  schema: { required: ['last'], properties: { _id: text, last: { bsonType: 'long', minimum: 1 } } },
};

/**
 * The unique indexes are the second lock on numbers, behind the series. A note may have an odd paisa of tax, which one
 * of the halves gets.
 */
const taxDocuments = {
  name: 'tax_documents',
  schema: {
    required: [
      'vendorId',
      'kind',
      'number',
      'financialYear',
      'issuedAt',
      'cause',
      'rechargeId',
      'corrects',
      'seller',
      'buyer',
      'placeOfSupply',
      'currency',
      'gstBasisPoints',
      'taxableMicros',
      'cgstMicros',
      'sgstMicros',
      'igstMicros',
    ],
    properties: {
      _id: text,
      vendorId: text,
      kind: { enum: ['invoice', 'credit-note', 'debit-note'] },
      number: { bsonType: 'string', maxLength: 16 },
      financialYear: text,
      issuedAt: date,
      cause: text,
      rechargeId: text,
      corrects: {
        bsonType: ['object', 'null'],
        required: ['number', 'issuedAt'],
        properties: { number: text, issuedAt: date },
      },
      seller: {
        bsonType: 'object',
        required: ['legalName', 'gstin', 'address', 'serviceCode'],
        properties: { legalName: text, gstin: text, address: text, serviceCode: text },
      },
      buyer: {
        bsonType: 'object',
        required: ['legalName', 'gstin', 'address'],
        properties: {
          legalName: text,
          gstin: { bsonType: ['string', 'null'] },
          address: { bsonType: 'array', items: text },
        },
      },
      placeOfSupply: text,
      currency: text,
      gstBasisPoints: { bsonType: 'int', minimum: 1 },
      taxableMicros: money,
      cgstMicros: money,
      sgstMicros: money,
      igstMicros: money,
    },
  },
  rule: {
    $and: [
      { $or: [{ $ne: ['$kind', 'invoice'] }, { $eq: ['$cgstMicros', '$sgstMicros'] }] },
      { $or: [{ $eq: ['$igstMicros', 0n] }, { $eq: [{ $add: ['$cgstMicros', '$sgstMicros'] }, 0n] }] },
    ],
  },
  indexes: [
    { name: 'tax_documents_by_number', key: { number: 1 }, unique: true },
    { name: 'tax_documents_by_cause', key: { cause: 1 }, unique: true },
    { name: 'tax_documents_newest', key: { vendorId: 1, _id: -1 } },
    { name: 'tax_documents_by_recharge', key: { rechargeId: 1 } },
  ],
};

export const mongoPayments: MongoMigration = {
  name: 'payments',
  async up(database) {
    await ensureCollection(database, recharges);
    await ensureCollection(database, reversals);
    await ensureCollection(database, earlyReversals);
    await ensureCollection(database, taxSeries);
    await ensureCollection(database, taxDocuments);
  },
};
