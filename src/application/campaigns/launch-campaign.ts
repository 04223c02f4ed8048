import {
  assertResend,
  assertStart,
  type Campaign,
  MAX_PREPARING,
  mayBeResent,
  TooManyPreparing,
} from '../../domain/campaigns/campaign.ts';
import type { Quote } from '../../domain/campaigns/quote.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import type { ParameterMapping } from '../../domain/templates/parameters.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { WakeUps } from '../shared/wake-ups.ts';
import type { BeginCampaign } from './begin-campaign.ts';
import type { AskedAudience, CountAudience } from './count-audience.ts';
import type { CampaignRepository } from './ports.ts';
import type { RecordMisfits } from './record-misfits.ts';

export interface LaunchCampaignInput extends AskedAudience {
  readonly actor: Actor;
  readonly vendorId: string;
  readonly name: string;
  readonly templateId: string;
  readonly parameters: ParameterMapping;
  /** Sends a message whose answer was lost once more when no status has come in time. */
  readonly resendUnconfirmed?: boolean;
  /** Undefined: at once. */
  readonly startsAtMs?: number;
  /** The total that the launch must hold, or else nothing; undefined: whatever it costs. */
  readonly expectedTotalMicros?: bigint;
  /** The same for the same request with the same Idempotency-Key, which launches once and never again. */
  readonly requestKey?: string | undefined;
}

export interface LaunchedCampaign {
  readonly campaign: Campaign;
  /** Undefined while the audience is still being counted, and for what was launched before. */
  readonly quote?: Quote;
}

/**
 * Starts a campaign. Its audience is counted first, and then the quote is taken from the wallet's available money and
 * the campaign stored in one short unit of work, so that of two launches that the wallet covers only once, one is
 * refused. A campaign whose counting takes long is stored as `preparing`, without money. A repeated request, and the
 * second of two retries at once, get the existing campaign. Throws what `BeginCampaign` and `CountAudience` throw,
 * `ResendNotPossible`, `StartNotPossible` and `TooManyPreparing`.
 */
export class LaunchCampaign {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #countAudience: CountAudience;
  readonly #beginCampaign: BeginCampaign;
  readonly #recordMisfits: RecordMisfits;
  readonly #audit: AuditLog;
  readonly #phoneNumberId: string;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #wakeUps: WakeUps;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    countAudience: CountAudience,
    beginCampaign: BeginCampaign,
    recordMisfits: RecordMisfits,
    audit: AuditLog,
    phoneNumberId: string,
    clock: Clock,
    ids: Ids,
    wakeUps: WakeUps,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#countAudience = countAudience;
    this.#beginCampaign = beginCampaign;
    this.#recordMisfits = recordMisfits;
    this.#audit = audit;
    this.#phoneNumberId = phoneNumberId;
    this.#clock = clock;
    this.#ids = ids;
    this.#wakeUps = wakeUps;
  }

  async execute(input: LaunchCampaignInput): Promise<LaunchedCampaign> {
    const asOfMs = this.#clock.nowMs();
    const request = input.requestKey === undefined ? {} : { requestKey: input.requestKey };
    // Checked first: for a repetition the start may have passed by now, or the template be gone.
    const repeated = await this.#earlier(request);
    if (repeated) return { campaign: repeated };
    assertStart(input.startsAtMs, asOfMs);
    const { vendorId, parameters } = input;
    const { template, category } = await this.#beginCampaign.assertLaunchable(input);
    const { resendUnconfirmed = false, retry } = input;
    if (!retry) assertResend(resendUnconfirmed, category);
    // A retry repeats its campaign's choice, and its template may have become marketing since.
    const resends = resendUnconfirmed && mayBeResent(category);
    const audience = await this.#countAudience.audienceOf(vendorId, input);
    const count = { vendorId, audience, category, parameters, asOfMs };
    // A longer counting is left to `PrepareCampaigns`.
    const counted = (await this.#countAudience.isShort(count)) ? await this.#countAudience.execute(count) : undefined;
    const { listId, lastSeq, filter } = audience;
    const { id: templateId, metaName, language } = template;
    const preparing: Campaign = {
      id: this.#ids.next('cmp'),
      vendorId,
      name: input.name,
      state: 'preparing',
      ...(input.startsAtMs === undefined ? {} : { startsAtMs: input.startsAtMs, scheduledForMs: input.startsAtMs }),
      phoneNumberId: this.#phoneNumberId,
      template: { templateId, metaName, language, category, parameters },
      listId,
      lastSeq,
      plannedSeq: 0,
      recipients: 0,
      optedOut: 0,
      ...(filter ? { filter } : {}),
      ...(input.expectedTotalMicros === undefined ? {} : { expectedTotalMicros: input.expectedTotalMicros }),
      ...(resends ? { resendsUnconfirmed: true as const } : {}),
      ...request,
      prices: new Map(),
      createdAtMs: asOfMs,
    };
    const launched = await this.#unitOfWork.run(async (): Promise<LaunchedCampaign> => {
      const earlier = await this.#earlier(preparing);
      if (earlier) return { campaign: earlier };
      if (!counted) await this.#assertRoomToPrepare(vendorId);
      const campaign = counted ? await this.#beginCampaign.execute(preparing, counted) : preparing;
      await this.#campaigns.add(campaign);
      await this.#record(input, campaign, counted?.quote);
      if (!counted) return { campaign };
      await this.#recordMisfits.execute(campaign, counted.misfits);
      return { campaign, quote: counted.quote };
    });
    this.#wakeUps.send('campaigns');
    return launched;
  }

  /** What is held is in it where that is known yet. */
  #record({ actor, vendorId, retry }: LaunchCampaignInput, { id: target }: Campaign, quote?: Quote): Promise<void> {
    const action = retry ? 'campaign.retried' : 'campaign.launched';
    const held = quote ? { held: formatMicros(quote.totalMicros) } : {};
    const details = { ...(retry ? { of: retry.of.id } : {}), ...held };
    return this.#audit.record({ vendorId, actor, action, target, outcome: 'done', details });
  }

  async #assertRoomToPrepare(vendorId: string): Promise<void> {
    if ((await this.#campaigns.countPreparing(vendorId, MAX_PREPARING)) < MAX_PREPARING) return;
    throw new TooManyPreparing(`The audiences of ${MAX_PREPARING} campaigns are being counted: wait for one of them`);
  }

  /** What the same request has launched before; of two retries of one campaign at once, the second is the first. */
  async #earlier({ requestKey, filter }: Pick<Campaign, 'requestKey' | 'filter'>): Promise<Campaign | undefined> {
    const repeated = requestKey === undefined ? undefined : await this.#campaigns.ofRequest(requestKey);
    if (repeated || !filter?.failedIn) return repeated;
    const { campaignId, number } = filter.failedIn;
    const last = await this.#campaigns.lastRetryOf(campaignId);
    return (last?.filter?.failedIn?.number ?? -1) >= number ? last : undefined;
  }
}
