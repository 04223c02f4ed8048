import { applyReport, type PaymentReport, UnknownOrder } from '../../domain/payments/recharge.ts';
import { rechargeDraft } from '../../domain/wallet/wallet.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Ledger } from '../wallet/ledger.ts';
import type { RechargeRepository } from './ports.ts';

/**
 * Credits a wallet for a captured payment, once, however often and in whatever order reports come. Rejects with
 * `UnknownOrder` or `PaymentMismatch`; nothing is changed then.
 */
export class ApplyPayment {
  readonly #unitOfWork: UnitOfWork;
  readonly #recharges: RechargeRepository;
  readonly #ledger: Ledger;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, recharges: RechargeRepository, ledger: Ledger, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#recharges = recharges;
    this.#ledger = ledger;
    this.#clock = clock;
  }

  async execute(report: PaymentReport): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const found = await this.#recharges.findByOrder(report.provider, report.orderId);
      if (!found) throw new UnknownOrder(`No recharge has the order ${report.orderId} of ${report.provider}`);
      const { recharge, credit } = applyReport(found, report, this.#clock.nowMs());
      await this.#recharges.save(recharge);
      if (!credit) return;
      const wallet = await this.#ledger.wallet(recharge.vendorId);
      await this.#ledger.post(wallet, rechargeDraft(wallet, recharge.amountMicros, recharge.provider, recharge.id));
    });
  }
}
