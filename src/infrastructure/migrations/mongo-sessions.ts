import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

const text = { bsonType: 'string' };

export const mongoSessions: MongoMigration = {
  name: 'sessions',
  async up(database) {
    await ensureCollection(database, {
      name: 'sessions',
      schema: {
        required: ['memberId', 'refreshHash', 'expiresAt'],
        properties: { _id: text, memberId: text, refreshHash: text, expiresAt: { bsonType: 'date' } },
      },
      indexes: [
        { name: 'sessions_by_member', key: { memberId: 1, expiresAt: -1 } },
        { name: 'sessions_expire', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
      ],
    });
    await database.collection('members').createIndexes([{ name: 'members_by_vendor', key: { vendorId: 1, _id: 1 } }]);
  },
};
