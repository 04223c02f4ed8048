import { type Static, Type } from '@sinclair/typebox';
import type { FailureCount, SendSummary, StoredMessage } from '../../application/campaigns/ports.ts';
import type { ShownQuote } from '../../application/campaigns/quote-campaign.ts';
import type { Page } from '../../application/shared/page.ts';
import {
  CAMPAIGN_STATES,
  type Campaign,
  recipientCounts,
  triesAgain,
  unstarted,
} from '../../domain/campaigns/campaign.ts';
import { MESSAGE_STATES, type MessageCounts } from '../../domain/campaigns/message.ts';
import type { Quote } from '../../domain/campaigns/quote.ts';
import { classifySendError, type SendErrorClass } from '../../domain/campaigns/send-errors.ts';
import type { SentSecond } from '../../domain/campaigns/send-rate.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import { MAX_BUTTON_URL_LENGTH, MAX_BUTTONS } from '../../domain/templates/components.ts';
import type { Hold } from '../../domain/wallet/hold.ts';
import { remainingMicros } from '../../domain/wallet/hold.ts';
import { CATEGORIES } from '../../domain/wallet/price-book.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import {
  Count,
  Currency,
  idOf,
  like,
  lineOf,
  Money,
  nullable,
  oneOf,
  Timestamp,
  view,
} from '../shared/http-schemas.ts';

const strict = { additionalProperties: false } as const;
/** A body of 1 024 characters has no room for more variables. */
const MAX_BODY_PARAMETERS = 100;

/** Tags, and exclusion lists, of one campaign. */
const MAX_FILTER_LISTS = 10;

const campaignId = idOf('cmp');
const templateId = idOf('tpl');
const listId = idOf('lst');
const listIds = Type.Array(listId, { maxItems: MAX_FILTER_LISTS, uniqueItems: true });
const upper = <W extends string>(words: readonly W[]) => words.map((word) => word.toUpperCase() as Uppercase<W>);
const fixedText = Type.String({ minLength: 1, maxLength: MAX_BUTTON_URL_LENGTH, examples: ['Asha'] });

/** A fixed text, or an attribute of the contact (`name` is its name) with a default where it is empty. */
const parameterSource = Type.Union([
  Type.Object({ value: fixedText }, strict),
  Type.Object(
    { attribute: Type.String({ pattern: '^[a-z0-9_]{1,40}$', examples: ['name'] }), default: Type.Optional(fixedText) },
    strict,
  ),
]);

const parameters = Type.Object(
  {
    header: Type.Optional(Type.Array(parameterSource, { maxItems: 1 })),
    body: Type.Array(parameterSource, { maxItems: MAX_BODY_PARAMETERS, default: [] }),
    buttons: Type.Optional(
      Type.Array(
        Type.Object({ index: Type.Integer({ minimum: 0, maximum: MAX_BUTTONS - 1 }), source: parameterSource }, strict),
        { maxItems: MAX_BUTTONS },
      ),
    ),
  },
  { ...strict, default: {}, examples: [{ body: [{ attribute: 'name', default: 'friend' }] }] },
);

export const LaunchCampaignBody = view('Launch', {
  name: lineOf(200, 'Diwali offer'),
  templateId,
  listId,
  /** Only contacts that are also on one of these lists. */
  tagIds: Type.Optional(listIds),
  /** No contacts that are on one of these. */
  excludeListIds: Type.Optional(listIds),
  /**
   * Not for marketing. A message whose answer was lost is sent once more when no status has come in time: it may come
   * twice.
   */
  resendUnconfirmed: Type.Boolean({ default: false }),
  /** With a zone: `2026-11-30T09:00:00+05:30`. */
  startsAt: Type.Optional(Type.String({ format: 'date-time', examples: ['2026-11-30T09:00:00+05:30'] })),
  /** The total that a quote showed: if it has changed, nothing is launched. */
  expectedTotal: Type.Optional(Type.String({ pattern: '^\\d+(\\.\\d{1,6})?$', examples: ['3.1071'] })),
  parameters,
});

export const QuoteCampaignBody = view(
  'QuoteRequest',
  Type.Pick(LaunchCampaignBody, ['templateId', 'listId', 'tagIds', 'excludeListIds', 'parameters']).properties,
);

