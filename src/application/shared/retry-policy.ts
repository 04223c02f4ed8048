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
 * When a rejected message is delivered again: after half of the exponential delay and a random part of the other half,
 * at the next whole multiple of the base delay. Each batch of retries costs a fetch, a publish and a commit, and so they
 * come together, whatever their partition. Undefined: it is a dead letter.
 */
export function retryAtMs(
  policy: RetryPolicy,
  rejected: Rejected,
  nowMs: number,
  random: () => number,
): number | undefined {
  if (isDead(policy, rejected)) return undefined;
  const { baseDelayMs, maxDelayMs } = policy;
  const delayMs = exponentialDelayMs(rejected.message.attempt, baseDelayMs, maxDelayMs);
  return Math.ceil((nowMs + (delayMs * (1 + random())) / 2) / baseDelayMs) * baseDelayMs;
}
