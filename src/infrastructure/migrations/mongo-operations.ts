import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const textOrNull = { bsonType: ['string', 'null'] };
const date = { bsonType: 'date' };

const auditLog = {
  name: 'audit_log',
  schema: {
    required: ['at', 'vendorId', 'actor', 'action', 'target', 'outcome', 'details'],
    properties: {
      _id: text,
      at: date,
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
};

const deadLetters = {
  name: 'dead_letters',
  schema: {
    required: ['topic', 'key', 'eventId', 'value', 'cause', 'attempt', 'firstSeen', 'died', 'state', 'history'],
    properties: {
      _id: text,
      topic: text,
      key: text,
      eventId: text,
      value: text,
      cause: text,
      attempt: { bsonType: 'int', minimum: 1 },
      firstSeen: date,
      died: date,
      state: { enum: ['waiting', 'replaying', 'replayed', 'discarded'] },
      history: { bsonType: 'array', items: { bsonType: 'object', required: ['atMs', 'what'] } },
    },
  },
  indexes: [
    { name: 'dead_letters_newest', key: { died: -1, _id: -1 } },
    { name: 'dead_letters_by_state', key: { state: 1, died: -1, _id: -1 } },
    { name: 'dead_letters_by_topic', key: { topic: 1, state: 1, died: -1 } },
  ],
};

/** When a job ran last, and what it found. */
const jobRuns = {
  name: 'job_runs',
  schema: { required: ['ranAt'], properties: { _id: text, ranAt: date } },
};

const leases = {
  name: 'leases',
  schema: { required: ['holder', 'until'], properties: { _id: text, holder: text, until: date } },
};

export const mongoOperations: MongoMigration = {
  name: 'operations',
  async up(database) {
    await ensureCollection(database, auditLog);
    await ensureCollection(database, deadLetters);
    await ensureCollection(database, jobRuns);
    await ensureCollection(database, leases);
  },
};
