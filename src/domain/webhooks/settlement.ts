import type { Campaign } from '../campaigns/campaign.ts';
import { laterState, type Message, type ReportedPricing } from '../campaigns/message.ts';
import { SEND_ERRORS } from '../campaigns/send-errors.ts';
import type { Chargeable } from '../wallet/charge.ts';
import { type Category, isCategory, type Price } from '../wallet/price-book.ts';
import type { MessageStatusEvent } from './meta-events.ts';

/** Something that an operator should look at; the event itself was processed. */
export interface Alarm {
  readonly code: 'unknown-pricing-type' | 'no-price' | 'no-pricing' | 'failed-after-delivered';
  readonly messageId: string;
  readonly detail: string;
}

/** `message` is the same object that was passed in when the status changed nothing. */
export interface SettledStatus {
  readonly message: Message;
  readonly charge?: Chargeable;
  readonly alarms: readonly Alarm[];
}

/**
 * The message after a status, and what it costs if this was the first that says it arrived: Meta sends no `delivered`
 * for a message that is read at once (status webhook reference). Repeated and late statuses change nothing.
 */
export function settleStatus(message: Message, campaign: Campaign, event: MessageStatusEvent): SettledStatus {
  const moved = move(message, campaign, event);
  if (message.chargedMicros !== undefined) {
    const detail = `stays ${message.state}`;
    const late = event.status === 'failed';
    return { message: moved, alarms: late ? [{ code: 'failed-after-delivered', messageId: message.id, detail }] : [] };
  }
  if (event.status !== 'delivered' && event.status !== 'read') return { message: moved, alarms: [] };
  return priceArrival(moved, campaign, event.status, event.occurredAtMs);
}

function move(message: Message, campaign: Campaign, event: MessageStatusEvent): Message {
  const state = laterState(message.state, event.status);
  const pricing = message.chargedMicros === undefined ? pricingAfter(message, campaign, event) : message.pricing;
  const wamid = message.wamid ?? event.wamid;
  if (state === message.state && wamid === message.wamid && samePricing(pricing, message.pricing)) return message;
  const { errorCode, cause, pricing: _old, ...rest } = message;
  return {
    ...(pricing ? { pricing } : {}),
    ...failureOf(state, message, event),
    ...rest,
    wamid,
    state,
  };
}

/** Why the message failed, or was unknown before this status; nothing once it has come further. */
function failureOf(state: Message['state'], message: Message, event: MessageStatusEvent) {
  if (state === message.state) {
    return {
      ...(message.errorCode === undefined ? {} : { errorCode: message.errorCode }),
      ...(message.cause === undefined ? {} : { cause: message.cause }),
    };
  }
  const error = event.status === 'failed' ? event.errors[0] : undefined;
  if (!error) return {};
  const { code, title } = error;
  // The same words as for a refusal in the answer to the send: one cause per code.
  return code === undefined ? { cause: title } : { errorCode: code, cause: SEND_ERRORS[code]?.cause ?? title };
}

function priceArrival(
  message: Message,
  campaign: Campaign,
  firstStatus: 'delivered' | 'read',
  occurredAtMs: number,
): SettledStatus {
  const alarm = (code: Alarm['code'], detail: string): Alarm => ({ code, messageId: message.id, detail });
  const free = (...alarms: readonly Alarm[]): SettledStatus => ({ message: { ...message, chargedMicros: 0n }, alarms });
  // A read that overtook every status with pricing is charged as agreed.
  const { type, category } = message.pricing ?? { type: 'regular', category: agreedCategory(campaign, message) };
  if (type === 'free_customer_service' || type === 'free_entry_point') return free();
  if (type !== 'regular') return free(alarm('unknown-pricing-type', type));
  const { id: messageId, campaignId, reservedMicros, market } = message;
  const kept = priceAtLaunch(campaign, message, category);
  if (!kept) return free(alarm('no-price', `${market} ${category}`));
  const isAsReported = kept.category === category;
  const alarms = [
    ...(message.pricing ? [] : [alarm('no-pricing', `charged as ${category}`)]),
    ...(isAsReported ? [] : [alarm('no-price', `${market} ${category}, charged as ${kept.category}`)]),
  ];
  if (kept.price.priceMicros === 0n) return free(...alarms);
  return {
    message: { ...message, chargedMicros: kept.price.priceMicros },
    charge: { messageId, campaignId, reservedMicros, market, firstStatus, occurredAtMs, ...kept },
    alarms,
  };
}

/**
 * The price that the campaign kept at its launch for the category that Meta reports. A category that had no rate then
 * costs what was agreed: Meta charges for it too, and delivering it free would cost the platform.
 */
export function priceAtLaunch(
  campaign: Campaign,
  message: Message,
  reported: string,
): { readonly price: Price; readonly category: Category } | undefined {
  const known = campaign.prices.get(message.market);
  const category = isCategory(reported) && known?.[reported] ? reported : agreedCategory(campaign, message);
  const price = known?.[category];
  return price && { price, category };
}

/** What its part of the hold was set aside for: at the launch, or since, if it was not sent before its vendor agreed. */
export function agreedCategory(
  { prices, template, acceptedCategory }: Campaign,
  { market, reservedMicros }: Message,
): Category {
  const accepted = acceptedCategory && prices.get(market)?.[acceptedCategory];
  return accepted && accepted.priceMicros <= reservedMicros ? acceptedCategory : template.category;
}

/**
 * The newest pricing that was reported. Before July 2025's per-message pricing there was no `type`, only `billable`
 * (status webhook reference, CBP); the type decides whether to charge even where the category is missing.
 */
function pricingAfter(
  message: Message,
  campaign: Campaign,
  { pricing }: MessageStatusEvent,
): ReportedPricing | undefined {
  if (pricing?.type === undefined && pricing?.category === undefined) return message.pricing;
  const type = pricing.type ?? (pricing.billable === false ? 'free_customer_service' : 'regular');
  return { type, category: pricing.category ?? message.pricing?.category ?? agreedCategory(campaign, message) };
}

function samePricing(a: ReportedPricing | undefined, b: ReportedPricing | undefined): boolean {
  return a?.type === b?.type && a?.category === b?.category;
}
