import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const date = { bsonType: 'date' };

export const mongoMails: MongoMigration = {
  name: 'mails',
  async up(database) {
    await ensureCollection(database, {
      name: 'mails',
      schema: {
        required: ['claimedAt'],
        properties: { _id: { bsonType: 'string' }, claimedAt: date, sentAt: date },
      },
    });
  },
};
