/** When a rejected message comes again, and when it has come often enough. */
export interface RetryPolicy {
  /** Deliveries in all, the first included; the rejection of the last one makes a dead letter. */
  readonly maxAttempts: number;
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = { maxAttempts: 5, baseDelayMs: 500, maxDelayMs: 60_000 };

/** How long to wait after the n-th failure in a row (from 1): the base, doubled each time, up to the maximum. */
export function exponentialDelayMs(failures: number, baseDelayMs: number, maxDelayMs: number): number {
  return Math.min(maxDelayMs, baseDelayMs * 2 ** (failures - 1));
}

/** The pause before the next attempt: half of the exponential delay and a random part of the other half. */
export function retryDelayMs(policy: RetryPolicy, attempt: number, random: () => number): number {
  const delayMs = exponentialDelayMs(attempt, policy.baseDelayMs, policy.maxDelayMs);
  return Math.round((delayMs * (1 + random())) / 2);
}
