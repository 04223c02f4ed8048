import { DAY_MS, daysOf } from '../../domain/shared/days.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import type { CampaignRepository } from '../campaigns/ports.ts';
import { QUARTER_HOUR_MS, type Spend, type SpendRange, type SpendReader } from './ports.ts';

export const SPEND_GROUPS = ['day', 'campaign', 'template', 'market'] as const;
export type SpendGroup = (typeof SPEND_GROUPS)[number];

/** A quarter of a year, whole. */
const MAX_RANGE_MS = 92 * DAY_MS;
/** More than the quarters of an hour in it. */
const MAX_GROUPS = 10_000;

/**
 * `from` is not before `until`, or the range has more days than `maxDays`.
 * @remedy Ask for a shorter range.
 */
export class InvalidSpendRange extends DomainError {
  readonly code = 'reporting.invalid_range';
  readonly kind = 'unprocessable';
}

export interface ReportSpendInput extends SpendRange {
  readonly vendorId: string;
  readonly by: SpendGroup;
}

/**
 * What a vendor has spent, by day of the WABA's time zone, campaign, template or market; days in order, else dearest
 * first.
 */
export class ReportSpend {
  readonly #spend: SpendReader;
  readonly #campaigns: CampaignRepository;
  readonly #days: Intl.DateTimeFormat;

  constructor(spend: SpendReader, campaigns: CampaignRepository, wabaTimeZone: string) {
    this.#spend = spend;
    this.#campaigns = campaigns;
    this.#days = daysOf(wabaTimeZone);
  }

  /** Rejects with `InvalidSpendRange`. */
  async execute({ vendorId, by, fromMs, untilMs }: ReportSpendInput): Promise<readonly Spend[]> {
    if (untilMs <= fromMs || untilMs - fromMs > MAX_RANGE_MS) {
      throw new InvalidSpendRange('`until` must be after `from`, by 92 days at most', {
        maxDays: MAX_RANGE_MS / DAY_MS,
      });
    }
    const range = { fromMs, untilMs };
    if (by === 'market') return this.#spend.spend(vendorId, range, 'market', MAX_GROUPS);
    if (by === 'day') {
      const quarters = await this.#spend.spend(vendorId, range, 'quarter-hour', MAX_GROUPS);
      const days = merged(quarters, ({ key }) => this.#days.format(Number(key) * QUARTER_HOUR_MS));
      return days.sort((a, b) => (a.key < b.key ? -1 : 1));
    }
    const campaigns = await this.#spend.spend(vendorId, range, 'campaign', MAX_GROUPS);
    if (by === 'campaign') return campaigns;
    const found = await this.#campaigns.findMany(campaigns.map(({ key }) => key));
    const templates = new Map(found.map(({ id, template }) => [id, template.templateId]));
    const byTemplate = merged(campaigns, ({ key }) => templates.get(key) ?? 'unknown');
    return byTemplate.sort((a, b) => (a.spentMicros > b.spentMicros ? -1 : 1));
  }
}

function merged(spends: readonly Spend[], keyOf: (spend: Spend) => string): Spend[] {
  const byKey = new Map<string, Spend>();
  for (const spend of spends) {
    const key = keyOf(spend);
    const { messages, spentMicros } = byKey.get(key) ?? { messages: 0, spentMicros: 0n };
    byKey.set(key, { key, messages: messages + spend.messages, spentMicros: spentMicros + spend.spentMicros });
  }
  return [...byKey.values()];
}
