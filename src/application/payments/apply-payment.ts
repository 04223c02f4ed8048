import { applyReport, type PaymentReport, UnknownOrder } from '../../domain/payments/recharge.ts';
import { rechargeDraft } from '../../domain/wallet/wallet.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Ledger } from '../wallet/ledger.ts';
import type { ApplyReversal } from './apply-reversal.ts';
import type { IssueTaxDocuments } from './issue-tax-documents.ts';
import type { RechargeRepository } from './ports.ts';

/**
 * Credits a wallet for a captured payment, issues its invoice and applies what was reported of its refunds and disputes
 * before, once, however often and in whatever order reports come.
 * Rejects with `UnknownOrder`, `PaymentMismatch` or `SellerMissing`; nothing is changed then.
 */
export class ApplyPayment {
  readonly #unitOfWork: UnitOfWork;
  readonly #recharges: RechargeRepository;
  readonly #ledger: Ledger;
  readonly #taxDocuments: IssueTaxDocuments;
  readonly #applyReversal: ApplyReversal;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    recharges: RechargeRepository,
    ledger: Ledger,
    taxDocuments: IssueTaxDocuments,
    applyReversal: ApplyReversal,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#recharges = recharges;
    this.#ledger = ledger;
    this.#taxDocuments = taxDocuments;
    this.#applyReversal = applyReversal;
    this.#clock = clock;
  }

  async execute(report: PaymentReport): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const found = await this.#recharges.findByOrder(report.provider, report.orderId);
      if (!found) throw new UnknownOrder(`No recharge has the order ${report.orderId} of ${report.provider}`);
      const { recharge, credit } = applyReport(found, report, this.#clock.nowMs());
      await this.#recharges.save(recharge);
      if (!credit) return;
      await this.#taxDocuments.invoice(recharge);
      const { id, vendorId, amountMicros, provider, gst } = recharge;
      const wallet = await this.#ledger.wallet(vendorId);
      await this.#ledger.post(wallet, rechargeDraft(wallet, amountMicros, provider, id, gst?.amountMicros));
      await this.#applyReversal.applyEarly(provider, report.paymentId);
    });
  }
}
