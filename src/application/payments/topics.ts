import type { PaymentReport } from '../../domain/payments/recharge.ts';

/**
 * One message per webhook of a payment provider, a `QueuedPaymentEvent`, or per payment that recovery found and could
 * not credit, a `FoundPayment`; keyed by the provider's order where the event names it.
 */
export const PAYMENT_EVENTS_TOPIC = 'waba.payment-events';

/** A payment provider's event after its signature was checked. */
export interface QueuedPaymentEvent {
  readonly provider: 'razorpay' | 'stripe';
  /** The provider's id of the event, the same each time it is repeated, where it gives one. */
  readonly eventId?: string;
  readonly receivedAtMs: number;
  /** The provider's body, parsed. */
  readonly event: unknown;
}

/** A payment that no event reported: what the provider said when asked, with the amount as a decimal string. */
export interface FoundPayment {
  readonly report: Omit<PaymentReport, 'amountMicros'> & { readonly amountMicros: string };
  readonly foundAtMs: number;
}
