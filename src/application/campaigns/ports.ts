import type { Campaign } from '../../domain/campaigns/campaign.ts';
import type { Message, MessageCounts, MessageState } from '../../domain/campaigns/message.ts';
import type { NumberLimit } from '../../domain/campaigns/number-limit.ts';
import type { SentSecond } from '../../domain/campaigns/send-rate.ts';
import type { SendingStop, StopLifter } from '../../domain/campaigns/sending-stop.ts';
import type { PhoneNumber } from '../../domain/shared/phone-number.ts';
import type { FilledParameters } from '../../domain/templates/parameters.ts';
import type { Page, PageRequest } from '../shared/page.ts';
import { LostRace } from '../shared/ports.ts';

/** The same request has launched a campaign already, or the same failures are being retried. */
export class LaunchedAlready extends LostRace {
  readonly code = 'campaigns.launched_already';
}

export abstract class CampaignRepository {
  /**
   * Rejects with `LaunchedAlready` a second campaign of one request, and a second retry of a campaign with the same
   * number.
   */
  abstract add(campaign: Campaign): Promise<void>;
  /** Replaces the stored campaign; must run inside the unit of work that read it. */
  abstract save(campaign: Campaign): Promise<void>;
  abstract find(campaignId: string): Promise<Campaign | undefined>;
  /** Those of `campaignIds` that exist. */
  abstract findMany(campaignIds: readonly string[]): Promise<readonly Campaign[]>;
  abstract page(vendorId: string, request: PageRequest): Promise<Page<Campaign>>;
  /** Whether any campaign is not completed: only such ones are startable, preparing, plannable or reviewable. */
  abstract hasUnfinished(): Promise<boolean>;
  /** Paused campaigns whose start has come, by id, those after `afterId`, at most `limit`. */
  abstract startable(nowMs: number, afterId: string, limit: number): Promise<readonly Campaign[]>;
  /** The campaign that has this `requestKey`. */
  abstract ofRequest(requestKey: string): Promise<Campaign | undefined>;
  /** The last campaign that retries another's failures. */
  abstract lastRetryOf(campaignId: string): Promise<Campaign | undefined>;
  /** Campaigns whose audience is being counted, by id, those after `afterId`, at most `limit`. */
  abstract preparing(afterId: string, limit: number): Promise<readonly Campaign[]>;
  /** How many of the vendor's campaigns are being counted; `limit` where there are more. */
  abstract countPreparing(vendorId: string, limit: number): Promise<number>;
  /**
   * Running campaigns that have places to plan or ranges that are due, by id, those after `afterId`, at most `limit`.
   * The many that only wait for their last statuses are not among them.
   */
  abstract plannable(nowMs: number, afterId: string, limit: number): Promise<readonly Campaign[]>;
  /** Running or paused campaigns with the template, by id, those after `afterId`, at most `limit`. */
  abstract ofTemplate(templateId: string, afterId: string, limit: number): Promise<readonly Campaign[]>;
  /** Campaigns whose review is due, the longest due first, at most `limit`. */
  abstract reviewable(nowMs: number, limit: number): Promise<readonly Campaign[]>;
}

/** A range of places in a campaign's list, for one worker. */
export interface SendJob {
  readonly campaignId: string;
  readonly fromSeq: number;
  readonly toSeq: number;
}

/** The last time that a `Date` can tell: a range that waits for it is with the bus, or with the dead letters. */
export const NEVER_MS = 8.64e15;

/**
 * The plan of a campaign: which ranges are with a worker, which wait for a time, which are done. A range is never lost:
 * it waits here, or it is with the bus, and comes back to wait should the bus lose it.
 */
