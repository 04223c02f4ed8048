import type { RequestHandler, Response } from 'express';
import type { Principal, Role } from '../../application/shared/principal.ts';
import { DomainError } from '../../domain/shared/errors.ts';

export class NotAuthenticated extends DomainError {
  readonly code = 'auth.required';
  readonly kind = 'unauthenticated';
}

export class RoleMissing extends DomainError {
  readonly code = 'auth.role_missing';
  readonly kind = 'forbidden';
}

const BEARER = /^Bearer ([\w.~+/-]+=*)$/;

/**
 * Reads the bearer token, where there is one, and remembers who asks. Which routes need a principal is said at each
 * route by `requireRole`, so that a public route stays public with a stale token.
 */
export function authentication(verify: (token: string) => Principal | undefined): RequestHandler {
  return (request, response, next) => {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined) response.locals['principal'] = verify(token);
    next();
  };
}

/** Lets a member with one of `roles` through: 401 without valid credentials, 403 with another role. */
export function requireRole(...roles: readonly Role[]): RequestHandler {
  return (_request, response, next) => {
    const principal = response.locals['principal'] as Principal | undefined;
    if (!principal) throw new NotAuthenticated('This route needs a valid bearer token');
    if (!roles.includes(principal.role)) throw new RoleMissing(`This route needs the role ${roles.join(' or ')}`);
    next();
  };
}

/** Who asks, on a route behind `requireRole`. */
export function principalOf(response: Response): Principal {
  const principal = response.locals['principal'] as Principal | undefined;
  if (!principal) throw new NotAuthenticated('This route needs a valid bearer token');
  return principal;
}
