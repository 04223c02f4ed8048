import { type Campaign, cancel, complete, ownCampaign, pause } from '../../domain/campaigns/campaign.ts';
import type { AuditAction, AuditLog } from '../operations/ports.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { ReleaseHold } from '../wallet/release-hold.ts';
import type { CampaignRepository, MessageRepository } from './ports.ts';

/** Pauses and cancels. Each is idempotent and acts on workers at their next group of messages. */
export class ChangeCampaign {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #releaseHold: ReleaseHold;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    messages: MessageRepository,
    releaseHold: ReleaseHold,
    audit: AuditLog,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#releaseHold = releaseHold;
    this.#audit = audit;
    this.#clock = clock;
  }

  async pause(actor: Actor, vendorId: string, campaignId: string, reason: string): Promise<Campaign> {
    return this.#change(actor, vendorId, campaignId, 'campaign.paused', (campaign) => pause(campaign, reason));
  }

  /**
   * Messages that are not on their way yet are no longer sent. A campaign of which nothing was planned is then over and
   * gives its money back; for others `CloseCampaigns` does.
   */
  async cancel(actor: Actor, vendorId: string, campaignId: string): Promise<Campaign> {
    return this.#unitOfWork.run(async () => {
      const nowMs = this.#clock.nowMs();
      const campaign = await this.#change(actor, vendorId, campaignId, 'campaign.cancelled', (found) => {
        const cancelled = cancel(found);
        const isDone = cancelled.plannedSeq === 0 && cancelled.completedAtMs === undefined;
        return isDone ? complete(cancelled, nowMs) : cancelled;
      });
      await this.#messages.cancelQueued(campaignId, nowMs);
      if (campaign.completedAtMs !== undefined) await this.#releaseHold.execute(campaignId);
      return campaign;
    });
  }

  async #change(
    actor: Actor,
    vendorId: string,
    campaignId: string,
    action: AuditAction,
    change: (campaign: Campaign) => Campaign,
  ): Promise<Campaign> {
    return this.#unitOfWork.run(async () => {
      const campaign = ownCampaign(await this.#campaigns.find(campaignId), vendorId);
      const changed = change(campaign);
      if (changed === campaign) return campaign;
      await this.#campaigns.save(changed);
      await this.#audit.record({ vendorId, actor, action, target: campaignId, outcome: 'done' });
      return changed;
    });
  }
}
