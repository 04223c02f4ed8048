import { type Campaign, pause, resume } from '../../domain/campaigns/campaign.ts';
import { requote } from '../../domain/campaigns/requote.ts';
import type { Template } from '../../domain/templates/template.ts';
import { everyCampaign } from './each-campaign.ts';
import type { CampaignRepository } from './ports.ts';

/**
 * What a change of a template means for its campaigns: they pause while WhatsApp does not send it and go on by
 * themselves when it does, and those that get dearer wait for their vendor with the new price. Runs in the unit of work
 * that changed the template. Work that grows with the campaign, such as counting its messages, has no place here: the
 * planner saves a running campaign every few hundred milliseconds, and would win every race.
 */
export class FollowTemplate {
  readonly #campaigns: CampaignRepository;

  constructor(campaigns: CampaignRepository) {
    this.#campaigns = campaigns;
  }

  async execute(before: Template, after: Template): Promise<void> {
    const campaigns = everyCampaign((afterId, limit) => this.#campaigns.ofTemplate(after.id, afterId, limit));
    // The first failure is rethrown unchanged: a lost race makes the unit of work begin again.
    for await (const campaign of campaigns) {
      const followed = followStatus(campaign, after);
      const priced = before.category === after.category ? followed : followCategory(followed, after);
      if (priced !== campaign) await this.#campaigns.save(priced);
    }
  }
}

function followCategory(campaign: Campaign, template: Template): Campaign {
  // One that starts by itself is quoted again at its start.
  if (campaign.startsAtMs !== undefined) return campaign;
  const quote = requote(campaign, template);
  if (!quote) return campaign;
  // One that waited for its template waits for its vendor from now on.
  const { pausedFor: _over, ...rest } = campaign;
  return campaign.state === 'paused' ? { ...rest, stateReason: quote.reason } : pause(campaign, quote.reason);
}

function followStatus(campaign: Campaign, { status, statusReason }: Template): Campaign {
  if (status === 'APPROVED') return campaign.pausedFor === 'template' ? resume(campaign) : campaign;
  const why = statusReason === undefined ? '' : `: ${statusReason}`;
  return campaign.state === 'running'
    ? pause(campaign, `The template is ${status} at WhatsApp${why}`, 'template')
    : campaign;
}
