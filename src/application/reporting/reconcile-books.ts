import type { Difference } from '../../domain/reporting/wallet-audit.ts';
import { atOnce } from '../shared/at-once.ts';
import type { JournalReader } from '../wallet/ports.ts';
import { everyVendorId } from './every-vendor-id.ts';
import type { ReconcileMessages } from './reconcile-messages.ts';
import type { ReconcileNumbers } from './reconcile-numbers.ts';
import type { ReconcileWallet } from './reconcile-wallet.ts';

/** Vendors at once: while one waits for the store, another is added up. */
const WALLETS_AT_ONCE = 4;

/** What was looked at. */
export interface ReconciledBooks {
  readonly wallets: number;
  readonly journals: number;
  readonly charges: number;
  readonly messages: number;
  readonly differences: number;
  /** What each account of the platform got, and the vendors' three accounts together. They add up to zero. */
  readonly totals: ReadonlyMap<string, bigint>;
}

/** Checks all the money in the store against the journals, vendor by vendor: one's subledgers in memory at a time. */
export class ReconcileBooks {
  readonly #journals: JournalReader;
  readonly #reconcileWallet: ReconcileWallet;
  readonly #reconcileMessages: ReconcileMessages;
  readonly #reconcileNumbers: ReconcileNumbers;

  constructor(
    journals: JournalReader,
    reconcileWallet: ReconcileWallet,
    reconcileMessages: ReconcileMessages,
    reconcileNumbers: ReconcileNumbers,
  ) {
    this.#journals = journals;
    this.#reconcileWallet = reconcileWallet;
    this.#reconcileMessages = reconcileMessages;
    this.#reconcileNumbers = reconcileNumbers;
  }

  /**
   * Hands each difference over as soon as it is found. Rejects with the reason of `signal` soon after that was given.
   */
  async execute(onDifference: (difference: Difference) => void, signal?: AbortSignal): Promise<ReconciledBooks> {
    const totals = new Map<string, bigint>();
    const total = { wallets: 0, journals: 0, charges: 0, messages: 0, differences: 0, totals };
    const report = (difference: Difference) => {
      total.differences += 1;
      onDifference(difference);
    };
    await atOnce(WALLETS_AT_ONCE, everyVendorId(this.#journals), async (vendorId) => {
      const { lastSeq, journals, charges, ...wallet } = await this.#reconcileWallet.execute(vendorId, report, signal);
      for (const [account, micros] of wallet.totals) totals.set(account, (totals.get(account) ?? 0n) + micros);
      const settled = await this.#reconcileMessages.execute(vendorId, report, signal);
      if (settled.charges !== charges) await this.#reconcileMessages.nameStray(vendorId, lastSeq, report, signal);
      total.wallets += 1;
      total.journals += journals;
      total.charges += charges;
      total.messages += settled.messages;
    });
    await this.#reconcileNumbers.execute(report);
    return total;
  }
}
