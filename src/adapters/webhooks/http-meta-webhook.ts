import type { ServerResponse } from 'node:http';
import type { Clock } from '../../application/shared/ports.ts';
import { metaEventKey, splitMetaBody } from '../../application/webhooks/meta-envelope.ts';
import { META_EVENTS_TOPIC } from '../../application/webhooks/topics.ts';
import { parseExactJson } from '../shared/http-exact-json.ts';
import { problem } from '../shared/http-problem.ts';
import { hmacKeys, isSameSecret, isSignedBy } from '../shared/http-signature.ts';
import {
  answerMethodNotAllowed,
  answerProblem,
  createSignedWebhookHandler,
  type WebhookHandler,
  type WebhookOptions,
} from '../shared/http-signed-webhook.ts';

export interface MetaWebhookOptions extends WebhookOptions {
  readonly clock: Clock;
  /** Meta signs with the app's secret; two while it is being replaced. */
  readonly appSecrets: readonly string[];
  /** Chosen by us and typed into Meta's App Dashboard. */
  readonly verifyToken: string;
}

const SIGNATURE_PREFIX = 'sha256=';

/** `GET` and `POST /webhook/meta`, for a plain `node:http` server: the hottest route, in front of Express. */
export function createMetaWebhookHandler(options: MetaWebhookOptions): WebhookHandler {
  const { clock, verifyToken } = options;
  const keys = hmacKeys(options.appSecrets);
  const receive = createSignedWebhookHandler(
    {
      isGenuine: ({ 'x-hub-signature-256': header }, body) =>
        typeof header === 'string' &&
        header.startsWith(SIGNATURE_PREFIX) &&
        isSignedBy(keys, body, header.slice(SIGNATURE_PREFIX.length)),
      messagesOf: (text) =>
        splitMetaBody(parseExactJson(text), clock.nowMs()).map((event) => ({
          topic: META_EVENTS_TOPIC,
          key: metaEventKey(event),
          value: JSON.stringify(event),
        })),
    },
    options,
  );
  return (request, response) => {
    if (request.method === 'POST') receive(request, response);
    else if (request.method === 'GET') answerHandshake(request.url ?? '', verifyToken, response);
    else answerMethodNotAllowed(response, 'GET, POST');
  };
}

/** Meta proves with our token that the endpoint was meant, we prove with its challenge that we know the token. */
function answerHandshake(url: string, verifyToken: string, response: ServerResponse): void {
  const query = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');
  const challenge = query.get('hub.challenge');
  if (query.get('hub.mode') !== 'subscribe' || challenge === null) {
    answerProblem(response, problem(400, 'request.invalid', 'This is not a verification request of Meta'));
  } else if (!isSameSecret(query.get('hub.verify_token') ?? '', verifyToken)) {
    answerProblem(response, problem(403, 'webhooks.wrong_verify_token', 'The verify token is not ours'));
  } else {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
    response.end(challenge);
  }
}
