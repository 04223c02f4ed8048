import { DomainError } from '../shared/errors.ts';
import { type JsonRecord, listOf, numberOf, recordOf, textOf } from '../shared/loose-json.ts';

/** The `field` of a signed body, or of an entry, that is not a WhatsApp webhook; kept, so that nothing disappears. */
export const UNRECOGNISED_FIELD = 'unrecognised';

/** Seconds in which a time is believable: after 2001 and before the year 5138. */
const MIN_UNIX_SECONDS = 1e9;
const MAX_UNIX_SECONDS = 1e11;

/**
 * How far ahead of its receipt an event may say that it happened: clocks differ by seconds. One further ahead would
 * override what comes after it, such as a STOP after its START.
 */
const CLOCK_TOLERANCE_MS = 60_000;

/** Meta's times are Unix seconds, as a string in statuses and messages and as a number elsewhere. */
export function metaTimeMs(value: unknown): number | undefined {
  const seconds = numberOf(value);
  if (seconds === undefined || seconds < MIN_UNIX_SECONDS || seconds >= MAX_UNIX_SECONDS) return undefined;
  return Math.trunc(seconds * 1000);
}

export type MessageStatus = 'sent' | 'delivered' | 'read' | 'failed';

/**
 * What Meta charges the platform. Bodies before July 2025 (`CBP`) have no `type`; v24 may leave out `billable`.
 */
export interface MetaPricing {
  /** `regular` is charged; `free_customer_service` and `free_entry_point` are not; others may come. */
  readonly type?: string;
  /** As Meta writes it: `marketing`, `utility`, `authentication`, `authentication-international`, … */
  readonly category?: string;
  readonly billable?: boolean;
}

export interface MetaStatusError {
  /** Absent where Meta gave no number: 0 is a code of its own, which would stop the platform. */
  readonly code?: number;
  readonly title: string;
  readonly details: string;
}

interface EventOrigin {
  /**
   * Meta's time of the event; where it gives none, the time of the batch or of its receipt. Never more than a minute
   * after its receipt.
   */
  readonly occurredAtMs: number;
  readonly wabaId?: string;
  readonly phoneNumberId?: string;
}

/** A message is matched by wamid or callback data, never by phone: people with a username may come without a number. */
export interface MessageStatusEvent extends EventOrigin {
  readonly type: 'message-status';
  readonly wamid: string;
  readonly status: MessageStatus;
  readonly callbackData?: string;
  readonly pricing?: MetaPricing;
  readonly errors: readonly MetaStatusError[];
  /**
   * Bare digits, not always those that were written to (`525…` is reported as `521…`); absent for people who hide it.
   */
  readonly recipient?: string;
  /** Meta's user id of the recipient. */
  readonly recipientUserId?: string;
}

/** What Meta calls the recipient of a status. */
export function recipientNames({ recipient, recipientUserId }: MessageStatusEvent): readonly string[] {
  return [recipient, recipientUserId].filter((name) => name !== undefined);
}

/** Which template an event is about. */
interface TemplateOrigin extends EventOrigin {
  /** Exact digits. */
  readonly metaTemplateId: string;
  readonly metaName: string;
  /** `en_US`, even where Meta wrote `en-US`. */
  readonly language: string;
}

export interface TemplateStatusEvent extends TemplateOrigin {
  readonly type: 'template-status';
  /** `APPROVED`, `REJECTED`, `PAUSED`, `DISABLED`, `PENDING_DELETION`, … */
  readonly event: string;
  /** A code such as `INVALID_FORMAT`; absent where Meta says `NONE`. */
  readonly reason?: string;
  /** Meta's explanation in words. */
  readonly explanation?: string;
  readonly category?: string;
}

/** The category that Meta charges the template as: from now on, or after a day's notice from `atMs` on. */
export interface TemplateCategoryEvent extends TemplateOrigin {
  readonly type: 'template-category';
  readonly category: string;
  readonly upcoming?: { readonly category: string; readonly atMs: number };
}

export interface TemplateQualityEvent extends TemplateOrigin {
  readonly type: 'template-quality';
  /** `GREEN`, `YELLOW`, `RED` or `UNKNOWN`. */
  readonly quality: string;
}