const ErrorClass = like(
  {
    ...oneOf<SendErrorClass>(['retry', 'throttle', 'stop-platform', 'stop-campaign', 'fail-recipient']),
    description:
      "What the error lies with. `retry`: WhatsApp's own trouble, which lasted longer than the tries that were made. " +
      "`throttle`: too many messages in a short time. `stop-platform`: the platform's account or number, which its " +
      'operator fixes. `stop-campaign`: the template or its texts. `fail-recipient`: this recipient, who mostly ' +
      'cannot be reached the next time either.',
  },
  'fail-recipient',
);

export const RetryFailedBody = view('RetryFailed', {
  classes: Type.Array(ErrorClass, {
    minItems: 1,
    uniqueItems: true,
    default: ['retry', 'throttle', 'stop-platform', 'stop-campaign'],
    description:
      'Of the errors that the messages failed for, as `failures` of the campaign shows them; without it all but ' +
      '`fail-recipient`.',
  }),
});

export const CampaignPath = Type.Object({ id: campaignId }, strict);
export const CampaignsQuery = pageQuery(campaignId);
/** The cursor of a campaign's messages is a place in its list. */
export const MessagesQuery = pageQuery(Type.String({ pattern: '^[1-9]\\d{0,14}$', examples: ['14'] }));

/** The cursor is a second, in milliseconds since 1970. */
export const RateQuery = pageQuery(Type.String({ pattern: '^\\d{1,15}$', examples: ['1795305600000'] }));

/** Recipients left out because the texts cannot be filled in for them. */
const MisfitView = view('Misfit', {
  reason: Type.String({ examples: ["The contact's city is empty"] }),
  recipients: Count,
});

const campaign = {
  id: campaignId,
  name: Type.String({ examples: ['Diwali offer'] }),
  /** `PREPARING`: its audience is counted before its money is held. `SCHEDULED`: paused until `startsAt`. */
  state: like(oneOf([...upper(CAMPAIGN_STATES), 'SCHEDULED']), 'PAUSED'),
  /** Of a `RUNNING` one: why it stands still, such as a suspension of the vendor. */
  stateReason: nullable(Type.String({ examples: ['Paused by you'] })),
  templateId,
  listId,
  recipients: Count,
  optedOut: Count,
  excluded: Count,
  misfits: Type.Array(MisfitView),
  tagIds: listIds,
  excludeListIds: listIds,
  retryOf: like(nullable(campaignId), null),
  resendUnconfirmed: like(Type.Boolean(), false),
  startsAt: like(nullable(Timestamp), null),
  resumesAt: {
    ...like(nullable(Timestamp), null),
    description: 'When a `PAUSED` one resumes by itself, to try again a template that WhatsApp refused for the moment.',
  },
  scheduledFor: { ...like(nullable(Timestamp), null), description: 'The `startsAt` of the launch; it stays.' },
  createdAt: Timestamp,
  completedAt: like(nullable(Timestamp), null),
};

const quote = {
  currency: Currency,
  category: oneOf(upper(CATEGORIES)),
  recipients: Count,
  total: like(Money, '3.1071'),
  markets: Type.Array(
    view('MarketQuote', {
      market: Type.String({ examples: ['IN'] }),
      recipients: Count,
      unitPrice: like(Money, '1.0357'),
      total: like(Money, '3.1071'),
    }),
  ),
};
export const QuoteView = view('Quote', quote);

export const ShownQuoteView = view('ShownQuote', {
  ...quote,
  optedOut: Count,
  excluded: Count,
  misfits: Type.Array(MisfitView),
  unpriced: Type.Array(view('UnpricedMarket', { market: Type.String({ examples: ['AQ'] }), recipients: Count })),
  wallet: view('WalletAfterLaunch', {
    available: Money,
    receivable: like(Money, '0.0000'),
    availableAfter: like(nullable(Money), '77.3929'),
    shortfall: like(Money, '0.0000'),
  }),
  durationSeconds: Type.Number({ minimum: 0, examples: [90] }),
});

export const CampaignView = view('Campaign', campaign);
export const CampaignsPage = pageOf('CampaignsPage', CampaignView, CampaignsQuery);
/**
 * Without a quote while the campaign is `PREPARING`, and where the same request has launched it before and its answer was
 * not kept.
 */
