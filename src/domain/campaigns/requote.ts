import { formatMicros } from '../shared/money.ts';
import type { Category } from '../wallet/price-book.ts';
import type { Campaign } from './campaign.ts';

/**
 * Why a campaign waits for its vendor after WhatsApp has changed the template's category, in words with the new price;
 * undefined where no market of it gets dearer. The amount is an upper bound: that of the market that gets dearest.
 */
export function requote(campaign: Campaign, category: Category, messagesLeft: number): string | undefined {
  const was = campaign.template.category;
  let extraMicros = 0n;
  for (const prices of campaign.prices.values()) {
    const dearerMicros = (prices[category]?.priceMicros ?? 0n) - (prices[was]?.priceMicros ?? 0n);
    if (dearerMicros > extraMicros) extraMicros = dearerMicros;
  }
  if (extraMicros === 0n) return undefined;
  const total = formatMicros(extraMicros * BigInt(messagesLeft));
  return `WhatsApp charges the template as ${category} now, no longer as ${was}: at most ${total} more for the ${messagesLeft} messages left. Resume to accept`;
}
