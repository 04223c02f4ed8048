/** One second of the clock in which a campaign sent, and how many messages left in it. */
export interface SentSecond {
  /** Its beginning. */
  readonly atMs: number;
  readonly sends: number;
}

const SECOND_MS = 1000;
/** How far back the current pace looks. */
export const PACE_SECONDS = 30;

export function secondOf(atMs: number): number {
  return Math.floor(atMs / SECOND_MS) * SECOND_MS;
}

/**
 * Messages a second over the last `PACE_SECONDS` that are over, or since the first of them in which anything was sent;
 * 0 where nothing was. The second that still runs does not count: it would pull the pace down.
 */
export function paceOf(seconds: readonly SentSecond[], nowMs: number): number {
  const untilMs = secondOf(nowMs);
  const recent = seconds.filter(({ atMs }) => atMs < untilMs && atMs >= untilMs - PACE_SECONDS * SECOND_MS);
  if (recent.length === 0) return 0;
  const sends = recent.reduce((sum, second) => sum + second.sends, 0);
  return (sends * SECOND_MS) / (untilMs - Math.min(...recent.map(({ atMs }) => atMs)));
}