/** The texts of a template after its edit; an absent part was not reported. */
export interface TemplateComponentsEvent extends TemplateOrigin {
  readonly type: 'template-components';
  readonly header?: string;
  readonly body?: string;
  readonly footer?: string;
  readonly buttons: readonly { readonly text?: string; readonly url?: string; readonly phoneNumber?: string }[];
}

export interface InboundMessageEvent extends EventOrigin {
  readonly type: 'inbound-message';
  readonly wamid: string;
  /** Bare digits of the phone, or Meta's user id (`IN.2081…`) of a person who hides it. */
  readonly from: string;
  /** Meta's user id, where it comes with the phone. */
  readonly userId?: string;
  /** What was written, or the label of the button that was tapped; empty for other kinds of messages. */
  readonly text: string;
  readonly buttonPayload?: string;
  /** The message of ours that it replies to. */
  readonly contextWamid?: string;
}

/** Meta's own switch for marketing messages, which concerns every vendor of the WABA. */
export interface UserPreferenceEvent extends EventOrigin {
  readonly type: 'user-preference';
  /** Both as in `InboundMessageEvent`. */
  readonly from: string;
  readonly userId?: string;
  readonly value: 'stop' | 'resume';
}

/** Of one of the account's phone numbers: `THROUGHPUT_UPGRADE`, `FLAGGED`, `UNFLAGGED`, … */
export interface NumberEvent extends EventOrigin {
  readonly type: 'number';
  /** Bare digits. */
  readonly displayPhoneNumber?: string;
  readonly event: string;
}

/** The restriction that keeps us from writing to people first. */
export const RESTRICTED_FROM_WRITING = 'RESTRICTED_BIZ_INITIATED_MESSAGING';

/** Of the whole account. */
export interface AccountEvent extends EventOrigin {
  readonly type: 'account';
  readonly field: 'account_update' | 'account_alerts';
  /** `ACCOUNT_RESTRICTION`, `DISABLED_UPDATE`, …; of an alert its type. */
  readonly event: string;
  /** Meta's words for what is restricted, banned or violated; an alert's severity, status and description. */
  readonly details: readonly string[];
  /** When a restriction from writing first ends by itself. */
  readonly restrictedUntilMs?: number;
}

/** What this platform knows and has nothing to do about. */
export interface IgnoredEvent {
  readonly type: 'ignored';
}

/**
 * Signed by Meta, but of a field, a shape or a kind that this platform does not know, or of another account or number:
 * an operator should look.
 */
export interface UnknownEvent {
  readonly type: 'unknown';
  readonly cause: string;
}

export type MetaEvent =
  | MessageStatusEvent
  | TemplateStatusEvent
  | TemplateCategoryEvent
  | TemplateQualityEvent
  | TemplateComponentsEvent
  | InboundMessageEvent
  | UserPreferenceEvent
  | NumberEvent
  | AccountEvent
  | IgnoredEvent
  | UnknownEvent;

/** Whose events are ours. */
export interface OwnAccount {
  readonly wabaId: string;
  readonly phoneNumberId: string;
  /** As Meta shows the number, in bare digits; unset: every event about a number of the account is taken as ours. */
  readonly displayPhoneNumber?: string;
}

/** How much of Meta's words a cause repeats; its own are far shorter. */
const SHOWN_LENGTH = 100;

/**
 * Why an event is not ours, or undefined: an app gets the events of every number of every account it is subscribed to.
 */
export function foreignTo(
  { wabaId, phoneNumberId, displayPhoneNumber }: OwnAccount,
  event: MetaEvent,
): string | undefined {
  if (!('occurredAtMs' in event)) return undefined;
  if (isOther(event.wabaId, wabaId)) return `Event of another account: ${event.wabaId.slice(0, SHOWN_LENGTH)}`;
  const isOurNumber =
    !isOther(event.phoneNumberId, phoneNumberId) &&
    (event.type !== 'number' || displayPhoneNumber === undefined || event.displayPhoneNumber === displayPhoneNumber);
  return isOurNumber ? undefined : 'Event of another number of the account';
}

