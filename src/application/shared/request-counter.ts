export interface CountedWindow {
  /** Requests of the key in its window, this one included. */
  readonly count: number;
  readonly endsMs: number;
}

/**
 * Counts requests per key in windows of `windowMs`, each of which begins with a request. Each call is atomic, also
 * against calls from other processes, while they can reach each other; otherwise each process counts for itself. It
 * never rejects and keeps nothing over a restart: it protects the machine, while what protects an account is an
 * `AttemptLimiter`.
 */
export abstract class RequestCounter {
  abstract count(key: string, windowMs: number, nowMs: number): Promise<CountedWindow>;
}
