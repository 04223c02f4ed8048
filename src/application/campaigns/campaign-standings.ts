import { type Campaign, isOver } from '../../domain/campaigns/campaign.ts';
import type { CampaignRepository, SendingStops } from './ports.ts';

/** Whether a campaign may be sent at a moment, or not yet, or never again. */
type Standing = 'free' | 'stopped' | 'over';

/** Finds whether campaigns, their numbers and their vendors may send now. */
export class CampaignStandings {
  readonly #campaigns: CampaignRepository;
  readonly #stops: SendingStops;
  readonly #looks = new Map<string, Promise<Standing>>();

  constructor(campaigns: CampaignRepository, stops: SendingStops) {
    this.#campaigns = campaigns;
    this.#stops = stops;
  }

  /**
   * Callers that ask while an answer is on its way share it: slots come for many jobs at once, and a hundred may be
   * missed.
   */
  of(campaign: Campaign): Promise<Standing> {
    const running = this.#looks.get(campaign.id);
    if (running) return running;
    const look = this.#lookAt(campaign).finally(() => this.#looks.delete(campaign.id));
    this.#looks.set(campaign.id, look);
    return look;
  }

  async #lookAt({ id, phoneNumberId, vendorId }: Campaign): Promise<Standing> {
    const [campaign, reason] = await Promise.all([
      this.#campaigns.find(id),
      this.#stops.reasonOf(phoneNumberId, vendorId),
    ]);
    if (!campaign || isOver(campaign)) return 'over';
    return campaign.state === 'running' && reason === undefined ? 'free' : 'stopped';
  }
}
