import { PaymentMismatch, UnknownOrder } from '../../domain/payments/recharge.ts';
import { applyReversal, type ReversalReport } from '../../domain/payments/reversal.ts';
import { reversalDraft } from '../../domain/wallet/wallet.ts';
import type { Clock, UnitOfWork } from '../shared/ports.ts';
import type { Ledger } from '../wallet/ledger.ts';
import type { IssueTaxDocuments } from './issue-tax-documents.ts';
import type { RechargeRepository, ReversalRepository } from './ports.ts';

/**
 * Takes refunded and disputed money out of a wallet, and gives it back when the refund fails or the dispute is won,
 * each once, however often and in whatever order reports come. What the wallet does not have is owed.
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

  /**
   * Rejects with `PaymentMismatch` or, for a taxed recharge without its invoice, `TaxDocumentNotFound`: nothing is
   * changed then. For an unknown payment, with `UnknownOrder`: the report is kept for it. A payment that is being
   * credited at this moment may miss the report; the report's next attempt will not miss the payment.
   */
  async execute(report: ReversalReport): Promise<void> {
    const isKnown = await this.#unitOfWork.run(async () => {
      if (await this.#apply(report)) return true;
      await this.#reversals.keepEarly(report, this.#clock.nowMs());
      return false;
    });
    if (!isKnown) throw new UnknownOrder(`No recharge was paid by ${report.paymentId} of ${report.provider}`);
  }

  /**
   * Applies what was reported of a payment before it was known; must run inside the unit of work that credits it. A
   * report that does not fit must not keep the payment from its wallet: it becomes a dead letter of its own.
   */
  async applyEarly(provider: string, paymentId: string): Promise<void> {
    for (const report of await this.#reversals.takeEarly(provider, paymentId)) {
      try {
        await this.#apply(report);
      } catch (error) {
        if (!(error instanceof PaymentMismatch)) throw error;
      }
    }
  }

  /** False: its payment is not known. */
  async #apply(report: ReversalReport): Promise<boolean> {
    const { provider, paymentId, reversalId, amountMicros } = report;
    const found = await this.#recharges.findByPayment(provider, paymentId);
    if (!found) return false;
    const known = await this.#reversals.find(provider, reversalId);
    const { recharge, reversal, moves } = applyReversal(found, known, report, this.#clock.nowMs());
    if (reversal === known) return true;
    await this.#reversals.save(reversal);
    await this.#recharges.save(recharge);
    for (const move of moves) await this.#taxDocuments.note(move, recharge, reversal);
    for (const move of moves) {
      const wallet = await this.#ledger.wallet(recharge.vendorId);
      const refs = { recharge: recharge.id, [report.kind]: reversalId };
      const { gstMicros } = reversal;
      const draft = reversalDraft(wallet, move, amountMicros - gstMicros, provider, refs, gstMicros);
      // A dispute of a paisa that is all tax moves nothing yet, and there is no journal without lines.
      if (draft.postings.length > 0) await this.#ledger.post(wallet, draft);
    }
    return true;
  }
}
