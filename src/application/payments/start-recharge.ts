import { type Recharge, startRecharge } from '../../domain/payments/recharge.ts';
import type { Clock, Ids } from '../shared/ports.ts';
import type { Ledger } from '../wallet/ledger.ts';
import type { PaymentGateways } from './payment-gateways.ts';
import type { PaymentOrder, RechargeRepository } from './ports.ts';

export interface StartRechargeInput {
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
  readonly #ledger: Ledger;
  readonly #recharges: RechargeRepository;
  readonly #gateways: PaymentGateways;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #gstBasisPoints: number;

  /** `gstBasisPoints`: the tax on top of the amount; 0 where none is charged. */
  constructor(
    ledger: Ledger,
    recharges: RechargeRepository,
    gateways: PaymentGateways,
    clock: Clock,
    ids: Ids,
    gstBasisPoints = 0,
  ) {
    this.#ledger = ledger;
    this.#recharges = recharges;
    this.#gateways = gateways;
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
    await this.#recharges.add(initiated);
    const order = await gateway.createOrder(initiated);
    const recharge: Recharge = { ...initiated, state: 'pending', orderId: order.orderId };
    await this.#recharges.save(recharge);
    return { recharge, order };
  }
}
