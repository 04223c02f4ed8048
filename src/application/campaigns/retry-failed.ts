import {
  type Campaign,
  CampaignNotFound,
  CampaignStateConflict,
  MAX_CANCELLED_RETRIES,
  TooManyRetries,
} from '../../domain/campaigns/campaign.ts';
import type { SendErrorClass } from '../../domain/campaigns/send-errors.ts';
import type { LaunchCampaign } from './launch-campaign.ts';
import type { CampaignRepository } from './ports.ts';

/**
 * Sends to those once more whose message failed: by a campaign of its own, at the prices of now and with a hold of its
 * own. A campaign is retried once, so repeating it gives the same campaign and holds nothing; what fails again is
 * retried by a retry of that one. Only after a retry that was cancelled is there another, to those whom the cancelled
 * one has not written to. Throws `EmptyAudience` when nothing failed for one of the classes, and `TooManyRetries`.
 */
export class RetryFailed {
  readonly #campaigns: CampaignRepository;
  readonly #launchCampaign: LaunchCampaign;

  constructor(campaigns: CampaignRepository, launchCampaign: LaunchCampaign) {
    this.#campaigns = campaigns;
    this.#launchCampaign = launchCampaign;
  }

  /** `requestKey`: as for `LaunchCampaign`. */
  async execute(
    vendorId: string,
    campaignId: string,
    classes: readonly SendErrorClass[],
    requestKey?: string,
  ): Promise<Campaign> {
    const source = await this.#campaigns.find(campaignId);
    if (source?.vendorId !== vendorId) throw new CampaignNotFound('There is no such campaign');
    const last = await this.#campaigns.lastRetryOf(campaignId);
    if (last && last.state !== 'cancelled') return last;
    assertOver(source, 'A campaign is retried when all its messages are final');
    if (last) assertOver(last, 'The cancelled retry still has messages on their way');
    const cancelledRetries = last ? [...(last.filter?.failedIn?.cancelledRetries ?? []), last.id] : [];
    if (cancelledRetries.length > MAX_CANCELLED_RETRIES) {
      throw new TooManyRetries(`${MAX_CANCELLED_RETRIES} retries of this campaign were cancelled already`);
    }
    const { name, listId, template } = source;
    const { campaign } = await this.#launchCampaign.execute({
      vendorId,
      name,
      listId,
      templateId: template.templateId,
      parameters: template.parameters,
      resendUnconfirmed: source.resendsUnconfirmed ?? false,
      retry: { of: source, classes, cancelledRetries },
      requestKey,
    });
    return campaign;
  }
}

function assertOver({ completedAtMs, state }: Campaign, otherwise: string): void {
  if (completedAtMs === undefined) throw new CampaignStateConflict(otherwise, { state });
}
