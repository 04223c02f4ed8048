import type { ServerResponse } from 'node:http';
import { Type } from '@sinclair/typebox';
import type { Clock } from '../../application/shared/ports.ts';
import { metaEventKey, splitMetaBody } from '../../application/webhooks/meta-envelope.ts';
import { META_EVENTS_TOPIC } from '../../application/webhooks/topics.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { parseExactJson } from '../shared/http-exact-json.ts';
import type { PlainRoute } from '../shared/http-operation.ts';
import { answerProblem, problemOfRefusal } from '../shared/http-problem.ts';
import { withRequestId } from '../shared/http-request-id.ts';
import { file } from '../shared/http-schemas.ts';
import { hmacKeys, isSameSecret, signatureCheck } from '../shared/http-signature.ts';
import {
  answerMethodNotAllowed,
  BadSignature,
  createSignedWebhookHandler,
  NotQueued,
  type WebhookHandler,
  type WebhookOptions,
} from '../shared/http-signed-webhook.ts';
import { InvalidRequest } from '../shared/http-validation.ts';

export interface MetaWebhookOptions extends WebhookOptions {
  readonly clock: Clock;
  /** Meta signs with the app's secret; two while it is being replaced. */
  readonly appSecrets: readonly string[];
  /** Chosen by us and typed into Meta's App Dashboard. */
  readonly verifyToken: string;
}

/**
 * Meta's handshake came with another verify token than the configured one.
 * @remedy Enter the same token at Meta and in `META_VERIFY_TOKEN`.
 */
export class WrongVerifyToken extends DomainError {
  readonly code = 'webhooks.wrong_verify_token';
  readonly kind = 'forbidden';
}

/** What the texts must say is Meta's protocol. */
const text = (example: string, description: string) => Type.String({ examples: [example], description });

export const metaWebhookRoutes = [
  {
    method: 'get',
    url: '/webhook/meta',
    tag: 'webhook',
    summary: "Meta's verification handshake",
    query: Type.Object({
      'hub.mode': text('subscribe', '`subscribe`, always'),
      'hub.verify_token': text('the token of META_VERIFY_TOKEN', 'What the operator has entered at Meta'),
      'hub.challenge': text('1158201444', 'The answer repeats it'),
    }),
    answers: { 200: file('text/plain', '1158201444') },
    errors: [WrongVerifyToken],
  },
  {
    method: 'post',
    url: '/webhook/meta',
    tag: 'webhook',
    summary: 'Events of Meta, signed with the app secret',
    description: 'Signed by `X-Hub-Signature-256`. 200 means durably queued.',
    bodies: { 'application/json': Type.Object({}, { examples: [{ object: 'whatsapp_business_account', entry: [] }] }) },
    answers: { 200: null },
    errors: [BadSignature, NotQueued],
  },
] as const satisfies readonly PlainRoute[];

const SIGNATURE_PREFIX = 'sha256=';

/** `GET` and `POST /webhook/meta`, for a plain `node:http` server: the hottest route, in front of Express. */
export function createMetaWebhookHandler(options: MetaWebhookOptions): WebhookHandler {
  const { clock, verifyToken } = options;
  const keys = hmacKeys(options.appSecrets);
  const receive = createSignedWebhookHandler(
    {
      checkOf: ({ 'x-hub-signature-256': header }) =>
        typeof header === 'string' && header.startsWith(SIGNATURE_PREFIX)
          ? signatureCheck(keys, header.slice(SIGNATURE_PREFIX.length))
          : undefined,
      messagesOf: (text) =>
        splitMetaBody(parseExactJson(text), clock.nowMs()).map((event) => ({
          topic: META_EVENTS_TOPIC,
          key: metaEventKey(event),
          value: JSON.stringify(event),
        })),
    },
    options,
  );
  const answerOthers = withRequestId((request, response) => {
    if (request.method === 'GET') answerHandshake(request.url ?? '', verifyToken, response);
    else answerMethodNotAllowed(response, 'GET, POST');
  }, options.ids);
  return (request, response) => (request.method === 'POST' ? receive : answerOthers)(request, response);
}

/** With our token Meta proves that this endpoint is meant; with its challenge we prove that we know the token. */
function answerHandshake(url: string, verifyToken: string, response: ServerResponse): void {
  const query = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');
  const challenge = query.get('hub.challenge');
  if (query.get('hub.mode') !== 'subscribe' || challenge === null) {
    answerProblem(response, problemOfRefusal(new InvalidRequest("This is not Meta's verification request")));
  } else if (!isSameSecret(query.get('hub.verify_token') ?? '', verifyToken)) {
    answerProblem(response, problemOfRefusal(new WrongVerifyToken('The verify token does not match')));
  } else {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
    response.end(challenge);
  }
}
