import { readRazorpayEvent } from '../../domain/payments/payment-events.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import type { BusMessage, Rejection } from '../shared/ports.ts';
import type { QueuedPaymentEvent } from '../webhooks/topics.ts';
import { UnknownOrder } from '../../domain/payments/recharge.ts';
import type { ApplyPayment } from './apply-payment.ts';

/**
 * Applies payment events one by one. What cannot be read or does not fit its order goes to the dead letters at once, an
 * unknown order after some retries: its event may have overtaken the storing of the order.
 */
export class HandlePaymentEvents {
  readonly #applyPayment: ApplyPayment;

  constructor(applyPayment: ApplyPayment) {
    this.#applyPayment = applyPayment;
  }

  async execute(messages: readonly BusMessage[]): Promise<readonly Rejection[]> {
    const rejections: Rejection[] = [];
    for (const message of messages) {
      try {
        const { event } = JSON.parse(message.value) as QueuedPaymentEvent;
        const report = readRazorpayEvent(event);
        if (report) await this.#applyPayment.execute(report);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        rejections.push({ message, cause: `${error.code}: ${error.message}`, retry: error instanceof UnknownOrder });
      }
    }
    return rejections;
  }
}
