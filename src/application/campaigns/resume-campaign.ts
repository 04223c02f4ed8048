import { type Campaign, ownCampaign, resume, unstarted } from '../../domain/campaigns/campaign.ts';
import { assertApproved } from '../../domain/campaigns/launch.ts';
import { requote } from '../../domain/campaigns/requote.ts';
import { refusalsOfCampaign } from '../../domain/campaigns/sending-stop.ts';
import type { Category } from '../../domain/wallet/price-book.ts';
import { assertCovers } from '../../domain/wallet/wallet.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { TemplateReader } from '../templates/ports.ts';
import type { Ledger } from '../wallet/ledger.ts';
import type { CampaignRepository, MessageRepository, SendingStops } from './ports.ts';

/**
 * The vendor resumes a campaign, and thereby accepts its template's current price. What that exceeds the hold by is
 * paid from what is available, which must suffice: rejects with `InsufficientFunds` or `ReceivableOpen`. Idempotent.
 */
export class ResumeCampaign {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #stops: SendingStops;
  readonly #templates: TemplateReader;
  readonly #ledger: Ledger;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    messages: MessageRepository,
    stops: SendingStops,
    templates: TemplateReader,
    ledger: Ledger,
    audit: AuditLog,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#stops = stops;
    this.#templates = templates;
    this.#ledger = ledger;
    this.#audit = audit;
    this.#clock = clock;
  }

  async execute(actor: Actor, vendorId: string, campaignId: string): Promise<Campaign> {
    return this.#unitOfWork.run(async () => {
      const campaign = ownCampaign(await this.#campaigns.find(campaignId), vendorId);
      const resumed = resume(campaign);
      if (resumed === campaign) return campaign;
      const acceptedCategory = await this.#acceptedCategory(campaign);
      const accepted = acceptedCategory === undefined ? resumed : { ...resumed, acceptedCategory };
      await this.#campaigns.save(accepted);
      await this.#stops.hear(refusalsOfCampaign(campaignId), this.#clock.nowMs(), false);
      const action = 'campaign.resumed';
      await this.#audit.record({ vendorId, actor, action, target: campaignId, outcome: 'done' });
      return accepted;
    });
  }

  /** The category of the template, which WhatsApp must send now, where it got dearer; the vendor must be able to pay. */
  async #acceptedCategory(campaign: Campaign): Promise<Category | undefined> {
    const template = await this.#templates.findLocked(campaign.vendorId, campaign.template.templateId);
    if (template) assertApproved(template);
    const quote = template && requote(campaign, template);
    if (!quote) return undefined;
    // Nobody else saves a paused campaign meanwhile, however long this takes.
    const counts = await this.#messages.counts(campaign.id);
    const messagesLeft = unstarted(campaign, counts) + counts.queued;
    assertCovers(await this.#ledger.wallet(campaign.vendorId), quote.dearerMicros * BigInt(messagesLeft));
    return quote.category;
  }
}
