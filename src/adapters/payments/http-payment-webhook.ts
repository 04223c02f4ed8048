import type { Clock, OutgoingMessage } from '../../application/shared/ports.ts';
import { PAYMENT_EVENTS_TOPIC, type QueuedPaymentEvent } from '../../application/webhooks/topics.ts';
import { recordOf, textOf } from '../../domain/shared/loose-json.ts';
import { parseExactJson } from '../shared/http-exact-json.ts';
import { hmacKeys, isSignedBy } from '../shared/http-signature.ts';
import {
  answerMethodNotAllowed,
  createSignedWebhookHandler,
  type WebhookHandler,
  type WebhookOptions,
  type WebhookProtocol,
} from '../shared/http-signed-webhook.ts';

export interface PaymentWebhookOptions extends WebhookOptions {
  readonly clock: Clock;
  /** Razorpay signs with the webhook's own secret, which is not the API key's. */
  readonly razorpaySecrets: readonly string[];
}

/** `POST /webhook/payment`, for a plain `node:http` server: Razorpay's events; a body without its signature gets a 401. */
export function createPaymentWebhookHandler(options: PaymentWebhookOptions): WebhookHandler {
  const receive = createSignedWebhookHandler(razorpay(options), options);
  return (request, response) => {
    if (request.method === 'POST') receive(request, response);
    else answerMethodNotAllowed(response, 'POST');
  };
}

function razorpay({ razorpaySecrets, clock }: PaymentWebhookOptions): WebhookProtocol {
  const keys = hmacKeys(razorpaySecrets);
  return {
    isGenuine: ({ 'x-razorpay-signature': signature }, body) =>
      typeof signature === 'string' && isSignedBy(keys, body, signature),
    messagesOf(text, headers): readonly OutgoingMessage[] {
      const event = parseExactJson(text);
      const eventId = textOf(headers['x-razorpay-event-id']);
      const queued: QueuedPaymentEvent = {
        provider: 'razorpay',
        ...(eventId === undefined ? {} : { eventId }),
        receivedAtMs: clock.nowMs(),
        event,
      };
      const key = razorpayOrderOf(event) ?? eventId ?? 'razorpay';
      return [{ topic: PAYMENT_EVENTS_TOPIC, key, value: JSON.stringify(queued) }];
    },
  };
}

/** The order that an event is about, so that an order's events stay in order; else its payment. */
function razorpayOrderOf(event: unknown): string | undefined {
  const payload = recordOf(recordOf(event)['payload']);
  const payment = recordOf(recordOf(payload['payment'])['entity']);
  const order = recordOf(recordOf(payload['order'])['entity']);
  return textOf(payment['order_id']) ?? textOf(order['id']) ?? textOf(payment['id']);
}
