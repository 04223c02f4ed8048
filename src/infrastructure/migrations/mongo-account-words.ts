import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

/** WhatsApp's newest on what stops the account and lifts that, so that what comes again or late does neither. */
export const mongoAccountWords: MongoMigration = {
  name: 'account words',
  async up(database) {
    await ensureCollection(database, {
      name: 'account_words',
      schema: {
        required: ['at', 'isStop'],
        properties: { _id: { bsonType: 'string' }, at: { bsonType: 'date' }, isStop: { bsonType: 'bool' } },
      },
    });
  },
};
