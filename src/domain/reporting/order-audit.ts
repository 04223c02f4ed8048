import { type CapturedPayment, payableMicros, type Recharge } from '../payments/recharge.ts';
import { formatMicros } from '../shared/money.ts';
import type { Difference } from './wallet-audit.ts';

/** How a recharge and its booked refunds differ from what its provider says of the order, if they do. */
export function orderDifference(
  recharge: Recharge,
  refundedMicros: bigint,
  payments: readonly CapturedPayment[],
): Difference | undefined {
  const { vendorId, provider, orderId, paymentId, currency, reversedMicros } = recharge;
  const amountMicros = payableMicros(recharge);
  const name = `order ${orderId} of ${provider}`;
  const differing = (detail: string): Difference => ({ vendorId, subject: 'order', detail: `${name}: ${detail}` });
  const credited = `${formatMicros(amountMicros)} ${currency} booked`;
  const booked = recharge.state === 'paid' ? payments.find((payment) => payment.paymentId === paymentId) : undefined;
  // A payment that went back whole needs no booking, and of an order that was paid twice the second payment must go
  // back.
  const unbooked = payments.find((each) => each !== booked && each.refundedMicros !== each.amountMicros);
  if (recharge.state !== 'paid') {
    return unbooked && differing(`paid there by ${unbooked.paymentId}, ${inWords(unbooked)}, and not booked`);
  }
  if (!booked) {
    if (unbooked) return differing(`booked for ${paymentId}, paid there by ${unbooked.paymentId}`);
    // A provider may no longer call a payment captured that the bank took back whole.
    return reversedMicros === amountMicros ? undefined : differing(`${credited}, and not paid there`);
  }
  if (booked.amountMicros !== amountMicros || booked.currency !== currency) {
    return differing(`${credited}, ${inWords(booked)} paid there`);
  }
  if (booked.refundedMicros !== refundedMicros) {
    const [here, there] = [refundedMicros, booked.refundedMicros].map(formatMicros);
    return differing(`${here} ${currency} of refunds booked, ${there} there`);
  }
  return (
    unbooked && differing(`paid there a second time by ${unbooked.paymentId}, ${inWords(unbooked)}, and not booked`)
  );
}

function inWords({ amountMicros, currency }: CapturedPayment): string {
  return `${formatMicros(amountMicros)} ${currency}`;
}
