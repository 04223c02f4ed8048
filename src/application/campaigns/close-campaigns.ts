import { type Campaign, complete, reviewed, TRIM_EVERY_MS } from '../../domain/campaigns/campaign.ts';
import { CHARGEABLE_STATES, OPEN_STATES } from '../../domain/campaigns/message.ts';
import { DAY_MS } from '../../domain/shared/days.ts';
import { HOLD_LIFETIME_MS } from '../../domain/wallet/hold.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { HoldRepository } from '../wallet/ports.ts';
import type { ReleaseHold } from '../wallet/release-hold.ts';
import { each } from './each-campaign.ts';
import { isPlanDone } from './plan-done.ts';
import type { CampaignRepository, MessageRepository, SendPlan } from './ports.ts';

const HOLD_ENDED = `Closed after its money was held for ${HOLD_LIFETIME_MS / DAY_MS} days: what had not left was cancelled`;

/** Campaigns read at once. */
const REVIEWED_AT_ONCE = 200;

export interface CloseSettings {
  /**
   * Quiet time after the last change of a campaign whose messages are all final: late corrections find the hold open.
   */
  readonly closeGraceMs: number;
  /** How long a campaign waits for a status of a message whose answer was lost. */
  readonly unknownWaitMs: number;
}

/**
 * Completes campaigns that have nothing more to come, and gives back what their holds have left. A campaign that waits for
 * its last statuses keeps what these may cost, and gets back the rest, now and then: a phone may be off for weeks.
 */
export class CloseCampaigns {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #plan: SendPlan;
  readonly #holds: HoldRepository;
  readonly #releaseHold: ReleaseHold;
  readonly #clock: Clock;
  readonly #settings: CloseSettings;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    messages: MessageRepository,
    plan: SendPlan,
    holds: HoldRepository,
    releaseHold: ReleaseHold,
    clock: Clock,
    settings: CloseSettings,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#plan = plan;
    this.#holds = holds;
    this.#releaseHold = releaseHold;
    this.#clock = clock;
    this.#settings = settings;
  }

  async execute(): Promise<void> {
    const nowMs = this.#clock.nowMs();
    let due: readonly Campaign[];
    do {
      due = await this.#campaigns.reviewable(nowMs, REVIEWED_AT_ONCE);
      await each(due, ({ id }) => this.#review(id));
    } while (due.length === REVIEWED_AT_ONCE);
  }

  /** One that fails is due again as late as one that has to wait, so that it cannot keep others from theirs. */
  async #review(campaignId: string): Promise<void> {
    try {
      const waiting = await this.#unitOfWork.run(() => this.#closeOne(campaignId));
      if (waiting) await this.#trim(waiting.campaign, waiting.hasNoRanges);
    } catch (error) {
      await this.#unitOfWork.run(async () => {
        const campaign = await this.#campaigns.find(campaignId);
        if (campaign?.reviewAtMs !== undefined) await this.#campaigns.save(reviewed(campaign, this.#clock.nowMs()));
      });
      throw error;
    }
  }

  /** Gives the campaign if it has to wait, and whether all its ranges are done. */
  async #closeOne(
    campaignId: string,
  ): Promise<{ readonly campaign: Campaign; readonly hasNoRanges: boolean } | undefined> {
    const campaign = await this.#campaigns.find(campaignId);
    if (!campaign || campaign.completedAtMs !== undefined) return undefined;
    const nowMs = this.#clock.nowMs();
    // What was being sent at the cancellation may have come back to the queue since.
    if (campaign.state === 'cancelled') await this.#messages.cancelQueued(campaignId, nowMs);
    const [hold] = await this.#holds.find([campaignId]);
    const expired = hold !== undefined && hold.expiresAtMs <= nowMs;
    const hasNoRanges = await isPlanDone(this.#plan, campaign, nowMs);
    const isAllKnown = hasNoRanges && (await this.#isQuiet(campaign, nowMs));
    if (!expired && !isAllKnown) {
      await this.#campaigns.save(reviewed(campaign, nowMs));
      return { campaign, hasNoRanges };
    }
    await this.#messages.cancelQueued(campaignId, nowMs);
    await this.#plan.end(campaignId);
    await this.#campaigns.save(complete(campaign, nowMs, isAllKnown ? undefined : HOLD_ENDED));
    await this.#releaseHold.execute(campaignId);
    return undefined;
  }

  /**
   * Keeps what every message may cost that is not final; one of a range that is out may not be stored yet. That is added
   * up in a unit of work of its own, so that all of it is of one moment, and before the other: it takes as long as the
   * campaign is large, and settlement writes the same hold. What becomes final meanwhile is kept until the next time.
   */
  async #trim({ id, state, trimAtMs }: Campaign, hasNoRanges: boolean): Promise<void> {
    const nowMs = this.#clock.nowMs();
    // The ranges of a cancelled campaign come in soon.
    if ((trimAtMs ?? 0) > nowMs || (state === 'cancelled' && !hasNoRanges)) return;
    const keptMicros = hasNoRanges
      ? await this.#unitOfWork.run(() => this.#messages.reservedMicros(id, CHARGEABLE_STATES))
      : undefined;
    await this.#unitOfWork.run(async () => {
      const campaign = await this.#campaigns.find(id);
      // Cancelled or trimmed meanwhile: its next review does what there is to do now.
      if (!campaign || campaign.trimAtMs !== trimAtMs || campaign.state !== state) return;
      await this.#campaigns.save({ ...campaign, trimAtMs: nowMs + TRIM_EVERY_MS });
      if (keptMicros !== undefined) await this.#releaseHold.trim(id, keptMicros);
    });
  }

  async #isQuiet(campaign: Campaign, nowMs: number): Promise<boolean> {
    if (await this.#messages.hasAny(campaign.id, OPEN_STATES)) return false;
    const hasUnknown = await this.#messages.hasAny(campaign.id, ['unknown']);
    const quietSinceMs = nowMs - (hasUnknown ? this.#settings.unknownWaitMs : this.#settings.closeGraceMs);
    return campaign.createdAtMs <= quietSinceMs && !(await this.#messages.hasChangedAfter(campaign.id, quietSinceMs));
  }
}
