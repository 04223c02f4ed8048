import type { Campaign } from '../../domain/campaigns/campaign.ts';
import type { CampaignRepository, SendingStops } from './ports.ts';

/** Finds whether campaigns, their numbers and their vendors may send now. */
export class CampaignStandings {
  readonly #campaigns: CampaignRepository;
  readonly #stops: SendingStops;
  readonly #looks = new Map<string, Promise<boolean>>();

  constructor(campaigns: CampaignRepository, stops: SendingStops) {
    this.#campaigns = campaigns;
    this.#stops = stops;
  }

  /**
   * Callers that ask while an answer is on its way share it: slots come for many jobs at once, and a hundred may be
   * missed.
   */
  maySend(campaign: Campaign): Promise<boolean> {
    const running = this.#looks.get(campaign.id);
    if (running) return running;
    const look = this.#lookAt(campaign).finally(() => this.#looks.delete(campaign.id));
    this.#looks.set(campaign.id, look);
    return look;
  }

  async #lookAt({ id, phoneNumberId, vendorId }: Campaign): Promise<boolean> {
    const [campaign, reason] = await Promise.all([
      this.#campaigns.find(id),
      this.#stops.reasonOf(phoneNumberId, vendorId),
    ]);
    return campaign?.state === 'running' && reason === undefined;
  }
}
