import { type Campaign, CampaignNotFound, CampaignStateConflict } from '../../domain/campaigns/campaign.ts';
import type { SendErrorClass } from '../../domain/campaigns/send-errors.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { LaunchCampaign } from './launch-campaign.ts';
import type { CampaignRepository } from './ports.ts';

/**
 * Sends to those once more whose message failed: by a campaign of its own, at the prices of now and with a hold of its
 * own. A campaign is retried once, so repeating it gives the same campaign and holds nothing; what fails again is
 * retried by a retry of that one. Throws `EmptyAudience` when nothing failed for one of the classes.
 */
export class RetryFailed {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #launchCampaign: LaunchCampaign;

  constructor(unitOfWork: UnitOfWork, campaigns: CampaignRepository, launchCampaign: LaunchCampaign) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#launchCampaign = launchCampaign;
  }

  async execute(vendorId: string, campaignId: string, classes: readonly SendErrorClass[]): Promise<Campaign> {
    return this.#unitOfWork.run(async () => {
      const source = await this.#campaigns.find(campaignId);
      if (source?.vendorId !== vendorId) throw new CampaignNotFound('There is no such campaign');
      const retry = await this.#campaigns.retryOf(campaignId);
      if (retry) return retry;
      if (source.completedAtMs === undefined) {
        throw new CampaignStateConflict('A campaign is retried when all its messages are final', {
          state: source.state,
        });
      }
      const { templateId, parameters } = source.template;
      const { name, listId } = source;
      const input = { vendorId, name, templateId, listId, parameters, retry: { of: source, classes } };
      return (await this.#launchCampaign.execute(input)).campaign;
    });
  }
}
