import type { MongoMigration } from '../../adapters/shared/mongo-migration.ts';

interface OldRetry {
  readonly _id: string;
  readonly createdAt: Date;
  readonly retryNumber: number;
  readonly filter: { readonly failedIn: { readonly cancelledRetries: readonly string[] } };
}

/** Retries say what they came after, cancelled or not, and until when they count failures. */
export const mongoRetries: MongoMigration = {
  name: 'retries',
  async up(database) {
    const campaigns = database.collection<OldRetry>('campaigns');
    const old = await campaigns.find({ 'filter.failedIn.cancelledRetries': { $exists: true } }).toArray();
    for (const { _id, createdAt, retryNumber, filter } of old) {
      const { cancelledRetries, ...others } = filter.failedIn;
      const times = { number: retryNumber, untilMs: createdAt.getTime() };
      const failedIn = { ...others, ...times, earlierRetries: cancelledRetries };
      await campaigns.updateOne({ _id }, { $set: { 'filter.failedIn': failedIn } as object });
    }
  },
};
