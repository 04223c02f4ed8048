import { DomainError } from '../shared/errors.ts';
import type { ParameterMapping } from '../templates/parameters.ts';
import type { Category, Price } from '../wallet/price-book.ts';
import type { MessageCounts } from './message.ts';
import type { SendErrorClass } from './send-errors.ts';

/**
 * `preparing` has no money yet: its audience is being counted. `running` and `paused` have messages to send.
 * `cancelled` sends no more and may wait for what is on its way; `completed` has given its money back.
 */
export const CAMPAIGN_STATES = ['preparing', 'running', 'paused', 'cancelled', 'completed'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** The template as it was at launch. */
export interface CampaignTemplate {
  readonly templateId: string;
  readonly metaName: string;
  readonly language: string;
  readonly category: Category;
  readonly parameters: ParameterMapping;
}

/** A list as it was at launch: its members up to `lastSeq`. */
export interface ListAtLaunch {
  readonly listId: string;
  readonly lastSeq: number;
}

/** Whom in its list a campaign goes to; absent parts do not narrow it. */
export interface AudienceFilter {
  /** Contacts on one of these lists, which a vendor may call tags. */
  readonly anyOf?: readonly ListAtLaunch[];
  /** Contacts on none of these. */
  readonly noneOf?: readonly ListAtLaunch[];
  readonly failedIn?: FailedIn;
}

/** Contacts whose message of a campaign failed, except those whom an earlier retry of it may have written to. */
export interface FailedIn {
  readonly campaignId: string;
  /** Which of its retries this is, from 0: two at once want the same number, and only one gets it. */
  readonly number: number;
  readonly classes: readonly SendErrorClass[];
  /** Recipients that fail later are left to the next retry: nobody joins those who were counted. */
  readonly untilMs: number;
  /** Those that have begun, from the first. */
  readonly earlierRetries: readonly string[];
}

/** Recipients for whom the campaign's texts cannot be filled in, by the reason; they have no money in the hold. */
export interface Misfit {
  readonly reason: string;
  readonly recipients: number;
}

export interface Campaign {
  readonly id: string;
  readonly vendorId: string;
  readonly name: string;
  readonly state: CampaignState;
  /** Why it is paused, in words for the vendor. */
  readonly stateReason?: string;
  /** `template`: it resumes by itself as soon as WhatsApp sends the template again. */
  readonly pausedFor?: 'template';
  /** How often it was paused for a retry, as WhatsApp refused a template that it calls approved. */
  readonly templateRetries?: number;
  readonly phoneNumberId: string;
  readonly template: CampaignTemplate;
  /** Dearer than the template's at launch: its vendor resumed the campaign at that price, and the difference is held. */
  readonly acceptedCategory?: Category;
  readonly listId: string;
  /** The audience is the list's members at launch: places 1 to `lastSeq`. */
  readonly lastSeq: number;
  /** Jobs exist for places 1 to `plannedSeq`. */
  readonly plannedSeq: number;
  /** Recipients that the quote counted, and those left out because they opted out. */
  readonly recipients: number;
  readonly optedOut: number;
  readonly filter?: AudienceFilter;
  /** Members of the list that the filter left out, and those whose texts could not be filled in. */
  readonly excluded?: number;
  readonly misfits?: readonly Misfit[];
  /** A message whose answer was lost is sent once more when no status has come in time; otherwise never. */
  readonly resendsUnconfirmed?: true;
  /** The total that the launch expected, if it named one: the campaign holds that or nothing. */
  readonly expectedTotalMicros?: bigint;
  /** The request that launched it, if that came with an Idempotency-Key: no second campaign has the same. */
  readonly requestKey?: string;
  /** When a paused campaign goes on by itself: its start, or when its template is tried again (`triesAgain`). */
  readonly startsAtMs?: number;
  /** When its launch said it should start; it stays. */
  readonly scheduledForMs?: number;
  /** The prices at launch, per market of the audience and for every category that Meta may report. */
  readonly prices: ReadonlyMap<string, Readonly<Partial<Record<Category, Price>>>>;
  readonly createdAtMs: number;
  readonly completedAtMs?: number;
  /** When it is next asked whether anything more can come of it; absent: before it has begun, and once it is completed. */
  readonly reviewAtMs?: number;
  /** When its hold is next trimmed to what its messages can still cost; absent: at once, if all of it is planned. */
  readonly trimAtMs?: number;
}

/** How often the hold of a campaign is trimmed that waits for its last statuses, which may take thirty days. */
export const TRIM_EVERY_MS = 60 * 60 * 1000;

/**
 * How long after one review the next is due: a fiftieth of its age. What runs for a minute is completed within a second
 * or two, and thousands that wait for phones that are off for days cost a question every five minutes each.
 */
const REVIEWS_PER_AGE = 50;
export const REVIEW_AT_LEAST_EVERY_MS = 5 * 60 * 1000;

/** A campaign of this many recipients or fewer does not queue up behind large ones. */
export const SMALL_CAMPAIGN = 250;

/**
 * The same for campaigns that are not marketing: somebody waits for those messages. Larger ones get only their vendor's
 * share.
 */
export const SMALL_TRANSACTIONAL_CAMPAIGN = 2_500;

/** Small, or transactional: a part of the number's rate is reserved for such campaigns. */
export function isExpress({ recipients, template }: Campaign): boolean {
  return recipients <= (template.category === 'marketing' ? SMALL_CAMPAIGN : SMALL_TRANSACTIONAL_CAMPAIGN);
}

/**
 * The campaign is marketing, and its messages are never sent twice.
 * @remedy Launch it without `resendUnconfirmed`, or with a utility or authentication template.
 */
export class ResendNotPossible extends DomainError {
  readonly code = 'campaigns.resend_not_possible';
  readonly kind = 'unprocessable';
}

/**
 * Advertising that arrives twice does harm; what was ordered or asked for should rather arrive twice than not at all.
 */
export function mayBeResent(category: Category): boolean {
  return category !== 'marketing';
}

export function assertResend(resendsUnconfirmed: boolean, category: Category): void {
  if (!resendsUnconfirmed || mayBeResent(category)) return;
  throw new ResendNotPossible('`resendUnconfirmed` is not possible for marketing messages');
}

/** How far ahead a start can be set: the campaign's money is held until it ends, thirty days at most. */
export const MAX_START_AHEAD_MS = 20 * 24 * 60 * 60 * 1000;

/**
 * `startsAt` is in the past, or too far in the future.
 * @remedy Choose another time, or leave it out to start now.
 */
export class StartNotPossible extends DomainError {
  readonly code = 'campaigns.start_not_possible';
  readonly kind = 'unprocessable';
}

/** The start of a campaign that is launched now; undefined: at once. */
export function assertStart(startsAtMs: number | undefined, nowMs: number): void {
  if (startsAtMs === undefined) return;
  // NaN is neither in the past nor too far ahead.
  if (!Number.isFinite(startsAtMs)) throw new StartNotPossible('`startsAt` is not a valid time');
  if (startsAtMs <= nowMs) throw new StartNotPossible('`startsAt` is in the past');
  if (startsAtMs > nowMs + MAX_START_AHEAD_MS) throw new StartNotPossible('`startsAt` is more than 20 days ahead');
}

/**
 * The vendor has no campaign of this id.
 * @remedy Look the id up at `GET /campaigns`.
 */
export class CampaignNotFound extends DomainError {
  readonly code = 'campaigns.not_found';
  readonly kind = 'not-found';
}

/** Throws `CampaignNotFound` for another vendor's campaign as for one that does not exist. */
export function ownCampaign(campaign: Campaign | undefined, vendorId: string): Campaign {
  if (campaign?.vendorId !== vendorId) throw new CampaignNotFound('There is no such campaign');
  return campaign;
}

/**
 * The campaign's state does not allow this, such as resuming one that is over.
 * @remedy Read its state, and decide again.
 */
export class CampaignStateConflict extends DomainError {
  readonly code = 'campaigns.wrong_state';
  readonly kind = 'conflict';
}

/** Campaigns of a vendor whose audience is being counted. */
export const MAX_PREPARING = 10;

/**
 * The audiences of as many of the vendor's campaigns as allowed are already being counted.
 * @remedy Wait until one of them has begun, or cancel one; then launch again.
 */
export class TooManyPreparing extends DomainError {
  readonly code = 'campaigns.too_many_preparing';
  readonly kind = 'too-many';
}

/** Retries of one campaign that have begun: the next one looks each of them up for every recipient. */
export const MAX_RETRY_CAMPAIGNS = 10;

/**
 * How long a failure has been known before it is retried. A settlement's time is taken before its commit: what this
 * retry's counting does not see yet must not be older than what it takes. No commit takes as long, and the processes'
 * clocks are nearer to one another.
 */
export const FAILURE_KNOWN_MS = 60_000;

/**
 * The campaign has reached its limit of retries.
 * @remedy Launch a new campaign to the people you want to reach.
 */
export class TooManyRetries extends DomainError {
  readonly code = 'campaigns.too_many_retries';
  readonly kind = 'conflict';
}

/** What is known of a campaign once its audience is counted. */
export type CountedCampaign = Required<Pick<Campaign, 'recipients' | 'optedOut' | 'excluded' | 'misfits' | 'prices'>>;

/** Its audience is counted and its money is held: it sends, or waits for its start. */
export function begin(campaign: Campaign, counted: CountedCampaign): Campaign {
  const { createdAtMs } = campaign;
  const begun = { ...campaign, ...counted, reviewAtMs: createdAtMs, trimAtMs: createdAtMs + TRIM_EVERY_MS };
  if (begun.startsAtMs === undefined) return { ...begun, state: 'running' };
  return { ...begun, state: 'paused', stateReason: `It starts at ${new Date(begun.startsAtMs).toISOString()}` };
}

/** What one message to a market is to cost at most, as its vendor has agreed; undefined: it had no price at launch. */
export function agreedPrice({ prices, acceptedCategory, template }: Campaign, market: string): Price | undefined {
  const known = prices.get(market);
  return (acceptedCategory && known?.[acceptedCategory]) ?? known?.[template.category];
}

/** Its money was held; before that it has neither a plan nor messages to anybody. */
export function hasBegun({ recipients }: Campaign): boolean {
  return recipients > 0;
}

/** It could not begin, and is over: the same request may launch it anew. */
export function refuse(campaign: Campaign, reason: string, nowMs: number): Campaign {
  const { requestKey: _free, ...refused } = move(campaign, ['preparing'], 'cancelled', reason);
  return { ...refused, completedAtMs: nowMs };
}

/** Without `pausedFor` the campaign waits for its vendor, even if it was to start or to resume by itself. */
export function pause(campaign: Campaign, reason: string, pausedFor?: 'template'): Campaign {
  if (campaign.state === 'paused') {
    const { startsAtMs, pausedFor: awaited, ...rest } = campaign;
    const goesOnByItself = startsAtMs !== undefined || awaited !== undefined;
    return goesOnByItself && pausedFor === undefined ? { ...rest, stateReason: reason } : campaign;
  }
  const paused = move(campaign, ['running'], 'paused', reason);
  return pausedFor ? { ...paused, pausedFor } : paused;
}

/** WhatsApp's servers do not all learn of an approval at once. */
export const TEMPLATE_RETRY_AFTER_MS = 5 * 60_000;
export const MAX_TEMPLATE_RETRIES = 6;

/**
 * WhatsApp refuses a template that it calls approved. No event about that need come, so the campaign soon resumes by
 * itself; after several vain attempts it waits for its vendor.
 */
export function pauseToRetry(campaign: Campaign, reason: string, nowMs: number): Campaign {
  const { templateRetries = 0 } = campaign;
  if (templateRetries === MAX_TEMPLATE_RETRIES) {
    return pause(
      campaign,
      `${reason}, ${templateRetries + 1} times, though WhatsApp calls it approved. Resume to try again`,
    );
  }
  const paused = pause(campaign, `${reason}, though WhatsApp calls it approved: retried automatically`);
  return { ...paused, startsAtMs: nowMs + TEMPLATE_RETRY_AFTER_MS, templateRetries: templateRetries + 1 };
}

/** It does not wait for its start, but until its template is tried again. */
export function triesAgain({ startsAtMs, templateRetries }: Campaign): boolean {
  return startsAtMs !== undefined && templateRetries !== undefined;
}

/** A paused campaign whose time has come resumes by itself. */
export function start(campaign: Campaign): Campaign {
  return move(campaign, ['paused'], 'running');
}

/** Its vendor, or WhatsApp, lets it go on. */
export function resume(campaign: Campaign): Campaign {
  if (campaign.state === 'running') return campaign;
  const { templateRetries: _over, ...resumed } = start(campaign);
  return resumed;
}

export function cancel(campaign: Campaign): Campaign {
  if (campaign.state === 'cancelled') return campaign;
  const { trimAtMs: _atOnce, ...cancelled } = move(campaign, ['preparing', 'running', 'paused'], 'cancelled');
  return { ...cancelled, reviewAtMs: 0 };
}

/** It was reviewed, and something may still come. */
export function reviewed(campaign: Campaign, nowMs: number): Campaign {
  const ageMs = nowMs - campaign.createdAtMs;
  const pauseMs = Math.min(Math.floor(ageMs / REVIEWS_PER_AGE), REVIEW_AT_LEAST_EVERY_MS);
  return { ...campaign, reviewAtMs: nowMs + Math.max(1, pauseMs) };
}

/** It sends nothing any more. */
export function isOver({ state }: Campaign): boolean {
  return state === 'cancelled' || state === 'completed';
}

/** Its hold is closed in the same unit of work. `reason`: why it is over before all is known. */
export function complete(campaign: Campaign, nowMs: number, reason?: string): Campaign {
  const { stateReason: _resolved, pausedFor: _over, reviewAtMs: _none, trimAtMs: _never, ...rest } = campaign;
  const state = campaign.state === 'cancelled' ? 'cancelled' : 'completed';
  return { ...rest, state, completedAtMs: nowMs, ...(reason === undefined ? {} : { stateReason: reason }) };
}

/** Recipients that have no message yet. */
export function unstarted({ recipients, misfits = [] }: Campaign, counts: MessageCounts): number {
  const messages = Object.values(counts).reduce((sum, count) => sum + count, 0);
  // Those left out for their texts have a message, and were no recipients of the quote.
  const leftOut = misfits.reduce((sum, misfit) => sum + misfit.recipients, 0);
  return Math.max(0, recipients + leftOut - messages);
}

/**
 * How many recipients are in each state: those without a message wait for one, or are left out when the campaign is
 * over.
 */
export function recipientCounts(
  campaign: Campaign,
  counts: MessageCounts,
): MessageCounts & { readonly planned: number } {
  const without = unstarted(campaign, counts);
  if (!isOver(campaign)) return { planned: without, ...counts };
  return { planned: 0, ...counts, cancelled: counts.cancelled + without };
}

function move(campaign: Campaign, from: readonly CampaignState[], to: CampaignState, reason?: string): Campaign {
  if (!from.includes(campaign.state)) {
    throw new CampaignStateConflict(`A ${campaign.state} campaign cannot become ${to}`, {
      state: campaign.state.toUpperCase(),
    });
  }
  const { stateReason: _old, pausedFor: _over, startsAtMs: _start, ...rest } = campaign;
  return { ...rest, state: to, ...(reason === undefined ? {} : { stateReason: reason }) };
}
