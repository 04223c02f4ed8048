import { DomainError } from '../shared/errors.ts';

/** A session ends when it has not been refreshed for this long. */
export const SESSION_TTL_MS = 30 * 24 * 60 * 60_000;
/** Sessions of one member; one more ends the least recently used. */
export const MAX_SESSIONS = 20;

/** A member's stay on one device: one refresh token is valid at a time, and stored as a hash. */
export interface StoredSession {
  readonly id: string;
  readonly memberId: string;
  readonly refreshHash: string;
  readonly expiresMs: number;
}

/**
 * The same answer whether the token is unknown, expired, or was used before.
 * @remedy Log in again.
 */
export class InvalidRefreshToken extends DomainError {
  readonly code = 'identity.invalid_refresh_token';
  readonly kind = 'unauthenticated';
}
