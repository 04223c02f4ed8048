import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { LogFields } from '../../application/shared/logger.ts';
import type { Ids } from '../../application/shared/ports.ts';

export const REQUEST_ID_HEADER = 'X-Request-Id';

/** The ids that a client or a proxy may give a request: nothing that could be mistaken for more in a log. */
const GIVEN = /^[\w.:+/=-]{1,128}$/;

const current = new AsyncLocalStorage<string>();

/** Gives every request an id and sends it with the answer; a problem says it too. */
export function withRequestId(listener: RequestListener, ids: Ids): RequestListener {
  return (request, response) => {
    response.setHeader(REQUEST_ID_HEADER, requestIdOf(request, ids));
    listener(request, response);
  };
}

/**
 * As `withRequestId`, and every log line that results from the request has the id. On Node 20 the first context that a
 * process keeps makes all its later promises dearer, a webhook by a tenth: what hardly logs is served without.
 */
export function withRequestContext(listener: RequestListener, ids: Ids): RequestListener {
  return withRequestId((request, response) => {
    current.run(String(response.getHeader(REQUEST_ID_HEADER)), () => listener(request, response));
  }, ids);
}

/** The request's own id where that is acceptable, else a new one. */
export function requestIdOf({ headers: { 'x-request-id': given } }: IncomingMessage, ids: Ids): string {
  return typeof given === 'string' && GIVEN.test(given) ? given : newRequestId(ids);
}

export function newRequestId(ids: Ids): string {
  return ids.next('req');
}

/** The id of the request being worked on; undefined outside of one. */
export function requestFields(): LogFields & { readonly requestId?: string } {
  const requestId = current.getStore();
  return requestId === undefined ? {} : { requestId };
}
