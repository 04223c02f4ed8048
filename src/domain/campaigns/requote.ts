import { formatMicros } from '../shared/money.ts';
import type { Category } from '../wallet/price-book.ts';
import type { Campaign } from './campaign.ts';

/** What a campaign that got dearer needs beyond its hold. */
export interface Requote {
  /** An upper bound: all that is left, at the difference of the market that gets dearest. */
  readonly extraMicros: bigint;
  /** Why the campaign waits for its vendor, in words with the new price. */
  readonly reason: string;
}

/** After WhatsApp has changed the template's category; undefined where no market of the campaign gets dearer. */
export function requote(campaign: Campaign, category: Category, messagesLeft: number): Requote | undefined {
  const was = campaign.template.category;
  let dearestMicros = 0n;
  for (const prices of campaign.prices.values()) {
    const dearerMicros = (prices[category]?.priceMicros ?? 0n) - (prices[was]?.priceMicros ?? 0n);
    if (dearerMicros > dearestMicros) dearestMicros = dearerMicros;
  }
  if (dearestMicros === 0n) return undefined;
  const extraMicros = dearestMicros * BigInt(messagesLeft);
  const total = formatMicros(extraMicros);
  return {
    extraMicros,
    reason: `WhatsApp charges the template as ${category} now, no longer as ${was}: at most ${total} more for the ${messagesLeft} messages left. Resume to accept`,
  };
}
