import { DomainError } from '../shared/errors.ts';
import { recordOf, textOf } from '../shared/loose-json.ts';
import { MICROS_PER_MINOR, type PaymentReport } from './recharge.ts';

export class UnreadablePaymentEvent extends DomainError {
  readonly code = 'payments.unreadable_event';
  readonly kind = 'invalid';
}

/** Razorpay's events that say how a payment ended (webhook events reference); `order.paid` repeats `payment.captured`. */
const RAZORPAY_OUTCOMES: ReadonlyMap<string, PaymentReport['outcome']> = new Map([
  ['payment.captured', 'captured'],
  ['order.paid', 'captured'],
  ['payment.failed', 'failed'],
]);

/** Stripe's (docs.stripe.com/api/events/types). A PaymentIntent can succeed after failed attempts. */
const STRIPE_OUTCOMES: ReadonlyMap<string, PaymentReport['outcome']> = new Map([
  ['payment_intent.succeeded', 'captured'],
  ['payment_intent.payment_failed', 'failed'],
]);

/** What Razorpay's event says about a payment; undefined for events that are of no concern to a wallet. */
export function readRazorpayEvent(event: unknown): PaymentReport | undefined {
  const root = recordOf(event);
  const name = textOf(root['event']);
  if (name === undefined) throw new UnreadablePaymentEvent('A Razorpay event without its name');
  const outcome = RAZORPAY_OUTCOMES.get(name);
  if (!outcome) return undefined;
  const payment = recordOf(recordOf(recordOf(root['payload'])['payment'])['entity']);
  const orderId = textOf(payment['order_id']);
  const paymentId = textOf(payment['id']);
  const currency = textOf(payment['currency']);
  const amountMicros = microsOf(payment['amount']);
  if (!orderId || !paymentId || !currency || amountMicros === undefined) {
    throw new UnreadablePaymentEvent(`A Razorpay ${name} event without order, payment, amount or currency`);
  }
  return { provider: 'razorpay', orderId, paymentId, outcome, amountMicros, currency };
}

/**
 * What Stripe's event says about a payment, as `readRazorpayEvent`. A PaymentIntent is paid at most once, so its id names
 * the order and the payment.
 */
export function readStripeEvent(event: unknown): PaymentReport | undefined {
  const root = recordOf(event);
  const name = textOf(root['type']);
  if (name === undefined) throw new UnreadablePaymentEvent('A Stripe event without its type');
  const outcome = STRIPE_OUTCOMES.get(name);
  if (!outcome) return undefined;
  const intent = recordOf(recordOf(root['data'])['object']);
  const id = textOf(intent['id']);
  const currency = textOf(intent['currency'])?.toUpperCase();
  // `amount` is what was asked for; what came may be less.
  const amountMicros = microsOf(intent[outcome === 'captured' ? 'amount_received' : 'amount']);
  if (!id || !currency || amountMicros === undefined) {
    throw new UnreadablePaymentEvent(`A Stripe ${name} event without id, amount or currency`);
  }
  return { provider: 'stripe', orderId: id, paymentId: id, outcome, amountMicros, currency };
}

function microsOf(amountMinor: unknown): bigint | undefined {
  return Number.isSafeInteger(amountMinor) ? BigInt(amountMinor as number) * MICROS_PER_MINOR : undefined;
}
