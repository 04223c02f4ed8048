import { type Campaign, cancel, complete, ownCampaign, pause } from '../../domain/campaigns/campaign.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { ReleaseHold } from '../wallet/release-hold.ts';
import type { CampaignRepository, MessageRepository } from './ports.ts';

/** Pauses and cancels. Each is idempotent and acts on workers at their next group of messages. */
export class ChangeCampaign {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #releaseHold: ReleaseHold;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    messages: MessageRepository,
    releaseHold: ReleaseHold,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#releaseHold = releaseHold;
    this.#clock = clock;
  }

  async pause(vendorId: string, campaignId: string, reason: string): Promise<Campaign> {
    return this.#change(vendorId, campaignId, (campaign) => pause(campaign, reason));
  }

  /**
   * Messages that are not on their way yet are no longer sent. A campaign of which nothing was planned is then over and
   * gives its money back; for others `CloseCampaigns` does.
   */
  async cancel(vendorId: string, campaignId: string): Promise<Campaign> {
    return this.#unitOfWork.run(async () => {
      const nowMs = this.#clock.nowMs();
      const campaign = await this.#change(vendorId, campaignId, (found) => {
        const cancelled = cancel(found);
        const isDone = cancelled.plannedSeq === 0 && cancelled.completedAtMs === undefined;
        return isDone ? complete(cancelled, nowMs) : cancelled;
      });
      await this.#messages.cancelQueued(campaignId, nowMs);
      if (campaign.completedAtMs !== undefined) await this.#releaseHold.execute(campaignId);
      return campaign;
    });
  }

  async #change(vendorId: string, campaignId: string, change: (campaign: Campaign) => Campaign): Promise<Campaign> {
    return this.#unitOfWork.run(async () => {
      const changed = change(ownCampaign(await this.#campaigns.find(campaignId), vendorId));
      await this.#campaigns.save(changed);
      return changed;
    });
  }
}
