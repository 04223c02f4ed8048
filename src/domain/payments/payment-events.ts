import { DomainError } from '../shared/errors.ts';
import { recordOf, textOf } from '../shared/loose-json.ts';
import { MICROS_PER_MINOR, type PaymentReport } from './recharge.ts';
import type { ReversalReport, ReversalState } from './reversal.ts';

/**
 * A payment provider's event is genuine but lacks a field that it must have.
 * @remedy An operator looks at the dead letter, and at the provider's changes.
 */
export class UnreadablePaymentEvent extends DomainError {
  readonly code = 'payments.unreadable_event';
  readonly kind = 'invalid';
}

/**
 * Razorpay's events that say how a payment ended (webhook events reference); `order.paid` repeats `payment.captured`.
 */
const RAZORPAY_OUTCOMES: ReadonlyMap<string, PaymentReport['outcome']> = new Map([
  ['payment.captured', 'captured'],
  ['order.paid', 'captured'],
  ['payment.failed', 'failed'],
]);

/**
 * Stripe's events that say so (docs.stripe.com/api/events/types). A PaymentIntent can succeed after failed attempts.
 */
const STRIPE_OUTCOMES: ReadonlyMap<string, PaymentReport['outcome']> = new Map([
  ['payment_intent.succeeded', 'captured'],
  ['payment_intent.payment_failed', 'failed'],
]);

/** Razorpay's refunds and disputes. One of the inquiry phases ends `closed`, without a loss. */
const RAZORPAY_REVERSALS: ReadonlyMap<string, ReversalState> = new Map([
  ['refund.processed', 'processed'],
  ['refund.failed', 'failed'],
  ['payment.dispute.created', 'opened'],
  ['payment.dispute.won', 'won'],
  ['payment.dispute.closed', 'won'],
  ['payment.dispute.lost', 'lost'],
]);

/** Stripe's refund object by its status; in any other it is still on its way. */
const STRIPE_REFUNDS: ReadonlyMap<string, ReversalState> = new Map([
  ['succeeded', 'processed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
]);

/**
 * Stripe's dispute object by its status: an inquiry (`warning_…`) takes no money, and one under review has taken it.
 */
const STRIPE_DISPUTES: ReadonlyMap<string, ReversalState> = new Map([
  ['needs_response', 'opened'],
  ['under_review', 'opened'],
  ['won', 'won'],
  ['prevented', 'won'],
  ['lost', 'lost'],
]);

/** What Razorpay's event says about a payment; undefined for events that are of no concern to a wallet. */
export function readRazorpayEvent(event: unknown): PaymentReport | ReversalReport | undefined {
  const root = recordOf(event);
  const name = textOf(root['event']);
  if (name === undefined) throw new UnreadablePaymentEvent('A Razorpay event without its name');
  const reversal = RAZORPAY_REVERSALS.get(name);
  if (reversal) return razorpayReversal(root, name, reversal);
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
 * What Stripe's event says about a payment, as `readRazorpayEvent`. A PaymentIntent is paid at most once, so its id
 * names the order and the payment.
 */
export function readStripeEvent(event: unknown): PaymentReport | ReversalReport | undefined {
  const root = recordOf(event);
  const name = textOf(root['type']);
  if (name === undefined) throw new UnreadablePaymentEvent('A Stripe event without its type');
  if (name.startsWith('refund.') || name.startsWith('charge.dispute.')) return stripeReversal(root, name);
  const outcome = STRIPE_OUTCOMES.get(name);
  if (!outcome) return undefined;
  const intent = recordOf(recordOf(root['data'])['object']);
  const id = textOf(intent['id']);
  const currency = textOf(intent['currency'])?.toUpperCase();
  // `amount` is what was asked for; less may have come.
  const amountMicros = microsOf(intent[outcome === 'captured' ? 'amount_received' : 'amount']);
  if (!id || !currency || amountMicros === undefined) {
    throw new UnreadablePaymentEvent(`A Stripe ${name} event without id, amount or currency`);
  }
  return { provider: 'stripe', orderId: id, paymentId: id, outcome, amountMicros, currency };
}

function razorpayReversal(root: Readonly<Record<string, unknown>>, name: string, state: ReversalState): ReversalReport {
  const kind = name.startsWith('refund.') ? 'refund' : 'dispute';
  const entity = recordOf(recordOf(recordOf(root['payload'])[kind])['entity']);
  return reversalOf('razorpay', kind, state, name, { ...entity, payment: entity['payment_id'] });
}

function stripeReversal(root: Readonly<Record<string, unknown>>, name: string): ReversalReport | undefined {
  const object = recordOf(recordOf(root['data'])['object']);
  const kind = name.startsWith('refund.') ? 'refund' : 'dispute';
  const state = (kind === 'refund' ? STRIPE_REFUNDS : STRIPE_DISPUTES).get(textOf(object['status']) ?? '');
  return state && reversalOf('stripe', kind, state, name, { ...object, payment: object['payment_intent'] });
}

function reversalOf(
  provider: string,
  kind: ReversalReport['kind'],
  state: ReversalState,
  name: string,
  given: Readonly<Record<string, unknown>>,
): ReversalReport {
  const reversalId = textOf(given['id']);
  const paymentId = textOf(given['payment']);
  const currency = textOf(given['currency'])?.toUpperCase();
  const amountMicros = microsOf(given['amount']);
  if (!reversalId || !paymentId || !currency || amountMicros === undefined) {
    throw new UnreadablePaymentEvent(`A ${provider} ${name} event without id, payment, amount or currency`);
  }
  return { provider, paymentId, reversalId, kind, state, amountMicros, currency };
}

function microsOf(amountMinor: unknown): bigint | undefined {
  return Number.isSafeInteger(amountMinor) ? BigInt(amountMinor as number) * MICROS_PER_MINOR : undefined;
}
