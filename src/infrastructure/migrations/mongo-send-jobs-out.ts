import type { MongoMigration } from '../../adapters/shared/mongo-migration.ts';

export const mongoSendJobsOut: MongoMigration = {
  name: 'send jobs that are out',
  async up(database) {
    await database
      .collection('send_jobs')
      .createIndex({ state: 1, campaignId: 1 }, { name: 'send_jobs_out', partialFilterExpression: { state: 'out' } });
  },
};
