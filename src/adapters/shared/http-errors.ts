import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Principal } from '../../application/shared/principal.ts';
import { ServiceUnavailable } from '../../application/shared/unavailable.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { ClientLeft } from './http-client-left.ts';
import { answerProblem, FAULT, problemOf } from './http-problem.ts';
import { BodyTooLarge } from './http-raw-body.ts';
import { routeOf } from './http-route.ts';
import { InvalidRequest } from './http-validation.ts';

/**
 * The body is not JSON.
 * @remedy Send valid JSON in UTF-8.
 */
export class MalformedJson extends DomainError {
  readonly code = 'request.malformed_json';
  readonly kind = 'invalid';
}

/**
 * The route does not read the body's encoding or character set.
 * @remedy Send UTF-8, without a `Content-Encoding`.
 */
export class UnsupportedEncoding extends DomainError {
  readonly code = 'request.unsupported_encoding';
  readonly kind = 'unsupported';
}

/**
 * No route has this path.
 * @remedy Look the path up in `/openapi.json`.
 */
export class NoSuchRoute extends DomainError {
  readonly code = 'request.no_such_route';
  readonly kind = 'not-found';
}

/**
 * The path exists, but not with this method.
 * @remedy Use one of those in `Allow`.
 */
export class MethodNotAllowed extends DomainError {
  readonly code = 'request.method_not_allowed';
  readonly kind = 'not-allowed';
}

/** What Express and its body readers throw: `type` of body-parser, `status` of http-errors. */
interface HttpError {
  readonly type?: string;
  readonly status?: number;
}

function refusalOfHttpError({ type, status }: HttpError): DomainError | undefined {
  if (type === 'entity.parse.failed') return new MalformedJson('The body is not valid JSON');
  if (type === 'entity.too.large') return new BodyTooLarge('The body is larger than this route takes');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new UnsupportedEncoding('The body has an encoding that this route does not take');
  }
  if (status !== undefined && status >= 400 && status < 500) return new InvalidRequest('The request cannot be read');
  return undefined;
}

/** What is known of a request that was refused. Its path is not: a client may have put anything there. */
export interface Refusal {
  readonly method: string;
  /** The route's path with its parameters' names, or `none`. */
  readonly route: string;
  readonly status: number;
  readonly code: string;
  /** Whose credentials it had. */
  readonly vendorId?: string;
}

/** Whether the client went away in the middle of its answer. */
function hasLeft(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/**
 * Turns what a route threw into problem details. A fault, or a cause, goes to `onFault` and not into the answer; every
 * other refusal goes to `onRefusal`. What `isOutage` recognises is the fault of a server that we depend on, not ours.
 */
export function errorHandler(
  onFault: (error: unknown, request: { method: string; path: string }) => void,
  onRefusal: (refusal: Refusal) => void,
  isOutage: (error: unknown) => boolean,
): ErrorRequestHandler {
  return (thrown, request, response, _next) => {
    if (thrown instanceof ClientLeft) return;
    if (response.headersSent) {
      // Half an answer must not look whole: the client sees the connection end. After its deadline a route goes on,
      // unheard.
      if (!response.locals['isLate'] && !hasLeft(thrown))
        onFault(thrown, { method: request.method, path: request.path });
      if (!response.writableEnded) response.destroy();
      return;
    }
    const error = isOutage(thrown) ? new ServiceUnavailable(undefined, thrown) : thrown;
    const answer = problemOf(error) ?? problemOf(refusalOfHttpError(error as HttpError)) ?? FAULT;
    // A refusal with a cause concerns us too, such as a provider that rejected our key.
    if (answer === FAULT || (error as Error).cause !== undefined) {
      onFault(error, { method: request.method, path: request.path });
    } else {
      const { status, code } = answer;
      const { vendorId } = (response.locals['principal'] ?? {}) as Partial<Principal>;
      const caller = vendorId === undefined ? {} : { vendorId };
      onRefusal({ method: request.method, route: routeOf(response), status, code, ...caller });
    }
    answerProblem(response, answer);
  };
}

export const notFoundHandler: RequestHandler = (request) => {
  throw new NoSuchRoute(`There is no ${request.method} ${request.path}`);
};
