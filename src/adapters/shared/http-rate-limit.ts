import type { RequestHandler, Response } from 'express';
import type { Logger } from '../../application/shared/logger.ts';
import type { Clock } from '../../application/shared/ports.ts';
import type { Principal } from '../../application/shared/principal.ts';
import type { RequestCounter } from '../../application/shared/request-counter.ts';
import { networkOf } from '../../domain/identity/network-address.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { addressOf } from './http-auth.ts';

export const RATE_LIMIT_HEADER = 'RateLimit';
export const RATE_LIMIT_POLICY_HEADER = 'RateLimit-Policy';

export const RATE_LIMIT_WINDOW_MS = 60_000;

/**
 * The caller, or without credentials its address, has used up its requests for this minute.
 * @remedy Wait for `Retry-After` seconds; `RateLimit` says what is left.
 */
export class TooManyRequests extends DomainError {
  readonly code = 'request.too_many';
  readonly kind = 'too-many';
}

/** Requests in a window; 0: any number. */
export interface RequestLimits {
  /** For one member, API key or operator. */
  readonly perCaller: number;
  /** For one network address without valid credentials. */
  readonly perAddress: number;
}

/**
 * Counts the requests of each caller and refuses those above the limit, before a body is read. Reports the count in the
 * headers of draft-ietf-httpapi-ratelimit-headers-11. Runs after authentication.
 */
export function rateLimit(counter: RequestCounter, limits: RequestLimits, clock: Clock): RequestHandler {
  return async (_request, response, next) => {
    const { policy, key, limit } = quotaOf(response, limits);
    if (limit > 0) {
      const nowMs = clock.nowMs();
      const { count, endsMs } = await counter.count(key, RATE_LIMIT_WINDOW_MS, nowMs);
      const resetSeconds = Math.max(1, Math.ceil((endsMs - nowMs) / 1000));
      response.set(RATE_LIMIT_POLICY_HEADER, `"${policy}";q=${limit};w=${RATE_LIMIT_WINDOW_MS / 1000}`);
      response.set(RATE_LIMIT_HEADER, `"${policy}";r=${Math.max(0, limit - count)};t=${resetSeconds}`);
      if (count > limit) {
        throw new TooManyRequests(`More than ${limit} requests a minute`, { retryAfterSeconds: resetSeconds });
      }
    }
    next();
  };
}

/** Where no proxy is trusted: logs once that there seems to be one, behind which all strangers have one address. */
export function unknownProxy(logger: Logger): RequestHandler {
  let isLogged = false;
  return ({ headers }, _response, next) => {
    if (!isLogged && headers['x-forwarded-for'] !== undefined) {
      isLogged = true;
      logger.warn(
        {},
        'a request came with X-Forwarded-For: behind a proxy TRUST_PROXY must be set, or all strangers share one limit',
      );
    }
    next();
  };
}

function quotaOf(response: Response, { perCaller, perAddress }: RequestLimits) {
  const principal = response.locals['principal'] as Principal | undefined;
  const operator = response.locals['operator'] as { readonly operatorId: string } | undefined;
  const id = principal?.memberId ?? operator?.operatorId;
  if (id !== undefined) return { policy: 'caller', key: id, limit: perCaller };
  return { policy: 'address', key: networkOf(addressOf(response)), limit: perAddress };
}
