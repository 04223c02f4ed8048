/** What Meta has said of a phone number's rate. */
export interface NumberLimit {
  /** The throughput that Meta raised the number to, for good; absent: as configured. */
  readonly throughputPerSecond?: number;
  /** Its quality is low: going on at the full rate may cost us the number. */
  readonly isFlagged: boolean;
  /** Meta's time of the newest event that told the quality; 0: none has. */
  readonly qualityAtMs: number;
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

/**
 * Throughput and quality are separate facts: however often the events come and in whatever order, the upgrade stays and
 * the newest word on the quality holds, of two at once the flag. The same limit comes back for an event that changes
 * neither.
 */
export function changedLimit(
  limit: NumberLimit | undefined,
  event: string,
  occurredAtMs: number,
): NumberLimit | undefined {
  const known = { isFlagged: false, qualityAtMs: 0, ...limit };
  switch (event) {
    case 'THROUGHPUT_UPGRADE':
      return { ...known, throughputPerSecond: UPGRADED_PER_SECOND };
    case 'FLAGGED':
      return occurredAtMs >= known.qualityAtMs ? { ...known, isFlagged: true, qualityAtMs: occurredAtMs } : limit;
    case 'UNFLAGGED':
      return occurredAtMs > known.qualityAtMs ? { ...known, isFlagged: false, qualityAtMs: occurredAtMs } : limit;
    default:
      return limit;
  }
}
