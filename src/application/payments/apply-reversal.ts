import { UnknownOrder } from '../../domain/payments/recharge.ts';
import { applyReversal, type ReversalReport } from '../../domain/payments/reversal.ts';
import { reversalDraft } from '../../domain/wallet/wallet.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Ledger } from '../wallet/ledger.ts';
import type { IssueTaxDocuments } from './issue-tax-documents.ts';
import type { RechargeRepository, ReversalRepository } from './ports.ts';

/**
 * Takes refunded and disputed money out of a wallet, and gives it back when the refund fails or the dispute is won, each
 * once, however often and in whatever order reports come. What the wallet does not have is owed. Rejects with
 * `UnknownOrder`, `PaymentMismatch` or, for a taxed recharge without its invoice, `TaxDocumentNotFound`; nothing is
 * changed then.
 */
export class ApplyReversal {
  readonly #unitOfWork: UnitOfWork;
  readonly #recharges: RechargeRepository;
  readonly #reversals: ReversalRepository;
  readonly #ledger: Ledger;
  readonly #taxDocuments: IssueTaxDocuments;
  readonly #clock: Clock;

  constructor(
    unitOfWork: UnitOfWork,
    recharges: RechargeRepository,
    reversals: ReversalRepository,
    ledger: Ledger,
    taxDocuments: IssueTaxDocuments,
    clock: Clock,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#recharges = recharges;
    this.#reversals = reversals;
    this.#ledger = ledger;
    this.#taxDocuments = taxDocuments;
    this.#clock = clock;
  }

  async execute(report: ReversalReport): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const { provider, paymentId, reversalId, amountMicros } = report;
      const found = await this.#recharges.findByPayment(provider, paymentId);
      if (!found) throw new UnknownOrder(`No recharge was paid by ${paymentId} of ${provider}`);
      const known = await this.#reversals.find(provider, reversalId);
      const { recharge, reversal, moves } = applyReversal(found, known, report, this.#clock.nowMs());
      if (reversal === known) return;
      await this.#reversals.save(reversal);
      await this.#recharges.save(recharge);
      for (const move of moves) await this.#taxDocuments.note(move, recharge, reversal);
      for (const move of moves) {
        const wallet = await this.#ledger.wallet(recharge.vendorId);
        const refs = { recharge: recharge.id, [report.kind]: reversalId };
        const { gstMicros } = reversal;
        await this.#ledger.post(
          wallet,
          reversalDraft(wallet, move, amountMicros - gstMicros, provider, refs, gstMicros),
        );
      }
    });
  }
}
