import { type CapturedPayment, payableMicros, type Recharge } from '../payments/recharge.ts';
import { formatMicros } from '../shared/money.ts';
import type { Difference } from './wallet-audit.ts';

/** How a recharge, of which refunds were booked, and what its provider says of the order's payment differ, if they do. */
export function orderDifference(
  recharge: Recharge,
  refundedMicros: bigint,
  payment: CapturedPayment | undefined,
): Difference | undefined {
  const { vendorId, provider, orderId, paymentId, currency, reversedMicros } = recharge;
  const amountMicros = payableMicros(recharge);
  const name = `order ${orderId} of ${provider}`;
  const differing = (detail: string): Difference => ({ vendorId, subject: 'order', detail: `${name}: ${detail}` });
  const credited = `${formatMicros(amountMicros)} ${currency} booked`;
  if (recharge.state !== 'paid') {
    // What came and went back whole needs no booking.
    if (!payment || payment.refundedMicros === payment.amountMicros) return undefined;
    return differing(`paid there by ${payment.paymentId}, ${inWords(payment)}, and not booked`);
  }
  if (!payment) {
    // A payment that its bank took back whole may no longer be said to be captured.
    return reversedMicros === amountMicros ? undefined : differing(`${credited}, and not paid there`);
  }
  if (payment.amountMicros !== amountMicros || payment.currency !== currency) {
    return differing(`${credited}, ${inWords(payment)} paid there`);
  }
  if (payment.paymentId !== paymentId) return differing(`booked for ${paymentId}, paid there by ${payment.paymentId}`);
  if (payment.refundedMicros !== refundedMicros) {
    const [here, there] = [refundedMicros, payment.refundedMicros].map(formatMicros);
    return differing(`${here} ${currency} of refunds booked, ${there} there`);
  }
  return undefined;
}

function inWords({ amountMicros, currency }: CapturedPayment): string {
  return `${formatMicros(amountMicros)} ${currency}`;
}
