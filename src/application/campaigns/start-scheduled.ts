import { type Campaign, pause, resume } from '../../domain/campaigns/campaign.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { TemplateReader } from '../templates/ports.ts';
import { eachCampaign } from './each-campaign.ts';
import type { CampaignRepository } from './ports.ts';

/** Starts campaigns whose time has come. One whose template WhatsApp no longer sends stays paused and says why. */
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
    const template = await this.#templates.find(campaign.vendorId, campaign.template.templateId);
    const started = resume(campaign);
    if (template?.status === 'APPROVED') await this.#campaigns.save(started);
    else {
      const reason = `Its template is ${template?.status ?? 'DELETED'}: only an approved one can be sent`;
      await this.#campaigns.save(pause(started, reason, 'template'));
    }
  }

  #isDue({ state, startsAtMs }: Campaign): boolean {
    return state === 'paused' && startsAtMs !== undefined && startsAtMs <= this.#clock.nowMs();
  }
}
