import { PaymentMismatch, UnknownOrder } from '../../domain/payments/recharge.ts';
import { applyReversal, ExceedsWhatIsLeft, type ReversalReport } from '../../domain/payments/reversal.ts';
import type { DomainError } from '../../domain/shared/errors.ts';
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
   * changed then. For an unknown payment with `UnknownOrder`, and for more than is left of it with `ExceedsWhatIsLeft`:
   * the report is kept for what it overtook. What is being booked at this moment may miss the report; the report's next
   * attempt will not miss that.
   */
  async execute(report: ReversalReport): Promise<void> {
    const tooEarly = await this.#unitOfWork.run(() => this.#applyOrKeep(report));
    if (tooEarly) throw tooEarly;
  }

  /**
   * Applies what was reported of a payment before its time; must run inside the unit of work that credits the payment or
   * gives some of it back. A report that does not fit must not keep that from the wallet: it becomes a dead letter of
   * its own.
   */
  async applyEarly(provider: string, paymentId: string): Promise<void> {
    for (const report of await this.#reversals.takeEarly(provider, paymentId)) {
      try {
        await this.#applyOrKeep(report);
      } catch (error) {
        if (!(error instanceof PaymentMismatch)) throw error;
      }
    }
  }

  /** Gives why a report is too early, which is then kept. */
  async #applyOrKeep(report: ReversalReport): Promise<DomainError | undefined> {
    try {
      await this.#apply(report);
      return undefined;
    } catch (error) {
      if (!(error instanceof UnknownOrder || error instanceof ExceedsWhatIsLeft)) throw error;
      await this.#reversals.keepEarly(report, this.#clock.nowMs());
      return error;
    }
  }

  async #apply(report: ReversalReport): Promise<void> {
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
      const draft = reversalDraft(wallet, move, amountMicros - gstMicros, provider, refs, gstMicros);
      // A dispute of a paisa that is all tax moves nothing yet, and there is no journal without lines.
      if (draft.postings.length > 0) await this.#ledger.post(wallet, draft);
    }
    const isMoreLeft = (recharge.reversedMicros ?? 0n) < (found.reversedMicros ?? 0n);
    if (isMoreLeft) await this.applyEarly(provider, paymentId);
  }
}
