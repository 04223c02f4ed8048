import { formatMicros } from '../shared/money.ts';
import type { Template } from '../templates/template.ts';
import type { Category } from '../wallet/price-book.ts';
import type { Campaign } from './campaign.ts';
import { PRICED_AS } from './launch.ts';

/** How much more than it holds a campaign costs that got dearer. */
export interface Requote {
  /** What the template is priced as now. */
  readonly category: Category;
  /** For one message, at most: the difference in the market where it is largest. */
  readonly dearerMicros: bigint;
  /** Why the campaign waits for its vendor, in words with the difference. */
  readonly reason: string;
}

/**
 * After WhatsApp has changed the template's category; undefined where no market of the campaign gets dearer than its
 * vendor has accepted, at the launch or since.
 */
export function requote(campaign: Campaign, template: Template): Requote | undefined {
  const was = campaign.acceptedCategory ?? campaign.template.category;
  const now = PRICED_AS[template.category];
  let dearerMicros = 0n;
  for (const prices of campaign.prices.values()) {
    const differenceMicros = (prices[now]?.priceMicros ?? 0n) - (prices[was]?.priceMicros ?? 0n);
    if (differenceMicros > dearerMicros) dearerMicros = differenceMicros;
  }
  if (dearerMicros === 0n) return undefined;
  const more = formatMicros(dearerMicros);
  return {
    category: now,
    dearerMicros,
    reason: `WhatsApp now charges the template as ${now} instead of ${was}: each message left costs up to ${more} more. Resume to accept`,
  };
}
