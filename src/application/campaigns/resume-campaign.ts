import { agreedPrice, type Campaign, ownCampaign, resume, unstarted } from '../../domain/campaigns/campaign.ts';
import { assertApproved } from '../../domain/campaigns/launch.ts';
import { requote } from '../../domain/campaigns/requote.ts';
import { refusalsOfCampaign } from '../../domain/campaigns/sending-stop.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { TemplateReader } from '../templates/ports.ts';
import type { HoldFunds } from '../wallet/hold-funds.ts';
import type { CampaignRepository, MessageRepository, SendingStops } from './ports.ts';

/**
 * The vendor resumes a campaign, and thereby accepts its template's current price. What that exceeds the hold by is held
 * as well: rejects with `InsufficientFunds` or `ReceivableOpen`. Idempotent.
 */
export class ResumeCampaign {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #stops: SendingStops;
  readonly #templates: TemplateReader;
  readonly #holdFunds: HoldFunds;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    messages: MessageRepository,
    stops: SendingStops,
    templates: TemplateReader,
    holdFunds: HoldFunds,
    audit: AuditLog,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#stops = stops;
    this.#templates = templates;
    this.#holdFunds = holdFunds;
    this.#audit = audit;
    this.#clock = clock;
  }

  async execute(actor: Actor, vendorId: string, campaignId: string): Promise<Campaign> {
    return this.#unitOfWork.run(async () => {
      const campaign = ownCampaign(await this.#campaigns.find(campaignId), vendorId);
      const resumed = resume(campaign);
      if (resumed === campaign) return campaign;
      const accepted = await this.#accept(campaign, resumed);
      await this.#campaigns.save(accepted);
      await this.#stops.hear(refusalsOfCampaign(campaignId), this.#clock.nowMs(), false);
      const action = 'campaign.resumed';
      await this.#audit.record({ vendorId, actor, action, target: campaignId, outcome: 'done' });
      return accepted;
    });
  }

  /** The template, which WhatsApp must send now, may have become dearer: the messages left are then held at its price. */
  async #accept(campaign: Campaign, resumed: Campaign): Promise<Campaign> {
    const template = await this.#templates.findLocked(campaign.vendorId, campaign.template.templateId);
    if (template) assertApproved(template);
    const quote = template && requote(campaign, template);
    if (!quote) return resumed;
    // Nobody else saves a paused campaign meanwhile, however long this takes.
    const counts = await this.#messages.counts(campaign.id);
    const messagesLeft = unstarted(campaign, counts) + counts.queued;
    await this.#holdFunds.more(campaign.id, quote.dearerMicros * BigInt(messagesLeft));
    const accepted = { ...resumed, acceptedCategory: quote.category };
    await this.#messages.reserveQueued(campaign.id, pricesAgreed(accepted));
    return accepted;
  }
}

function pricesAgreed(campaign: Campaign): ReadonlyMap<string, bigint> {
  return new Map(
    [...campaign.prices.keys()].map((market) => [market, agreedPrice(campaign, market)?.priceMicros ?? 0n]),
  );
}
