import { formatCallbackData } from '../../domain/campaigns/callback-data.ts';
import type { Campaign } from '../../domain/campaigns/campaign.ts';
import { allEnded } from '../shared/at-once.ts';
import type { Clock } from '../shared/ports.ts';
import { Semaphore } from '../shared/semaphore.ts';
import type { CampaignStandings } from './campaign-standings.ts';
import type { MarkedMessage, MessageMarks } from './message-marks.ts';
import type { MessageSender, SendOutcome } from './message-sender.ts';
import type { QueuedMessage, RateLimiter, Slot } from './ports.ts';
import type { ReactToRefusal } from './react-to-refusal.ts';
import { RefusalStreaks } from './refusal-streaks.ts';
import { resultOf } from './send-result.ts';
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
 * Sends a marked message at its slot, and stores what came of it. One for the whole process: it counts what is on its
 * way, and learns from the answers when to try again and which campaign is wrong.
 */
export class SendMessage {
  readonly #standings: CampaignStandings;
  readonly #marks: MessageMarks;
  readonly #limiter: RateLimiter;
  readonly #sender: MessageSender;
  readonly #reactToRefusal: ReactToRefusal;
  readonly #clock: Clock;
  readonly #settings: SendSettings;
  readonly #inFlight: Semaphore;
  readonly #streaks = new RefusalStreaks();
  readonly #retries = new SendRetries();

  constructor(
    standings: CampaignStandings,
    marks: MessageMarks,
    limiter: RateLimiter,
    sender: MessageSender,
    reactToRefusal: ReactToRefusal,
    clock: Clock,
    settings: SendSettings,
  ) {
    this.#standings = standings;
    this.#marks = marks;
    this.#limiter = limiter;
    this.#sender = sender;
    this.#reactToRefusal = reactToRefusal;
    this.#clock = clock;
    this.#settings = settings;
    this.#inFlight = new Semaphore(settings.maxInFlight);
  }

  /** Takes the slot over: it is used, or given back. A message that cannot be sent now is put back. */
  async execute(campaign: Campaign, message: MarkedMessage, slot: Slot): Promise<void> {
    await this.#limiter.wait(slot);
    // The slot is kept meanwhile: as long as nothing more can be sent, nothing more is marked than there are slots.
    if (!this.#inFlight.tryEnter() && !(await this.#enterWhileCovered(message.leaseUntilMs))) {
      this.#limiter.drop(slot);
      return this.#marks.putBack(message);
    }
    const send = await this.#sendInTime(campaign, message, slot).finally(() => this.#inFlight.leave());
    if (!send) return this.#marks.putBack(message);
    const { outcome, atMs } = send;
    const result = resultOf(message, outcome, this.#clock.nowMs(), this.#retries, this.#settings.unknownWaitMs);
    const sent = { campaignId: campaign.id, atMs };
    // Concurrently: the campaign's and the number's other sends go on until the reaction is done.
    await allEnded([
      this.#marks.end(outcome.kind === 'not-sent' ? result : { sent, ...result }),
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
      await this.#marks.putBack(message);
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
      const [look] = await Promise.allSettled([this.#standings.maySend(campaign)]);
      if (look.status === 'fulfilled' && look.value) continue;
      if (next) this.#limiter.drop(next);
      if (look.status === 'rejected') throw look.reason;
      return undefined;
    }
    return undefined;
  }

  async #enterWhileCovered(leaseUntilMs: number): Promise<boolean> {
    const entering = this.#inFlight.enter().then(() => true);
    return (await this.#whileCovered(leaseUntilMs, entering, () => this.#inFlight.leave())) ?? false;
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
    if (isWrong) {
      this.#streaks.end(campaignId);
      await this.#reactToRefusal.pause(campaignId, error);
    }
    if (isWrong || error.class === 'stop-campaign' || error.class === 'stop-platform') this.#standings.forget();
  }
}
