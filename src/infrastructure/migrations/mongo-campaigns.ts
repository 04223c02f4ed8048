import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };
const date = { bsonType: 'date' };
const place = { bsonType: ['int', 'long'], minimum: 0 };
const money = { bsonType: 'long', minimum: 0 };

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
      dueAt: date,
      resendsLeft: { bsonType: 'int', minimum: 0, maximum: 1 },
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
      sentAt: date,
    },
  },
  indexes: [
    { name: 'messages_by_place', key: { campaignId: 1, seq: 1 } },
    { name: 'messages_by_state', key: { campaignId: 1, state: 1, changedAt: 1 } },
    { name: 'messages_by_wamid', key: { wamid: 1 }, partialFilterExpression: { wamid: { $exists: true } } },
    { name: 'messages_sending', key: { leaseUntil: 1 }, partialFilterExpression: { state: 'sending' } },
  ],
};

export const mongoCampaigns: MongoMigration = {
  name: 'campaigns',
  async up(database) {
    await ensureCollection(database, {
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
          listId: text,
          lastSeq: place,
          plannedSeq: place,
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
          completedAt: { bsonType: ['date', 'null'] },
        },
      },
      indexes: [
        { name: 'campaigns_newest', key: { vendorId: 1, _id: -1 } },
        { name: 'campaigns_unfinished', key: { state: 1, _id: 1 }, partialFilterExpression: { completedAt: null } },
      ],
    });
    await ensureCollection(database, {
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
        {
          name: 'send_jobs_waiting',
          key: { dueAt: 1, campaignId: 1 },
          partialFilterExpression: { state: 'waiting' },
        },
      ],
    });
    await ensureCollection(database, messages);
    await ensureCollection(database, sendingStops);
  },
};

/**
 * Where the one above was applied when stops did not say what lifts them: those an operator does. It brings the
 * collection to the same end, so that processes that migrate at once cannot leave the older rule.
 */
export const mongoStopLifters: MongoMigration = {
  name: 'stop lifters',
  async up(database) {
    await ensureCollection(database, sendingStops);
    const stops = database.collection<{ _id: string; phoneNumberId: string; liftedBy?: string; until?: Date }>(
      'sending_stops',
    );
    for (const { _id: oldId, ...stop } of await stops.find({ liftedBy: { $exists: false } }).toArray()) {
      const _id = `${stop.phoneNumberId} operator${stop.until ? ' until' : ''}`;
      await stops.replaceOne({ _id }, { ...stop, liftedBy: 'operator' }, { upsert: true });
      await stops.deleteOne({ _id: oldId });
    }
  },
};

/** When messages were sent, in the rule where the first one above was applied without. */
export const mongoSendTimes: MongoMigration = {
  name: 'send times',
  async up(database) {
    await ensureCollection(database, messages);
  },
};
