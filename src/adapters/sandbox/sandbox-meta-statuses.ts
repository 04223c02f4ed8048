import type { Faults } from './sandbox-options.ts';
import { draw } from './sandbox-random.ts';

/**
 * Numbers with this prefix and four more digits are test numbers: valid in India's numbering plan, never random ones.
 */
export const TEST_NUMBER_PREFIX = '91999990';

/**
 * What each test number does, by its last four digits, whatever the faults are. All others with the prefix are
 * delivered and never read. They ignore the shares, the shuffling and the delay.
 */
export const TEST_NUMBERS: Readonly<Record<string, string>> = {
  '0001': 'fails: 131026, not on WhatsApp',
  '0002': 'is sent, then fails: 131049, withheld by Meta',
  '0003': 'is read at once: no `delivered` is posted',
  '0004': 'is delivered, and `delivered` is posted twice',
  '0005': 'fails (131026), and is delivered after all',
  '0006': 'is delivered in a free entry point window: not billed',
  '0007': 'is refused in the answer: 131050, opted out of marketing',
  '0008': 'is accepted and delivered, but the connection is cut before the answer',
  '0009': 'is sent, and nothing more is heard',
  '0010': 'is delivered, billed as utility',
  '0011': 'is read, with `read` posted first, then `delivered`, then `sent`',
  '0012': 'is accepted, the connection is cut, and nothing is ever posted',
  '0013': 'is delivered with a `pricing.type` that nobody knows',
};

/** The last four digits of a test number, or undefined. */
export function testNumber(recipient: string): string | undefined {
  if (recipient.length !== TEST_NUMBER_PREFIX.length + 4 || !recipient.startsWith(TEST_NUMBER_PREFIX)) return undefined;
  return recipient.slice(-4);
}

/**
 * The number as WhatsApp knows it, `wa_id`, all in digits: Mexican mobile lines have kept the 1 that dialling has lost.
 */
export function waIdOf(recipient: string): string {
  return /^52\d{10}$/.test(recipient) ? `521${recipient.slice(2)}` : recipient;
}

export type StatusName = 'sent' | 'delivered' | 'read' | 'failed';

/** One status to post; also the shape that the books keep. */
export interface PlannedStatus {
  readonly status: StatusName;
  readonly dueMs: number;
  readonly atSeconds: number;
  /** `pricing` comes on `sent` and on the first of `delivered` and `read`. */
  readonly priced: boolean;
  readonly errorCode?: number;
}

export interface MessagePlan {
  /** As Meta bills it. */
  readonly category: string;
  readonly pricingType: string;
  /** In the order of posting. */
  readonly statuses: readonly PlannedStatus[];
}

interface PlanInput {
  readonly seed: number;
  readonly faults: Faults;
  /** Callback data, else wamid: what the draws depend on. */
  readonly key: string;
  /** Bare digits. */
  readonly recipient: string;
  /** The template's, in lower case. */
  readonly category: string;
  readonly acceptedMs: number;
}

/** Duplicates come at least this much later, so that they are posts of their own. */
const DUPLICATE_AFTER_MS = 100;

/** What will be posted about an accepted message. Depends on the arguments only. */
export function planMessage(input: PlanInput): MessagePlan {
  const digits = testNumber(input.recipient);
  return digits === undefined ? planByFaults(input) : planTestNumber(digits, input);
}

function planTestNumber(digits: string, { category, acceptedMs }: PlanInput): MessagePlan {
  const plan = (names: readonly StatusName[], pricingType = 'regular', billed = category): MessagePlan => ({
    category: billed,
    pricingType,
    statuses: planned(
      names.map((status) => ({ status, errorCode: digits === '0002' ? 131049 : 131026 })),
      names.map(() => acceptedMs),
      acceptedMs,
    ),
  });
  switch (digits) {
    case '0001':
      return plan(['failed']);
    case '0002':
      return plan(['sent', 'failed']);
    case '0003':
      return plan(['sent', 'read']);
    case '0004':
      return plan(['sent', 'delivered', 'delivered']);
    case '0005':
      return plan(['failed', 'delivered']);
    case '0006':
      return plan(['sent', 'delivered'], 'free_entry_point', 'referral_conversion');
    case '0009':
      return plan(['sent']);
    case '0010':
      return plan(['sent', 'delivered'], 'regular', 'utility');
    case '0011':
      return plan(['read', 'delivered', 'sent']);
    case '0012':
      return plan([]);
    case '0013':
      return plan(['sent', 'delivered'], 'sandbox_unknown');
    default:
      return plan(['sent', 'delivered']);
  }
}

