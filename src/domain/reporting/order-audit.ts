import { type PaymentReport, payableMicros, type Recharge } from '../payments/recharge.ts';
import { formatMicros } from '../shared/money.ts';
import type { Difference } from './wallet-audit.ts';

/** How a recharge and what its provider says of the order's payment differ, if they do. */
export function orderDifference(recharge: Recharge, payment: PaymentReport | undefined): Difference | undefined {
  const { vendorId, provider, orderId, paymentId, currency, reversedMicros } = recharge;
  const amountMicros = payableMicros(recharge);
  const name = `order ${orderId} of ${provider}`;
  const differing = (detail: string): Difference => ({ vendorId, subject: 'order', detail: `${name}: ${detail}` });
  const credited = `${formatMicros(amountMicros)} ${currency} booked`;
  if (recharge.state !== 'paid') {
    return payment && differing(`paid there by ${payment.paymentId}, ${inWords(payment)}, and not booked`);
  }
  if (!payment) {
    // A payment that went back whole is no longer said to be captured.
    return reversedMicros === amountMicros ? undefined : differing(`${credited}, and not paid there`);
  }
  if (payment.amountMicros !== amountMicros || payment.currency !== currency) {
    return differing(`${credited}, ${inWords(payment)} paid there`);
  }
  if (payment.paymentId !== paymentId) return differing(`booked for ${paymentId}, paid there by ${payment.paymentId}`);
  return undefined;
}

function inWords({ amountMicros, currency }: PaymentReport): string {
  return `${formatMicros(amountMicros)} ${currency}`;
}
