import type { PhoneNumber } from '../shared/phone-number.ts';

/**
 * The life of one message. `sending` is stored before the first byte leaves, so a message found there after a crash may
 * or may not have been sent: it becomes `unknown` and is not sent again, except for campaigns that chose to send such a
 * message once more.
 *
 *   queued ⇄ sending → accepted → sent → delivered → read
 *                    ↘ unknown ↗      ↘ failed → delivered (Meta corrects itself)
 */
export const MESSAGE_STATES = [
  'queued',
  'sending',
  'unknown',
  'accepted',
  'sent',
  'failed',
  'delivered',
  'read',
  'cancelled',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Still to be sent, or waiting for a status. An `unknown` message waits as well, but not for ever. */
export const OPEN_STATES = ['queued', 'sending', 'accepted', 'sent'] as const satisfies readonly MessageState[];

/** May still cost something; a failed one does only if Meta corrects itself, and is then paid from what is left. */
export const CHARGEABLE_STATES = [...OPEN_STATES, 'unknown'] as const satisfies readonly MessageState[];

/** How many messages are in each state. */
export type MessageCounts = Readonly<Record<MessageState, number>>;

export const NO_MESSAGES = Object.fromEntries(MESSAGE_STATES.map((state) => [state, 0])) as MessageCounts;

/** What Meta's status webhook said a message costs; `type` decides, `category` prices. */
export interface ReportedPricing {
  readonly type: string;
  readonly category: string;
}

/** One message to one recipient of one campaign. */
export interface Message {
  readonly id: string;
  readonly campaignId: string;
  readonly vendorId: string;
  /** The recipient's place in the campaign's list. */
  readonly seq: number;
  readonly phone: PhoneNumber;
  readonly market: string;
  /** This message's own part of the campaign's hold. */
  readonly reservedMicros: bigint;
  readonly state: MessageState;
  /** How many times Meta refused it in a way that allows another try. */
  readonly attempt: number;
  /** A queued message waits until then, and an unknown one with a resend left for a status. */
  readonly dueAtMs: number;
  /** How often it may be sent again although an earlier send may have arrived: 1 or 0, and 0 when absent. */
  readonly resendsLeft?: number;
  readonly wamid?: string;
  /** Why it failed or is unknown: Meta's code where there is one, and words for the vendor. */
  readonly errorCode?: number;
  readonly cause?: string;
  /** From `sent`, kept for a `read` that comes without pricing. */
  readonly pricing?: ReportedPricing;
  /** Set once, by the first `delivered` or `read`: 0 for a free one. */
  readonly chargedMicros?: bigint;
}

/**
 * How far a message has come. A status only ever moves it up. `failed` stands below `delivered`: Meta does deliver
 * after it.
 */
const RANK: Readonly<Record<MessageState, number>> = {
  queued: 0,
  sending: 1,
  unknown: 2,
  accepted: 3,
  sent: 4,
  cancelled: 5,
  failed: 5,
  delivered: 6,
  read: 7,
};

/** The same message for the same contact in the same campaign, however often its job runs. */
export function messageId(campaignId: string, contactId: string): string {
  return `${campaignId}-${contactId}`;
}

/** The later of the two states: duplicates and late arrivals change nothing. */
export function laterState(current: MessageState, reported: MessageState): MessageState {
  return RANK[reported] > RANK[current] ? reported : current;
}
