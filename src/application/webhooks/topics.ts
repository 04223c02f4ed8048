/** One message per event of Meta's: a `QueuedMetaEvent`, keyed by vendor where known. */
export const META_EVENTS_TOPIC = 'waba.meta-events';

/** One message per webhook of a payment provider: a `QueuedPaymentEvent`, keyed by the provider's order. */
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
