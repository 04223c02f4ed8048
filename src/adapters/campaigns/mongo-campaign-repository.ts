import type { mongo } from 'mongoose';
import { CampaignRepository, LaunchedAlready } from '../../application/campaigns/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { Campaign, CampaignState } from '../../domain/campaigns/campaign.ts';
import { OPEN_STATES } from '../../domain/campaigns/message.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';
import { type CampaignDocument, campaignsOf, messagesOf, sendJobsOf } from './mongo-campaign-collections.ts';

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
    const found = await campaignsOf(this.#database)
      .find(
        { startsAtMs: { $lte: nowMs }, completedAt: null, state: 'paused', _id: { $gt: afterId } },
        { hint: 'campaigns_unfinished', ...this.#database.session },
      )
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(campaignOf);
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
    const found = await this.#unfinished(afterId, ['preparing']).limit(limit).toArray();
    return found.map(campaignOf);
  }

  override async countPreparing(vendorId: string, limit: number): Promise<number> {
    return campaignsOf(this.#database).countDocuments(
      { completedAt: null, state: 'preparing', vendorId },
      { limit, hint: 'campaigns_unfinished', ...this.#database.session },
    );
  }

  override async plannable(nowMs: number, afterId: string, limit: number): Promise<readonly Campaign[]> {
    const dueIds = await sendJobsOf(this.#database).distinct(
      'campaignId',
      { state: 'waiting', dueAt: { $lte: new Date(nowMs) } },
      this.#database.session,
    );
    const found = await this.#unfinished(afterId, ['running'], [HAS_PLACES_TO_PLAN, { _id: { $in: dueIds } }])
      .limit(limit)
      .toArray();
    return found.map(campaignOf);
  }

  override async ofTemplate(templateId: string, afterId: string, limit: number): Promise<readonly Campaign[]> {
    const found = await campaignsOf(this.#database)
      .find(
        {
          completedAt: null,
          'template.templateId': templateId,
          state: { $in: ['running', 'paused'] },
          _id: { $gt: afterId },
        },
        { hint: 'campaigns_by_template', ...this.#database.session },
      )
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(campaignOf);
  }

  override async closable(
    nowMs: number,
    expiredCreatedMs: number,
    afterId: string,
    limit: number,
  ): Promise<readonly Campaign[]> {
    const out = sendJobsOf(this.#database).distinct('campaignId', { state: 'out' }, this.#database.session);
    const outIds = new Set(await out);
    const candidates = this.#unfinished(
      afterId,
      ['running', 'paused', 'cancelled'],
      [{ state: 'cancelled' }, { createdAt: { $lte: new Date(expiredCreatedMs) } }, { $nor: [HAS_PLACES_TO_PLAN] }],
    );
    const found: Campaign[] = [];
    for await (const candidate of candidates) {
      const { _id, state, createdAt, trimAtMs = 0 } = candidate;
      const isExpired = createdAt.getTime() <= expiredCreatedMs;
      const isOut = state === 'cancelled' && outIds.has(_id);
      const isClosable = isExpired || (!isOut && (trimAtMs <= nowMs || !(await this.#hasOpenMessages(_id))));
      if (isClosable) found.push(campaignOf(candidate));
      if (found.length === limit) break;
    }
    return found;
  }

  /** In the order of their ids. */
  #unfinished(afterId: string, states: readonly CampaignState[], anyOf?: mongo.Filter<CampaignDocument>[]) {
    return campaignsOf(this.#database)
      .find(
        { completedAt: null, state: { $in: states }, _id: { $gt: afterId }, ...(anyOf ? { $or: anyOf } : {}) },
        { hint: 'campaigns_unfinished', ...this.#database.session },
      )
      .sort({ _id: 1 });
  }

  async #hasOpenMessages(campaignId: string): Promise<boolean> {
    const open = await messagesOf(this.#database).findOne(
      { campaignId, state: { $in: OPEN_STATES } },
      { projection: { _id: 1 }, hint: 'messages_by_state', ...this.#database.session },
    );
    return open !== null;
  }
}

const HAS_PLACES_TO_PLAN = { $expr: { $lt: ['$plannedSeq', '$lastSeq'] } };

function contentOf({ id, prices, createdAtMs, completedAtMs, ...campaign }: Campaign): Omit<CampaignDocument, '_id'> {
  const retry = campaign.filter?.failedIn;
  return {
    ...campaign,
    prices: [...prices].map(([market, categories]) => ({ market, categories })),
    createdAt: new Date(createdAtMs),
    completedAt: completedAtMs === undefined ? null : new Date(completedAtMs),
    ...(retry ? { retryNumber: retry.number } : {}),
  };
}

function campaignOf({ _id, prices, createdAt, completedAt, retryNumber: _n, ...campaign }: CampaignDocument): Campaign {
  return {
    id: _id,
    ...campaign,
    prices: new Map(prices.map(({ market, categories }) => [market, categories])),
    createdAtMs: createdAt.getTime(),
    ...(completedAt === null ? {} : { completedAtMs: completedAt.getTime() }),
  };
}
