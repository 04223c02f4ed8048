import type { CapturedPayment, Recharge } from '../../domain/payments/recharge.ts';
import { orderDifference } from '../../domain/reporting/order-audit.ts';
import type { Difference } from '../../domain/reporting/wallet-audit.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { sumMicros } from '../../domain/shared/money.ts';
import type { PaymentGateways } from '../payments/payment-gateways.ts';
import type { RechargeRepository, ReversalRepository } from '../payments/ports.ts';
import { atOnce } from '../shared/at-once.ts';
import { pages } from '../shared/page.ts';
import type { JournalReader } from '../wallet/ports.ts';
import { everyVendorId } from './every-vendor-id.ts';

const RECHARGES_AT_ONCE = 200;
/**
 * Orders that are asked about at the same time. An answer takes a tenth of a second or more, so this is 40 a second at
 * most: Stripe lets 100 be read, for all that the platform asks it (docs.stripe.com/rate-limits).
 */
export const ORDERS_AT_ONCE = 4;

export interface ReconciledOrders {
  /** Orders that their provider has answered for. */
  readonly orders: number;
  /** Orders that it could not be asked about. */
  readonly unanswered: number;
  readonly differences: number;
}

/** An order, and what its provider has said of it. */
interface Asked {
  readonly recharge: Recharge;
  readonly payments: readonly CapturedPayment[];
}

/**
 * Asks the payment providers about the orders of a time, a few at once, and compares what was credited and refunded.
 */
export class ReconcileOrders {
  readonly #journals: JournalReader;
  readonly #recharges: RechargeRepository;
  readonly #reversals: ReversalRepository;
  readonly #gateways: PaymentGateways;

  constructor(
    journals: JournalReader,
    recharges: RechargeRepository,
    reversals: ReversalRepository,
    gateways: PaymentGateways,
  ) {
    this.#journals = journals;
    this.#recharges = recharges;
    this.#reversals = reversals;
    this.#gateways = gateways;
  }

  /** Of the recharges created at or after `sinceMs`. Rejects with the reason of `signal` when that was given. */
  async execute(
    sinceMs: number,
    report: (difference: Difference) => void,
    signal?: AbortSignal,
  ): Promise<ReconciledOrders> {
    let [orders, unanswered, differences] = [0, 0, 0];
    const suspects: Asked[] = [];
    await atOnce(ORDERS_AT_ONCE, this.#since(sinceMs), async (recharge) => {
      signal?.throwIfAborted();
      // The books are read first: differences that come from later events are checked again below.
      const refundedMicros = await this.#refundedMicros(recharge);
      const asked = await this.#ask(recharge);
      if (!asked) unanswered += 1;
      else {
        orders += 1;
        if (orderDifference(recharge, refundedMicros, asked.payments)) suspects.push({ recharge, ...asked });
      }
    });
    for (const suspect of suspects) {
      signal?.throwIfAborted();
      // Look again: an event that was on its way when the provider was asked has mostly come by now.
      if (!(await this.#differenceNow(suspect))) continue;
      // And ask again: the books may have moved on from what the provider said then.
      const asked = await this.#ask(suspect.recharge);
      if (!asked) {
        orders -= 1;
        unanswered += 1;
        continue;
      }
      const difference = await this.#differenceNow({ ...suspect, ...asked });
      if (!difference) continue;
      differences += 1;
      report(difference);
    }
    return { orders, unanswered, differences };
  }

  async #differenceNow({ recharge, payments }: Asked): Promise<Difference | undefined> {
    const now = (await this.#recharges.findByOrder(recharge.provider, recharge.orderId ?? '')) ?? recharge;
    return orderDifference(now, await this.#refundedMicros(now), payments);
  }

  async #ask({ provider, orderId = '' }: Recharge) {
    try {
      return { payments: await this.#gateways.of(provider).capturedPayments(orderId) };
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  /** What was refunded by our books, with the tax; disputes are not among it. */
  async #refundedMicros({ id, reversedMicros = 0n }: Recharge): Promise<bigint> {
    if (reversedMicros === 0n) return 0n;
    const refunds = (await this.#reversals.ofRecharges([id])).filter(({ kind }) => kind === 'refund');
    return sumMicros(refunds.filter(({ state }) => state === 'processed').map(({ amountMicros }) => amountMicros));
  }

  /** Those with an order. */
  async *#since(sinceMs: number): AsyncGenerator<Recharge> {
    for await (const vendorId of everyVendorId(this.#journals)) yield* this.#ofVendor(vendorId, sinceMs);
  }

  async *#ofVendor(vendorId: string, sinceMs: number): AsyncGenerator<Recharge> {
    const newestFirst = pages((cursor) => this.#recharges.page(vendorId, { limit: RECHARGES_AT_ONCE, ...cursor }));
    for await (const page of newestFirst) {
      const recent = page.filter(({ createdAtMs }) => createdAtMs >= sinceMs);
      yield* recent.filter(({ orderId }) => orderId !== undefined);
      if (recent.length < page.length) return;
    }
  }
}
