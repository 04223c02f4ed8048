import { CampaignRepository, LaunchedAlready } from '../../application/campaigns/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { Campaign, CampaignState, CampaignTemplate } from '../../domain/campaigns/campaign.ts';
import type { Category, Price } from '../../domain/wallet/price-book.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import { isDuplicate, type RowToStore, type SqliteDatabase } from '../shared/sqlite-database.ts';

type CampaignRow = {
  id: string;
  vendor_id: string;
  name: string;
  state: string;
  state_reason: string | null;
  paused_for: string | null;
  template_retries: bigint | null;
  phone_number_id: string;
  template: string;
  list_id: string;
  retry_of: string | null;
  retry_number: bigint | null;
  last_seq: bigint;
  planned_seq: bigint;
  recipients: bigint;
  opted_out: bigint;
  prices: string;
  created_at_ms: bigint;
  completed_at_ms: bigint | null;
  starts_at_ms: bigint | null;
  audience: string | null;
  resends_unconfirmed: bigint;
  expected_total_micros: bigint | null;
  request_key: string | null;
  scheduled_for_ms: bigint | null;
  review_at_ms: bigint | null;
  trim_at_ms: bigint | null;
  accepted_category: Category | null;
};

/** Prices as JSON: `{market: {category: [cost, price]}}`, amounts in micro-units as text. */
type StoredPrices = Record<string, Record<string, readonly [string, string]>>;

export class SqliteCampaignRepository extends CampaignRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async add(campaign: Campaign): Promise<void> {
    const row = rowOf(campaign);
    try {
      await this.#database.insert('campaigns', row);
    } catch (error) {
      const isOnce = row.retry_of !== null || row.request_key !== null;
      if (!isDuplicate(error) || !isOnce) throw error;
      throw new LaunchedAlready('The same launch came before');
    }
  }

  override async save(campaign: Campaign): Promise<void> {
    await this.#database.update('campaigns', rowOf(campaign));
  }

  override async find(campaignId: string): Promise<Campaign | undefined> {
    return this.#where('id = ?', [campaignId])[0];
  }

  override async findMany(campaignIds: readonly string[]): Promise<readonly Campaign[]> {
    return this.#where('id IN (SELECT value FROM json_each(?))', [JSON.stringify(campaignIds)]);
  }

  override async page(vendorId: string, { limit, cursor }: PageRequest): Promise<Page<Campaign>> {
    const rows = this.#where('vendor_id = ? AND id < ? ORDER BY id DESC LIMIT ?', [
      vendorId,
      cursor ?? FROM_THE_NEWEST,
      limit + 1,
    ]);
    return cutPage(rows, limit);
  }

  override async hasUnfinished(): Promise<boolean> {
    return this.#database.get('SELECT 1 FROM campaigns WHERE completed_at_ms IS NULL LIMIT 1') !== undefined;
  }

  override async startable(nowMs: number, afterId: string, limit: number): Promise<readonly Campaign[]> {
    return this.#where(
      `starts_at_ms <= ? AND state = 'paused' AND completed_at_ms IS NULL AND id > ? ORDER BY id LIMIT ?`,
      [nowMs, afterId, limit],
    );
  }

  override async ofRequest(requestKey: string): Promise<Campaign | undefined> {
    return this.#where('request_key = ?', [requestKey])[0];
  }

  override async lastRetryOf(campaignId: string): Promise<Campaign | undefined> {
    return this.#where('retry_of = ? ORDER BY retry_number DESC LIMIT 1', [campaignId])[0];
  }

  override async preparing(afterId: string, limit: number): Promise<readonly Campaign[]> {
    return this.#where(`completed_at_ms IS NULL AND state = 'preparing' AND id > ? ORDER BY id LIMIT ?`, [
      afterId,
      limit,
    ]);
  }

  override async countPreparing(vendorId: string, limit: number): Promise<number> {
    return this.#where(`completed_at_ms IS NULL AND state = 'preparing' AND vendor_id = ? LIMIT ?`, [vendorId, limit])
      .length;
  }

  override async plannable(nowMs: number, afterId: string, limit: number): Promise<readonly Campaign[]> {
    return this.#where(
      `completed_at_ms IS NULL AND state = 'running' AND id > ? AND (planned_seq < last_seq OR EXISTS (
         SELECT 1 FROM send_jobs WHERE campaign_id = campaigns.id AND send_jobs.state IN ('waiting', 'out') AND due_at_ms <= ?))
       ORDER BY id LIMIT ?`,
      [afterId, nowMs, limit],
    );
  }

  override async ofTemplate(templateId: string, afterId: string, limit: number): Promise<readonly Campaign[]> {
    return this.#where(
      `completed_at_ms IS NULL AND json_extract(template, '$.templateId') = ? AND id > ?
         AND state IN ('running', 'paused') ORDER BY id LIMIT ?`,
      [templateId, afterId, limit],
    );
  }

  override async reviewable(nowMs: number, limit: number): Promise<readonly Campaign[]> {
    return this.#where('completed_at_ms IS NULL AND review_at_ms <= ? ORDER BY review_at_ms LIMIT ?', [nowMs, limit]);
  }

  #where(condition: string, parameters: readonly (string | number)[]): Campaign[] {
    return this.#database.all<CampaignRow>(`SELECT * FROM campaigns WHERE ${condition}`, parameters).map(campaignOf);
  }
}

