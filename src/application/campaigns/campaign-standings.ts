import type { Campaign } from '../../domain/campaigns/campaign.ts';
import type { Clock } from '../shared/ports.ts';
import type { CampaignRepository, SendingStops } from './ports.ts';

/**
 * How long it is believed that a campaign may send: with the lead of a slot and what it may be late, well below the
 * second within which a pause has to act. At a thousand a second its three queries were for 20 messages, and one in ten
 * of all that a dispatcher and the database did.
 */
export const BELIEVED_MS = 200;

interface Look {
  readonly beganMs: number;
  readonly maySend: Promise<boolean>;
}

/** Finds whether campaigns, their numbers and their vendors may send now. */
export class CampaignStandings {
  readonly #campaigns: CampaignRepository;
  readonly #stops: SendingStops;
  readonly #clock: Clock;
  /** By campaign, the oldest first: those whose answer is on its way, and those that said yes. */
  readonly #looks = new Map<string, Look>();

  constructor(campaigns: CampaignRepository, stops: SendingStops, clock: Clock) {
    this.#campaigns = campaigns;
    this.#stops = stops;
    this.#clock = clock;
  }

  /** Slots come for many jobs at once, and a hundred may be missed: all of them share one look. */
  maySend(campaign: Campaign): Promise<boolean> {
    const nowMs = this.#clock.nowMs();
    for (const [campaignId, { beganMs }] of this.#looks) {
      // A clock that was set back is as if nothing were known.
      if (beganMs <= nowMs && nowMs < beganMs + BELIEVED_MS) break;
      this.#looks.delete(campaignId);
    }
    const known = this.#looks.get(campaign.id);
    if (known) return known.maySend;
    const look: Look = { beganMs: nowMs, maySend: this.#lookAt(campaign) };
    this.#looks.set(campaign.id, look);
    const forget = () => {
      if (this.#looks.get(campaign.id) === look) this.#looks.delete(campaign.id);
    };
    look.maySend.then((isFree) => isFree || forget(), forget);
    return look.maySend;
  }

  /** For a caller that may have stopped something itself. */
  forget(): void {
    this.#looks.clear();
  }

  async #lookAt({ id, phoneNumberId, vendorId }: Campaign): Promise<boolean> {
    const [campaign, reason] = await Promise.all([
      this.#campaigns.find(id),
      this.#stops.reasonOf(phoneNumberId, vendorId),
    ]);
    return campaign?.state === 'running' && reason === undefined;
  }
}
