import { readRazorpayEvent, readStripeEvent, UnreadablePaymentEvent } from '../../domain/payments/payment-events.ts';
import { PaymentMismatch, type PaymentReport } from '../../domain/payments/recharge.ts';
import type { ReversalReport } from '../../domain/payments/reversal.ts';
import type { EventFailures } from '../shared/event-failures.ts';
import type { BusMessage, Rejection } from '../shared/ports.ts';
import type { ApplyPayment } from './apply-payment.ts';
import type { ApplyReversal } from './apply-reversal.ts';
import type { FoundPayment, QueuedPaymentEvent } from './topics.ts';

const READERS: Readonly<
  Record<QueuedPaymentEvent['provider'], (event: unknown) => PaymentReport | ReversalReport | undefined>
> = {
  razorpay: readRazorpayEvent,
  stripe: readStripeEvent,
};

/**
 * Applies payment events one by one. What cannot be read or does not fit its order goes to the dead letters at once.
 * What may have overtaken another event is tried again, and so are a lost race and an event that a fault of ours kept
 * from being applied. Rejects when the store is gone or too busy: then no event is to blame.
 */
export class HandlePaymentEvents {
  readonly #applyPayment: ApplyPayment;
  readonly #applyReversal: ApplyReversal;
  readonly #failures: EventFailures;

  constructor(applyPayment: ApplyPayment, applyReversal: ApplyReversal, failures: EventFailures) {
    this.#applyPayment = applyPayment;
    this.#applyReversal = applyReversal;
    this.#failures = failures;
  }

  async execute(messages: readonly BusMessage[]): Promise<readonly Rejection[]> {
    const rejections: Rejection[] = [];
    for (const message of messages) {
      try {
        const report = read(JSON.parse(message.value) as QueuedPaymentEvent | FoundPayment);
        if (report && 'reversalId' in report) await this.#applyReversal.execute(report);
        else if (report) await this.#applyPayment.execute(report);
      } catch (error) {
        const cause = await this.#failures.causeOf(error, message);
        const hopeless = error instanceof UnreadablePaymentEvent || error instanceof PaymentMismatch;
        rejections.push({ message, cause, retry: !hopeless });
      }
    }
    return rejections;
  }
}

function read(queued: QueuedPaymentEvent | FoundPayment): PaymentReport | ReversalReport | undefined {
  if ('event' in queued) return READERS[queued.provider](queued.event);
  return { ...queued.report, amountMicros: BigInt(queued.report.amountMicros) };
}
