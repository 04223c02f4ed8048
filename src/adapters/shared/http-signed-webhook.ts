import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { BusUnavailable } from '../../application/shared/bus-unavailable.ts';
import type { Logger } from '../../application/shared/logger.ts';
import type { Ids, MessageBus, OutgoingMessage } from '../../application/shared/ports.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { MalformedJson, MethodNotAllowed } from './http-errors.ts';
import { answerProblem, FAULT, problemOf, problemOfRefusal } from './http-problem.ts';
import { BodyBudget, BodyCutOff, BodyGivenUp, readRawBody } from './http-raw-body.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './http-request-id.ts';
import type { SignatureCheck } from './http-signature.ts';

/** Meta sends up to 3 MB. */
export const MAX_WEBHOOK_BODY_BYTES = 4 * 1024 * 1024;

/** Of all bodies that a process is reading: sixteen of the largest, thousands of the usual ones. */
const MAX_BODIES_BYTES = 64 * 1024 * 1024;

const PROCESS_BUDGET = new BodyBudget(MAX_BODIES_BYTES);

const RETRY_AFTER_SECONDS = 5;

/**
 * The webhook's signature is missing, or does not match exactly these bytes.
 * @remedy Check the shared secret, and that nothing on the way changes the body.
 */
export class BadSignature extends DomainError {
  readonly code = 'webhooks.bad_signature';
  readonly kind = 'unauthenticated';
}

/**
 * The webhook could not be stored, or so many came at once that it was not read to its end.
 * @remedy Send it again; providers do so by themselves.
 */
export class NotQueued extends DomainError {
  readonly code = 'webhooks.not_queued';
  readonly kind = 'unavailable';

  constructor() {
    super('The events could not be queued; send them again', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
}

export type WebhookHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebhookOptions {
  readonly bus: MessageBus;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly maxBodyBytes?: number;
  /** Absent: the one that all routes of the process share. */
  readonly bodyBudget?: BodyBudget;
}

/** What tells one provider's webhooks from another's. */
export interface WebhookProtocol {
  /** What tells whether the provider signed a body; undefined when with these headers it can have signed none. */
  checkOf(headers: IncomingHttpHeaders): SignatureCheck | undefined;
  /** The messages to queue. Throws a SyntaxError or RangeError for text that cannot be parsed. */
  messagesOf(text: string, headers: IncomingHttpHeaders): readonly OutgoingMessage[];
}

/**
 * Answers the POSTs of a provider: 200 once the bus has every message, never before; 401 without a good signature over
 * the raw bytes, which are not read where none could be good; 413, 400 for what is not JSON, and 503 when the bus
 * refuses, which it does within 3 s, or when the body is given up for others. What is published after a 503 comes again
 * from the provider: consumers are idempotent.
 */
export function createSignedWebhookHandler(protocol: WebhookProtocol, options: WebhookOptions): WebhookHandler {
  const { bus, ids, logger, bodyBudget = PROCESS_BUDGET, maxBodyBytes = MAX_WEBHOOK_BODY_BYTES } = options;

  async function receive(request: IncomingMessage): Promise<void> {
    const isGenuine = protocol.checkOf(request.headers);
    if (!isGenuine) throw new BadSignature('The signature is missing or is none');
    const body = await readRawBody(request, maxBodyBytes, bodyBudget);
    if (!isGenuine(body)) throw new BadSignature('The signature does not fit the body');
    await bus.publish(messagesOf(body, request.headers));
  }

  function messagesOf(body: Buffer, headers: IncomingHttpHeaders): readonly OutgoingMessage[] {
    try {
      return protocol.messagesOf(body.toString('utf8'), headers);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
      throw new MalformedJson('The body is not valid JSON');
    }
  }

  function refuse(response: ServerResponse, error: unknown, requestId: string): void {
    if (error instanceof BodyCutOff) return;
    response.setHeader(REQUEST_ID_HEADER, requestId);
    if (error instanceof BusUnavailable || error instanceof BodyGivenUp) {
      logger.warn({ requestId, err: error }, 'a webhook could not be queued; the provider will repeat it');
      answerProblem(response, problemOfRefusal(new NotQueued()));
      return;
    }
    const known = problemOf(error);
    if (!known) logger.error({ requestId, err: error }, 'a webhook handler failed');
    answerProblem(response, known ?? FAULT);
  }

  return (request, response) => {
    const requestId = requestIdOf(request, ids);
    receive(request).then(
      () => response.writeHead(200, { [REQUEST_ID_HEADER]: requestId, 'content-length': 0 }).end(),
      (error) => refuse(response, error, requestId),
    );
  };
}

/** Answers a method that the route does not have. */
export function answerMethodNotAllowed(response: ServerResponse, allow: string): void {
  response.setHeader('allow', allow);
  answerProblem(response, problemOfRefusal(new MethodNotAllowed(`This route takes ${allow} only`)));
}
