import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { IdempotencyKey, IdempotencyStore, StoredAnswer } from '../../application/shared/idempotency.ts';
import type { Clock } from '../../application/shared/ports.ts';
import type { OperatorPrincipal, Principal } from '../../application/shared/principal.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { demanding } from './http-operation.ts';

export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key';
export const IDEMPOTENCY_REPLAYED_HEADER = 'Idempotency-Replayed';

export const MAX_IDEMPOTENCY_KEY_LENGTH = 255;

/**
 * Of an answer that is kept for its key, as a vendor can have any number of keys. Longer ones are reports of an
 * upload's bad rows, which comes out the same when it is done again.
 */
export const MAX_KEPT_ANSWER_BYTES = 64 * 1024;

/** Visible ASCII. */
const KEY = new RegExp(`^[!-~]{1,${MAX_IDEMPOTENCY_KEY_LENGTH}}$`);

/**
 * The `Idempotency-Key` is empty, too long, or has characters other than visible ASCII.
 * @remedy Send 1 to 255 visible ASCII characters, such as a UUID.
 */
export class InvalidIdempotencyKey extends DomainError {
  readonly code = 'idempotency.invalid_key';
  readonly kind = 'invalid';
}

/**
 * The request's body cannot be compared with that of a repetition, or its answer must not be stored.
 * @remedy Send it without the `Idempotency-Key`.
 */
export class IdempotencyUnsupported extends DomainError {
  readonly code = 'idempotency.unsupported';
  readonly kind = 'invalid';
}

/**
 * The key was used before with another request: another body, route or member.
 * @remedy Use a new key for each new request.
 */
export class IdempotencyKeyReused extends DomainError {
  readonly code = 'idempotency.key_reused';
  readonly kind = 'unprocessable';
}

/**
 * The first request with this key is still running.
 * @remedy Wait, and repeat the same request.
 */
export class IdempotencyInProgress extends DomainError {
  readonly code = 'idempotency.in_progress';
  readonly kind = 'conflict';
}

/**
 * Repeats the first answer to a POST of a vendor or an operator whose `Idempotency-Key` is repeated. A refusal is not
 * kept: it changed nothing, and once its cause is mended the same request may succeed. Nor are a long answer and one
 * that is written piece by piece: the route then runs again. `onFault` learns of an answer that could not be kept; its
 * client gets it anyway.
 */
export function idempotency(
  store: IdempotencyStore,
  clock: Clock,
  onFault: (error: unknown, request: { method: string; path: string }) => void,
): RequestHandler {
  return async (request, response, next) => {
    const caller = callerOf(response);
    const header = request.headers['idempotency-key'];
    if (request.method !== 'POST' || header === undefined || !caller) {
      next();
      return;
    }
    if (typeof header !== 'string' || !KEY.test(header)) {
      throw new InvalidIdempotencyKey('An Idempotency-Key must have 1 to 255 visible ASCII characters');
    }
    const key: IdempotencyKey = { ownerId: caller.ownerId, key: header };
    const asked = fingerprint(request, caller);
    const beginning = await store.begin(key, asked, clock.nowMs());
    switch (beginning.kind) {
      case 'mismatch':
        throw new IdempotencyKeyReused('This Idempotency-Key was used with another request');
      case 'running':
        throw new IdempotencyInProgress('The first request with this Idempotency-Key is still running');
      case 'replay':
        replay(response, beginning.answer);
        return;
      case 'fresh':
        response.locals['requestKey'] = createHash('sha256')
          .update(`${caller.ownerId} ${header} ${asked}`)
          .digest('hex');
        beforeEnd(response, async (answer) => {
          try {
            if (answer && isKept(answer)) await store.complete(key, beginning.leaseEndsMs, answer);
            else await store.abandon(key, beginning.leaseEndsMs);
          } catch (error) {
            onFault(error, { method: request.method, path: request.path });
          }
        });
        next();
    }
  };
}

/**
 * Names a request that came with a key, and every repetition of it. A process that dies before it has kept its answer
 * leaves the key to be taken over, and one whose commit got no answer frees it: what must not be done twice is stored
 * with this, in the unit of work that does it.
 */
export function requestKeyOf({ locals }: Response): string | undefined {
  return locals['requestKey'] as string | undefined;
}

/**
 * For a route whose answer must not be kept, as it holds a secret: refuses a key, even from callers with credentials
 * that the route does not need. The refusal gives `reason`.
 */
export function withoutIdempotencyKey(reason: string): RequestHandler {
  return demanding({ keyless: reason }, (request, _response, next) => {
    if (request.headers['idempotency-key'] !== undefined) {
      throw new IdempotencyUnsupported(`This route takes no Idempotency-Key: ${reason}`);
    }
    next();
  });
}

interface Caller {
  readonly ownerId: string;
  readonly id: string;
}

function callerOf({ locals }: Response): Caller | undefined {
  const principal = locals['principal'] as Principal | undefined;
  if (principal) return { ownerId: principal.vendorId, id: principal.memberId };
  const operator = locals['operator'] as OperatorPrincipal | undefined;
  return operator && { ownerId: operator.operatorId, id: operator.operatorId };
}

function isKept({ status, body }: StoredAnswer): boolean {
  return status < 300 && Buffer.byteLength(body) <= MAX_KEPT_ANSWER_BYTES;
}

/** The caller is part of it: an answer to an ADMIN is not repeated to a STAFF who knows the key. */
function fingerprint(request: Request, { id }: Caller): string {
  const body: unknown = request.body;
  const length = request.headers['content-length'] ?? '0';
  if (body === undefined && (length !== '0' || request.headers['transfer-encoding'] !== undefined)) {
    throw new IdempotencyUnsupported('This route does not take an Idempotency-Key with such a body');
  }
  return createHash('sha256')
    .update(JSON.stringify([id, request.method, request.originalUrl]))
    .update(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body ?? null))
    .digest('hex');
}

function replay(response: Response, { status, contentType, body }: StoredAnswer): void {
  response.status(status).set(IDEMPOTENCY_REPLAYED_HEADER, 'true');
  if (contentType) response.setHeader('Content-Type', contentType);
  response.end(body);
}

/**
 * Holds the answer back until `keep` is done, so that a client that has seen an answer gets the same one for the same
 * key. Express ends every `send` and `json` with one `end` that has the whole body; a stream leaves no answer to keep.
 */
function beforeEnd(response: Response, keep: (answer: StoredAnswer | undefined) => Promise<void>): void {
  const end = response.end.bind(response) as (chunk?: unknown, encoding?: unknown, done?: unknown) => Response;
  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    response.end = end as Response['end'];
    const body = chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : typeof chunk === 'string' ? chunk : '';
    const contentType = String(response.getHeader('content-type') ?? '');
    const isWhole = !response.headersSent;
    void keep(isWhole ? { status: response.statusCode, contentType, body } : undefined).then(() =>
      end(chunk, encoding, done),
    );
    return response;
  }) as Response['end'];
}
