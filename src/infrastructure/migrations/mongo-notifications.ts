import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const date = { bsonType: 'date' };

const mails = {
  name: 'mails',
  schema: {
    required: ['claimedAt'],
    properties: { _id: { bsonType: 'string' }, claimedAt: date, sentAt: date },
  },
};

export const mongoNotifications: MongoMigration = {
  name: 'notifications',
  up: (database) => ensureCollection(database, mails),
};
