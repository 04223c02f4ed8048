import type { RequestHandler } from 'express';
import { IDEMPOTENCY_KEY_HEADER, IDEMPOTENCY_REPLAYED_HEADER } from './http-idempotency.ts';
import { RATE_LIMIT_HEADER, RATE_LIMIT_POLICY_HEADER } from './http-rate-limit.ts';
import { REQUEST_ID_HEADER } from './http-request-id.ts';

const METHODS = 'GET, POST, PUT, PATCH, DELETE';
const REQUEST_HEADERS = ['Authorization', 'Content-Type', IDEMPOTENCY_KEY_HEADER, REQUEST_ID_HEADER].join(', ');
const ANSWER_HEADERS = [
  'Retry-After',
  RATE_LIMIT_HEADER,
  RATE_LIMIT_POLICY_HEADER,
  REQUEST_ID_HEADER,
  IDEMPOTENCY_REPLAYED_HEADER,
].join(', ');
const PREFLIGHT_MAX_AGE_SECONDS = 600;

/**
 * Lets pages of these origins, such as `https://app.example.com`, call the API from a browser. Without cookies: the
 * bearer token identifies the caller, and no browser adds it by itself.
 */
export function cors(origins: readonly string[]): RequestHandler {
  const allowed = new Set(origins);
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    if (origin === undefined || !allowed.has(origin)) {
      next();
      return;
    }
    response.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': ANSWER_HEADERS });
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) {
      next();
      return;
    }
    response
      .set({
        'Access-Control-Allow-Methods': METHODS,
        'Access-Control-Allow-Headers': REQUEST_HEADERS,
        'Access-Control-Max-Age': String(PREFLIGHT_MAX_AGE_SECONDS),
      })
      .status(204)
      .end();
  };
}
