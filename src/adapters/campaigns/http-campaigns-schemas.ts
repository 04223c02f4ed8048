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
import { MESSAGE_STATES, type MessageCounts, type MessageState } from '../../domain/campaigns/message.ts';
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
  described,
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

const parameterSource = Type.Union([
  Type.Object({ value: described(fixedText, 'The same text for everybody') }, strict),
  Type.Object(
    {
      attribute: Type.String({
        pattern: '^[a-z0-9_]{1,40}$',
        examples: ['name'],
        description: "An attribute of the contact; `name` is the contact's name",
      }),
      default: Type.Optional(
        described(fixedText, 'Where the attribute is empty; without it such a contact is left out, as a misfit'),
      ),
    },
    strict,
  ),
]);

const parameters = Type.Object(
  {
    header: Type.Optional(Type.Array(parameterSource, { maxItems: 1, description: 'For the variable of the header' })),
    body: Type.Array(parameterSource, {
      maxItems: MAX_BODY_PARAMETERS,
      default: [],
      description: 'For the variables of the body, in their order',
    }),
    buttons: Type.Optional(
      Type.Array(
        Type.Object(
          {
            index: Type.Integer({
              minimum: 0,
              maximum: MAX_BUTTONS - 1,
              description: 'The place of the button in the template, from 0',
            }),
            source: described(parameterSource, "For the variable of the button's URL"),
          },
          strict,
        ),
        { maxItems: MAX_BUTTONS, description: 'For buttons with a variable' },
      ),
    ),
  },
  {
    ...strict,
    default: {},
    examples: [{ body: [{ attribute: 'name', default: 'friend' }] }],
    description: "What the template's variables are filled with, for each recipient",
  },
);

