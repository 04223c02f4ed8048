/** So many recipients refused in a row for what is the same in all messages: the campaign is wrong, not they. */
export const SYSTEMATIC_REFUSALS = 20;

/** Of each campaign the refusals in a row for what is the same in all its messages, as this process has seen them. */
export class RefusalStreaks {
  readonly #refusalsInARow = new Map<string, number>();

  /** Counts one more; true when the campaign is wrong by that. */
  refused(campaignId: string): boolean {
    const refusals = (this.#refusalsInARow.get(campaignId) ?? 0) + 1;
    this.#refusalsInARow.set(campaignId, refusals);
    return refusals >= SYSTEMATIC_REFUSALS;
  }

  end(campaignId: string): void {
    this.#refusalsInARow.delete(campaignId);
  }
}
