import type { StopLifter } from './sending-stop.ts';

/**
 * What to do after Meta refused a message.
 * - `retry`: Meta's trouble; again with backoff, at most `maxRetries` times, then the message fails.
 * - `throttle`: too fast; again later, without counting an attempt. `throttled`: the sending number as a whole, or one
 *   recipient of it (see `pairRetryDelayMs`).
 * - `stop-platform`: our account, number or token; every message would fail, so nothing is sent until `liftedBy`, absent
 *   an operator, lifts that.
 * - `stop-campaign`: this template or its parameters; every message of the campaign would fail. `fixedBy`: it can go on
 *   when WhatsApp sends the template again.
 * - `fail-recipient`: this message to this person is final, others are not concerned. `systematic`: the same code several
 *   times in a row means that the campaign is wrong, not the recipients. `stopsMarketing`: the recipient wants no
 *   marketing from this number, whichever vendor it comes from.
 */
export type SendErrorRule = {
  /** Why, in words for a vendor. */
  readonly cause: string;
  /** Trying sooner cannot succeed. */
  readonly retryAfterMs?: number;
} & (
  | { readonly class: 'retry'; readonly maxRetries: number }
  | { readonly class: 'throttle'; readonly throttled: 'number' | 'pair' }
  | { readonly class: 'stop-platform'; readonly liftedBy?: StopLifter }
  | { readonly class: 'stop-campaign'; readonly fixedBy?: 'template' }
  | { readonly class: 'fail-recipient'; readonly systematic?: true; readonly stopsMarketing?: true }
);

export type SendErrorClass = SendErrorRule['class'];

export type SendError = SendErrorRule & { readonly code: number };

/** Retries of a fault that Meta calls temporary. */
export const MAX_RETRIES = 5;
/** Retries of code 1, which is as often a bad request as a fault of Meta's. */
export const MAX_RETRIES_OF_BAD_REQUEST = 3;
/** Retries of a code that this table does not know. */
export const MAX_RETRIES_OF_UNKNOWN_CODE = 2;
/** A number's throughput upgrade takes about a minute, in which it answers 131057. */
export const MAINTENANCE_MS = 60_000;
/** Meta allows 600 messages an hour to one recipient, so no pair is blocked for longer than an hour. */
export const MAX_PAIR_DELAY_MS = 3_600_000;
/** A recipient who has had enough marketing is to be left alone for a day (Cloud API, "Error codes", 131049). */
export const ENOUGH_MARKETING_MS = 24 * 3_600_000;

/**
 * Meta's error codes for sends (Cloud API, "Error codes", December 2025 to June 2026). Codes that only other endpoints
 * give, such as pagination, PIN or Flow-less Marketing Messages errors, are not in it.
 */
