import type { RequestHandler } from 'express';
import { MethodNotAllowed } from './http-errors.ts';
import type { Route } from './http-openapi.ts';

interface Resource {
  readonly path: string;
  readonly segments: readonly string[];
  readonly methods: Set<string>;
}

/**
 * Answers methods that no route of a path has: `OPTIONS` with the path's methods in `Allow`, any other with 405 and the
 * same header. A path without any route is passed on. Of two paths that fit, the one with fewer parameters counts.
 * Behind it, `routeOf` an answer tells its route.
 */
export function knownMethods(routes: readonly Pick<Route, 'method' | 'path'>[]): RequestHandler {
  const byPath = new Map<string, Resource>();
  for (const { method, path } of routes) {
    const resource = byPath.get(path) ?? { path, segments: path.split('/'), methods: new Set() };
    byPath.set(path, resource);
    resource.methods.add(method.toUpperCase());
    if (method === 'get') resource.methods.add('HEAD');
  }
  const patterns = [...byPath.values()]
    .filter(({ segments }) => segments.some(isParameter))
    .sort((a, b) => a.segments.filter(isParameter).length - b.segments.filter(isParameter).length);

  return (request, response, next) => {
    const path = request.path.length > 1 ? request.path.replace(/\/$/, '') : request.path;
    const resource = byPath.get(path) ?? byPath.get(`${path}/`) ?? fitting(patterns, path);
    if (resource) response.locals['route'] = resource.path;
    if (!resource || resource.methods.has(request.method)) {
      next();
      return;
    }
    response.set('Allow', [...resource.methods].sort().join(', '));
    if (request.method === 'OPTIONS') response.status(204).end();
    else throw new MethodNotAllowed(`${path} does not support ${request.method}`);
  };
}

function fitting(patterns: readonly Resource[], path: string): Resource | undefined {
  const given = path.split('/');
  return patterns.find(
    ({ segments }) =>
      segments.length === given.length &&
      segments.every((segment, index) => isParameter(segment) || segment === given[index]),
  );
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}
