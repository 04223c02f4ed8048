import type { Journal, JournalDraft } from '../../domain/wallet/journal.ts';
import { post, type Wallet, WalletNotFound } from '../../domain/wallet/wallet.ts';
import type { Clock, Digest } from '../shared/ports.ts';
import type { WalletRepository } from './ports.ts';

/** Every wallet exists from the moment its vendor does: a missing one is a fault of ours. */
export class MissingWallet extends Error {
  override readonly name = 'MissingWallet';
}

/** The only way to change a balance. Belongs into a unit of work, after everything else in it: the wallet goes last. */
export class Ledger {
  readonly #wallets: WalletRepository;
  readonly #clock: Clock;
  readonly #digest: Digest;

  constructor(wallets: WalletRepository, clock: Clock, digest: Digest) {
    this.#wallets = wallets;
    this.#clock = clock;
    this.#digest = digest;
  }

  async wallet(vendorId: string): Promise<Wallet> {
    const wallet = await this.#wallets.find(vendorId);
    if (!wallet) throw new MissingWallet(vendorId);
    return wallet;
  }

  /** As `wallet`, for a vendor that is named from outside. Rejects with `WalletNotFound`. */
  async existing(vendorId: string): Promise<Wallet> {
    const wallet = await this.#wallets.find(vendorId);
    if (!wallet) throw new WalletNotFound('There is no such vendor');
    return wallet;
  }

  /** Appends `draft`, made from `wallet` as it was read in this unit of work. */
  async post(wallet: Wallet, draft: JournalDraft): Promise<Journal> {
    const { journal } = post(wallet, draft, this.#clock.nowMs(), (text) => this.#digest.sha256Hex(text));
    await this.#wallets.post(journal);
    return journal;
  }
}