export const SEND_ERRORS: Readonly<Record<number, SendErrorRule>> = {
  0: { class: 'stop-platform', cause: "WhatsApp no longer accepts the platform's credentials" },
  1: {
    class: 'retry',
    maxRetries: MAX_RETRIES_OF_BAD_REQUEST,
    cause: 'WhatsApp could not process the request',
  },
  2: { class: 'retry', maxRetries: MAX_RETRIES, cause: 'WhatsApp is down or overloaded for the moment' },
  3: { class: 'stop-platform', cause: 'The platform lacks a permission at WhatsApp' },
  4: { class: 'throttle', throttled: 'number', cause: 'The platform made too many calls to WhatsApp' },
  10: { class: 'stop-platform', cause: 'The platform lacks a permission at WhatsApp' },
  33: { class: 'stop-platform', cause: 'The sending phone number no longer exists at WhatsApp' },
  100: { class: 'fail-recipient', systematic: true, cause: 'WhatsApp refused a parameter of the message' },
  190: { class: 'stop-platform', cause: "The platform's access to WhatsApp has expired" },
  368: {
    class: 'stop-platform',
    liftedBy: 'reinstatement',
    cause: 'WhatsApp restricted the platform for a violation of its policies',
  },
  80007: { class: 'throttle', throttled: 'number', cause: 'The platform made too many calls to WhatsApp' },
  130403: { class: 'fail-recipient', cause: 'The recipient is blocked by the business' },
  130429: { class: 'throttle', throttled: 'number', cause: 'The sending phone number reached its messages per second' },
  130472: {
    class: 'fail-recipient',
    cause: 'WhatsApp keeps this recipient out of marketing for an experiment; the message was not charged',
  },
  130497: { class: 'fail-recipient', cause: "WhatsApp does not let the business send to the recipient's country" },
  131000: { class: 'retry', maxRetries: MAX_RETRIES, cause: 'Something went wrong at WhatsApp' },
  131005: { class: 'stop-platform', cause: 'WhatsApp denied the platform access' },
  131008: { class: 'fail-recipient', systematic: true, cause: 'The message lacks a required parameter' },
  131009: { class: 'fail-recipient', systematic: true, cause: 'A parameter of the message has an invalid value' },
  131016: { class: 'retry', maxRetries: MAX_RETRIES, cause: 'A service of WhatsApp is unavailable for the moment' },
  131021: { class: 'fail-recipient', cause: 'The recipient is the sending phone number itself' },
  131026: {
    class: 'fail-recipient',
    cause:
      'Undeliverable: the number is not on WhatsApp, or its app is too old, or its owner has not accepted the terms',
  },
  131030: { class: 'fail-recipient', cause: 'A test number of WhatsApp may not send to this recipient' },
  131031: { class: 'stop-platform', liftedBy: 'reinstatement', cause: "WhatsApp locked the platform's account" },
  131037: { class: 'stop-platform', cause: "The sending phone number's display name is not approved yet" },
  131042: {
    class: 'stop-platform',
    liftedBy: 'payment',
    cause: "The platform's own payment to WhatsApp has a problem",
  },
  131045: { class: 'stop-platform', cause: 'The sending phone number is not registered correctly at WhatsApp' },
  131047: {
    class: 'fail-recipient',
    cause: 'The recipient last wrote more than 24 hours ago, so only templates may be sent',
  },
  131048: { class: 'stop-platform', cause: 'WhatsApp restricted the sending phone number because of spam reports' },
  131049: {
    class: 'fail-recipient',
    retryAfterMs: ENOUGH_MARKETING_MS,
    cause: 'WhatsApp withheld the message: the recipient has had enough marketing for now; it was not charged',
  },
  131050: {
    class: 'fail-recipient',
    stopsMarketing: true,
    cause: 'The recipient stopped marketing messages from this business',
  },
  131051: { class: 'fail-recipient', cause: 'WhatsApp does not support this type of message' },
  131053: { class: 'fail-recipient', cause: "WhatsApp could not load the message's media" },
  131056: { class: 'throttle', throttled: 'pair', cause: 'Too many messages to this recipient in a short time' },
  131057: {
    class: 'retry',
    maxRetries: MAX_RETRIES,
    retryAfterMs: MAINTENANCE_MS,
    cause: 'The sending phone number is in maintenance for a minute or two',
  },
  131062: { class: 'fail-recipient', cause: 'This recipient can only be reached by a phone number' },
  131063: { class: 'stop-campaign', cause: 'Marketing messages are switched off for the sending phone number' },
  131064: {
    class: 'stop-platform',
    cause: 'WhatsApp restricted the platform because templates had the wrong category',
  },
  132000: { class: 'stop-campaign', cause: 'The number of parameters differs from the variables of the template' },
  132001: {
    class: 'stop-campaign',
    fixedBy: 'template',
    cause: 'The template does not exist in this language or is not approved',
  },
  132005: { class: 'fail-recipient', cause: 'The text is too long once its variables are filled in' },
  132007: { class: 'stop-campaign', cause: "The template's content violates a policy of WhatsApp" },
  132008: { class: 'fail-recipient', systematic: true, cause: 'A parameter does not fit the format of its variable' },
  132012: { class: 'fail-recipient', systematic: true, cause: 'A parameter does not fit the format of its variable' },
  132015: {
    class: 'stop-campaign',
    fixedBy: 'template',
    cause: 'WhatsApp paused the template for low quality; the message was not charged',
  },
  132016: {
    class: 'stop-campaign',
    fixedBy: 'template',
    cause: 'WhatsApp disabled the template for good because of low quality',
  },
  132068: { class: 'stop-campaign', cause: 'The Flow of the template is blocked' },
  132069: { class: 'stop-campaign', cause: 'The Flow of the template is throttled to ten messages an hour' },
  133004: { class: 'retry', maxRetries: MAX_RETRIES, cause: 'WhatsApp is unavailable for the moment' },
  133010: { class: 'stop-platform', cause: 'The sending phone number is not registered at WhatsApp' },
  135000: { class: 'fail-recipient', cause: 'WhatsApp refused the parameters of the message without saying which' },
  2494100: {
    class: 'retry',
    maxRetries: MAX_RETRIES,
    retryAfterMs: MAINTENANCE_MS,
    cause: 'The sending phone number is in maintenance for some minutes',
  },
};