/**
 * The event is not JSON, or is of a kind that we must act on but lacks what identifies its subject.
 * @remedy An operator looks at the dead letter, and at Meta's changes.
 */
export class UnreadableEvent extends DomainError {
  readonly code = 'webhooks.unreadable_event';
  readonly kind = 'invalid';
}

/** Undefined for kinds that it does not know. */
type Reader = (event: JsonRecord, origin: EventOrigin) => MetaEvent | undefined;

const IGNORED: IgnoredEvent = { type: 'ignored' };
const ignore: Reader = () => IGNORED;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['statuses', readStatus],
  ['messages', readInbound],
  ['user_preferences', readPreference],
  ['message_template_status_update', readTemplateStatus],
  ['phone_number_quality_update', readNumber],
  ['account_update', readAccountUpdate],
  ['account_alerts', readAccountAlert],
  ['message_template_quality_update', readTemplateQuality],
  ['template_category_update', readTemplateCategory],
  ['message_template_components_update', readTemplateComponents],
  // Limits that Meta enforces by itself, and people whose user id changes: each event brings both their names.
  ['business_capability_update', ignore],
  ['user_id_update', ignore],
]);

/** Each is a webhook field, or a list in the field `messages`. */
export const KNOWN_FIELDS: readonly string[] = [...READERS.keys()];

/** What Meta's pages list for each field (template, phone number and account webhooks); anything else is new. */
const KNOWN_TEMPLATE_EVENTS: ReadonlySet<string> = new Set([
  ...['APPROVED', 'REJECTED', 'PENDING', 'PAUSED', 'DISABLED', 'FLAGGED', 'REINSTATED', 'IN_APPEAL'],
  ...['PENDING_DELETION', 'DELETED', 'LOCKED', 'LIMIT_EXCEEDED', 'ARCHIVED', 'UNARCHIVED'],
]);
const KNOWN_NUMBER_EVENTS: ReadonlySet<string> = new Set([
  'ONBOARDING',
  'THROUGHPUT_UPGRADE',
  'FLAGGED',
  'UNFLAGGED',
  'UPGRADE',
  'DOWNGRADE',
]);
const KNOWN_ACCOUNT_EVENT =
  /^(ACCOUNT_(DELETED|VIOLATION|RESTRICTION)|DISABLED_UPDATE|AUTH_INTL_PRICE_ELIGIBILITY_UPDATE|BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE|PARTNER_\w+|MM_LITE_TERMS_SIGNED|VOLUME_BASED_PRICING_TIER_UPDATE)$/;

/**
 * Reads one `QueuedMetaEvent` from its JSON text, whatever version of Meta's payloads it is (v23 and before, v24 and
 * after). Shapes, values and fields it does not know become an `UnknownEvent`; it throws `UnreadableEvent` only.
 */
export function readMetaEvent(json: string): MetaEvent {
  const { field, event, wabaId, phoneNumberId, sentAtMs, receivedAtMs } = recordOf(parse(json));
  const name = textOf(field) ?? UNRECOGNISED_FIELD;
  const fields = recordOf(event);
  const receivedMs = numberOf(receivedAtMs);
  const toldMs = metaTimeMs(fields['timestamp']) ?? numberOf(sentAtMs) ?? receivedMs ?? 0;
  const origin: EventOrigin = {
    occurredAtMs: Math.min(toldMs, (receivedMs ?? toldMs) + CLOCK_TOLERANCE_MS),
    ...optional('wabaId', textOf(wabaId)),
    ...optional('phoneNumberId', textOf(phoneNumberId)),
  };
  const unknown: UnknownEvent = { type: 'unknown', cause: `Unknown event: ${name.slice(0, SHOWN_LENGTH)}` };
  return READERS.get(name)?.(fields, origin) ?? unknown;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableEvent('The event is not JSON');
  }
}

const STATUSES: ReadonlySet<string> = new Set<MessageStatus>(['sent', 'delivered', 'read', 'failed']);
const IGNORED_STATUSES: ReadonlySet<string> = new Set(['played', 'deleted']);