export abstract class SendPlan {
  /** Adds new ranges as being with a worker, until `untilMs` at most. */
  abstract add(jobs: readonly SendJob[], untilMs: number): Promise<void>;
  /** How many ranges of the campaign are with workers, whose time is not over. */
  abstract outstanding(campaignId: string, nowMs: number): Promise<number>;
  /** The same for every campaign that has any. */
  abstract allOutstanding(nowMs: number): Promise<ReadonlyMap<string, number>>;
  /**
   * Ranges that are due, at most `limit`, the longest due first: those that wait and those whose worker's time is over.
   * They are marked as being with a worker until `untilMs`.
   */
  abstract takeDue(campaignId: string, nowMs: number, untilMs: number, limit: number): Promise<readonly SendJob[]>;
  /** A worker has left the range: for good, or until `resumeAtMs`, because messages in it wait or it failed. */
  abstract leave(job: SendJob, resumeAtMs: number | undefined): Promise<void>;
  /** True when no range of the campaign is with a worker or waits. */
  abstract isDone(campaignId: string): Promise<boolean>;
  /** Nobody takes up the campaign's ranges any more, those that wait among them. */
  abstract end(campaignId: string): Promise<void>;
}

export interface QueuedMessage {
  readonly id: string;
  readonly phone: PhoneNumber;
  readonly attempt: number;
  readonly parameters: FilledParameters;
}

/** A message with its texts, as it is stored first. */
export type NewMessage = Message & { readonly parameters: FilledParameters };

/** A message with its times by our clocks. */
export interface StoredMessage extends Message {
  /** When the store last heard of it: the latest status, or the answer to its send. */
  readonly changedAtMs: number;
  /** When it left last, or was about to, if its sender died first; absent where it surely has not left. */
  readonly sentAtMs?: number;
}

/** A message of a range, as a worker finds it. */
export interface RangeMessage extends QueuedMessage {
  readonly seq: number;
  /** When it is to be sent, if it is queued, or unknown with a resend left; otherwise undefined. */
  readonly dueAtMs: number | undefined;
}

/** How a send ended, as it is stored with the message. */
export interface SendResult {
  readonly messageId: string;
  /** The lease that the message was marked with for this send. */
  readonly leaseUntilMs: number;
  readonly state: Extract<MessageState, 'queued' | 'accepted' | 'failed' | 'unknown'>;
  readonly attempt: number;
  /** For `queued`: when it may be tried again. For `unknown`: when it is sent once more, if it has a resend left. */
  readonly dueAtMs: number;
  readonly wamid?: string;
  readonly errorCode?: number;
  readonly cause?: string;
  /** When the message left, and for which campaign; absent where it surely did not leave. */
  readonly sent?: { readonly campaignId: string; readonly atMs: number };
  /**
   * When an earlier send left that may have arrived, where this one, its resend, surely was not accepted: the message is
   * as unconfirmed as before, and the resend may be tried again.
   */
  readonly unconfirmedAtMs?: number;
}

/** Messages that failed for the same error code, with the first of its causes by alphabet; without a code, by cause. */
export interface FailureCount {
  readonly errorCode?: number;
  readonly cause: string;
  readonly messages: number;
}