export const LaunchedCampaignView = view('LaunchedCampaign', { ...campaign, quote: nullable(QuoteView) });

/** Without a code, and so without a class: it was not sent, as its texts could not be filled in. */
const failure = {
  code: nullable(Type.Integer({ examples: [131026] })),
  class: nullable(ErrorClass),
  cause: Type.String({ examples: ['The number is not on WhatsApp'] }),
};

const none = like(Count, 0);
const one = like(Count, 1);
/**
 * `planned`: recipients that have no message yet; from the launch on their money is held. Once the campaign is over, they
 * count as `cancelled`. The other counts say where each message stands now.
 */
const progress = {
  messages: view('MessageCounts', {
    planned: none,
    queued: one,
    sending: none,
    unknown: none,
    accepted: none,
    sent: none,
    failed: one,
    delivered: one,
    read: none,
    cancelled: none,
  }),
  /** Failed messages by cause, the most frequent first. */
  failures: Type.Array(
    view('FailureCount', {
      ...failure,
      messages: one,
    }),
  ),
  money: nullable(
    view('CampaignMoney', {
      held: like(Money, '3.1071'),
      charged: like(Money, '1.0357'),
      released: like(Money, '1.0357'),
      remaining: like(Money, '1.0357'),
    }),
  ),
};
const ProgressView = Type.Object(progress);
/** Of the last half minute. `endsAt`: when the last message leaves at this pace; null while none leaves, or may. */
const PaceView = view('CampaignPace', {
  messagesPerSecond: Type.Number({ minimum: 0, examples: [72.5] }),
  endsAt: nullable(Timestamp),
});
export const CampaignProgressView = view('CampaignProgress', { ...campaign, ...progress, pace: PaceView });

export const CampaignRateView = view('CampaignRate', {
  sends: Count,
  maxPerSecond: Count,
  firstAt: nullable(Timestamp),
  lastAt: nullable(Timestamp),
  ...pageOf('SentSecondsPage', view('SentSecond', { at: Timestamp, sends: Count }), RateQuery).properties,
});

export const MessageView = view('Message', {
  id: Type.String({ examples: ['cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f'] }),
  to: Type.String({ examples: ['+919876543210'] }),
  state: like(oneOf(upper(MESSAGE_STATES)), 'FAILED'),
  wamid: nullable(Type.String({ examples: ['wamid.HBgMOTE5ODc2NTQzMjEw'] })),
  error: nullable(view('MessageError', failure)),
  charged: like(nullable(Money), null),
  sentAt: {
    ...nullable(Timestamp),
    description:
      'When it left last, or was about to, where nobody knows whether it did; null where it surely has not left.',
  },
  changedAt: { ...Timestamp, description: 'When its latest status was stored, or the answer to its send.' },
});
export const MessagesPage = pageOf('MessagesPage', MessageView, MessagesQuery);

/** `standstill`: why it does not move although it is running. */
export function campaignView(campaign: Campaign, standstill?: string): Static<typeof CampaignView> {
  const { startsAtMs, scheduledForMs, filter } = campaign;
  const resumes = triesAgain(campaign);
  const isScheduled = campaign.state === 'paused' && startsAtMs !== undefined && !resumes;
  return {
    id: campaign.id,
    name: campaign.name,
    state: isScheduled ? 'SCHEDULED' : (campaign.state.toUpperCase() as Uppercase<typeof campaign.state>),
    stateReason: campaign.stateReason ?? standstill ?? null,
    templateId: campaign.template.templateId,
    listId: campaign.listId,
    recipients: campaign.recipients,
    optedOut: campaign.optedOut,
    excluded: campaign.excluded ?? 0,
    misfits: [...(campaign.misfits ?? [])],
    tagIds: filter?.anyOf?.map((list) => list.listId) ?? [],
    excludeListIds: filter?.noneOf?.map((list) => list.listId) ?? [],
    retryOf: filter?.failedIn?.campaignId ?? null,
    resendUnconfirmed: campaign.resendsUnconfirmed ?? false,
    startsAt: timeOf(resumes ? undefined : startsAtMs),
    resumesAt: timeOf(resumes ? startsAtMs : undefined),
    scheduledFor: timeOf(scheduledForMs),
    createdAt: new Date(campaign.createdAtMs).toISOString(),
    completedAt: timeOf(campaign.completedAtMs),
  };
}

