import {
  afterCheck,
  afterFailedCheck,
  afterMisfit,
  type CapturedPayment,
  PaymentMismatch,
  type Recharge,
} from '../../domain/payments/recharge.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Clock, Outbox, OutgoingMessage, UnitOfWork } from '../shared/ports.ts';
import { Outage } from '../shared/unavailable.ts';
import type { ApplyPayment } from './apply-payment.ts';
import type { PaymentGateways } from './payment-gateways.ts';
import type { RechargeRepository } from './ports.ts';
import { type FoundPayment, PAYMENT_EVENTS_TOPIC } from './topics.ts';

/** Orders that one run asks about: the rest wait for the next. */
export const MAX_CHECKS = 100;

/** Asks the provider about orders whose payment was not heard of: an event may be lost for good. */
export class RecoverRecharges {
  readonly #unitOfWork: UnitOfWork;
  readonly #recharges: RechargeRepository;
  readonly #gateways: PaymentGateways;
  readonly #applyPayment: ApplyPayment;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(
    unitOfWork: UnitOfWork,
    recharges: RechargeRepository,
    gateways: PaymentGateways,
    applyPayment: ApplyPayment,
    outbox: Outbox,
    clock: Clock,
    logger: Logger,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#recharges = recharges;
    this.#gateways = gateways;
    this.#applyPayment = applyPayment;
    this.#outbox = outbox;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** Rejects with the reason of `signal` when that was given: the orders that are left are due again. */
  async execute(signal?: AbortSignal): Promise<void> {
    for (const recharge of await this.#recharges.dueForCheck(this.#clock.nowMs(), MAX_CHECKS)) {
      signal?.throwIfAborted();
      try {
        await this.#check(recharge);
      } catch (error) {
        // One order must not keep the others from being asked about: neither one whose provider is away or no longer
        // configured, nor one whose payment cannot be booked. It comes up again behind them; if the store is gone, that
        // fails as well.
        if (error instanceof Outage) throw error;
        const after = await this.#change(recharge, afterFailedCheck);
        const fields = { rechargeId: recharge.id, err: error };
        if (after?.nextCheckAtMs === undefined) {
          this.#logger.error(fields, 'an order could not be checked completely: compare it at the provider');
        } else {
          this.#logger[error instanceof DomainError ? 'warn' : 'error'](fields, 'an order cannot be checked now');
        }
      }
    }
  }

  async #check(recharge: Recharge): Promise<void> {
    const { provider, orderId } = recharge;
    if (orderId === undefined) return;
    const found = await this.#gateways.of(provider).capturedPayments(orderId);
    // A payment that went back whole needs no credit: its refund may have been reported before, and not come again.
    const report = found.find(({ refundedMicros, amountMicros }) => refundedMicros < amountMicros);
    try {
      if (report) await this.#applyPayment.execute(report);
    } catch (error) {
      if (!report || !(error instanceof PaymentMismatch)) throw error;
      this.#logger.error({ rechargeId: recharge.id, err: error }, 'a payment does not fit its order');
      await this.#change(recharge, afterMisfit, [this.#queued(report)]);
      return;
    }
    await this.#change(recharge, afterCheck);
  }

  /** Its consumer refuses it as it would an event about it, so that it becomes a dead letter. */
  #queued({ refundedMicros: _asOfNow, amountMicros, ...payment }: CapturedPayment): OutgoingMessage {
    const report = { ...payment, amountMicros: String(amountMicros) };
    const found: FoundPayment = { report, foundAtMs: this.#clock.nowMs() };
    return { topic: PAYMENT_EVENTS_TOPIC, key: report.orderId, value: JSON.stringify(found) };
  }

  /** Gives the recharge as it is then. */
  async #change(
    { provider, orderId = '' }: Recharge,
    change: typeof afterCheck,
    messages: readonly OutgoingMessage[] = [],
  ): Promise<Recharge | undefined> {
    return this.#unitOfWork.run(async () => {
      const current = await this.#recharges.findByOrder(provider, orderId);
      const changed = current && change(current, this.#clock.nowMs());
      if (changed) await this.#recharges.save(changed);
      await this.#outbox.add(messages);
      return changed;
    });
  }
}
