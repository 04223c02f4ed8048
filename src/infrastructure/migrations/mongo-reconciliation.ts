import { ensureCollection, type MongoMigration } from '../../adapters/shared/mongo-migration.ts';

/** What reconciliation reads by vendor or recharge, and when it ran last. */
export const mongoReconciliation: MongoMigration = {
  name: 'reconciliation',
  async up(database) {
    await database.collection('reversals').createIndex({ rechargeId: 1 }, { name: 'reversals_by_recharge' });
    await database.collection('adjustments').createIndex({ vendorId: 1, _id: 1 }, { name: 'adjustments_by_vendor' });
    await ensureCollection(database, {
      name: 'job_runs',
      schema: { required: ['ranAt'], properties: { _id: { bsonType: 'string' }, ranAt: { bsonType: 'date' } } },
    });
  },
};

/** What the last run found. */
export const mongoRunDifferences: MongoMigration = {
  name: 'run differences',
  async up(database) {
    await database.collection('job_runs').updateMany({ differences: { $exists: false } }, { $set: { differences: 0 } });
  },
};
