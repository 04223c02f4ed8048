import type { IncomingHttpHeaders } from 'node:http';
import { Type } from '@sinclair/typebox';
import { PAYMENT_EVENTS_TOPIC, type QueuedPaymentEvent } from '../../application/payments/topics.ts';
import type { Clock, OutgoingMessage } from '../../application/shared/ports.ts';
import { recordOf, textOf } from '../../domain/shared/loose-json.ts';
import { parseExactJson } from '../shared/http-exact-json.ts';
import type { PlainRoute } from '../shared/http-operation.ts';
import { withRequestId } from '../shared/http-request-id.ts';
import { hmacKeys, signatureCheck } from '../shared/http-signature.ts';
import {
  answerMethodNotAllowed,
  BadSignature,
  createSignedWebhookHandler,
  NotQueued,
  type WebhookHandler,
  type WebhookOptions,
  type WebhookProtocol,
} from '../shared/http-signed-webhook.ts';

/** How far a Stripe signature's time may be from ours: the tolerance of Stripe's own libraries. */
export const STRIPE_TOLERANCE_MS = 300_000;

export const paymentWebhookRoutes = [
  {
    method: 'post',
    url: '/webhook/payment',
    tag: 'webhook',
    summary: "Razorpay's and Stripe's events, told apart by the header of their signature",
    description: 'Signed by `X-Razorpay-Signature` or `Stripe-Signature`. 200 means durably queued.',
    bodies: { 'application/json': Type.Object({}, { examples: [{ event: 'payment.captured', payload: {} }] }) },
    answers: { 200: null },
    errors: [BadSignature, NotQueued],
  },
] as const satisfies readonly PlainRoute[];

/** Secrets of the webhook endpoints, which are not the API keys'; absent for a provider that is not used. */
export interface PaymentWebhookOptions extends WebhookOptions {
  readonly clock: Clock;
  readonly razorpaySecrets?: readonly string[];
  readonly stripeSecrets?: readonly string[];
}

/**
 * `POST /webhook/payment`, for a plain `node:http` server: Razorpay's and Stripe's events, told apart by the header of
 * their signature. A body without a good one of a provider in use gets a 401.
 */
export function createPaymentWebhookHandler(options: PaymentWebhookOptions): WebhookHandler {
  const { clock, razorpaySecrets, stripeSecrets } = options;
  const razorpay = razorpaySecrets && razorpayProtocol(razorpaySecrets, clock);
  const stripe = stripeSecrets && stripeProtocol(stripeSecrets, clock);
  const protocolOf = (headers: IncomingHttpHeaders) => ('stripe-signature' in headers ? stripe : razorpay);
  const receive = createSignedWebhookHandler(
    {
      checkOf: (headers) => protocolOf(headers)?.checkOf(headers),
      messagesOf: (text, headers) => protocolOf(headers)?.messagesOf(text, headers) ?? [],
    },
    options,
  );
  const answerOthers = withRequestId((_request, response) => answerMethodNotAllowed(response, 'POST'), options.ids);
  return (request, response) => (request.method === 'POST' ? receive : answerOthers)(request, response);
}

function razorpayProtocol(secrets: readonly string[], clock: Clock): WebhookProtocol {
  const keys = hmacKeys(secrets);
  return {
    checkOf: ({ 'x-razorpay-signature': signature }) =>
      typeof signature === 'string' ? signatureCheck(keys, signature) : undefined,
    messagesOf(text, headers): readonly OutgoingMessage[] {
      const event = parseExactJson(text);
      const eventId = textOf(headers['x-razorpay-event-id']);
      return [messageOf('razorpay', event, eventId, razorpayOrderOf(event), clock.nowMs())];
    },
  };
}

/**
 * Stripe's scheme (docs.stripe.com/webhooks/signature): `Stripe-Signature: t=<seconds>,v1=<hex>,…`, one `v1` per secret
 * in use, over `<seconds>.<body>`. Each delivery of an event has a new signature, so an old one is a replay. Checked by
 * hand, because the only check of the library that runs on Deno is asynchronous, and each takes a single secret.
 */
function stripeProtocol(secrets: readonly string[], clock: Clock): WebhookProtocol {
  const keys = hmacKeys(secrets);
  return {
    checkOf({ 'stripe-signature': header }) {
      if (typeof header !== 'string') return undefined;
      const parts = header.split(',').map((part) => part.trim());
      const seconds = parts.find((part) => /^t=\d{1,12}$/.test(part))?.slice(2);
      if (seconds === undefined || Math.abs(clock.nowMs() - Number(seconds) * 1000) > STRIPE_TOLERANCE_MS) {
        return undefined;
      }
      const signatures = parts.filter((part) => part.startsWith('v1=')).map((part) => part.slice(3));
      const isSigned = signatureCheck(keys, ...signatures);
      return isSigned && ((body) => isSigned(Buffer.concat([Buffer.from(`${seconds}.`), body])));
    },
    messagesOf(text): readonly OutgoingMessage[] {
      const event = parseExactJson(text);
      const { id, data } = recordOf(event);
      const subject = recordOf(recordOf(data)['object']);
      // A refund or a dispute names its PaymentIntent, which is the order; the PaymentIntent itself has only an id.
      const orderId = textOf(subject['payment_intent']) ?? textOf(subject['id']);
      return [messageOf('stripe', event, textOf(id), orderId, clock.nowMs())];
    },
  };
}

/** Keyed by the order, which keeps most of its events in order; none of them depends on that. */
function messageOf(
  provider: QueuedPaymentEvent['provider'],
  event: unknown,
  eventId: string | undefined,
  orderId: string | undefined,
  receivedAtMs: number,
): OutgoingMessage {
  const queued: QueuedPaymentEvent = {
    provider,
    ...(eventId === undefined ? {} : { eventId }),
    receivedAtMs,
    event,
  };
  return { topic: PAYMENT_EVENTS_TOPIC, key: orderId ?? eventId ?? provider, value: JSON.stringify(queued) };
}

/** The order that an event is about; else its payment. */
function razorpayOrderOf(event: unknown): string | undefined {
  const payload = recordOf(recordOf(event)['payload']);
  const payment = recordOf(recordOf(payload['payment'])['entity']);
  const order = recordOf(recordOf(payload['order'])['entity']);
  return textOf(payment['order_id']) ?? textOf(order['id']) ?? textOf(payment['id']);
}
