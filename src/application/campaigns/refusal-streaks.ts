/**
 * After this many refusals in a row for what is the same in all messages, the campaign is wrong, not the recipients.
 */
export const SYSTEMATIC_REFUSALS = 20;

/** Each campaign's refusals in a row for what is the same in all its messages, as this process has seen them. */
export class RefusalStreaks {
  readonly #refusalsInARow = new Map<string, number>();

  /** Counts one more; true when that shows the campaign to be wrong. */
  refused(campaignId: string): boolean {
    const refusals = (this.#refusalsInARow.get(campaignId) ?? 0) + 1;
    this.#refusalsInARow.set(campaignId, refusals);
    return refusals >= SYSTEMATIC_REFUSALS;
  }

  end(campaignId: string): void {
    this.#refusalsInARow.delete(campaignId);
  }
}
