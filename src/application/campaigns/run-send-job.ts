import { formatCallbackData } from '../../domain/campaigns/callback-data.ts';
import { type Campaign, isExpress, isOver } from '../../domain/campaigns/campaign.ts';
import { allEnded } from '../shared/at-once.ts';
import { GroupCommit } from '../shared/group-commit.ts';
import { BatchInterrupted, type Clock } from '../shared/ports.ts';
import { Semaphore } from '../shared/semaphore.ts';
import { CampaignStandings } from './campaign-standings.ts';
import type { FollowLimits } from './follow-limits.ts';
import type { MaterialiseMessages } from './materialise-messages.ts';
import { MessageMarks } from './message-marks.ts';
import type { MessageSender, SendOutcome } from './message-sender.ts';
import type {
  CampaignRepository,
  Lane,
  MessageRepository,
  QueuedMessage,
  RateLimiter,
  SendingStops,
  SendJob,
  SendPlan,
  SendResult,
  Slot,
} from './ports.ts';
import type { ReactToRefusal } from './react-to-refusal.ts';
import { RefusalStreaks } from './refusal-streaks.ts';
import { type MarkedMessage, resultOf } from './send-result.ts';
import { SendRetries } from './send-retries.ts';

export interface SendSettings {
  /** How long the sender may take for one message, all its time-outs together. */
  readonly sendTimeoutMs: number;
  /**
   * Sends at once, fewer than the sender has connections. One more would wait for a connection with its slot long past,
   * and leave seconds after a pause.
   */
  readonly maxInFlight: number;
  /** How long to wait for a status of a message whose answer was lost. */
  readonly unknownWaitMs: number;
}

/**
 * Sends the messages of one range: each at its slot, marked durably before and stored with its result after. Runs any
 * number of times, also at once: the mark decides who sends. Leaves the range to the plan with a time to come back.
 */
export class RunSendJob {
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #materialise: MaterialiseMessages;
  readonly #plan: SendPlan;
  readonly #standings: CampaignStandings;
  readonly #reactToRefusal: ReactToRefusal;
  readonly #followLimits: FollowLimits;
  readonly #limiter: RateLimiter;
  readonly #sender: MessageSender;
  readonly #clock: Clock;
  readonly #settings: SendSettings;
  readonly #marks: MessageMarks;
  readonly #results: GroupCommit<SendResult>;
  readonly #inFlight: Semaphore;
  readonly #streaks = new RefusalStreaks();
  readonly #retries = new SendRetries();

  constructor(
    campaigns: CampaignRepository,
    messages: MessageRepository,
    materialise: MaterialiseMessages,
    plan: SendPlan,
    stops: SendingStops,
    reactToRefusal: ReactToRefusal,
    followLimits: FollowLimits,
    limiter: RateLimiter,
    sender: MessageSender,
    clock: Clock,
    settings: SendSettings,
  ) {
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#materialise = materialise;
    this.#plan = plan;
    this.#standings = new CampaignStandings(campaigns, stops);
    this.#reactToRefusal = reactToRefusal;
    this.#followLimits = followLimits;
    this.#limiter = limiter;
    this.#sender = sender;
    this.#clock = clock;
    this.#settings = settings;
    this.#inFlight = new Semaphore(settings.maxInFlight);
    this.#marks = new MessageMarks(messages, clock, settings.sendTimeoutMs);
    // Only the end of a job waits for its results.
    this.#results = new GroupCommit((results) => messages.recordResults(results, clock.nowMs()), { unhurried: true });
  }

  /** Rejects with `BatchInterrupted` when `isLeaving` turned true before the range was done. */
  async execute(job: SendJob, isLeaving: () => boolean): Promise<void> {
    const onTheWay: Promise<void>[] = [];
    await this.#work(job, isLeaving, onTheWay).finally(() => Promise.allSettled(onTheWay));
    await Promise.all(onTheWay);
    await this.#plan.leave(job, await this.#resumeAtMs(job));
  }

