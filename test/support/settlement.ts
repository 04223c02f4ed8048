import { formatCallbackData } from '../../src/domain/campaigns/callback-data.ts';
import type { Campaign } from '../../src/domain/campaigns/campaign.ts';
import { type Message, messageId } from '../../src/domain/campaigns/message.ts';
import type { Charge } from '../../src/domain/wallet/charge.ts';
import type { Category, Price } from '../../src/domain/wallet/price-book.ts';
import type { MessageStatus, MessageStatusEvent } from '../../src/domain/webhooks/meta-events.ts';
import { aContact, aPhone } from './contacts.ts';

export const PRICES: Readonly<Record<Category, Price>> = {
  marketing: { costMicros: 863_100n, priceMicros: 1_035_720n },
  utility: { costMicros: 115_000n, priceMicros: 138_000n },
  authentication: { costMicros: 115_000n, priceMicros: 138_000n },
  'authentication-international': { costMicros: 2_497_100n, priceMicros: 2_996_520n },
  service: { costMicros: 0n, priceMicros: 0n },
};

/** A running campaign of a marketing template to India; ids ascend with `n`. */
export function aCampaign(n: number, changes: Partial<Campaign> = {}): Campaign {
  return {
    id: `cmp_${String(n).padStart(32, '0')}`,
    vendorId: 'ven_a',
    name: `campaign ${n}`,
    state: 'running',
    phoneNumberId: '220011223344556',
    template: {
      templateId: `tpl_${'0'.repeat(32)}`,
      metaName: 'va_sale',
      language: 'en_US',
      category: 'marketing',
      parameters: { body: [] },
    },
    listId: `lst_${'0'.repeat(32)}`,
    lastSeq: 10,
    plannedSeq: 0,
    recipients: 10,
    optedOut: 0,
    prices: new Map([['IN', PRICES]]),
    createdAtMs: 1_000 + n,
    ...changes,
  };
}

/** The message to the `n`-th contact of a campaign, taken over by Meta and priced as quoted. */
export function aMessage(campaign: Campaign, n: number, changes: Partial<Message> = {}): Message {
  return {
    id: messageId(campaign.id, aContact(n).id),
    campaignId: campaign.id,
    vendorId: campaign.vendorId,
    seq: n,
    phone: aPhone(n),
    market: 'IN',
    reservedMicros: PRICES[campaign.template.category].priceMicros,
    state: 'accepted',
    attempt: 0,
    dueAtMs: 0,
    wamid: wamidOf(campaign.id, n),
    ...changes,
  };
}

/** A micro, from the hold of `cmp_1` of `ven_a`. */
export function aCharge(changes: Partial<Charge> = {}): Charge {
  return {
    messageId: 'msg_1',
    campaignId: 'cmp_1',
    vendorId: 'ven_a',
    journalSeq: 1,
    priceMicros: 1n,
    costMicros: 1n,
    fromHoldMicros: 1n,
    fromAvailableMicros: 0n,
    fromReceivableMicros: 0n,
    market: 'IN',
    category: 'marketing',
    firstStatus: 'delivered',
    occurredAtMs: 1,
    ...changes,
  };
}

/** As Meta reports it, with our callback data and, but for `failed`, the regular price of marketing. */
export function aStatus(
  message: Message,
  status: MessageStatus,
  changes: Partial<MessageStatusEvent> = {},
): MessageStatusEvent {
  return {
    type: 'message-status',
    wamid: wamidOf(message.campaignId, message.seq),
    status,
    callbackData: formatCallbackData(message.vendorId, message.id),
    ...(status === 'failed' ? {} : { pricing: { type: 'regular', category: 'marketing' } }),
    errors: status === 'failed' ? [{ code: 131026, title: 'Message undeliverable', details: 'Not on WhatsApp' }] : [],
    occurredAtMs: 1_795_300_000_000,
    ...changes,
  };
}

function wamidOf(campaignId: string, n: number): string {
  return `wamid.${campaignId}.${n}`;
}
