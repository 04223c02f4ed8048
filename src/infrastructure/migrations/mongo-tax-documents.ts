import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const money = { bsonType: 'long', minimum: 0 };

const schema = {
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
};

/**
 * The unique indexes are the second lock on numbers, behind the series. A note may have an odd paisa of tax, which one
 * of the halves gets.
 */
const taxDocuments = {
  name: 'tax_documents',
  schema,
  rule: { $or: [{ $ne: ['$kind', 'invoice'] }, { $eq: ['$cgstMicros', '$sgstMicros'] }] },
  indexes: [
    { name: 'tax_documents_by_number', key: { number: 1 }, unique: true },
    { name: 'tax_documents_by_cause', key: { cause: 1 }, unique: true },
    { name: 'tax_documents_newest', key: { vendorId: 1, _id: -1 } },
    { name: 'tax_documents_by_recharge', key: { rechargeId: 1 } },
  ],
};

export const mongoTaxDocuments: MongoMigration = {
  name: 'tax documents',
  async up(database) {
    await ensureCollection(database, {
      name: 'tax_series',
      schema: { required: ['last'], properties: { _id: text, last: { bsonType: 'long', minimum: 1 } } },
    });
    await ensureCollection(database, taxDocuments);
  },
};

/**
 * Where the one above was applied when notes had equal halves. It brings the collection to the same end, so that
 * processes that migrate at once cannot leave the older rule.
 */
export const mongoTaxHalves: MongoMigration = {
  name: 'tax halves',
  up: (database) => ensureCollection(database, taxDocuments),
};
