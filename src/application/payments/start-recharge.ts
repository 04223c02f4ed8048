import {
  MAX_NEW_RECHARGES,
  NEW_RECHARGES_WINDOW_MS,
  type Recharge,
  startRecharge,
  TooManyRecharges,
  withOrder,
} from '../../domain/payments/recharge.ts';
import { formatMicros } from '../../domain/shared/money.ts';
import type { AttemptLimiter } from '../identity/ports.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import { retryAfter } from '../shared/retry-after.ts';
import type { Ledger } from '../wallet/ledger.ts';
import type { PaymentGateways } from './payment-gateways.ts';
import type { PaymentOrder, RechargeRepository } from './ports.ts';

export interface StartRechargeInput {
  readonly actor: Actor;
  readonly vendorId: string;
  readonly amountMicros: bigint;
  /** The wallet's currency when absent. */
  readonly currency?: string;
  /** `razorpay` or `stripe`; the installation's default when absent. */
  readonly provider?: string;
}

/**
 * Opens an order at the payment provider. The recharge is stored before the provider is asked, so that an order that
 * exists there can always be traced to a vendor; the wallet changes only when the payment's webhook comes.
 */
export class StartRecharge {
  readonly #unitOfWork: UnitOfWork;
  readonly #ledger: Ledger;
  readonly #recharges: RechargeRepository;
  readonly #gateways: PaymentGateways;
  readonly #limiter: AttemptLimiter;
  readonly #audit: AuditLog;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #gstBasisPoints: number;

  /** `gstBasisPoints`: the tax on top of the amount; 0 where none is charged. */
  constructor(
    unitOfWork: UnitOfWork,
    ledger: Ledger,
    recharges: RechargeRepository,
    gateways: PaymentGateways,
    limiter: AttemptLimiter,
    audit: AuditLog,
    clock: Clock,
    ids: Ids,
    gstBasisPoints = 0,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#ledger = ledger;
    this.#recharges = recharges;
    this.#gateways = gateways;
    this.#limiter = limiter;
    this.#audit = audit;
    this.#clock = clock;
    this.#ids = ids;
    this.#gstBasisPoints = gstBasisPoints;
  }

  async execute(input: StartRechargeInput): Promise<{ readonly recharge: Recharge; readonly order: PaymentOrder }> {
    const gateway = this.#gateways.of(input.provider);
    const wallet = await this.#ledger.wallet(input.vendorId);
    const initiated = startRecharge(
      {
        id: this.#ids.next('rch'),
        vendorId: input.vendorId,
        provider: gateway.provider,
        amountMicros: input.amountMicros,
        currency: input.currency ?? wallet.currency,
        createdAtMs: this.#clock.nowMs(),
      },
      wallet.currency,
      this.#gstBasisPoints,
    );
    await this.#takeTurn(initiated);
    await this.#unitOfWork.run(async () => {
      await this.#recharges.add(initiated);
      await this.#record(input.actor, initiated);
    });
    const order = await gateway.createOrder(initiated);
    const recharge = withOrder(initiated, order.orderId);
    await this.#recharges.save(recharge);
    return { recharge, order };
  }

  async #takeTurn({ vendorId, createdAtMs }: Recharge): Promise<void> {
    const key = `recharges:${vendorId}`;
    const waitMs = await this.#limiter.take(key, MAX_NEW_RECHARGES, NEW_RECHARGES_WINDOW_MS, createdAtMs);
    if (waitMs > 0) {
      const details = retryAfter(waitMs);
      throw new TooManyRecharges(`At most ${MAX_NEW_RECHARGES} recharges can be begun within an hour`, details);
    }
  }

  #record(actor: Actor, { id: target, vendorId, amountMicros, currency, provider }: Recharge): Promise<void> {
    const details = { amount: formatMicros(amountMicros), currency, provider };
    return this.#audit.record({ vendorId, actor, action: 'recharge.started', target, outcome: 'done', details });
  }
}
