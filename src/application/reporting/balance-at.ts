import { apply, openWallet, type Wallet } from '../../domain/wallet/wallet.ts';
import type { Ledger } from '../wallet/ledger.ts';
import type { JournalReader } from '../wallet/ports.ts';
import { othersFirst } from './others-first.ts';

const JOURNALS_AT_ONCE = 500;

/** A wallet as it stood at a time in the past, rebuilt from its journals up to the last one booked by then. */
export class BalanceAt {
  readonly #ledger: Ledger;
  readonly #journals: JournalReader;

  constructor(ledger: Ledger, journals: JournalReader) {
    this.#ledger = ledger;
    this.#journals = journals;
  }

  async execute(vendorId: string, atMs: number): Promise<Wallet> {
    const now = await this.#ledger.wallet(vendorId);
    const lastSeq = Math.min(await this.#journals.lastSeqAt(vendorId, atMs), now.seq);
    if (lastSeq === now.seq) return now;
    let wallet = openWallet(vendorId, now.currency);
    while (wallet.seq < lastSeq) {
      const count = Math.min(JOURNALS_AT_ONCE, lastSeq - wallet.seq);
      for (const journal of await this.#journals.slice(vendorId, wallet.seq + 1, count))
        wallet = apply(wallet, journal);
      await othersFirst();
    }
    return wallet;
  }
}
