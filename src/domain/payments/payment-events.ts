import { DomainError } from '../shared/errors.ts';
import { type JsonRecord, recordOf, textOf } from '../shared/loose-json.ts';
import { MICROS_PER_MINOR, type PaymentReport } from './recharge.ts';

export class UnreadablePaymentEvent extends DomainError {
  readonly code = 'payments.unreadable_event';
  readonly kind = 'invalid';
}

/** Razorpay's events that say how a payment ended (webhook events reference); `order.paid` repeats `payment.captured`. */
const OUTCOME_BY_EVENT: Readonly<Record<string, PaymentReport['outcome']>> = {
  'payment.captured': 'captured',
  'order.paid': 'captured',
  'payment.failed': 'failed',
};

/** What Razorpay's event says about a payment; undefined for events that are of no concern to a wallet. */
export function readRazorpayEvent(event: unknown): PaymentReport | undefined {
  const root = recordOf(event);
  const name = textOf(root?.['event']);
  if (!root || name === undefined) throw new UnreadablePaymentEvent('A Razorpay event without its name');
  const outcome = OUTCOME_BY_EVENT[name];
  if (!outcome) return undefined;
  const payment = recordOf(recordOf(recordOf(root['payload'])?.['payment'])?.['entity']) ?? ({} as JsonRecord);
  const orderId = textOf(payment['order_id']);
  const paymentId = textOf(payment['id']);
  const currency = textOf(payment['currency']);
  const amountMinor = payment['amount'];
  if (!orderId || !paymentId || !currency || typeof amountMinor !== 'number' || !Number.isSafeInteger(amountMinor)) {
    throw new UnreadablePaymentEvent(`A Razorpay ${name} event without order, payment, amount or currency`);
  }
  return { provider: 'razorpay', orderId, paymentId, outcome, amountMicros: BigInt(amountMinor) * MICROS_PER_MINOR, currency };
}
