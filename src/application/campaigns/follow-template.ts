import { type Campaign, pause, resume } from '../../domain/campaigns/campaign.ts';
import { PRICED_AS } from '../../domain/campaigns/launch.ts';
import { requote } from '../../domain/campaigns/requote.ts';
import type { Template } from '../../domain/templates/template.ts';
import { eachCampaign } from './each-campaign.ts';
import type { CampaignRepository, MessageRepository } from './ports.ts';

/**
 * What a change of a template means for its campaigns: they pause while WhatsApp does not send it and go on by
 * themselves when it does, and those that get dearer wait for their vendor with a new quote. Runs in the unit of work
 * that changed the template.
 */
export class FollowTemplate {
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;

  constructor(campaigns: CampaignRepository, messages: MessageRepository) {
    this.#campaigns = campaigns;
    this.#messages = messages;
  }

  async execute(before: Template, after: Template): Promise<void> {
    await eachCampaign(
      (afterId, limit) => this.#campaigns.ofTemplate(after.id, afterId, limit),
      async (campaign) => {
        const followed = followStatus(campaign, after);
        const priced = before.category === after.category ? followed : await this.#followCategory(followed, after);
        if (priced !== campaign) await this.#campaigns.save(priced);
      },
    );
  }

  async #followCategory(campaign: Campaign, { category }: Template): Promise<Campaign> {
    if (campaign.state === 'paused' && campaign.pausedFor === undefined) return campaign;
    const { queued, ...handled } = await this.#messages.counts(campaign.id);
    const left = campaign.recipients - Object.values(handled).reduce((sum, count) => sum + count, 0);
    const reason = requote(campaign, PRICED_AS[category], Math.max(left, queued));
    if (reason === undefined) return campaign;
    // One that waited for its template waits for its vendor from now on.
    return pause(campaign.state === 'paused' ? resume(campaign) : campaign, reason);
  }
}

function followStatus(campaign: Campaign, { status, statusReason }: Template): Campaign {
  if (status === 'APPROVED') return campaign.pausedFor === 'template' ? resume(campaign) : campaign;
  const why = statusReason === undefined ? '' : `: ${statusReason}`;
  return campaign.state === 'running'
    ? pause(campaign, `The template is ${status} at WhatsApp${why}`, 'template')
    : campaign;
}