export const LaunchCampaignBody = view('Launch', {
  name: described(lineOf(200, 'Diwali offer'), 'For you; recipients do not see it'),
  templateId: described(templateId, 'An approved template'),
  listId: described(listId, 'To its members as of now; who joins later is not written to'),
  tagIds: Type.Optional(described(listIds, 'Only contacts that are also on one of these lists')),
  excludeListIds: Type.Optional(described(listIds, 'No contacts that are on one of these lists')),
  resendUnconfirmed: Type.Boolean({
    default: false,
    description:
      'Not for marketing. A message whose answer was lost is sent once more when no status has come in time: it may ' +
      'arrive twice',
  }),
  startsAt: Type.Optional(
    Type.String({
      format: 'date-time',
      examples: ['2026-11-30T09:00:00+05:30'],
      description: 'When to start, with a zone; at most 20 days ahead. Without it, at once',
    }),
  ),
  expectedTotal: Type.Optional(
    Type.String({
      pattern: '^\\d+(\\.\\d{1,6})?$',
      examples: ['3.1071'],
      description: "The `total` that a quote showed, in the wallet's currency: if it has changed, nothing is launched",
    }),
  ),
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
      'cannot be reached the next time either; one who had enough marketing (131049) is left out of a retry for a day.',
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
const messagesFilter = {
  state: Type.Optional(
    described(
      like(oneOf(upper(MESSAGE_STATES)), 'FAILED'),
      'Only messages in this state, the latest change first: what changes meanwhile is at the beginning of the list',
    ),
  ),
};
/** The cursor of a campaign's messages tells a message's change and its place in the list. */
export const MessagesQuery = pageQuery(
  Type.String({ pattern: '^\\d{1,15}-[1-9]\\d{0,14}$', examples: ['1795305600000-14'] }),
  messagesFilter,
);
export const MessagesFileQuery = Type.Object(messagesFilter, { additionalProperties: false });

/** The cursor is a second, in milliseconds since 1970. */
export const RateQuery = pageQuery(Type.String({ pattern: '^\\d{1,15}$', examples: ['1795305600000'] }));

const MisfitView = view('Misfit', {
  reason: Type.String({ examples: ["The contact's city is empty"], description: 'What is missing or does not fit' }),
  recipients: described(Count, 'How many it is true of'),
});
const misfits = Type.Array(MisfitView, {
  description: 'Who was left out because the texts cannot be filled in for them, the most frequent reason first',
});
const optedOut = described(Count, 'Who was left out because they want no more messages');

const campaign = {
  id: campaignId,
  name: Type.String({ examples: ['Diwali offer'], description: 'As it was launched' }),
  state: described(
    like(oneOf([...upper(CAMPAIGN_STATES), 'SCHEDULED']), 'PAUSED'),
    '`PREPARING`: its audience is counted before its money is held. `SCHEDULED`: it waits for `startsAt`. `CANCELLED`: it ' +
      'sends no more, and may wait for statuses of what is on its way. `COMPLETED`: all is known, or `stateReason` says ' +
      'why it ended before; what was left of its hold is released.',
  ),
  stateReason: described(
    nullable(Type.String({ examples: ['Paused by you'] })),
    'Why it is in its state; of a `RUNNING` one: why it stands still, such as a suspension of the vendor',
  ),
  templateId: described(templateId, 'The template that it sends'),
  listId: described(listId, 'The list whose members it goes to'),
  recipients: described(Count, 'To how many it goes, without those left out; 0 while `PREPARING`'),
  optedOut,
  excluded: described(
    Count,
    'Members of the list whom `tagIds` and `excludeListIds` leave out; in a retry also those with nothing to retry: all ' +
      'whose message did not fail, or not for the chosen classes',
  ),
  misfits,
  tagIds: described(listIds, 'Only contacts on one of these lists; empty: all'),
  excludeListIds: described(listIds, 'No contacts on one of these lists'),
  retryOf: described(like(nullable(campaignId), null), 'The campaign whose failed messages it retries'),
  resendUnconfirmed: described(
    like(Type.Boolean(), false),
    'Whether a message whose answer was lost is sent once more when no status has come in time',
  ),
  startsAt: described(like(nullable(Timestamp), null), 'When it starts, while it has not'),
  resumesAt: described(
    like(nullable(Timestamp), null),
    'When a `PAUSED` one resumes by itself, to try again a template that WhatsApp refused for the moment',
  ),
  scheduledFor: described(like(nullable(Timestamp), null), 'The `startsAt` of the launch; it stays'),
  createdAt: described(Timestamp, 'When it was launched'),
  completedAt: described(
    like(nullable(Timestamp), null),
    'When it was over and its hold closed, also of a `CANCELLED` one',
  ),
};

const market = Type.String({ examples: ['IN'], description: "WhatsApp's pricing region, told by the phone number" });

const quote = {
  currency: described(Currency, 'The currency of all its amounts, by ISO 4217'),
  category: described(oneOf(upper(CATEGORIES)), 'Of the template; prices depend on it'),
  recipients: described(Count, 'Who would be written to, without those left out and those without a price'),
  total: described(like(Money, '3.1071'), 'What a launch sets aside: the sum over the markets'),
  markets: described(
    Type.Array(
      view('MarketQuote', {
        market,
        recipients: described(Count, 'Recipients in this market'),
        unitPrice: described(like(Money, '1.0357'), 'The price of one message that arrives'),
        total: described(like(Money, '3.1071'), '`unitPrice` times `recipients`'),
      }),
    ),
    'By market',
  ),
};
export const QuoteView = view('Quote', quote);

export const ShownQuoteView = view('ShownQuote', {
  ...quote,
  optedOut,
  excluded: described(Count, 'Members of the list whom `tagIds` and `excludeListIds` leave out'),
  misfits,
  unpriced: described(
    Type.Array(
      view('UnpricedMarket', { market: like(market, 'AQ'), recipients: described(Count, 'Recipients in this market') }),
    ),
    'Recipients without a price; while there are any, a launch is refused',
  ),
  wallet: view(
    'WalletAfterLaunch',
    {
      available: described(Money, 'What can be spent now'),
      receivable: described(like(Money, '0.0000'), 'What is owed now; while it is above zero, a launch is refused'),
      availableAfter: described(
        like(nullable(Money), '77.3929'),
        'What could be spent after the launch; null where the wallet does not cover it',
      ),
      shortfall: described(like(Money, '0.0000'), 'What a recharge must bring before the launch, with what is owed'),
    },
    "In the wallet's currency",
  ),
  durationSeconds: Type.Number({
    minimum: 0,
    examples: [90],
    description: "How long sending takes at the number's present rate, if nothing else is sent from it",
  }),
});

export const CampaignView = view('Campaign', campaign);
export const CampaignsPage = pageOf('CampaignsPage', CampaignView, CampaignsQuery);
export const LaunchedCampaignView = view('LaunchedCampaign', {
  ...campaign,
  quote: described(
    nullable(QuoteView),
    'What was set aside; null while the campaign is `PREPARING`, and where the request, or another before it, has ' +
      'launched this campaign already',
  ),
});

const failure = {
  code: described(
    nullable(Type.Integer({ examples: [131026] })),
    "WhatsApp's error code; null where it gave none: the texts could not be filled in, or its answer was lost",
  ),
  class: nullable(ErrorClass),
  cause: Type.String({ examples: ['The number is not on WhatsApp'], description: 'Why, in words' }),
};

const none = like(Count, 0);
const one = like(Count, 1);
const progress = {
  messages: view(
    'MessageCounts',
    {
      planned: described(
        none,
        'Recipients that have no message yet; their money is held. Once the campaign is over, they count as `cancelled`',
      ),
      queued: described(one, 'To be sent, or tried again'),
      sending: described(none, 'On the way to WhatsApp, without an answer yet'),
      unknown: described(none, 'The answer to the send was lost: WhatsApp may have it or not. A status may still tell'),
      accepted: described(none, 'WhatsApp has accepted it; no status yet'),
      sent: described(none, 'WhatsApp has sent it'),
      failed: described(one, 'It did not arrive; `failures` says why'),
      delivered: described(one, 'It has arrived'),
      read: described(none, 'It was read; not counted as `delivered` any more'),
      cancelled: described(
        none,
        'Not sent: the campaign was cancelled, or the recipient has opted out since the launch',
      ),
    },
    'Where each message stands now: each recipient is counted once, and misfits, who are no recipients, as `failed`',
  ),
  failures: described(
    Type.Array(view('FailureCount', { ...failure, messages: described(one, 'Messages that failed for it') })),
    'Failed messages by cause, the most frequent first; at most 20 causes',
  ),
  money: described(
    nullable(
      view('CampaignMoney', {
        held: described(
          like(Money, '3.1071'),
          'What the launch set aside, for good: `charged`, `released` and `remaining` add up to it',
        ),
        charged: described(
          like(Money, '1.0357'),
          'What arrived messages took of it. Of a dearer category than quoted, the difference is taken from what the ' +
            'wallet has available, and is not in here',
        ),
        released: described(like(Money, '1.0357'), 'What went back to the wallet'),
        remaining: described(like(Money, '1.0357'), "What is still set aside now: its part of the wallet's `held`"),
      }),
    ),
    "The campaign's hold, in the wallet's currency; null where nothing was held",
  ),
};
const ProgressView = Type.Object(progress);
const PaceView = view(
  'CampaignPace',
  {
    messagesPerSecond: Type.Number({ minimum: 0, examples: [72.5], description: 'Over the last half minute' }),
    endsAt: described(
      nullable(Timestamp),
      'When the last message leaves at this pace; null while none leaves, or none may',
    ),
  },
  'How fast it is sent now',
);
export const CampaignProgressView = view('CampaignProgress', { ...campaign, ...progress, pace: PaceView });

export const CampaignRateView = view('CampaignRate', {
  sends: described(Count, 'Messages that left, in all'),
  maxPerSecond: described(Count, 'The most in any one second'),
  firstAt: described(nullable(Timestamp), 'The first second in which any left; null before'),
  lastAt: described(nullable(Timestamp), 'The last one so far'),
  ...pageOf(
    'SentSecondsPage',
    view('SentSecond', {
      at: described(Timestamp, 'The beginning of the second'),
      sends: described(Count, 'Messages that left in it'),
    }),
    RateQuery,
  ).properties,
});

export const MessageView = view('Message', {
  id: Type.String({
    examples: ['cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f'],
    description: 'The ids of its campaign and its contact, with `-` between',
  }),
  to: Type.String({ examples: ['+919876543210'], description: "The recipient's number, in E.164" }),
  state: described(like(oneOf(upper(MESSAGE_STATES)), 'FAILED'), 'As the counts of the campaign explain'),
  wamid: described(
    nullable(Type.String({ examples: ['wamid.HBgMOTE5ODc2NTQzMjEw'] })),
    "WhatsApp's id of it; null while none is known",
  ),
  error: described(
    nullable(view('MessageError', failure)),
    'Why it failed, was cancelled or is unknown; null where there is nothing to say',
  ),
  charged: described(
    like(nullable(Money), null),
    "What it cost, in the wallet's currency, 0 where it was free; null while it has not arrived",
  ),
  sentAt: described(
    nullable(Timestamp),
    'When it left last, or was about to, where nobody knows whether it did; null where it surely has not left',
  ),
  changedAt: described(Timestamp, 'When its latest status was stored, or the answer to its send'),
});
export const MessagesPage = pageOf('MessagesPage', MessageView, MessagesQuery);

/** `runningReason`: why it does not move although it is running. */
export function campaignView(campaign: Campaign, runningReason?: string): Static<typeof CampaignView> {
  const { startsAtMs, scheduledForMs, filter } = campaign;
  const resumes = triesAgain(campaign);
  const isScheduled = campaign.state === 'paused' && startsAtMs !== undefined && !resumes;
  return {
    id: campaign.id,
    name: campaign.name,
    state: isScheduled ? 'SCHEDULED' : (campaign.state.toUpperCase() as Uppercase<typeof campaign.state>),
    stateReason: campaign.stateReason ?? runningReason ?? null,
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

function leftToSend(campaign: Campaign, counts: MessageCounts): number {
  return unstarted(campaign, counts) + counts.queued + counts.sending;
}

/** What a campaign waits for that has sent everything: one phone that is off keeps it running for up to thirty days. */
export function awaitedStatuses(campaign: Campaign, counts: MessageCounts): string | undefined {
  const awaited = counts.accepted + counts.sent + counts.unknown;
  if (campaign.state !== 'running' || awaited === 0 || leftToSend(campaign, counts) > 0) return undefined;
  return `Everything was sent; whether it arrived is not known yet of ${awaited} of the messages`;
}

export function paceView(
  campaign: Campaign,
  counts: MessageCounts,
  messagesPerSecond: number,
  nowMs: number,
  standstill?: string,
): Static<typeof PaceView> {
  const moves = campaign.state === 'running' && standstill === undefined;
  const left = moves ? leftToSend(campaign, counts) : 0;
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

type ShownState = Static<typeof MessageView>['state'];

/** The state that a caller names as the views show it. */
export function messageState(shown: ShownState | undefined): MessageState | undefined {
  return shown?.toLowerCase() as Lowercase<ShownState> | undefined;
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
