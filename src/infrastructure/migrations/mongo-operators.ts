import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const textOrNull = { bsonType: ['string', 'null'] };

export const mongoOperators: MongoMigration = {
  name: 'operators',
  async up(database) {
    await ensureCollection(database, {
      name: 'operators',
      schema: { required: ['email', 'passwordHash'], properties: { _id: text, email: text, passwordHash: text } },
      indexes: [{ name: 'operators_by_email', key: { email: 1 }, unique: true }],
    });
    await ensureCollection(database, {
      name: 'audit_log',
      schema: {
        required: ['at', 'vendorId', 'actor', 'action', 'target', 'outcome', 'details'],
        properties: {
          _id: text,
          at: { bsonType: 'date' },
          vendorId: textOrNull,
          actor: {
            bsonType: 'object',
            required: ['kind', 'id', 'address'],
            properties: { kind: text, id: text, address: textOrNull },
          },
          action: text,
          target: textOrNull,
          outcome: { enum: ['done', 'refused'] },
          details: { bsonType: 'object' },
        },
      },
      indexes: [{ name: 'audit_log_by_vendor', key: { vendorId: 1, _id: -1 } }],
    });
  },
};