function timeOf(atMs: number | undefined): string | null {
  return atMs === undefined ? null : new Date(atMs).toISOString();
}

export function quoteView({ currency, category, recipients, totalMicros, lines }: Quote): Static<typeof QuoteView> {
  return {
    currency,
    category: category.toUpperCase() as Uppercase<typeof category>,
    recipients,
    total: formatMicros(totalMicros),
    markets: lines.map((line) => ({
      market: line.market,
      recipients: line.recipients,
      unitPrice: formatMicros(line.unitPriceMicros),
      total: formatMicros(line.totalMicros),
    })),
  };
}

/** `unpriced`: recipients to whom nothing can be launched; while there are any, a launch is refused. */
export function shownQuoteView({
  quote,
  optedOut,
  excluded,
  misfits,
  wallet,
  shortfallMicros,
  durationSeconds,
}: ShownQuote): Static<typeof ShownQuoteView> {
  const availableMicros = wallet.availableMicros - quote.totalMicros;
  return {
    ...quoteView(quote),
    optedOut,
    excluded,
    misfits: [...misfits],
    unpriced: [...quote.unpriced],
    wallet: {
      available: formatMicros(wallet.availableMicros),
      receivable: formatMicros(wallet.receivableMicros),
      availableAfter: shortfallMicros > 0n ? null : formatMicros(availableMicros),
      shortfall: formatMicros(shortfallMicros),
    },
    durationSeconds,
  };
}

export function paceView(
  campaign: Campaign,
  counts: MessageCounts,
  messagesPerSecond: number,
  nowMs: number,
  standstill?: string,
): Static<typeof PaceView> {
  const moves = campaign.state === 'running' && standstill === undefined;
  const left = moves ? unstarted(campaign, counts) + counts.queued + counts.sending : 0;
  const isEstimated = left > 0 && messagesPerSecond > 0;
  return {
    messagesPerSecond: Math.round(messagesPerSecond * 10) / 10,
    endsAt: isEstimated ? new Date(nowMs + Math.ceil((left * 1000) / messagesPerSecond)).toISOString() : null,
  };
}

export function rateView(
  { sends, maxPerSecond, firstAtMs, lastAtMs }: SendSummary,
  { data, nextCursor }: Page<SentSecond>,
): Static<typeof CampaignRateView> {
  return {
    sends,
    maxPerSecond,
    firstAt: timeOf(firstAtMs),
    lastAt: timeOf(lastAtMs),
    data: data.map((second) => ({ at: new Date(second.atMs).toISOString(), sends: second.sends })),
    nextCursor,
  };
}

export function progressView(
  campaign: Campaign,
  counts: MessageCounts,
  failures: readonly FailureCount[],
  hold: Hold | undefined,
): Static<typeof ProgressView> {
  return {
    messages: recipientCounts(campaign, counts),
    failures: failures.map(({ errorCode, cause, messages }) => ({ ...failureView(errorCode, cause), messages })),
    money: hold
      ? {
          held: formatMicros(hold.amountMicros),
          charged: formatMicros(hold.capturedMicros),
          released: formatMicros(hold.releasedMicros),
          remaining: formatMicros(remainingMicros(hold)),
        }
      : null,
  };
}

function failureView(code: number | undefined, cause: string) {
  return code === undefined
    ? { code: null, class: null, cause }
    : { code, class: classifySendError(code).class, cause };
}

export function messageView(message: StoredMessage): Static<typeof MessageView> {
  return {
    id: message.id,
    to: `+${message.phone}`,
    state: message.state.toUpperCase() as Uppercase<typeof message.state>,
    wamid: message.wamid ?? null,
    error: message.cause === undefined ? null : failureView(message.errorCode, message.cause),
    charged: message.chargedMicros === undefined ? null : formatMicros(message.chargedMicros),
    sentAt: timeOf(message.sentAtMs),
    changedAt: new Date(message.changedAtMs).toISOString(),
  };
}
