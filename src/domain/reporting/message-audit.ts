import type { Campaign } from '../campaigns/campaign.ts';
import type { Message } from '../campaigns/message.ts';
import type { Charge } from '../wallet/charge.ts';
import { isCategory } from '../wallet/price-book.ts';
import { agreedCategory, priceAtLaunch } from '../webhooks/settlement.ts';
import type { Difference } from './wallet-audit.ts';

/**
 * Of a campaign's messages those that arrived, and only those, were settled: at the prices it kept at its launch, and
 * for what their charges say.
 */
export function* messageDifferences(
  campaign: Campaign,
  messages: readonly Message[],
  charges: readonly Charge[],
): Generator<Difference> {
  const byMessage = new Map(charges.map((charge) => [charge.messageId, charge]));
  for (const message of messages) {
    const { id, state, vendorId, chargedMicros } = message;
    const charge = byMessage.get(id);
    const broken = (detail: string): Difference => ({
      vendorId,
      subject: 'message',
      detail: `message ${id}: ${detail}`,
    });
    const arrived = state === 'delivered' || state === 'read';
    if (arrived !== (chargedMicros !== undefined)) yield broken(`${state}, charged ${chargedMicros}`);
    if ((chargedMicros ?? 0n) !== (charge?.priceMicros ?? 0n)) {
      yield broken(`charged ${chargedMicros}, its charge ${charge?.priceMicros}`);
    }
    const wrong = charge ? chargeFault(campaign, message, charge) : freeFault(campaign, message);
    if (wrong !== undefined) yield broken(wrong);
  }
}

/** What is wrong with a charge, if anything. */
function chargeFault({ prices }: Campaign, message: Message, charge: Charge): string | undefined {
  const { market, category, priceMicros, costMicros } = charge;
  if (charge.campaignId !== message.campaignId || charge.vendorId !== message.vendorId) {
    return 'its charge is of another campaign or vendor';
  }
  if (market !== message.market) return `goes to ${message.market}, its charge says ${market}`;
  const { type, category: reported } = message.pricing ?? { type: 'regular', category };
  if (type !== 'regular') return `charged ${priceMicros}, although it is ${type}`;
  const kept = prices.get(market);
  const price = isCategory(category) ? kept?.[category] : undefined;
  if (price?.priceMicros !== priceMicros || price.costMicros !== costMicros) {
    const launched = `${price?.priceMicros} at a cost of ${price?.costMicros} at the launch`;
    return `charged ${priceMicros} at a cost of ${costMicros}, ${market} ${category} was ${launched}`;
  }
  if (reported === category || !isCategory(reported) || !kept?.[reported]) return undefined;
  return `charged as ${category}, reported as ${reported}`;
}

/** Why a message without a charge should have one: it is regular, and its price is not zero. */
function freeFault(campaign: Campaign, message: Message): string | undefined {
  const { chargedMicros, market, pricing } = message;
  if (chargedMicros === undefined || (pricing && pricing.type !== 'regular')) return undefined;
  const kept = priceAtLaunch(campaign, message, pricing?.category ?? agreedCategory(campaign, message));
  if (kept?.price.priceMicros === 0n) return undefined;
  const due = kept ? `${kept.price.priceMicros} as ${kept.category}` : 'without a price';
  return `arrived in ${market} and is regular, ${due}, and not charged`;
}

/** Charges whose message is not there. */
export function* chargesWithoutMessage(
  charges: readonly Charge[],
  messageIds: ReadonlySet<string>,
): Generator<Difference> {
  for (const { messageId, vendorId } of charges) {
    if (messageIds.has(messageId)) continue;
    yield { vendorId, subject: 'charge', detail: `charge of ${messageId}: no such message` };
  }
}
