import { isIP } from 'node:net';
import type { RequestHandler, Response } from 'express';
import type { Actor, OperatorPrincipal, Principal } from '../../application/shared/principal.ts';
import { API_KEY_MARK } from '../../domain/identity/api-key.ts';
import { PERMISSIONS, type Permission, type Role, roleAllows } from '../../domain/identity/permissions.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { demanding } from './http-operation.ts';

/**
 * The bearer token is missing, malformed, expired, revoked, or signed by somebody else.
 * @remedy Log in again, or refresh the session; use an API key that still exists.
 */
export class NotAuthenticated extends DomainError {
  readonly code = 'auth.required';
  readonly kind = 'unauthenticated';
}

/**
 * The token is a vendor's, and the route is for the platform's operators.
 * @remedy Operators log in at `/operator/login`; there is nothing that a vendor can do.
 */
export class OperatorNeeded extends DomainError {
  readonly code = 'auth.operator_needed';
  readonly kind = 'forbidden';
}

/**
 * The token is an operator's, and the route is for vendors.
 * @remedy Use a vendor's token, or the operator's route for the same thing.
 */
export class VendorNeeded extends DomainError {
  readonly code = 'auth.vendor_needed';
  readonly kind = 'forbidden';
}

/**
 * The API key lacks the scope that the route requires.
 * @remedy Make a key with the scope that `permission` names.
 */
export class ScopeMissing extends DomainError {
  readonly code = 'auth.scope_missing';
  readonly kind = 'forbidden';
}

/**
 * The route is about a person's own account, or about API keys, and the caller is an API key.
 * @remedy Log in as a member.
 */
export class MemberNeeded extends DomainError {
  readonly code = 'auth.member_needed';
  readonly kind = 'forbidden';
}

/**
 * The member's role lacks the permission that `permission` names.
 * @remedy Ask an ADMIN of the team.
 */
export class RoleMissing extends DomainError {
  readonly code = 'auth.role_missing';
  readonly kind = 'forbidden';
}

const ROLES: readonly Role[] = ['ADMIN', 'STAFF'];

/** In the documentation, where members have their roles. */
export const OPERATOR = 'OPERATOR';

/** What a bearer token stands for; undefined for an invalid one. */
export interface TokenReaders {
  readonly verifyToken: (token: string) => Principal | undefined | Promise<Principal | undefined>;
  readonly verifyApiKey?: (token: string) => Promise<Principal | undefined>;
  readonly verifyOperatorToken?: (token: string) => Promise<OperatorPrincipal | undefined>;
}

/** The case of a scheme does not matter (RFC 9110, 11.1). */
const BEARER = /^Bearer ([\w.~+/-]+=*)$/i;

/**
 * Reads the bearer token, where there is one, and remembers the caller. Each route says by `requirePermission` or
 * `requireOperator` whether it needs one, so a public route stays public with a stale token.
 */
export function authentication({ verifyToken, verifyApiKey, verifyOperatorToken }: TokenReaders): RequestHandler {
  return async (request, response, next) => {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined) {
      response.locals['principal'] = await (token.startsWith(API_KEY_MARK)
        ? verifyApiKey?.(token)
        : verifyToken(token));
      if (!response.locals['principal']) response.locals['operator'] = await verifyOperatorToken?.(token);
    }
    next();
  };
}

/** Lets callers with the permission through: 401 without valid credentials, 403 with those of another role. */
export function requirePermission(permission: Permission): RequestHandler {
  const { allows, roles, forKeys } = PERMISSIONS[permission];
  return demanding({ roles, permission }, (_request, response, next) => {
    const { role, scopes } = principalOf(response);
    if (scopes && !forKeys) throw new MemberNeeded('This route is for people, not for API keys');
    if (scopes && !scopes.includes(permission)) {
      throw new ScopeMissing(`This API key lacks the scope ${permission}`, { permission });
    }
    if (!roleAllows(role, permission)) {
      throw new RoleMissing(`The role ${roles.join(' or ')} is required to ${allows}`, { permission });
    }
    next();
  });
}

/** Lets every member through, about their own account. */
export function requireMember(): RequestHandler {
  return demanding({ roles: ROLES }, (_request, response, next) => {
    if (principalOf(response).scopes) throw new MemberNeeded('This route is for people, not for API keys');
    next();
  });
}

/** The caller, on a route behind `requirePermission` or `requireMember`. */
export function principalOf(response: Response): Principal {
  const principal = response.locals['principal'] as Principal | undefined;
  if (response.locals['operator']) throw new VendorNeeded('This route is for vendors, not for operators');
  if (!principal) throw new NotAuthenticated('This route needs a valid bearer token');
  return principal;
}

/** Lets the platform's operators through: 401 without valid credentials, 403 with a vendor's. */
export function requireOperator(): RequestHandler {
  return demanding({ roles: [OPERATOR] }, (_request, response, next) => {
    if (response.locals['principal']) throw new OperatorNeeded('This route is for operators');
    operatorOf(response);
    next();
  });
}

/** The calling operator, on a route behind `requireOperator`. */
export function operatorOf(response: Response): OperatorPrincipal {
  const operator = response.locals['operator'] as OperatorPrincipal | undefined;
  if (!operator) throw new NotAuthenticated('This route needs a valid bearer token of an operator');
  return operator;
}

/** The caller and its address, for the audit log; on a route behind `requirePermission` or `requireOperator`. */
export function actorOf(response: Response): Actor {
  const address = addressOf(response);
  if (response.locals['operator']) return { kind: 'operator', id: operatorOf(response).operatorId, address };
  const { memberId: id, scopes } = principalOf(response);
  return { kind: scopes ? 'api-key' : 'member', id, address };
}

/** The network address that the request comes from. Behind a trusted proxy it is text that somebody else wrote. */
export function addressOf({ req: { ip = '' } }: Response): string {
  return isIP(ip) ? ip : 'unknown';
}
