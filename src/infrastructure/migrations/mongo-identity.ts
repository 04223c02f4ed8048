import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const textOrNull = { bsonType: ['string', 'null'] };
const date = { bsonType: 'date' };

const pendingUsers = {
  name: 'pending_users',
  schema: {
    required: ['registrationId', 'passwordHash', 'companyName', 'isContested', 'registeredAt'],
    properties: {
      _id: text,
      registrationId: text,
      passwordHash: text,
      companyName: text,
      isContested: { bsonType: 'bool' },
      registeredAt: date,
    },
  },
  indexes: [{ name: 'pending_users_by_age', key: { registeredAt: 1 } }],
};

export const mongoIdentity: MongoMigration = {
  name: 'identity',
  async up(database) {
    await ensureCollection(database, {
      name: 'vendors',
      schema: {
        required: ['companyName', 'legalName', 'gstin', 'billingAddress', 'billingEmail', 'createdAt'],
        properties: {
          _id: text,
          companyName: text,
          legalName: textOrNull,
          gstin: textOrNull,
          billingAddress: {
            bsonType: ['object', 'null'],
            required: ['line1', 'line2', 'city', 'state', 'postalCode', 'country'],
            properties: {
              line1: text,
              line2: textOrNull,
              city: text,
              state: text,
              postalCode: text,
              country: text,
            },
          },
          billingEmail: textOrNull,
          createdAt: date,
        },
      },
    });
    await ensureCollection(database, {
      name: 'members',
      schema: {
        required: ['vendorId', 'email', 'passwordHash', 'role'],
        properties: {
          _id: text,
          vendorId: text,
          email: text,
          passwordHash: text,
          role: { enum: ['ADMIN', 'STAFF'] },
        },
      },
      indexes: [{ name: 'members_by_email', key: { email: 1 }, unique: true }],
    });
    await ensureCollection(database, pendingUsers);
  },
};

/** When somebody registered who is pending: now, where nobody knows. */
export const mongoRegistrationTimes: MongoMigration = {
  name: 'registration times',
  async up(database) {
    await database
      .collection('pending_users')
      .updateMany({ registeredAt: { $exists: false } }, { $set: { registeredAt: new Date() } });
    await ensureCollection(database, pendingUsers);
  },
};
