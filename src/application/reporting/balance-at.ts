import { asOf, openWallet, type Wallet } from '../../domain/wallet/wallet.ts';
import type { Ledger } from '../wallet/ledger.ts';
import type { JournalReader } from '../wallet/ports.ts';

/** A wallet as it stood at a time in the past: as the last journal booked by then left it. */
export class BalanceAt {
  readonly #ledger: Ledger;
  readonly #journals: JournalReader;

  constructor(ledger: Ledger, journals: JournalReader) {
    this.#ledger = ledger;
    this.#journals = journals;
  }

  async execute(vendorId: string, atMs: number): Promise<Wallet> {
    const now = await this.#ledger.wallet(vendorId);
    const journal = await this.#journals.lastAt(vendorId, atMs);
    return journal ? asOf(now, journal) : openWallet(vendorId, now.currency);
  }
}
