import { readRazorpayEvent, readStripeEvent, UnreadablePaymentEvent } from '../../domain/payments/payment-events.ts';
import { PaymentMismatch, type PaymentReport } from '../../domain/payments/recharge.ts';
import type { ReversalReport } from '../../domain/payments/reversal.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { BusMessage, Rejection, UnitOfWork } from '../shared/ports.ts';
import { Outage } from '../shared/unavailable.ts';
import type { FoundPayment, QueuedPaymentEvent } from '../webhooks/topics.ts';
import type { ApplyPayment } from './apply-payment.ts';
import type { ApplyReversal } from './apply-reversal.ts';
import type { RechargeRepository } from './ports.ts';

const READERS: Readonly<
  Record<QueuedPaymentEvent['provider'], (event: unknown) => PaymentReport | ReversalReport | undefined>
> = {
  razorpay: readRazorpayEvent,
  stripe: readStripeEvent,
};

/**
 * Applies payment events one by one. What cannot be read or does not fit its order goes to the dead letters at once. An
 * unknown order is tried again: its event may have overtaken the storing of the order; and so are a lost race and what a
 * fault of ours keeps from being applied. Rejects when the store is not there or too busy: then no event is to blame.
 */
export class HandlePaymentEvents {
  readonly #unitOfWork: UnitOfWork;
  readonly #recharges: RechargeRepository;
  readonly #applyPayment: ApplyPayment;
  readonly #applyReversal: ApplyReversal;
  readonly #logger: Logger;

  constructor(
    unitOfWork: UnitOfWork,
    recharges: RechargeRepository,
    applyPayment: ApplyPayment,
    applyReversal: ApplyReversal,
    logger: Logger,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#recharges = recharges;
    this.#applyPayment = applyPayment;
    this.#applyReversal = applyReversal;
    this.#logger = logger;
  }

  async execute(messages: readonly BusMessage[]): Promise<readonly Rejection[]> {
    const rejections: Rejection[] = [];
    for (const message of messages) {
      try {
        const report = read(JSON.parse(message.value) as QueuedPaymentEvent | FoundPayment);
        if (report && 'reversalId' in report) await this.#applyReversal.execute(report);
        else if (report) await this.#applyPayment.execute(report);
      } catch (error) {
        if (!(error instanceof DomainError)) await this.#blame(message, error);
        const hopeless = error instanceof UnreadablePaymentEvent || error instanceof PaymentMismatch;
        rejections.push({ message, cause: causeOf(error), retry: !hopeless });
      }
    }
    return rejections;
  }

  async #blame({ id }: BusMessage, error: unknown): Promise<void> {
    if (error instanceof Outage) throw error;
    // A store that is gone fails this as well, and then the event is not to blame.
    await this.#unitOfWork.run(() => this.#recharges.dueForCheck(0, 1));
    this.#logger.error({ eventId: id, err: error }, 'a payment event cannot be applied');
  }
}

function read(queued: QueuedPaymentEvent | FoundPayment): PaymentReport | ReversalReport | undefined {
  if ('event' in queued) return READERS[queued.provider](queued.event);
  return { ...queued.report, amountMicros: BigInt(queued.report.amountMicros) };
}

function causeOf(error: unknown): string {
  if (error instanceof DomainError) return `${error.code}: ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
