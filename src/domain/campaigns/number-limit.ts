/** What Meta has said of a phone number's rate. */
export interface NumberLimit {
  /** The throughput that Meta raised the number to; absent: as configured. */
  readonly throughputPerSecond?: number;
  /** Its quality is low: going on at the full rate may cost us the number. */
  readonly isFlagged: boolean;
  /** Meta's time of the last event. */
  readonly changedAtMs: number;
}

/** Meta's only other throughput, which it grants unasked. */
export const UPGRADED_PER_SECOND = 1000;
/** A flagged number keeps sending at this part of its limit: Meta looks at the quality of the last seven days. */
const FLAGGED_DIVISOR = 2;

/** How many messages a second the number may send now: at least 1. */
export function messagesPerSecond(configuredPerSecond: number, limit: NumberLimit | undefined): number {
  const full = limit?.throughputPerSecond ?? configuredPerSecond;
  return limit?.isFlagged ? Math.max(1, Math.floor(full / FLAGGED_DIVISOR)) : full;
}

/** The same limit comes back for an event that is older than the last one, or that is not about the rate. */
export function changedLimit(
  limit: NumberLimit | undefined,
  event: string,
  occurredAtMs: number,
): NumberLimit | undefined {
  if (limit && occurredAtMs < limit.changedAtMs) return limit;
  const known = { isFlagged: false, ...limit, changedAtMs: occurredAtMs };
  switch (event) {
    case 'THROUGHPUT_UPGRADE':
      return { ...known, throughputPerSecond: UPGRADED_PER_SECOND };
    case 'FLAGGED':
      return { ...known, isFlagged: true };
    case 'UNFLAGGED':
      return { ...known, isFlagged: false };
    default:
      return limit;
  }
}
