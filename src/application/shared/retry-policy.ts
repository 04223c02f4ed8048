/** When a rejected message is delivered again, and how often. */
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

interface Rejected {
  readonly retry: boolean;
  readonly message: { readonly attempt: number };
}

/** Whether a rejected message becomes a dead letter. */
export function isDead({ maxAttempts }: RetryPolicy, { retry, message: { attempt } }: Rejected): boolean {
  return !retry || attempt >= maxAttempts;
}

/**
 * Until a rejected message is delivered again: half of the exponential delay and a random part of the other half.
 * Undefined: it is a dead letter.
 */
export function delayOfRetryMs(policy: RetryPolicy, rejected: Rejected, random: () => number): number | undefined {
  if (isDead(policy, rejected)) return undefined;
  const delayMs = exponentialDelayMs(rejected.message.attempt, policy.baseDelayMs, policy.maxDelayMs);
  return Math.round((delayMs * (1 + random())) / 2);
}