function planByFaults({ seed, faults, key, category, acceptedMs }: PlanInput): MessagePlan {
  const chance = (aspect: string): number => draw(seed, aspect, key);
  const life = drawLife(chance, faults);
  const dueMs = life
    .map(({ status }) => acceptedMs + Math.floor(chance(`delay ${status}`) * faults.maxDelayMs))
    .sort((a, b) => a - b);
  const posting = faults.shuffle
    ? [...life].sort((a, b) => chance(`order ${a.status}`) - chance(`order ${b.status}`))
    : life;
  const statuses = planned(posting, dueMs, acceptedMs);
  const duplicates = statuses
    .filter(({ status }) => chance(`duplicate ${status}`) < faults.duplicateShare)
    .map((status) => {
      const laterMs = DUPLICATE_AFTER_MS + Math.floor(chance(`duplicate delay ${status.status}`) * faults.maxDelayMs);
      return { ...status, dueMs: status.dueMs + laterMs };
    });
  return {
    category,
    pricingType: 'regular',
    statuses: [...statuses, ...duplicates].sort((a, b) => a.dueMs - b.dueMs),
  };
}

interface LifeEvent {
  readonly status: StatusName;
  readonly errorCode?: number;
}

/** What happens to a message, in its natural order. */
function drawLife(chance: (aspect: string) => number, faults: Faults): LifeEvent[] {
  if (chance('failure') < faults.failureShare) {
    const failed: LifeEvent = { status: 'failed', errorCode: drawFailure(chance('failure code')) };
    return chance('sent before failure') < 0.5 ? [{ status: 'sent' }, failed] : [failed];
  }
  if (chance('read') >= faults.readShare) return [{ status: 'sent' }, { status: 'delivered' }];
  if (chance('read at once') < faults.readAtOnceShare) return [{ status: 'sent' }, { status: 'read' }];
  return [{ status: 'sent' }, { status: 'delivered' }, { status: 'read' }];
}

/** Half are not on WhatsApp, a third are withheld, the rest are in a marketing experiment. */
function drawFailure(chance: number): number {
  if (chance < 0.5) return 131026;
  return chance < 0.84 ? 131049 : 130472;
}

function planned(events: readonly LifeEvent[], dueMs: readonly number[], acceptedMs: number): PlannedStatus[] {
  const settling: StatusName = events.some(({ status }) => status === 'delivered') ? 'delivered' : 'read';
  return events.map(({ status, errorCode }, i) => ({
    status,
    dueMs: dueMs[i] as number,
    atSeconds: Math.floor(acceptedMs / 1000),
    priced: status === 'sent' || status === settling,
    ...(status === 'failed' && errorCode !== undefined && { errorCode }),
  }));
}

/** A message that was accepted, as the books keep it. */
export interface AcceptedMessage extends MessagePlan {
  /** Ascends in the order of acceptance. */
  readonly seq: number;
  readonly wamid: string;
  readonly callbackData: string | null;
  readonly phoneNumberId: string;
  /** Bare digits. */
  readonly recipient: string;
  readonly acceptedMs: number;
}

const FAILURES: Readonly<Record<number, readonly [title: string, details: string]>> = {
  130472: [
    "User's number is part of an experiment",
    "Failed to send message because this user's phone number is part of an experiment",
  ],
  131026: ['Message undeliverable', 'Message Undeliverable.'],
  131049: [
    'This message was not delivered to maintain healthy ecosystem engagement.',
    'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
  ],
};

const PROFILE_NAMES = ['Asha R', 'José Menezes', 'प्रिया', 'Ravi 🎉'];
const FREE_ENTRY_POINT_SECONDS = 72 * 3600;

/** One status with its contact, as JSON values of the webhook. `contacts` never comes with `failed`. */
export function statusPayload(message: AcceptedMessage, planned: PlannedStatus): { status: object; contact?: object } {
  const { wamid, callbackData, category, pricingType } = message;
  const waId = waIdOf(message.recipient);
  const userId = `IN.${BigInt(waId) * 7919n}`;
  const free = pricingType === 'free_entry_point';
  const status = {
    id: wamid,
    status: planned.status,
    timestamp: String(planned.atSeconds),
    recipient_id: waId,
    recipient_user_id: userId,
    ...(callbackData !== null && { biz_opaque_callback_data: callbackData }),
    ...(free && {
      conversation: {
        id: wamid.slice(-32).toLowerCase(),
        expiration_timestamp: String(planned.atSeconds + FREE_ENTRY_POINT_SECONDS),
        origin: { type: 'referral_conversion' },
      },
    }),
    ...(planned.priced && { pricing: { billable: !free, pricing_model: 'PMP', type: pricingType, category } }),
    ...(planned.errorCode !== undefined && { errors: [statusError(planned.errorCode)] }),
  };
  if (planned.status === 'failed') return { status };
  const name = PROFILE_NAMES[Number(waId.slice(-4)) % PROFILE_NAMES.length];
  return { status, contact: { profile: { name }, wa_id: waId, user_id: userId } };
}

function statusError(code: number): object {
  const [title = '', details = ''] = FAILURES[code] ?? [];
  return {
    code,
    title,
    message: title,
    error_data: { details },
    href: '/documentation/business-messaging/whatsapp/support/error-codes',
  };
}
