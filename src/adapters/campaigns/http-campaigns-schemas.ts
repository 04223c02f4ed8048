import { Type } from '@sinclair/typebox';
import type { FailureCount, MessageCounts } from '../../application/campaigns/ports.ts';
import type { ShownQuote } from '../../application/campaigns/show-quote.ts';
import type { Campaign } from '../../domain/campaigns/campaign.ts';
import type { Message } from '../../domain/campaigns/message.ts';
import type { Quote } from '../../domain/campaigns/quote.ts';
import type { SendErrorClass } from '../../domain/campaigns/send-errors.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import { MAX_BUTTON_URL_LENGTH, MAX_BUTTONS } from '../../domain/templates/components.ts';
import type { Hold } from '../../domain/wallet/hold.ts';
import { remainingMicros } from '../../domain/wallet/hold.ts';
import { pageQuery } from '../shared/http-page.ts';

const strict = { additionalProperties: false } as const;
/** A body of 1 024 characters has no room for more variables. */
const MAX_BODY_PARAMETERS = 100;

/** Tags, and exclusion lists, of one campaign. */
const MAX_FILTER_LISTS = 10;

const campaignId = Type.String({ pattern: '^cmp_[0-9a-f]{32}$' });
const listId = Type.String({ pattern: '^lst_[0-9a-f]{32}$' });
const listIds = Type.Array(listId, { maxItems: MAX_FILTER_LISTS, uniqueItems: true });
const fixedText = Type.String({ minLength: 1, maxLength: MAX_BUTTON_URL_LENGTH });

/** A fixed text, or an attribute of the contact (`name` is its name) with what to say where it is empty. */
const parameterSource = Type.Union([
  Type.Object({ value: fixedText }, strict),
  Type.Object({ attribute: Type.String({ pattern: '^[a-z0-9_]{1,40}$' }), default: Type.Optional(fixedText) }, strict),
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
  { ...strict, default: {} },
);

export const LaunchCampaignBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    templateId: Type.String({ pattern: '^tpl_[0-9a-f]{32}$' }),
    listId,
    /** Only who stands on one of these lists too. */
    tagIds: Type.Optional(listIds),
    /** Nobody who stands on one of these. */
    excludeListIds: Type.Optional(listIds),
    /** With a zone: `2026-11-30T09:00:00+05:30`. */
    startsAt: Type.Optional(Type.String({ format: 'date-time' })),
    parameters,
  },
  strict,
);

export const QuoteCampaignBody = Type.Object(
  {
    ...Type.Pick(LaunchCampaignBody, ['templateId', 'listId', 'tagIds', 'excludeListIds']).properties,
    /** Without them the quote counts those too whose texts cannot be filled in. */
    parameters: Type.Optional(parameters),
  },
  strict,
);
export const RetryFailedBody = Type.Object(
  {
    /** Of the errors that the messages failed for; without them all but those that lie with the recipient. */
    classes: Type.Array(
      Type.Unsafe<SendErrorClass>({
        type: 'string',
        enum: ['retry', 'throttle', 'stop-platform', 'stop-campaign', 'fail-recipient'],
      }),
      { minItems: 1, uniqueItems: true, default: ['retry', 'throttle', 'stop-platform', 'stop-campaign'] },
    ),
  },
  strict,
);

export const CampaignPath = Type.Object({ id: campaignId }, strict);
export const CampaignsQuery = pageQuery(campaignId);
/** The cursor of a campaign's messages is a place in its list. */
export const MessagesQuery = pageQuery(Type.String({ pattern: '^[1-9]\\d{0,14}$' }));

export function campaignView(campaign: Campaign): object {
  const { startsAtMs, filter } = campaign;
  return {
    id: campaign.id,
    name: campaign.name,
    state: startsAtMs === undefined ? campaign.state.toUpperCase() : 'SCHEDULED',
    stateReason: campaign.stateReason ?? null,
    templateId: campaign.template.templateId,
    listId: campaign.listId,
    recipients: campaign.recipients,
    optedOut: campaign.optedOut,
    excluded: campaign.excluded ?? 0,
    misfits: campaign.misfits ?? [],
    tagIds: filter?.anyOf?.map((list) => list.listId) ?? [],
    excludeListIds: filter?.noneOf?.map((list) => list.listId) ?? [],
    retryOf: filter?.failedIn?.campaignId ?? null,
    startsAt: startsAtMs === undefined ? null : new Date(startsAtMs).toISOString(),
    createdAt: new Date(campaign.createdAtMs).toISOString(),
    completedAt: campaign.completedAtMs === undefined ? null : new Date(campaign.completedAtMs).toISOString(),
  };
}

export function quoteView({ currency, category, recipients, totalMicros, lines }: Quote): object {
  return {
    currency,
    category: category.toUpperCase(),
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
}: ShownQuote): object {
  const availableMicros = wallet.availableMicros - quote.totalMicros;
  return {
    ...quoteView(quote),
    optedOut,
    excluded,
    misfits,
    unpriced: quote.unpriced,
    wallet: {
      available: formatMicros(wallet.availableMicros),
      receivable: formatMicros(wallet.receivableMicros),
      availableAfter: shortfallMicros > 0n ? null : formatMicros(availableMicros),
      shortfall: formatMicros(shortfallMicros),
    },
    durationSeconds,
  };
}

/** `planned`: recipients that have no message yet. The other counts say where each message stands now. */
export function progressView(
  { recipients, misfits = [] }: Campaign,
  counts: MessageCounts,
  failures: readonly FailureCount[],
  hold: Hold | undefined,
): object {
  const messages = Object.values(counts).reduce((sum, count) => sum + count, 0);
  // Those left out for their texts have a message, and were no recipients of the quote.
  const leftOut = misfits.reduce((sum, misfit) => sum + misfit.recipients, 0);
  return {
    messages: { planned: Math.max(0, recipients + leftOut - messages), ...counts },
    failures: failures.map(({ errorCode, cause, ...rest }) => ({ code: errorCode ?? null, cause, ...rest })),
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

export function messageView(message: Message): object {
  return {
    id: message.id,
    to: `+${message.phone}`,
    state: message.state.toUpperCase(),
    wamid: message.wamid ?? null,
    error: message.cause === undefined ? null : { code: message.errorCode ?? null, cause: message.cause },
    charged: message.chargedMicros === undefined ? null : formatMicros(message.chargedMicros),
  };
}
