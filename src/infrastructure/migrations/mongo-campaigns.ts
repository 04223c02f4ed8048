import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const place = { bsonType: ['int', 'long'], minimum: 0 };
const money = { bsonType: 'long', minimum: 0 };

const campaigns = {
  name: 'campaigns',
  schema: {
    required: [
      'vendorId',
      'name',
      'state',
      'phoneNumberId',
      'template',
      'listId',
      'lastSeq',
      'plannedSeq',
      'hasPlacesToPlan',
      'recipients',
      'optedOut',
      'prices',
      'createdAt',
      'completedAt',
    ],
    properties: {
      _id: text,
      vendorId: text,
      name: text,
      state: { enum: ['preparing', 'running', 'paused', 'cancelled', 'completed'] },
      stateReason: text,
      phoneNumberId: text,
      template: { bsonType: 'object' },
      acceptedCategory: text,
      listId: text,
      lastSeq: place,
      plannedSeq: place,
      hasPlacesToPlan: { bsonType: 'bool' },
      recipients: place,
      optedOut: place,
      resendsUnconfirmed: { bsonType: 'bool' },
      prices: {
        bsonType: 'array',
        items: {
          bsonType: 'object',
          required: ['market', 'categories'],
          properties: {
            market: text,
            categories: {
              bsonType: 'object',
              additionalProperties: {
                bsonType: 'object',
                required: ['costMicros', 'priceMicros'],
                properties: { costMicros: money, priceMicros: money },
              },
            },
          },
        },
      },
      createdAt: date,
      reviewAtMs: { bsonType: 'number' },
      completedAt: { bsonType: ['date', 'null'] },
    },
  },
  indexes: [
    { name: 'campaigns_newest', key: { vendorId: 1, _id: -1 } },
    // A request that comes again finds what it launched.
    {
      name: 'campaigns_of_request',
      key: { requestKey: 1 },
      unique: true,
      partialFilterExpression: { requestKey: { $exists: true } },
    },
    {
      name: 'campaigns_retry_of',
      key: { 'filter.failedIn.campaignId': 1, retryNumber: -1 },
      unique: true,
      partialFilterExpression: { 'filter.failedIn.campaignId': { $exists: true } },
    },
    { name: 'campaigns_unfinished', key: { state: 1, _id: 1 }, partialFilterExpression: { completedAt: null } },
    {
      name: 'campaigns_to_plan',
      key: { hasPlacesToPlan: 1, state: 1, _id: 1 },
      partialFilterExpression: { completedAt: null, hasPlacesToPlan: true },
    },
    { name: 'campaigns_reviewable', key: { reviewAtMs: 1 }, partialFilterExpression: { completedAt: null } },
    {
      name: 'campaigns_by_template',
      key: { 'template.templateId': 1, _id: 1 },
      partialFilterExpression: { completedAt: null },
    },
  ],
};

const sendJobs = {
  name: 'send_jobs',
  schema: {
    required: ['campaignId', 'fromSeq', 'toSeq', 'state', 'dueAt'],
    properties: {
      _id: text,
      campaignId: text,
      fromSeq: place,
      toSeq: place,
      state: { enum: ['out', 'waiting', 'done'] },
      dueAt: date,
    },
  },
  indexes: [
    { name: 'send_jobs_by_state', key: { campaignId: 1, state: 1, dueAt: 1, fromSeq: 1 } },
    { name: 'send_jobs_out', key: { dueAt: 1, campaignId: 1 }, partialFilterExpression: { state: 'out' } },
    { name: 'send_jobs_waiting', key: { dueAt: 1, campaignId: 1 }, partialFilterExpression: { state: 'waiting' } },
  ],
};

const messages = {
  name: 'messages',
  schema: {
    required: [
      'campaignId',
      'vendorId',
      'seq',
      'phone',
      'market',
      'reservedMicros',
      'parameters',
      'state',
      'attempt',
      'dueAt',
      'changedAt',
    ],
    properties: {
      _id: text,
      campaignId: text,
      vendorId: text,
      seq: place,
      phone: text,
      market: text,
      reservedMicros: money,
      parameters: { bsonType: 'object' },
      state: {
        enum: ['queued', 'sending', 'unknown', 'accepted', 'sent', 'failed', 'delivered', 'read', 'cancelled'],
      },
      attempt: { bsonType: 'int', minimum: 0 },
      resendsLeft: { bsonType: 'int', minimum: 0, maximum: 1 },
      dueAt: date,
      claim: text,
      leaseUntil: date,
      wamid: text,
      errorCode: { bsonType: 'number' },
      cause: text,
      pricing: {
        bsonType: 'object',
        required: ['type', 'category'],
        properties: { type: text, category: text },
      },
      chargedMicros: money,
      changedAt: date,
      // Who wrote to somebody last is told by this, not by the order of the campaigns.
      sentAt: date,
    },
  },
  indexes: [
    { name: 'messages_by_place', key: { campaignId: 1, seq: 1 } },
    { name: 'messages_by_state', key: { campaignId: 1, state: 1, changedAt: 1, seq: 1 } },
    { name: 'messages_by_wamid', key: { wamid: 1 }, partialFilterExpression: { wamid: { $exists: true } } },
    { name: 'messages_by_phone', key: { phone: 1, _id: -1 } },
    { name: 'messages_sending', key: { leaseUntil: 1 }, partialFilterExpression: { state: 'sending' } },
  ],
};

const count = { bsonType: ['int', 'long', 'double'], minimum: 1 };
const sentMinutes = {
  name: 'sent_minutes',
  schema: {
    required: ['campaignId', 'minute', 'sends'],
    properties: {
      _id: text,
      campaignId: text,
      minute: count,
      sends: { bsonType: 'object', additionalProperties: count },
    },
  },
  indexes: [{ name: 'sent_minutes_newest', key: { campaignId: 1, minute: -1 } }],
};

const sendingStops = {
  name: 'sending_stops',
  schema: {
    required: ['phoneNumberId', 'reason', 'liftedBy', 'stoppedAt'],
    properties: {
      _id: text,
      phoneNumberId: text,
      reason: text,
      liftedBy: { enum: ['operator', 'payment', 'reinstatement'] },
      stoppedAt: date,
      until: date,
    },
  },
};

/** WhatsApp's newest on what stops the account and lifts that, so that what comes again or late does neither. */
const accountWords = {
  name: 'account_words',
  schema: { required: ['at', 'isStop'], properties: { _id: text, at: date, isStop: { bsonType: 'bool' } } },
};

const phoneNumberLimits = {
  name: 'phone_number_limits',
  schema: {
    required: ['quality', 'qualityAt'],
    properties: {
      _id: text,
      throughputPerSecond: { bsonType: 'int', minimum: 1 },
      quality: { enum: ['normal', 'flagged'] },
      qualityAt: date,
    },
  },
};

const vendorWeights = {
  name: 'vendor_weights',
  schema: { required: ['weight'], properties: { _id: text, weight: { bsonType: 'int', minimum: 1 } } },
};

export const mongoCampaigns: MongoMigration = {
  name: 'campaigns',
  async up(database) {
    await ensureCollection(database, campaigns);
    await ensureCollection(database, sendJobs);
    await ensureCollection(database, messages);
    await ensureCollection(database, sentMinutes);
    await ensureCollection(database, sendingStops);
    await ensureCollection(database, accountWords);
    await ensureCollection(database, phoneNumberLimits);
    await ensureCollection(database, vendorWeights);
  },
};
