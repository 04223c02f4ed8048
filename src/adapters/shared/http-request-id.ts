import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { LogFields } from '../../application/shared/logger.ts';
import type { Ids } from '../../application/shared/ports.ts';

export const REQUEST_ID_HEADER = 'X-Request-Id';

/** The ids that a client or a proxy may give a request: nothing that could be mistaken for more in a log. */
const GIVEN = /^[\w.:+/=-]{1,128}$/;

const current = new AsyncLocalStorage<string>();

/** Gives every request an id and sends it with the answer. */
export function withRequestId(listener: RequestListener, ids: Ids): RequestListener {
  return (request, response) => {
    const id = requestIdOf(request, ids);
    response.setHeader(REQUEST_ID_HEADER, id);
    forRequest(id, () => listener(request, response));
  };
}

/** The request's own id where that is acceptable, else a new one. */
export function requestIdOf({ headers: { 'x-request-id': given } }: IncomingMessage, ids: Ids): string {
  return typeof given === 'string' && GIVEN.test(given) ? given : newRequestId(ids);
}

/** Does `work` for the request of this id: problems and log lines that result from it carry the id. */
export function forRequest(id: string, work: () => void): void {
  current.run(id, work);
}

export function newRequestId(ids: Ids): string {
  return ids.next('req');
}

/** The id of the request being worked on; undefined outside of one. */
export function requestFields(): LogFields & { readonly requestId?: string } {
  const requestId = current.getStore();
  return requestId === undefined ? {} : { requestId };
}
