import type { MongoMigration } from '../../adapters/shared/mongo-migration.ts';

export const mongoAudience: MongoMigration = {
  name: 'audience',
  async up(database) {
    await database.collection('campaigns').createIndexes([
      {
        name: 'campaigns_retry_of',
        key: { 'filter.failedIn.campaignId': 1, retryNumber: -1 },
        unique: true,
        partialFilterExpression: { 'filter.failedIn.campaignId': { $exists: true } },
      },
    ]);
  },
};
