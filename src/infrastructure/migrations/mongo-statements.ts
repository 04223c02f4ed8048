import type { MongoMigration } from '../../adapters/shared/mongo-migration.ts';

export const mongoStatements: MongoMigration = {
  name: 'statements',
  async up(database) {
    await database
      .collection('journals')
      .createIndex({ vendorId: 1, bookedAt: 1, seq: 1 }, { name: 'journals_by_time' });
    await database
      .collection('charges')
      .createIndex({ vendorId: 1, campaignId: 1, journalSeq: 1 }, { name: 'charges_by_campaign' });
  },
};

/** The few journals that name a campaign, among all of a wallet's. */
export const mongoJournalsOfCampaigns: MongoMigration = {
  name: 'journals of campaigns',
  async up(database) {
    await database
      .collection('journals')
      .createIndex(
        { vendorId: 1, 'refs.campaign': 1, seq: 1 },
        { name: 'journals_by_campaign', partialFilterExpression: { 'refs.campaign': { $exists: true } } },
      );
  },
};
