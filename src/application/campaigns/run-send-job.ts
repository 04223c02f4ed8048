import { type Campaign, isExpress, isOver } from '../../domain/campaigns/campaign.ts';
import { BatchInterrupted, type Clock } from '../shared/ports.ts';
import type { CampaignStandings } from './campaign-standings.ts';
import type { FollowLimits } from './follow-limits.ts';
import type { MaterialiseMessages } from './materialise-messages.ts';
import type { MessageMarks } from './message-marks.ts';
import {
  type CampaignRepository,
  type Lane,
  type MessageRepository,
  NEVER_MS,
  type QueuedMessage,
  type RateLimiter,
  type SendJob,
  type SendPlan,
  type Slot,
} from './ports.ts';
import type { SendMessage } from './send-message.ts';

/**
 * Sends the messages of one range: each at its slot, marked durably before and stored with its result after. Runs any
 * number of times, even at once: the mark decides who sends. Leaves the range to the plan with a time to come back.
 */
export class RunSendJob {
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #materialise: MaterialiseMessages;
  readonly #plan: SendPlan;
  readonly #standings: CampaignStandings;
  readonly #followLimits: FollowLimits;
  readonly #limiter: RateLimiter;
  readonly #marks: MessageMarks;
  readonly #sendMessage: SendMessage;
  readonly #clock: Clock;

  constructor(
    campaigns: CampaignRepository,
    messages: MessageRepository,
    materialise: MaterialiseMessages,
    plan: SendPlan,
    standings: CampaignStandings,
    followLimits: FollowLimits,
    limiter: RateLimiter,
    marks: MessageMarks,
    sendMessage: SendMessage,
    clock: Clock,
  ) {
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#materialise = materialise;
    this.#plan = plan;
    this.#standings = standings;
    this.#followLimits = followLimits;
    this.#limiter = limiter;
    this.#marks = marks;
    this.#sendMessage = sendMessage;
    this.#clock = clock;
  }

  /** Rejects with `BatchInterrupted` when `isLeaving` turned true before the range was done. */
  async execute(job: SendJob, isLeaving: () => boolean): Promise<void> {
    const onTheWay: Promise<void>[] = [];
    await this.#work(job, isLeaving, onTheWay).finally(() => Promise.allSettled(onTheWay));
    await Promise.all(onTheWay);
    await this.#leave(job);
  }

  /**
   * A job that failed leaves its room to others. The planner never hands its range out again: the bus does, which has
   * the job until it is done, or the replay of its dead letter.
   */
  async giveUp(job: SendJob): Promise<void> {
    await this.#plan.leave(job, NEVER_MS);
  }

  /** Until the range needs a worker again; for good where the campaign ended meanwhile: what came back is cancelled. */
  async #leave(job: SendJob): Promise<void> {
    const resumeAtMs = await this.#messages.nextDueAtMs(job);
    await this.#plan.leave(job, resumeAtMs);
    if (resumeAtMs === undefined) return;
    // Looked at last: whatever ends the campaign after this look finds the range and its messages as they now are.
    const campaign = await this.#campaigns.find(job.campaignId);
    if (campaign && !isOver(campaign)) return;
    await this.#messages.cancelQueued(job.campaignId, this.#clock.nowMs());
    await this.#plan.leave(job, undefined);
  }

  async #work(job: SendJob, isLeaving: () => boolean, onTheWay: Promise<void>[]): Promise<void> {
    const campaign = await this.#campaigns.find(job.campaignId);
    if (!campaign || isOver(campaign)) return;
    let left = await this.#materialise.execute(campaign, job);
    // The planner hands the range out again when the campaign, the number and the vendor are free.
    if (campaign.state !== 'running') return;
    while (left.length > 0) {
      if (isLeaving()) throw new BatchInterrupted();
      await this.#followLimits.execute();
      const slots = await this.#limiter.reserve(campaign.phoneNumberId, left.length, laneOf(campaign));
      if (isLeaving()) {
        this.#drop(slots);
        throw new BatchInterrupted();
      }
      const group = left.slice(0, slots.length);
      left = left.slice(slots.length);
      const taken = await this.#take(campaign, group, slots);
      if (taken === undefined) return;
      onTheWay.push(...taken);
    }
  }

  /**
   * Marks messages and sends them at their slots; undefined when they may not be sent now. That is checked once the
   * slots are there: waiting for them may take longer than a pause may take to act. And it is checked during the
   * marking, or the messages would miss their slots.
   */
  async #take(
    campaign: Campaign,
    group: readonly QueuedMessage[],
    slots: readonly Slot[],
  ): Promise<readonly Promise<void>[] | undefined> {
    const [look, marking] = await Promise.allSettled([this.#standings.maySend(campaign), this.#marks.take(group)]);
    const mine = marking.status === 'fulfilled' ? marking.value : [];
    const isFree = look.status === 'fulfilled' && look.value;
    this.#drop(slots.slice(isFree ? mine.length : 0));
    if (!isFree) await Promise.all(mine.map((message) => this.#marks.putBack(message)));
    if (look.status === 'rejected') throw look.reason;
    if (marking.status === 'rejected') throw marking.reason;
    if (!isFree) return undefined;
    return mine.map((message, index) => {
      const sending = this.#sendMessage.execute(campaign, message, slots[index] as Slot);
      // `execute` awaits these later; until then, do not report a rejection as unhandled.
      sending.catch(() => undefined);
      return sending;
    });
  }

  #drop(slots: readonly Slot[]): void {
    for (const slot of slots) this.#limiter.drop(slot);
  }
}

function laneOf(campaign: Campaign): Lane {
  return isExpress(campaign) ? 'express' : 'bulk';
}
