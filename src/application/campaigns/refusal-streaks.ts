import { RecentCounts } from './recent-counts.ts';

/**
 * After this many refusals in a row for what is the same in all messages, the campaign is wrong, not the recipients.
 */
export const SYSTEMATIC_REFUSALS = 20;
/** Campaigns that are remembered; of more, those that were refused longest ago are forgotten and start over. */
export const MOST_STREAKS = 1000;

/** Each campaign's refusals in a row for what is the same in all its messages, as this process has seen them. */
export class RefusalStreaks {
  readonly #refusalsInARow = new RecentCounts<string>(MOST_STREAKS);

  /** Counts one more; true when that shows the campaign to be wrong. */
  refused(campaignId: string): boolean {
    return this.#refusalsInARow.add(campaignId) >= SYSTEMATIC_REFUSALS;
  }

  end(campaignId: string): void {
    this.#refusalsInARow.forget(campaignId);
  }
}
