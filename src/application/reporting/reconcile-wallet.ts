import { taxDifferences } from '../../domain/reporting/tax-audit.ts';
import { type Difference, WalletAudit } from '../../domain/reporting/wallet-audit.ts';
import type { Charge } from '../../domain/wallet/charge.ts';
import { GST_ACCOUNT, type Journal } from '../../domain/wallet/journal.ts';
import { othersFirst } from '../shared/others-first.ts';
import type { Digest, UnitOfWork } from '../shared/ports.ts';
import { MissingWallet } from '../wallet/ledger.ts';
import type { ChargeRepository, JournalReader, WalletRepository } from '../wallet/ports.ts';
import type { ReadSubledgers } from './read-subledgers.ts';

/** Journals read at once; with them the process lets others run in between. */
const JOURNALS_AT_ONCE = 500;
/** Charges in memory at once, unless one journal, a settler's batch, has more. */
const CHARGES_AT_ONCE = 5000;

export interface ReconciledWallet {
  /** The last number; fewer journals than that where some are missing. */
  readonly lastSeq: number;
  readonly journals: number;
  readonly charges: number;
  /** What each account got, the vendor's three without its id. */
  readonly totals: ReadonlyMap<string, bigint>;
}

/**
 * Rebuilds a vendor's wallet from its journals and compares: chain, balances, charges and subledgers. Money may
 * move meanwhile: history never changes, and what does is read in one unit of work with the last journals.
 */
export class ReconcileWallet {
  readonly #unitOfWork: UnitOfWork;
  readonly #wallets: WalletRepository;
  readonly #journals: JournalReader;
  readonly #charges: ChargeRepository;
  readonly #subledgers: ReadSubledgers;
  readonly #digest: Digest;

  constructor(
    unitOfWork: UnitOfWork,
    wallets: WalletRepository,
    journals: JournalReader,
    charges: ChargeRepository,
    subledgers: ReadSubledgers,
    digest: Digest,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#wallets = wallets;
    this.#journals = journals;
    this.#charges = charges;
    this.#subledgers = subledgers;
    this.#digest = digest;
  }

  async execute(
    vendorId: string,
    report: (difference: Difference) => void,
    signal?: AbortSignal,
  ): Promise<ReconciledWallet> {
    const audit = new WalletAudit(vendorId, (text) => this.#digest.sha256Hex(text));
    const take = (journals: readonly Journal[], charges: readonly Charge[]) => {
      for (const difference of audit.take(journals, charges)) report(difference);
      return charges.length;
    };
    let charges = 0;
    for (;;) {
      const history = await this.#journals.slice(vendorId, audit.lastSeq + 1, JOURNALS_AT_ONCE);
      for (const some of inParts(history)) {
        charges += take(some, await this.#charges.ofJournals(vendorId, audit.lastSeq + 1, some.at(-1)?.seq ?? 0));
      }
      await othersFirst(signal);
      if (history.length === JOURNALS_AT_ONCE) continue;
      const end = await this.#unitOfWork.run(() => this.#end(vendorId, audit.lastSeq + 1));
      if (end.journals.length === JOURNALS_AT_ONCE) continue;
      charges += take(end.journals, end.charges);
      for (const difference of audit.close(end.wallet, end.subledgers)) report(difference);
      const gstPayableMicros = audit.totals.get(GST_ACCOUNT) ?? 0n;
      for (const difference of taxDifferences(vendorId, end.subledgers, gstPayableMicros)) report(difference);
      return { lastSeq: audit.lastSeq, journals: audit.journals, charges, totals: audit.totals };
    }
  }

  /** The last journals with every later charge, and what must follow from all journals, at one moment. */
  async #end(vendorId: string, fromSeq: number) {
    const wallet = await this.#wallets.find(vendorId);
    if (!wallet) throw new MissingWallet(vendorId);
    return {
      wallet,
      journals: await this.#journals.slice(vendorId, fromSeq, JOURNALS_AT_ONCE),
      charges: await this.#charges.ofJournals(vendorId, fromSeq, Number.MAX_SAFE_INTEGER),
      subledgers: await this.#subledgers.execute(vendorId),
    };
  }
}

/** Parts with no more charges than fit, or of one journal. */
function* inParts(journals: readonly Journal[]): Generator<readonly Journal[]> {
  let part: Journal[] = [];
  let charges = 0;
  for (const journal of journals) {
    const own = Number(journal.refs['charges'] ?? 0);
    if (part.length > 0 && charges + own > CHARGES_AT_ONCE) {
      yield part;
      [part, charges] = [[], 0];
    }
    part.push(journal);
    charges += own;
  }
  if (part.length > 0) yield part;
}
