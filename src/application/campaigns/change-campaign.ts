import { type Campaign, CampaignNotFound, cancel, pause } from '../../domain/campaigns/campaign.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { CampaignRepository, MessageRepository } from './ports.ts';

/** Pauses and cancels. Each is idempotent and acts on workers at their next group of messages. */
export class ChangeCampaign {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, campaigns: CampaignRepository, messages: MessageRepository, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#clock = clock;
  }

  async pause(vendorId: string, campaignId: string, reason: string): Promise<Campaign> {
    return this.#change(vendorId, campaignId, (campaign) => pause(campaign, reason));
  }

  /** Messages that are not on their way yet are not sent any more; their money comes back when the hold closes. */
  async cancel(vendorId: string, campaignId: string): Promise<Campaign> {
    return this.#unitOfWork.run(async () => {
      const campaign = await this.#change(vendorId, campaignId, cancel);
      await this.#messages.cancelQueued(campaignId, this.#clock.nowMs());
      return campaign;
    });
  }

  async #change(vendorId: string, campaignId: string, change: (campaign: Campaign) => Campaign): Promise<Campaign> {
    return this.#unitOfWork.run(async () => {
      const campaign = await this.#campaigns.find(campaignId);
      if (campaign?.vendorId !== vendorId) throw new CampaignNotFound('There is no such campaign');
      const changed = change(campaign);
      await this.#campaigns.save(changed);
      return changed;
    });
  }
}