function readStatus(event: JsonRecord, origin: EventOrigin): MessageStatusEvent | IgnoredEvent | undefined {
  const status = textOf(event['status']);
  if (status !== undefined && IGNORED_STATUSES.has(status)) return IGNORED;
  if (status === undefined || !STATUSES.has(status)) return undefined;
  return {
    type: 'message-status',
    ...origin,
    wamid: required(event['id'], 'A message status has no id'),
    status: status as MessageStatus,
    ...optional('callbackData', textOf(event['biz_opaque_callback_data'])),
    ...optional('pricing', readPricing(recordOf(event['pricing']))),
    errors: listOf(event['errors']).map((error) => readError(recordOf(error))),
    ...optional('recipient', textOf(event['recipient_id'])),
    ...optional('recipientUserId', textOf(event['recipient_user_id'])),
  };
}

function readPricing({ type, category, billable }: JsonRecord): MetaPricing | undefined {
  const pricing = {
    ...optional('type', textOf(type)),
    ...optional('category', textOf(category)),
    ...optional('billable', typeof billable === 'boolean' ? billable : undefined),
  };
  return Object.keys(pricing).length > 0 ? pricing : undefined;
}

/** `title` was missing in some versions and `message` in others; `error_data` can be plain text. */
function readError({ code, title, message, error_data: data }: JsonRecord): MetaStatusError {
  return {
    ...optional('code', numberOf(code)),
    title: textOf(title) ?? textOf(message) ?? '',
    details: textOf(recordOf(data)['details']) ?? textOf(data) ?? textOf(message) ?? '',
  };
}

function readInbound(event: JsonRecord, origin: EventOrigin): InboundMessageEvent | IgnoredEvent | undefined {
  const kind = textOf(event['type']);
  if (kind === undefined) return undefined;
  if (kind === 'system') return IGNORED;
  const button = recordOf(event['button']);
  const interactive = recordOf(event['interactive']);
  const reply = recordOf(interactive['button_reply'] ?? interactive['list_reply']);
  const text = textOf(recordOf(event['text'])['body']) ?? textOf(button['text']) ?? textOf(reply['title']) ?? '';
  return {
    type: 'inbound-message',
    ...origin,
    wamid: required(event['id'], 'An inbound message has no id'),
    from: required(textOf(event['from']) ?? event['from_user_id'], 'An inbound message has no sender'),
    ...optional('userId', textOf(event['from_user_id'])),
    text,
    ...optional('buttonPayload', textOf(button['payload']) ?? textOf(reply['id'])),
    ...optional('contextWamid', textOf(recordOf(event['context'])['id'])),
  };
}

/** The category in `user_preferences` of Meta's marketing switch. */
const MARKETING_SWITCH = 'marketing_messages';

function readPreference(event: JsonRecord, origin: EventOrigin): UserPreferenceEvent | IgnoredEvent | undefined {
  const { value, category } = event;
  if (value === 'signup') return IGNORED;
  // A switch that Meta adds is for a person to look at: it may be one more that has to be obeyed.
  if ((value !== 'stop' && value !== 'resume') || category !== MARKETING_SWITCH) return undefined;
  return {
    type: 'user-preference',
    ...origin,
    from: required(textOf(event['wa_id']) ?? event['user_id'], 'A user preference has no user'),
    ...optional('userId', textOf(event['user_id'])),
    value,
  };
}

function readNumber(event: JsonRecord, origin: EventOrigin): NumberEvent | undefined {
  const name = textOf(event['event']);
  const displayPhoneNumber = textOf(event['display_phone_number'])?.replace(/\D/g, '');
  return name === undefined || !KNOWN_NUMBER_EVENTS.has(name)
    ? undefined
    : { type: 'number', ...origin, event: name, ...optional('displayPhoneNumber', displayPhoneNumber) };
}

function readAccountUpdate(event: JsonRecord, origin: EventOrigin): AccountEvent | undefined {
  const name = textOf(event['event']);
  if (name === undefined || !KNOWN_ACCOUNT_EVENT.test(name)) return undefined;
  const ban = recordOf(event['ban_info']);
  const restrictions = listOf(event['restriction_info']).map(recordOf);
  const ours = restrictions.find((each) => each['restriction_type'] === RESTRICTED_FROM_WRITING);
  const details = [
    ...restrictions.map((each) => textOf(each['restriction_type'])),
    textOf(ban['waba_ban_state']),
    textOf(ban['waba_ban_date']),
    textOf(recordOf(event['violation_info'])['violation_type']),
  ].filter((word) => word !== undefined);
  return {
    type: 'account',
    ...origin,
    field: 'account_update',
    event: name,
    details,
    ...optional('restrictedUntilMs', metaTimeMs(ours?.['expiration'])),
  };
}