/** The messages of all campaigns: one row for each recipient, kept for ever. */
export abstract class MessageRepository {
  /** Stores those that do not exist yet and leaves the others as they are: a repeated job adds nothing. */
  abstract addMissing(messages: readonly NewMessage[]): Promise<void>;
  /** The messages of the range, in the order of their places. */
  abstract inRange(job: SendJob): Promise<readonly RangeMessage[]>;
  /**
   * When the range needs a worker again: the first queued message or unknown one with a resend left is due, or the
   * first lease of one in `sending` ends. Undefined when there is neither, which then never changes.
   */
  abstract nextDueAtMs(job: SendJob): Promise<number | undefined>;
  /**
   * Takes messages that are still queued, or unknown with a resend that is due, to `sending`, durably, before anything
   * is sent; until a result tells, they count as leaving at `nowMs`. Gives the ids of those taken, and for each whose
   * resend this uses up, when it left before. After `leaseUntilMs` a message still in `sending` belongs to nobody.
   */
  abstract markSending(
    messageIds: readonly string[],
    leaseUntilMs: number,
    nowMs: number,
  ): Promise<ReadonlyMap<string, number | undefined>>;
  /**
   * Applies results to messages still in `sending` with the result's lease: a sender that stalled beyond its lease may
   * not decide about another's send. Of other messages only a missing wamid is filled in, and when they left last. What left is
   * counted in its second, with the results or not at all; `SendRateReader` reads it.
   */
  abstract recordResults(results: readonly SendResult[], nowMs: number): Promise<void>;
  /**
   * Takes messages in `sending` whose lease is over to `unknown`: their sender died. Those with a resend left are due
   * for it at `resendAtMs`. Gives how many.
   */
  abstract expireSending(nowMs: number, cause: string, resendAtMs: number): Promise<number>;
  /** Takes a campaign's queued messages to `cancelled`. */
  abstract cancelQueued(campaignId: string, nowMs: number): Promise<void>;
  /** Cancels those of `messageIds` that are queued, with its cause. The others lose their resend. */
  abstract cancelUnsent(messageIds: readonly string[], cause: string, nowMs: number): Promise<void>;
  /**
   * Cancels what is queued for a phone number, of one vendor or of all, with its cause. What is unknown there loses its
   * resend.
   */
  abstract cancelQueuedTo(
    phone: PhoneNumber,
    vendorId: string | undefined,
    cause: string,
    nowMs: number,
  ): Promise<void>;
  /**
   * The vendor whose message one person, under these numbers, had got last at `untilMs`: of messages with a wamid
   * that did not fail, the one that left last. Reads all that the numbers were ever sent, which is little: an index by
   * time would cost each send one more write.
   */
  abstract lastVendorTo(phones: readonly PhoneNumber[], untilMs: number): Promise<string | undefined>;
  abstract find(messageIds: readonly string[]): Promise<readonly StoredMessage[]>;
  /** Ids of messages by the id that Meta gave them, for statuses without our callback data. */
  abstract idsByWamid(wamids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Stores what settlement changed: state, failure, pricing, charge. */
  abstract saveSettled(messages: readonly Message[], nowMs: number): Promise<void>;
  /** Stores ids that Meta gave messages, of those that have none yet; no change of a message's state. */
  abstract addWamids(wamidById: ReadonlyMap<string, string>): Promise<void>;
  abstract counts(campaignId: string): Promise<MessageCounts>;
  /** What messages failed for, the most frequent first, at most `limit`; no error code is in it twice. */
  abstract failures(campaignId: string, limit: number): Promise<readonly FailureCount[]>;
  /** Sets what each of the campaign's queued messages may take out of its hold, by its market. */
  abstract reserveQueued(campaignId: string, microsByMarket: ReadonlyMap<string, bigint>): Promise<void>;
  /** What the campaign's messages in these states may take out of its hold. */
  abstract reservedMicros(campaignId: string, states: readonly MessageState[]): Promise<bigint>;
  /** Whether a message of the campaign is in one of these states. */
  abstract hasAny(campaignId: string, states: readonly MessageState[]): Promise<boolean>;
  /** Whether a message of the campaign has changed later than at `atMs`. */
  abstract hasChangedAfter(campaignId: string, atMs: number): Promise<boolean>;
  /**
   * A campaign's messages, the last place first; only those in `state`, the latest change first: one that changes before
   * it is reached is then ahead of the cursor. A cursor fits both orders.
   */
  abstract page(campaignId: string, request: PageRequest, state?: MessageState): Promise<Page<StoredMessage>>;
}

/** What a campaign has sent in all. */
export interface SendSummary {
  readonly sends: number;
  /** The most of any second of the clock. */
  readonly maxPerSecond: number;
  /** The beginnings of the first and the last second; undefined before anything was sent. */
  readonly firstAtMs?: number;
  readonly lastAtMs?: number;
}

/**
 * How fast a campaign was sent: its sends by the second in which they left, by the clock of the process that sent them.
 * A send whose process died before it had stored the result is in no second: its message is `unknown`.
 */
export abstract class SendRateReader {
  abstract summary(campaignId: string): Promise<SendSummary>;
  /** Seconds in which something was sent, newest first. */
  abstract page(campaignId: string, request: PageRequest): Promise<Page<SentSecond>>;
}

/** Which queue a caller stands in; `isExpress` decides. */
export type Lane = 'bulk' | 'express';

/** One permission to send, taken from a phone number's limit. */
export interface Slot {
  readonly phoneNumberId: string;
  /** When to send, on the limiter's own clock. */
  readonly atMs: number;
}

/**
 * The limit of each phone number, shared by all senders. A slot counts from its time until one second after the
 * provider's answer, so that whenever in between the provider looks at its clock, no second holds more messages than
 * the limit.
 */
export abstract class RateLimiter {
  /**
   * Waits until at least one slot is near and gives those within the horizon, at most `count`, evenly spaced. Express
   * callers do not queue up behind the others: while both wait, in any process, they get five of six slots.
   */
  abstract reserve(phoneNumberId: string, count: number, lane?: Lane): Promise<readonly Slot[]>;
  /** Waits for the slot's time. False: it was missed and must be dropped; sending now would come in a bunch. */
  abstract wait(slot: Slot): Promise<boolean>;
  /** The provider has answered, or no longer will. */
  abstract answered(slot: Slot): void;
  /** Nothing was sent: the slot is free for others, though not before its time. */
  abstract drop(slot: Slot): void;
  /** From now on the number has this limit; what was let through under a higher one still counts for a second. */
  abstract setLimit(phoneNumberId: string, messagesPerSecond: number): void;
  /** The provider refused for the rate (130429): slow down, then come back by steps. */
  abstract slowDown(phoneNumberId: string): void;
}

/** What Meta has said of each phone number's rate, for all processes; `NumberRate` makes it a limit. */
export abstract class PhoneNumberLimits {
  /** Undefined: Meta has said nothing yet, and the configured limit holds. */
  abstract find(phoneNumberId: string): Promise<NumberLimit | undefined>;
  /** Replaces what is known; must run inside the unit of work that read it. */
  abstract save(phoneNumberId: string, limit: NumberLimit): Promise<void>;
}

/**
 * How much each vendor sends relative to the others while a number is busy: one with 2 sends twice as much as one with
 * 1.
 */
export abstract class VendorWeights {
  /** For those of `vendorIds` that were given one; the others have 1. */
  abstract find(vendorIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** `weight` is a whole number above zero. Joins the running unit of work. */
  abstract set(vendorId: string, weight: number): Promise<void>;
}

/** Why nothing is sent now, in words; kept until it is lifted or ends by itself. */
export abstract class SendingStops {
  /** Because the phone number was stopped, or because the vendor is suspended. */
  abstract reasonOf(phoneNumberId: string, vendorId: string): Promise<string | undefined>;
  /**
   * Of each lifter a number has at most one stop without an end, the first, and beside it one with an end, that which
   * ends last: when one is over, the others still stand. False: nothing changed, as such a stop was in force already.
   */
  abstract stop(stop: SendingStop): Promise<boolean>;
  /** By number; of one number's those without an end first, and of them the oldest. */
  abstract all(): Promise<readonly SendingStop[]>;
  /** Lifts those that `lifter` lifts, on all numbers. */
  abstract liftFor(lifter: StopLifter): Promise<void>;
  /**
   * Remembers WhatsApp's event on a subject. False: nothing must follow, since this event or a newer one was known; of
   * two at one time the stop is the newer. Must run inside the unit of work of what follows.
   */
  abstract hear(subject: string, atMs: number, isStop: boolean): Promise<boolean>;
  /** Lets one number send again, whatever stopped it; false when nothing did. */
  abstract lift(phoneNumberId: string): Promise<boolean>;
  /** Removes the stops that have ended by themselves. */
  abstract liftEnded(nowMs: number): Promise<void>;
  /** Sending resumes on all numbers; suspended vendors stay suspended. */
  abstract clear(): Promise<void>;
}
