import { assertStart, type Campaign } from '../../domain/campaigns/campaign.ts';
import { assertLaunchable } from '../../domain/campaigns/launch.ts';
import { assertPriced, type Quote } from '../../domain/campaigns/quote.ts';
import { VendorSuspended } from '../../domain/identity/vendor.ts';
import type { ParameterMapping } from '../../domain/templates/parameters.ts';
import { TemplateNotFound } from '../../domain/templates/template.ts';
import type { VendorSuspensions } from '../identity/ports.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import type { TemplateReader } from '../templates/ports.ts';
import type { HoldFunds } from '../wallet/hold-funds.ts';
import type { CampaignRepository } from './ports.ts';
import { type AskedAudience, misfitsByReason, type QuoteCampaign } from './quote-campaign.ts';
import type { RecordMisfits } from './record-misfits.ts';

export interface LaunchCampaignInput extends AskedAudience {
  readonly vendorId: string;
  readonly name: string;
  readonly templateId: string;
  readonly parameters: ParameterMapping;
  /** Undefined: at once. */
  readonly startsAtMs?: number;
}

/**
 * Starts a campaign: the quote is taken from the wallet's available money and the campaign stored in one unit of work,
 * so that of two launches that the wallet covers only once, one is refused. Sending begins when the planner sees it.
 */
export class LaunchCampaign {
  readonly #unitOfWork: UnitOfWork;
  readonly #suspensions: VendorSuspensions;
  readonly #templates: TemplateReader;
  readonly #quoteCampaign: QuoteCampaign;
  readonly #holdFunds: HoldFunds;
  readonly #campaigns: CampaignRepository;
  readonly #recordMisfits: RecordMisfits;
  readonly #phoneNumberId: string;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(
    unitOfWork: UnitOfWork,
    suspensions: VendorSuspensions,
    templates: TemplateReader,
    quoteCampaign: QuoteCampaign,
    holdFunds: HoldFunds,
    campaigns: CampaignRepository,
    recordMisfits: RecordMisfits,
    phoneNumberId: string,
    clock: Clock,
    ids: Ids,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#suspensions = suspensions;
    this.#templates = templates;
    this.#quoteCampaign = quoteCampaign;
    this.#holdFunds = holdFunds;
    this.#campaigns = campaigns;
    this.#recordMisfits = recordMisfits;
    this.#phoneNumberId = phoneNumberId;
    this.#clock = clock;
    this.#ids = ids;
  }

  async execute(input: LaunchCampaignInput): Promise<{ readonly campaign: Campaign; readonly quote: Quote }> {
    assertStart(input.startsAtMs, this.#clock.nowMs());
    return this.#unitOfWork.run(async () => {
      const [suspension] = await this.#suspensions.find([input.vendorId]);
      if (suspension) throw new VendorSuspended('The platform has suspended this vendor');
      const template = await this.#templates.find(input.vendorId, input.templateId);
      if (!template) throw new TemplateNotFound('There is no such template');
      const category = assertLaunchable(template, input.parameters);
      const quoted = await this.#quoteCampaign.execute(input.vendorId, category, input);
      const { quote, table, lastSeq, optedOut, filter, excluded, misfits } = quoted;
      assertPriced(quote);
      const campaign: Campaign = {
        id: this.#ids.next('cmp'),
        vendorId: input.vendorId,
        name: input.name,
        ...startOf(input.startsAtMs),
        phoneNumberId: this.#phoneNumberId,
        template: {
          templateId: template.id,
          metaName: template.metaName,
          language: template.language,
          category,
          parameters: input.parameters,
        },
        listId: input.listId,
        lastSeq,
        plannedSeq: 0,
        recipients: quote.recipients,
        optedOut,
        excluded,
        misfits: misfitsByReason(misfits),
        ...(filter ? { filter } : {}),
        prices: new Map(quote.lines.map(({ market }) => [market, table.prices.get(market) ?? {}])),
        createdAtMs: this.#clock.nowMs(),
      };
      await this.#campaigns.add(campaign);
      await this.#recordMisfits.execute(campaign, misfits);
      await this.#holdFunds.execute({
        vendorId: input.vendorId,
        campaignId: campaign.id,
        amountMicros: quote.totalMicros,
      });
      return { campaign, quote };
    });
  }
}

function startOf(startsAtMs: number | undefined): Pick<Campaign, 'state' | 'stateReason' | 'startsAtMs'> {
  if (startsAtMs === undefined) return { state: 'running' };
  return { state: 'paused', stateReason: `It starts at ${new Date(startsAtMs).toISOString()}`, startsAtMs };
}
