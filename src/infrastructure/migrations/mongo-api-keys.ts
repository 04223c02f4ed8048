import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const dateOrNull = { bsonType: ['date', 'null'] };

export const mongoApiKeys: MongoMigration = {
  name: 'api_keys',
  async up(database) {
    await ensureCollection(database, {
      name: 'api_keys',
      schema: {
        required: ['vendorId', 'name', 'prefix', 'secretHash', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt'],
        properties: {
          _id: text,
          vendorId: text,
          name: text,
          prefix: text,
          secretHash: text,
          scopes: { bsonType: 'array', items: text },
          createdAt: { bsonType: 'date' },
          expiresAt: dateOrNull,
          lastUsedAt: dateOrNull,
        },
      },
      indexes: [
        { name: 'api_keys_by_hash', key: { secretHash: 1 }, unique: true },
        { name: 'api_keys_by_vendor', key: { vendorId: 1, _id: -1 } },
      ],
    });
  },
};