/** Why a message is unknown, in words for a vendor. */
export const ANSWER_LOST = "WhatsApp's answer was lost; the message may have been sent";

/** Why a message is queued again that surely was not sent, where no code says it. */
export const NOT_TAKEN = 'WhatsApp did not take the message; it will be tried again';

/** Codes 200 to 299 say which permission is missing; none lets a message through. */
export const PERMISSION_RULE: SendErrorRule = {
  class: 'stop-platform',
  cause: 'The platform lacks a permission at WhatsApp',
};

const UNLISTED_RULE: SendErrorRule = {
  class: 'retry',
  maxRetries: MAX_RETRIES_OF_UNKNOWN_CODE,
  cause: 'WhatsApp refused the message for a reason that is not documented',
};
const UNLISTED_UNAUTHORIZED_RULE: SendErrorRule = {
  class: 'stop-platform',
  cause: "WhatsApp does not accept the platform's credentials",
};
const UNLISTED_TOO_MANY_RULE: SendErrorRule = {
  class: 'throttle',
  throttled: 'number',
  cause: 'The platform made too many calls to WhatsApp',
};

/**
 * By code first: Meta sends throttling with HTTP 400 and a missing permission with HTTP 500. The HTTP status decides
 * only for a code that is not listed, and only where it is beyond doubt: 401 is about our credentials, 429 about our
 * rate. 403 is not: Meta uses it for whole accounts (368) and for single countries (130497). All other unlisted codes
 * are tried again twice. The Graph API writes "no such object" as code 100 with subcode 33, and a number's maintenance
 * may come as a subcode too: these subcodes stand for themselves.
 */
export function classifySendError(code: number, httpStatus?: number, subcode?: number): SendError {
  if (code === 100 && (subcode === 33 || subcode === 2494100)) return classifySendError(subcode);
  const listed = SEND_ERRORS[code];
  if (listed) return { code, ...listed };
  if (code >= 200 && code <= 299) return { code, ...PERMISSION_RULE };
  if (httpStatus === 401) return { code, ...UNLISTED_UNAUTHORIZED_RULE };
  if (httpStatus === 429) return { code, ...UNLISTED_TOO_MANY_RULE };
  return { code, ...UNLISTED_RULE };
}

/** Whether a recipient who is refused with this code wants no marketing from anybody. */
export function stopsMarketing(code: number): boolean {
  const error = classifySendError(code);
  return error.class === 'fail-recipient' && error.stopsMarketing === true;
}

/**
 * How long a recipient that answered 131056 is left alone: Meta's 4^n seconds, where `refusals` counts the earlier
 * refusals of this recipient without a success in between.
 */
export function pairRetryDelayMs(refusals: number): number {
  return Math.min(4 ** refusals * 1000, MAX_PAIR_DELAY_MS);
}
