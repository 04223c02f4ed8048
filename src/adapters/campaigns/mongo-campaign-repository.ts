import type { mongo } from 'mongoose';
import { CampaignRepository, LaunchedAlready } from '../../application/campaigns/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { Campaign } from '../../domain/campaigns/campaign.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';
import { type CampaignDocument, campaignsOf, sendJobsOf } from './mongo-campaign-collections.ts';

export class MongoCampaignRepository extends CampaignRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async add(campaign: Campaign): Promise<void> {
    const document = { _id: campaign.id, ...contentOf(campaign) };
    try {
      await campaignsOf(this.#database).insertOne(document, this.#database.session);
    } catch (error) {
      const isOnce = document.retryNumber !== undefined || document.requestKey !== undefined;
      if (!isDuplicate(error) || !isOnce) throw error;
      throw new LaunchedAlready('The same launch came before');
    }
  }

  override async save(campaign: Campaign): Promise<void> {
    await campaignsOf(this.#database).replaceOne({ _id: campaign.id }, contentOf(campaign), this.#database.session);
  }

  override async find(campaignId: string): Promise<Campaign | undefined> {
    const found = await campaignsOf(this.#database).findOne({ _id: campaignId }, this.#database.session);
    return found ? campaignOf(found) : undefined;
  }

  override async findMany(campaignIds: readonly string[]): Promise<readonly Campaign[]> {
    const found = await campaignsOf(this.#database)
      .find({ _id: { $in: campaignIds } }, this.#database.session)
      .toArray();
    return found.map(campaignOf);
  }

  override async page(vendorId: string, { limit, cursor }: PageRequest): Promise<Page<Campaign>> {
    const before = cursor === undefined ? {} : { _id: { $lt: cursor } };
    const found = await campaignsOf(this.#database)
      .find({ vendorId, ...before }, this.#database.session)
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(campaignOf), limit);
  }

  override async hasUnfinished(): Promise<boolean> {
    const unfinished = await campaignsOf(this.#database).findOne(
      { completedAt: null },
      { projection: { _id: 1 }, hint: 'campaigns_unfinished', ...this.#database.session },
    );
    return unfinished !== null;
  }

  override async startable(nowMs: number, afterId: string, limit: number): Promise<readonly Campaign[]> {
    const filter = { state: 'paused', startsAtMs: { $lte: nowMs } } as const;
    return this.#unfinished(filter, 'campaigns_unfinished', afterId, limit);
  }

  override async ofRequest(requestKey: string): Promise<Campaign | undefined> {
    const found = await campaignsOf(this.#database).findOne({ requestKey }, this.#database.session);
    return found ? campaignOf(found) : undefined;
  }

  override async lastRetryOf(campaignId: string): Promise<Campaign | undefined> {
    const found = await campaignsOf(this.#database).findOne(
      { 'filter.failedIn.campaignId': campaignId },
      { sort: { retryNumber: -1 }, ...this.#database.session },
    );
    return found ? campaignOf(found) : undefined;
  }

  override async preparing(afterId: string, limit: number): Promise<readonly Campaign[]> {
    return this.#unfinished({ state: 'preparing' }, 'campaigns_unfinished', afterId, limit);
  }

  override async countPreparing(vendorId: string, limit: number): Promise<number> {
    return campaignsOf(this.#database).countDocuments(
      { completedAt: null, state: 'preparing', vendorId },
      { limit, hint: 'campaigns_unfinished', ...this.#database.session },
    );
  }

  override async plannable(nowMs: number, afterId: string, limit: number): Promise<readonly Campaign[]> {
    const dueIds = [...(await this.#withDueRange('waiting', nowMs)), ...(await this.#withDueRange('out', nowMs))];
    // One after the other, each by its index: with `$or` the server looks at all that wait for their last statuses.
    const filter = { state: 'running', hasPlacesToPlan: true } as const;
    const toPlan = await this.#unfinished(filter, 'campaigns_to_plan', afterId, limit);
    const isToPlan = new Set(toPlan.map(({ id }) => id));
    const others = dueIds.filter((id) => id > afterId && !isToPlan.has(id));
    const due = await campaignsOf(this.#database)
      .find({ completedAt: null, state: 'running', _id: { $in: others } }, this.#database.session)
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return [...toPlan, ...due.map(campaignOf)].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
  }

  #withDueRange(state: 'waiting' | 'out', nowMs: number): Promise<readonly string[]> {
    const due = { state, dueAt: { $lte: new Date(nowMs) } };
    return sendJobsOf(this.#database).distinct('campaignId', due, this.#database.session);
  }

  override async ofTemplate(templateId: string, afterId: string, limit: number): Promise<readonly Campaign[]> {
    const filter = { 'template.templateId': templateId, state: { $in: ['running', 'paused'] as const } };
    return this.#unfinished(filter, 'campaigns_by_template', afterId, limit);
  }

  override async reviewable(nowMs: number, limit: number): Promise<readonly Campaign[]> {
    const found = await campaignsOf(this.#database)
      .find(
        { completedAt: null, reviewAtMs: { $lte: nowMs } },
        { hint: 'campaigns_reviewable', ...this.#database.session },
      )
      .sort({ reviewAtMs: 1 })
      .limit(limit)
      .toArray();
    return found.map(campaignOf);
  }

  /** By id, those after `afterId`. */
  async #unfinished(
    filter: mongo.Filter<CampaignDocument>,
    hint: string,
    afterId: string,
    limit: number,
  ): Promise<readonly Campaign[]> {
    const found = await campaignsOf(this.#database)
      .find({ ...filter, completedAt: null, _id: { $gt: afterId } }, { hint, ...this.#database.session })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(campaignOf);
  }
}

function contentOf({ id, prices, createdAtMs, completedAtMs, ...campaign }: Campaign): Omit<CampaignDocument, '_id'> {
  const retry = campaign.filter?.failedIn;
  return {
    ...campaign,
    prices: [...prices].map(([market, categories]) => ({ market, categories })),
    hasPlacesToPlan: campaign.plannedSeq < campaign.lastSeq,
    createdAt: new Date(createdAtMs),
    completedAt: completedAtMs === undefined ? null : new Date(completedAtMs),
    ...(retry ? { retryNumber: retry.number } : {}),
  };
}

function campaignOf(document: CampaignDocument): Campaign {
  const { _id, prices, createdAt, completedAt, retryNumber: _n, hasPlacesToPlan: _p, ...campaign } = document;
  return {
    id: _id,
    ...campaign,
    prices: new Map(prices.map(({ market, categories }) => [market, categories])),
    createdAtMs: createdAt.getTime(),
    ...(completedAt === null ? {} : { completedAtMs: completedAt.getTime() }),
  };
}
