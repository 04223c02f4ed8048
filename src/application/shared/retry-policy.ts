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

/**
 * Until a rejected message comes again: half of the exponential delay and a random part of the other half. Undefined:
 * it is a dead letter.
 */
export function delayOfRetryMs(
  { maxAttempts, baseDelayMs, maxDelayMs }: RetryPolicy,
  { retry, message: { attempt } }: { readonly retry: boolean; readonly message: { readonly attempt: number } },
  random: () => number,
): number | undefined {
  if (!retry || attempt >= maxAttempts) return undefined;
  return Math.round((exponentialDelayMs(attempt, baseDelayMs, maxDelayMs) * (1 + random())) / 2);
}
