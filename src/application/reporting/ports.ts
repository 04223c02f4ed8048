/** What a group of messages has cost. */
export interface Spend {
  readonly key: string;
  /** Charged ones. */
  readonly messages: number;
  readonly spentMicros: bigint;
}

/** By when Meta says that the message arrived; `untilMs` is not included. */
export interface SpendRange {
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * `quarter-hour`: its number since the Unix epoch, from which days of any time zone are made; `price`: category and
 * market, which a price depends on, as `marketing IN`; or ids, or markets.
 */
export type SpendKey = 'quarter-hour' | 'campaign' | 'market' | 'price';

export const QUARTER_HOUR_MS = 15 * 60 * 1000;

/** Sums of a vendor's charges. */
export abstract class SpendReader {
  /** The dearest groups first, at most `limit`. */
  abstract spend(vendorId: string, range: SpendRange, by: SpendKey, limit: number): Promise<readonly Spend[]>;
}
