import { DomainError } from '../shared/errors.ts';
import type { Permission } from './permissions.ts';

/** Keys that a vendor can have at once. */
export const MAX_API_KEYS = 20;
/** What a key starts with, so that people and scanners of leaked secrets know it; and how much of it stays visible. */
export const API_KEY_MARK = 'wak_';
const VISIBLE_LENGTH = API_KEY_MARK.length + 8;

/** A vendor's credential for programs. Its secret is shown once and stored as a hash. */
export interface ApiKey {
  readonly id: string;
  readonly vendorId: string;
  readonly name: string;
  /** The first characters of the secret, to tell keys apart. */
  readonly prefix: string;
  readonly secretHash: string;
  readonly scopes: readonly Permission[];
  readonly createdMs: number;
  /** Null: never. */
  readonly expiresMs: number | null;
  /** To the minute; null: never yet. */
  readonly lastUsedMs: number | null;
}

/**
 * The vendor has as many API keys as it may.
 * @remedy Revoke one that is no longer used.
 */
export class TooManyApiKeys extends DomainError {
  readonly code = 'identity.too_many_api_keys';
  readonly kind = 'conflict';
}

/**
 * The key would have expired before its first use.
 * @remedy Give a later `expiresAt`, or none.
 */
export class ApiKeyExpired extends DomainError {
  readonly code = 'identity.api_key_expired';
  readonly kind = 'unprocessable';
}

/**
 * The vendor has no API key of this id.
 * @remedy Look the id up at `GET /api-keys`.
 */
export class ApiKeyNotFound extends DomainError {
  readonly code = 'identity.api_key_not_found';
  readonly kind = 'not-found';
}

export function visiblePrefix(secret: string): string {
  return secret.slice(0, VISIBLE_LENGTH);
}