  /** When the range needs a worker again; never where the campaign ended meanwhile: what came back is cancelled. */
  async #resumeAtMs(job: SendJob): Promise<number | undefined> {
    const dueAtMs = await this.#messages.nextDueAtMs(job);
    if (dueAtMs === undefined) return undefined;
    const campaign = await this.#campaigns.find(job.campaignId);
    if (campaign && !isOver(campaign)) return dueAtMs;
    await this.#messages.cancelQueued(job.campaignId, this.#clock.nowMs());
    return undefined;
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
    const [look, marking] = await Promise.allSettled([this.#standings.of(campaign), this.#marks.take(group)]);
    const mine = marking.status === 'fulfilled' ? marking.value : [];
    const isFree = look.status === 'fulfilled' && look.value === 'free';
    this.#drop(slots.slice(isFree ? mine.length : 0));
    if (!isFree) await Promise.all(mine.map((message) => this.#putBack(message)));
    if (look.status === 'rejected') throw look.reason;
    if (marking.status === 'rejected') throw marking.reason;
    if (!isFree) return undefined;
    return mine.map((message, index) => {
      const sending = this.#sendOne(campaign, message, slots[index] as Slot);
      // `execute` awaits these later; until then, do not report a rejection as unhandled.
      sending.catch(() => undefined);
      return sending;
    });
  }

  /** Puts back a message that is marked and was surely not sent. */
  #putBack({ id, leaseUntilMs, attempt }: MarkedMessage): Promise<void> {
    return this.#results.add({ messageId: id, leaseUntilMs, state: 'queued', attempt, dueAtMs: this.#clock.nowMs() });
  }

  async #sendOne(campaign: Campaign, message: MarkedMessage, slot: Slot): Promise<void> {
    await this.#limiter.wait(slot);
    // The slot is kept meanwhile: as long as nothing more can be sent, nothing more is marked than there are slots.
    const entering = this.#inFlight.enter().then(() => true);
    const hasEntered = await this.#whileCovered(message.leaseUntilMs, entering, () => this.#inFlight.leave());
    if (!hasEntered) {
      this.#limiter.drop(slot);
      return this.#putBack(message);
    }
    const send = await this.#sendInTime(campaign, message, slot).finally(() => this.#inFlight.leave());
    if (!send) return this.#putBack(message);
    const { outcome, atMs } = send;
    const result = resultOf(message, outcome, this.#clock.nowMs(), this.#retries, this.#settings.unknownWaitMs);
    const sent = { campaignId: campaign.id, atMs };
    // Concurrently: the campaign's and the number's other sends go on until the reaction is done.
    await allEnded([
      this.#results.add(outcome.kind === 'not-sent' ? result : { ...result, sent }),
      this.#react(campaign, message, outcome),
    ]);
  }

  /** How and when it was sent; undefined: not now. */
  async #sendInTime(
    campaign: Campaign,
    message: MarkedMessage,
    slot: Slot,
  ): Promise<{ readonly outcome: SendOutcome; readonly atMs: number } | undefined> {
    const inTime = await this.#inTime(campaign, slot, message.leaseUntilMs).catch(async (error) => {
      await this.#putBack(message);
      throw error;
    });
    if (!inTime) return undefined;
    const atMs = this.#clock.nowMs();
    try {
      const outcome = await this.#sender.send({
        phoneNumberId: campaign.phoneNumberId,
        to: message.phone,
        callbackData: formatCallbackData(campaign.vendorId, message.id),
        template: { metaName: campaign.template.metaName, language: campaign.template.language, ...message.parameters },
      });
      return { outcome, atMs };
    } finally {
      this.#limiter.answered(inTime);
    }
  }

  /**
   * The slot when it has come; a missed one is exchanged, before those that are not marked yet, and as the other had to
   * be waited for, the campaign is looked at again. Undefined: it may not be sent now, or the lease no longer covers a
   * whole send.
   */
  async #inTime(campaign: Campaign, slot: Slot, leaseUntilMs: number): Promise<Slot | undefined> {
    let next: Slot | undefined = slot;
    while (next) {
      const isInTime: boolean = await this.#limiter.wait(next);
      const isCovered = this.#coveredMs(leaseUntilMs) >= 0;
      if (isInTime && isCovered) return next;
      this.#limiter.drop(next);
      if (!isCovered) return undefined;
      const reserving = this.#limiter.reserve(slot.phoneNumberId, 1, 'express');
      [next] = (await this.#whileCovered(leaseUntilMs, reserving, (late) => this.#drop(late))) ?? [];
      const [look] = await Promise.allSettled([this.#standings.of(campaign)]);
      if (look.status === 'fulfilled' && look.value === 'free') continue;
      if (next) this.#limiter.drop(next);
      if (look.status === 'rejected') throw look.reason;
      return undefined;
    }
    return undefined;
  }

  #drop(slots: readonly Slot[]): void {
    for (const slot of slots) this.#limiter.drop(slot);
  }

  /** How long a send may still begin, to end before the lease does. */
  #coveredMs(leaseUntilMs: number): number {
    return leaseUntilMs - this.#settings.sendTimeoutMs - this.#clock.nowMs();
  }

  /**
   * What comes in time for a send; undefined: nothing did, and what comes later is given back. A longer wait would
   * outlast the lease, and leave the message in doubt although it was never sent.
   */
  async #whileCovered<T>(
    leaseUntilMs: number,
    coming: Promise<T>,
    giveBack: (late: T) => void,
  ): Promise<T | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, Math.max(0, this.#coveredMs(leaseUntilMs)), undefined);
    });
    const come = await Promise.race([coming, tooLate]).finally(() => clearTimeout(timer));
    // If it rejects there is nothing to give back, and nobody waits for it any more.
    if (come === undefined) coming.then(giveBack, () => undefined);
    return come;
  }

  /** What an outcome means beyond its own message. */
  async #react(campaign: Campaign, { phone }: QueuedMessage, outcome: SendOutcome): Promise<void> {
    if (outcome.kind !== 'refused') {
      if (outcome.kind === 'accepted') this.#streaks.end(campaign.id);
      return;
    }
    const { id: campaignId, phoneNumberId } = campaign;
    const { error } = outcome;
    if (error.class === 'throttle' && error.throttled === 'number') this.#limiter.slowDown(phoneNumberId);
    // Counted before the first await: an answer that comes meanwhile is a later one.
    const isSystematic = error.class === 'fail-recipient' && error.systematic === true;
    const isWrong = isSystematic && this.#streaks.refused(campaignId);
    await this.#reactToRefusal.execute({ campaignId, phoneNumberId, phone, error });
    if (!isWrong) return;
    this.#streaks.end(campaignId);
    await this.#reactToRefusal.pause(campaignId, error);
  }
}

function laneOf(campaign: Campaign): Lane {
  return isExpress(campaign) ? 'express' : 'bulk';
}
