import type { ServerResponse } from 'node:http';
import type { Response } from 'express';

/** The path of the route that answers, such as `/campaigns/{id}`: one of a few. `none` where no route has the path. */
export function routeOf(response: ServerResponse & Partial<Pick<Response, 'locals'>>): string {
  return String(response.locals?.['route'] ?? 'none');
}
