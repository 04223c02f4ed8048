import type { CampaignRepository } from './ports.ts';

/**
 * Whether there may be a campaign to look after: while there is none, the jobs that would do so need not ask the store.
 * A wake-up announces a launched one, and the next `look` finds it where that is lost.
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
    // The store may have answered before a campaign was there that a wake-up announced meanwhile.
    if (hasAny || expected === this.#expected) this.#mayBeAny = hasAny;
  }
}
