import type { CampaignRepository } from './ports.ts';

/**
 * Whether there may be a campaign to look after: while there is none, those who would do so need not ask the store. One
 * that is launched is told of by a wake-up, and found by the next `look` where that is lost.
 */
export class UnfinishedCampaigns {
  readonly #campaigns: CampaignRepository;
  #mayBeAny = true;
  #expected = 0;

  constructor(campaigns: CampaignRepository) {
    this.#campaigns = campaigns;
  }

  get mayBeAny(): boolean {
    return this.#mayBeAny;
  }

  /** There soon is one, or is already. */
  expect(): void {
    this.#mayBeAny = true;
    this.#expected += 1;
  }

  async look(): Promise<void> {
    const expected = this.#expected;
    const hasAny = await this.#campaigns.hasUnfinished();
    // The store may have answered before what was told of meanwhile was there.
    if (hasAny || expected === this.#expected) this.#mayBeAny = hasAny;
  }
}
