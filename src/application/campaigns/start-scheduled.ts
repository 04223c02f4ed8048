import { type Campaign, pause, start } from '../../domain/campaigns/campaign.ts';
import { requote } from '../../domain/campaigns/requote.ts';
import type { Template } from '../../domain/templates/template.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { TemplateReader } from '../templates/ports.ts';
import { eachCampaign } from './each-campaign.ts';
import type { CampaignRepository } from './ports.ts';

/**
 * Starts campaigns whose time has come. One whose template WhatsApp no longer sends stays paused and says why, and one
 * whose template has become dearer waits for its vendor with the new price.
 */
export class StartScheduled {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #templates: TemplateReader;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, campaigns: CampaignRepository, templates: TemplateReader, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#templates = templates;
    this.#clock = clock;
  }

  async execute(): Promise<void> {
    await eachCampaign(
      (afterId, limit) => this.#campaigns.startable(this.#clock.nowMs(), afterId, limit),
      ({ id }) => this.#unitOfWork.run(() => this.#start(id)),
    );
  }

  async #start(campaignId: string): Promise<void> {
    const campaign = await this.#campaigns.find(campaignId);
    if (!campaign || !this.#isDue(campaign)) return;
    const template = await this.#templates.findLocked(campaign.vendorId, campaign.template.templateId);
    await this.#campaigns.save(started(start(campaign), template));
  }

  #isDue({ state, startsAtMs }: Campaign): boolean {
    return state === 'paused' && startsAtMs !== undefined && startsAtMs <= this.#clock.nowMs();
  }
}

function started(campaign: Campaign, template: Template | undefined): Campaign {
  const quote = template && requote(campaign, template);
  if (quote) return pause(campaign, quote.reason);
  if (template?.status === 'APPROVED') return campaign;
  const reason = `Its template is ${template?.status ?? 'DELETED'}: only an approved one can be sent`;
  return pause(campaign, reason, 'template');
}
