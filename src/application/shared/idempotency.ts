/** A request whose process died is taken over after this time; no handler of such a request may take longer. */
export const IDEMPOTENCY_LEASE_MS = 60_000;

/** How long a key is remembered, from its first use. */
export const IDEMPOTENCY_RETENTION_MS = 24 * 60 * 60_000;

export interface IdempotencyKey {
  /** The vendor, or the operator. */
  readonly ownerId: string;
  /** The caller's own; two owners may use the same. */
  readonly key: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export type Beginning =
  /** Nobody else works on it: the caller must, until `leaseEndsMs`. */
  | { readonly kind: 'fresh'; readonly leaseEndsMs: number }
  | { readonly kind: 'replay'; readonly answer: StoredAnswer }
  | { readonly kind: 'running' }
  /** The key was used with another fingerprint. */
  | { readonly kind: 'mismatch' };

/**
 * First answers by key. Durable; each call is atomic, even against calls from other processes: of any number of
 * concurrent `begin`s with a new key one is `fresh`. `leaseEndsMs` names the holder of the lease: `complete` and
 * `abandon` do nothing for a holder that took too long and lost it.
 */
export abstract class IdempotencyStore {
  abstract begin(key: IdempotencyKey, fingerprint: string, nowMs: number): Promise<Beginning>;
  /** Keeps the answer for the rest of the retention. */
  abstract complete(key: IdempotencyKey, leaseEndsMs: number, answer: StoredAnswer): Promise<void>;
  /** Forgets the key, so that the same request can be tried again at once. */
  abstract abandon(key: IdempotencyKey, leaseEndsMs: number): Promise<void>;
  /**
   * Removes keys whose retention is over, at most `limit`. Resolves with their number, which is 0 for a store that
   * forgets by itself. `begin` does not depend on it.
   */
  abstract purge(nowMs: number, limit: number): Promise<number>;
}
