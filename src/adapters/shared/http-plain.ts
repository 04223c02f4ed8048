import type { IncomingMessage, RequestListener } from 'node:http';
import type { PlainRoute } from './http-operation.ts';

/** The handlers of plain routes, by path. */
export type PlainHandlers = Readonly<Record<string, RequestListener>>;

export function eachHandler(
  handlers: PlainHandlers,
  wrap: (handler: RequestListener, path: string) => RequestListener,
): PlainHandlers {
  return Object.fromEntries(Object.entries(handlers).map(([path, handler]) => [path, wrap(handler, path)]));
}

/**
 * Which of `handlers` answers a request: that of its path, where `routes` have the path with its method (HEAD counts as
 * GET); otherwise undefined. Throws for a handler that no route declares, and for a route without a handler, as the
 * API's description is made from the same routes.
 */
export function plainListener(
  routes: readonly PlainRoute[],
  handlers: PlainHandlers,
): (request: IncomingMessage) => RequestListener | undefined {
  const undeclared = Object.keys(handlers).filter((path) => !routes.some(({ url }) => url === path));
  if (undeclared.length > 0) throw new Error(`Served, and declared as no plain route: ${undeclared.join(', ')}`);
  const byRequest = new Map<string, RequestListener>();
  for (const { method, url } of routes) {
    const handler = handlers[url];
    if (!handler) throw new Error(`Declared as a plain route, and served by nothing: ${url}`);
    byRequest.set(`${method.toUpperCase()} ${url}`, handler);
    if (method === 'get') byRequest.set(`HEAD ${url}`, handler);
  }
  return (request) => byRequest.get(`${request.method} ${pathOf(request)}`);
}

/** Without the query. */
function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}
