import type { MongoMigration } from '../../adapters/shared/mongo-migration.ts';

/** A request that comes again finds what it launched. */
export const mongoLaunchRequests: MongoMigration = {
  name: 'launch requests',
  async up(database) {
    await database.collection('campaigns').createIndexes([
      {
        name: 'campaigns_of_request',
        key: { requestKey: 1 },
        unique: true,
        partialFilterExpression: { requestKey: { $exists: true } },
      },
    ]);
  },
};
