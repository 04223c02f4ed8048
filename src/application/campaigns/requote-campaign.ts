import { type Campaign, unstarted } from '../../domain/campaigns/campaign.ts';
import { PRICED_AS } from '../../domain/campaigns/launch.ts';
import { type Requote, requote } from '../../domain/campaigns/requote.ts';
import type { Template } from '../../domain/templates/template.ts';
import type { MessageRepository } from './ports.ts';

/** The new quote for what a campaign has still to send, if its template has become dearer since the launch. */
export async function requoteCampaign(
  messages: MessageRepository,
  campaign: Campaign,
  { category }: Template,
): Promise<Requote | undefined> {
  if (PRICED_AS[category] === campaign.template.category) return undefined;
  const counts = await messages.counts(campaign.id);
  return requote(campaign, PRICED_AS[category], unstarted(campaign, counts) + counts.queued);
}
