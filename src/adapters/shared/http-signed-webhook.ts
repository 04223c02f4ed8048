import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../application/shared/logger.ts';
import type { MessageBus, OutgoingMessage } from '../../application/shared/ports.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { MalformedJson, MethodNotAllowed } from './http-errors.ts';
import { answerProblem, FAULT, problemOf, problemOfRefusal } from './http-problem.ts';
import { BodyCutOff, readRawBody } from './http-raw-body.ts';

/** Meta sends up to 3 MB. */
export const MAX_WEBHOOK_BODY_BYTES = 4 * 1024 * 1024;

/** A provider waits some seconds for its answer and comes again after a 503, so nothing is lost by not waiting on. */
export const PUBLISH_DEADLINE_MS = 3000;

/**
 * The webhook's signature is missing, or is not one over exactly these bytes.
 * @remedy Check the shared secret, and that nothing on the way changes the body.
 */
export class BadSignature extends DomainError {
  readonly code = 'webhooks.bad_signature';
  readonly kind = 'unauthenticated';
}

/**
 * The webhook was genuine and could not be stored.
 * @remedy Send it again; providers do so by themselves.
 */
export class NotQueued extends DomainError {
  readonly code = 'webhooks.not_queued';
  readonly kind = 'unavailable';
}

export type WebhookHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebhookOptions {
  readonly bus: MessageBus;
  readonly logger: Logger;
  readonly maxBodyBytes?: number;
  readonly publishDeadlineMs?: number;
}

/** What tells one provider's webhooks from another's. */
export interface WebhookProtocol {
  /** Whether the provider signed exactly these bytes. */
  isGenuine(headers: IncomingHttpHeaders, body: Buffer): boolean;
  /** The messages to queue. Throws a SyntaxError or RangeError for text that cannot be parsed. */
  messagesOf(text: string, headers: IncomingHttpHeaders): readonly OutgoingMessage[];
}

/**
 * Answers the POSTs of a provider: 200 once the bus has every message, never before; 401 without a good signature over
 * the raw bytes, 413, 400 for what is not JSON, and 503 when the bus refuses or takes longer than the deadline. What it
 * publishes after a 503 comes again from the provider: consumers are idempotent.
 */
export function createSignedWebhookHandler(protocol: WebhookProtocol, options: WebhookOptions): WebhookHandler {
  const { bus, logger, maxBodyBytes = MAX_WEBHOOK_BODY_BYTES, publishDeadlineMs = PUBLISH_DEADLINE_MS } = options;

  async function refusalOf(request: IncomingMessage): Promise<DomainError | undefined> {
    const body = await readRawBody(request, maxBodyBytes);
    if (!protocol.isGenuine(request.headers, body)) {
      return new BadSignature('The signature is missing or does not fit the body');
    }
    let messages: readonly OutgoingMessage[];
    try {
      messages = protocol.messagesOf(body.toString('utf8'), request.headers);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
      return new MalformedJson('The body is not valid JSON');
    }
    try {
      await within(publishDeadlineMs, bus.publish(messages));
    } catch (error) {
      logger.warn({ err: error, messages: messages.length }, 'a webhook could not be queued; the provider repeats it');
      return new NotQueued('The events could not be queued; send them again');
    }
    return undefined;
  }

  return (request, response) => {
    refusalOf(request).then(
      (refusal) =>
        refusal
          ? answerProblem(response, problemOfRefusal(refusal))
          : response.writeHead(200, { 'content-length': 0 }).end(),
      (error) => {
        if (error instanceof BodyCutOff) return;
        const known = problemOf(error);
        if (!known) logger.error({ err: error }, 'a webhook handler failed');
        answerProblem(response, known ?? FAULT);
      },
    );
  };
}

/** A method that the route does not have. */
export function answerMethodNotAllowed(response: ServerResponse, allow: string): void {
  response.setHeader('allow', allow);
  answerProblem(response, problemOfRefusal(new MethodNotAllowed(`This route takes ${allow} only`)));
}

function within<T>(deadlineMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no confirmation within ${deadlineMs} ms`)), deadlineMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
