import { readRazorpayEvent, readStripeEvent, UnreadablePaymentEvent } from '../../domain/payments/payment-events.ts';
import { PaymentMismatch, type PaymentReport } from '../../domain/payments/recharge.ts';
import type { ReversalReport } from '../../domain/payments/reversal.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import type { BusMessage, Rejection } from '../shared/ports.ts';
import type { QueuedPaymentEvent } from '../webhooks/topics.ts';
import type { ApplyPayment } from './apply-payment.ts';
import type { ApplyReversal } from './apply-reversal.ts';

const READERS: Readonly<
  Record<QueuedPaymentEvent['provider'], (event: unknown) => PaymentReport | ReversalReport | undefined>
> = {
  razorpay: readRazorpayEvent,
  stripe: readStripeEvent,
};

/**
 * Applies payment events one by one. What cannot be read or does not fit its order goes to the dead letters at once. An
 * unknown order is tried again: its event may have overtaken the storing of the order; and so is a lost race.
 */
export class HandlePaymentEvents {
  readonly #applyPayment: ApplyPayment;
  readonly #applyReversal: ApplyReversal;

  constructor(applyPayment: ApplyPayment, applyReversal: ApplyReversal) {
    this.#applyPayment = applyPayment;
    this.#applyReversal = applyReversal;
  }

  async execute(messages: readonly BusMessage[]): Promise<readonly Rejection[]> {
    const rejections: Rejection[] = [];
    for (const message of messages) {
      try {
        const { provider, event } = JSON.parse(message.value) as QueuedPaymentEvent;
        const report = READERS[provider](event);
        if (report && 'reversalId' in report) await this.#applyReversal.execute(report);
        else if (report) await this.#applyPayment.execute(report);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const hopeless = error instanceof UnreadablePaymentEvent || error instanceof PaymentMismatch;
        rejections.push({ message, cause: `${error.code}: ${error.message}`, retry: !hopeless });
      }
    }
    return rejections;
  }
}
