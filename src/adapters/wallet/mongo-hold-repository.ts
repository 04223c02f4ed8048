import { HoldRepository, LedgerConflict } from '../../application/wallet/ports.ts';
import type { Hold } from '../../domain/wallet/hold.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';

interface HoldDocument extends Omit<Hold, 'campaignId' | 'openedAtMs' | 'expiresAtMs'> {
  /** The campaign's id. */
  readonly _id: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
}

export class MongoHoldRepository extends HoldRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(campaignIds: readonly string[]): Promise<readonly Hold[]> {
    const found = await this.#holds()
      .find({ _id: { $in: campaignIds } }, this.#database.session)
      .toArray();
    return found.map(holdOf);
  }

  override async slice(vendorId: string, afterCampaignId: string, limit: number): Promise<readonly Hold[]> {
    const found = await this.#holds()
      .find({ vendorId, _id: { $gt: afterCampaignId } }, this.#database.session)
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(holdOf);
  }

  override async open({ campaignId, openedAtMs, expiresAtMs, ...hold }: Hold): Promise<void> {
    try {
      await this.#holds().insertOne(
        { _id: campaignId, ...hold, openedAt: new Date(openedAtMs), expiresAt: new Date(expiresAtMs) },
        this.#database.session,
      );
    } catch (error) {
      throw isDuplicate(error) ? new LedgerConflict(`Campaign ${campaignId} has a hold already`) : error;
    }
  }

  override async save({ campaignId, amountMicros, capturedMicros, releasedMicros, state }: Hold): Promise<void> {
    const { matchedCount } = await this.#holds().updateOne(
      { _id: campaignId },
      { $set: { amountMicros, capturedMicros, releasedMicros, state } },
      this.#database.session,
    );
    if (matchedCount === 0) throw new LedgerConflict(`Campaign ${campaignId} has no hold`);
  }

  #holds() {
    return this.#database.collection<HoldDocument>('holds');
  }
}

function holdOf({ _id, openedAt, expiresAt, ...hold }: HoldDocument): Hold {
  return { campaignId: _id, ...hold, openedAtMs: openedAt.getTime(), expiresAtMs: expiresAt.getTime() };
}
