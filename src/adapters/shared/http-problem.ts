import { type ServerResponse, STATUS_CODES } from 'node:http';
import { Outage } from '../../application/shared/unavailable.ts';
import { DomainError, type ErrorKind, type FieldError } from '../../domain/shared/errors.ts';
import { REQUEST_ID_HEADER } from './http-request-id.ts';

/** The one table from what went wrong to HTTP. */
export const STATUS_BY_KIND: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  'payment-required': 402,
  forbidden: 403,
  'not-found': 404,
  'not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  unprocessable: 422,
  'too-many': 429,
  unavailable: 503,
};

/**
 * RFC 9457 problem details; `code` is stable, `errors` names wrong fields, further members are the error's own details.
 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly [detail: string]: unknown;
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

export function problem(
  status: number,
  code: string,
  detail: string,
  extra: Readonly<Record<string, unknown>> = {},
): Problem {
  return {
    ...extra,
    type: `urn:shared-waba:error:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail,
  };
}

/** The answer to a fault of ours, which says nothing of its cause. */
export const FAULT = problem(500, 'internal', 'Something went wrong on our side; no change was left half done');

/** The answer to a refusal. */
export function problemOfRefusal(error: DomainError | Outage): Problem {
  const errors = error.fields.length > 0 ? { errors: error.fields } : {};
  return problem(STATUS_BY_KIND[error.kind], error.code, error.message, { ...error.details, ...errors });
}

/** What a client may know of `error`; undefined for a fault, whose message is not for clients. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof DomainError || error instanceof Outage ? problemOfRefusal(error) : undefined;
}

/** Sends a problem, with the id of its request. */
export function answerProblem(response: ServerResponse, answer: Problem): void {
  const { status, retryAfterSeconds } = answer;
  if (typeof retryAfterSeconds === 'number') response.setHeader('Retry-After', retryAfterSeconds);
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  const requestId = response.getHeader(REQUEST_ID_HEADER);
  const body = JSON.stringify({ ...answer, requestId });
  response.statusCode = status;
  response.setHeader('Content-Type', PROBLEM_MEDIA_TYPE);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(body);
}