function readAccountAlert(event: JsonRecord, origin: EventOrigin): AccountEvent | undefined {
  const info = event['alert_info'] === undefined ? event : recordOf(event['alert_info']);
  const name = textOf(info['alert_type']);
  if (name === undefined) return undefined;
  const details = ['alert_severity', 'alert_status', 'alert_description']
    .map((field) => textOf(info[field]))
    .filter((word) => word !== undefined);
  return { type: 'account', ...origin, field: 'account_alerts', event: name, details };
}

/** Meta's own sample of a quality update uses this field's name. */
function readTemplateStatus(event: JsonRecord, origin: EventOrigin): MetaEvent | undefined {
  const name = textOf(event['event']);
  if (name === undefined) return readTemplateQuality(event, origin);
  if (!KNOWN_TEMPLATE_EVENTS.has(name)) return undefined;
  const reason = textOf(event['reason']);
  return {
    type: 'template-status',
    ...templateOrigin(event, origin),
    event: name,
    ...optional('reason', reason === 'NONE' ? undefined : reason),
    ...optional('explanation', explanationOf(event)),
    ...optional('category', textOf(event['message_template_category'])),
  };
}

function templateOrigin(event: JsonRecord, origin: EventOrigin): TemplateOrigin {
  const language = required(event['message_template_language'], 'An event of a template has no language');
  return {
    ...origin,
    metaTemplateId: required(event['message_template_id'], 'An event of a template has no template id'),
    metaName: required(event['message_template_name'], 'An event of a template has no template name'),
    language: language.replace('-', '_'),
  };
}

function readTemplateQuality(event: JsonRecord, origin: EventOrigin): TemplateQualityEvent | undefined {
  const quality = textOf(event['new_quality_score']);
  return quality === undefined ? undefined : { type: 'template-quality', ...templateOrigin(event, origin), quality };
}

/** With a `correct_category` it is a notice: `new_category` is then the one that still holds. */
function readTemplateCategory(event: JsonRecord, origin: EventOrigin): TemplateCategoryEvent | undefined {
  const category = textOf(event['new_category']);
  if (category === undefined) return undefined;
  const correct = textOf(event['correct_category']);
  const atMs = metaTimeMs(event['category_update_timestamp']) ?? origin.occurredAtMs;
  return {
    type: 'template-category',
    ...templateOrigin(event, origin),
    category,
    ...optional('upcoming', correct === undefined ? undefined : { category: correct, atMs }),
  };
}

function readTemplateComponents(event: JsonRecord, origin: EventOrigin): TemplateComponentsEvent {
  return {
    type: 'template-components',
    ...templateOrigin(event, origin),
    ...optional('header', textOf(event['message_template_title'])),
    ...optional('body', textOf(event['message_template_element'])),
    ...optional('footer', textOf(event['message_template_footer'])),
    buttons: listOf(event['message_template_buttons']).map((item) => {
      const button = recordOf(item);
      return {
        ...optional('text', textOf(button['message_template_button_text'])),
        ...optional('url', textOf(button['message_template_button_url'])),
        ...optional('phoneNumber', textOf(button['message_template_button_phone_number'])),
      };
    }),
  };
}

function explanationOf(event: JsonRecord): string | undefined {
  const { reason, recommendation } = recordOf(event['rejection_info']);
  const rejection = [textOf(reason), textOf(recommendation)].filter((text) => text !== undefined).join(' ');
  return textOf(rejection) ?? textOf(recordOf(event['other_info'])['description']);
}

function isOther(told: string | undefined, ours: string): told is string {
  return told !== undefined && told !== ours;
}

function required(value: unknown, complaint: string): string {
  const text = textOf(value);
  if (text === undefined) throw new UnreadableEvent(complaint);
  return text;
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
