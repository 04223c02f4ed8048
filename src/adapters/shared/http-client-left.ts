import type { ServerResponse } from 'node:http';

/** The client went away before its answer; there is nobody to answer. */
export class ClientLeft extends Error {}

/** Aborted when the client has left: what it waited for need not be worked out to the end. */
export function untilClientLeaves(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort(new ClientLeft('The client left before its answer')));
  return controller.signal;
}
