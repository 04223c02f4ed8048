import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const money = { bsonType: 'long', minimum: 0 };

export const mongoPrices: MongoMigration = {
  name: 'prices',
  async up(database) {
    await ensureCollection(database, {
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
    });
    await ensureCollection(database, {
      name: 'price_markets',
      schema: { required: ['markets'], properties: { _id: text, markets: { bsonType: 'array' } } },
    });
    await ensureCollection(database, {
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
    });
  },
};
