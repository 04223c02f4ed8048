import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const textOrNull = { bsonType: ['string', 'null'] };
const date = { bsonType: 'date' };
const dateOrNull = { bsonType: ['date', 'null'] };
const role = { enum: ['ADMIN', 'STAFF'] };

const vendors = {
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
};

const vendorSuspensions = {
  name: 'vendor_suspensions',
  schema: { required: ['reason', 'since'], properties: { _id: text, reason: text, since: date } },
};

const members = {
  name: 'members',
  schema: {
    required: ['vendorId', 'email', 'passwordHash', 'role'],
    properties: { _id: text, vendorId: text, email: text, passwordHash: text, role },
  },
  indexes: [
    { name: 'members_by_email', key: { email: 1 }, unique: true },
    { name: 'members_by_vendor', key: { vendorId: 1, _id: 1 } },
  ],
};

const teamChanges = {
  name: 'team_changes',
  schema: { required: ['count'], properties: { _id: text, count: { bsonType: ['int', 'long'] } } },
};

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

const invitations = {
  name: 'invitations',
  schema: {
    required: ['vendorId', 'email', 'role', 'secretHash', 'expiresAt'],
    properties: { _id: text, vendorId: text, email: text, role, secretHash: text, expiresAt: date },
  },
  indexes: [
    { name: 'invitations_by_hash', key: { secretHash: 1 }, unique: true },
    { name: 'invitations_by_address', key: { vendorId: 1, email: 1 }, unique: true },
    { name: 'invitations_by_vendor', key: { vendorId: 1, _id: -1 } },
    { name: 'invitations_expire', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
};

const sessions = {
  name: 'sessions',
  schema: {
    required: ['memberId', 'refreshHash', 'expiresAt'],
    properties: { _id: text, memberId: text, refreshHash: text, expiresAt: date },
  },
  indexes: [
    { name: 'sessions_by_member', key: { memberId: 1, expiresAt: -1 } },
    { name: 'sessions_expire', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
};

const apiKeys = {
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
      createdAt: date,
      expiresAt: dateOrNull,
      lastUsedAt: dateOrNull,
    },
  },
  indexes: [
    { name: 'api_keys_by_hash', key: { secretHash: 1 }, unique: true },
    { name: 'api_keys_by_vendor', key: { vendorId: 1, _id: -1 } },
  ],
};

const operators = {
  name: 'operators',
  schema: { required: ['email', 'passwordHash'], properties: { _id: text, email: text, passwordHash: text } },
  indexes: [{ name: 'operators_by_email', key: { email: 1 }, unique: true }],
};

export const mongoIdentity: MongoMigration = {
  name: 'identity',
  async up(database) {
    await ensureCollection(database, vendors);
    await ensureCollection(database, vendorSuspensions);
    await ensureCollection(database, members);
    await ensureCollection(database, teamChanges);
    await ensureCollection(database, pendingUsers);
    await ensureCollection(database, invitations);
    await ensureCollection(database, sessions);
    await ensureCollection(database, apiKeys);
    await ensureCollection(database, operators);
  },
};