function rowOf(campaign: Campaign): RowToStore<CampaignRow> {
  const { filter, excluded, misfits } = campaign;
  return {
    id: campaign.id,
    vendor_id: campaign.vendorId,
    name: campaign.name,
    state: campaign.state,
    state_reason: campaign.stateReason ?? null,
    paused_for: campaign.pausedFor ?? null,
    template_retries: campaign.templateRetries ?? null,
    phone_number_id: campaign.phoneNumberId,
    template: JSON.stringify(campaign.template),
    accepted_category: campaign.acceptedCategory ?? null,
    list_id: campaign.listId,
    audience: JSON.stringify({ filter, excluded, misfits }),
    retry_of: filter?.failedIn?.campaignId ?? null,
    retry_number: filter?.failedIn?.number ?? null,
    last_seq: campaign.lastSeq,
    planned_seq: campaign.plannedSeq,
    recipients: campaign.recipients,
    opted_out: campaign.optedOut,
    prices: storePrices(campaign.prices),
    expected_total_micros: campaign.expectedTotalMicros ?? null,
    request_key: campaign.requestKey ?? null,
    resends_unconfirmed: campaign.resendsUnconfirmed ? 1 : 0,
    created_at_ms: campaign.createdAtMs,
    starts_at_ms: campaign.startsAtMs ?? null,
    scheduled_for_ms: campaign.scheduledForMs ?? null,
    review_at_ms: campaign.reviewAtMs ?? null,
    trim_at_ms: campaign.trimAtMs ?? null,
    completed_at_ms: campaign.completedAtMs ?? null,
  };
}

function storePrices(prices: Campaign['prices']): string {
  const stored: StoredPrices = {};
  for (const [market, byCategory] of prices) {
    stored[market] = Object.fromEntries(
      Object.entries(byCategory).map(([category, { costMicros, priceMicros }]) => [
        category,
        [String(costMicros), String(priceMicros)] as const,
      ]),
    );
  }
  return JSON.stringify(stored);
}

function pricesOf(text: string): Campaign['prices'] {
  const stored = JSON.parse(text) as StoredPrices;
  return new Map(
    Object.entries(stored).map(([market, byCategory]) => [
      market,
      Object.fromEntries(
        Object.entries(byCategory).map(([category, [costMicros, priceMicros]]) => [
          category,
          { costMicros: BigInt(costMicros), priceMicros: BigInt(priceMicros) },
        ]),
      ) as Partial<Record<Category, Price>>,
    ]),
  );
}

function campaignOf(row: CampaignRow): Campaign {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    name: row.name,
    state: row.state as CampaignState,
    ...(row.state_reason === null ? {} : { stateReason: row.state_reason }),
    ...(row.paused_for === null ? {} : { pausedFor: row.paused_for as 'template' }),
    phoneNumberId: row.phone_number_id,
    template: JSON.parse(row.template) as CampaignTemplate,
    listId: row.list_id,
    lastSeq: Number(row.last_seq),
    plannedSeq: Number(row.planned_seq),
    recipients: Number(row.recipients),
    optedOut: Number(row.opted_out),
    prices: pricesOf(row.prices),
    createdAtMs: Number(row.created_at_ms),
    ...(row.audience === null ? {} : (JSON.parse(row.audience) as Pick<Campaign, 'filter' | 'excluded' | 'misfits'>)),
    ...(row.resends_unconfirmed === 1n ? { resendsUnconfirmed: true as const } : {}),
    ...(row.expected_total_micros === null ? {} : { expectedTotalMicros: row.expected_total_micros }),
    ...(row.template_retries === null ? {} : { templateRetries: Number(row.template_retries) }),
    ...(row.request_key === null ? {} : { requestKey: row.request_key }),
    ...(row.scheduled_for_ms === null ? {} : { scheduledForMs: Number(row.scheduled_for_ms) }),
    ...(row.accepted_category === null ? {} : { acceptedCategory: row.accepted_category }),
    ...(row.review_at_ms === null ? {} : { reviewAtMs: Number(row.review_at_ms) }),
    ...(row.trim_at_ms === null ? {} : { trimAtMs: Number(row.trim_at_ms) }),
    ...(row.starts_at_ms === null ? {} : { startsAtMs: Number(row.starts_at_ms) }),
    ...(row.completed_at_ms === null ? {} : { completedAtMs: Number(row.completed_at_ms) }),
  };
}
