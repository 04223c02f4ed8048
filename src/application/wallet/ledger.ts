import type { Journal, JournalDraft } from '../../domain/wallet/journal.ts';
import { fallsBelow, lowBalanceText } from '../../domain/wallet/low-balance.ts';
import { post, type Wallet, WalletNotFound } from '../../domain/wallet/wallet.ts';
import { mailRequested } from '../shared/mail-request.ts';
import type { Clock, Digest, Outbox } from '../shared/ports.ts';
import type { WalletRepository } from './ports.ts';

/** Every wallet exists from the moment its vendor does: a missing one is a fault of ours. */
export class MissingWallet extends Error {
  override readonly name = 'MissingWallet';
}

/**
 * The only way to change a balance. Must run inside a unit of work, after everything else in it: the wallet goes last.
 */
export class Ledger {
  readonly #wallets: WalletRepository;
  readonly #clock: Clock;
  readonly #digest: Digest;
  readonly #outbox: Outbox;

  constructor(wallets: WalletRepository, clock: Clock, digest: Digest, outbox: Outbox) {
    this.#wallets = wallets;
    this.#clock = clock;
    this.#digest = digest;
    this.#outbox = outbox;
  }

  /**
   * For a vendor that surely exists, being logged in or having a campaign: rejects with `MissingWallet`, a fault of
   * ours.
   */
  async wallet(vendorId: string): Promise<Wallet> {
    const wallet = await this.#wallets.find(vendorId);
    if (!wallet) throw new MissingWallet(vendorId);
    return wallet;
  }

  /** For a vendor that the caller names, as an operator does: rejects with `WalletNotFound`, the caller's mistake. */
  async existing(vendorId: string): Promise<Wallet> {
    const wallet = await this.#wallets.find(vendorId);
    if (!wallet) throw new WalletNotFound('There is no such vendor');
    return wallet;
  }

  /** Appends `draft`, made from `wallet` as it was read in this unit of work, and asks for a warning of low balance. */
  async post(wallet: Wallet, draft: JournalDraft): Promise<void> {
    const { journal } = post(wallet, draft, this.#clock.nowMs(), (text) => this.#digest.sha256Hex(text));
    if (fallsBelow(wallet, journal.balances)) await this.#warn(wallet, journal);
    await this.#wallets.post(journal);
  }

  /** One e-mail per journal: a run that lost its race rolled its request back. */
  async #warn(wallet: Wallet, journal: Journal): Promise<void> {
    const { vendorId, seq } = journal;
    const id = `low-balance:${vendorId}:${seq}`;
    const text = lowBalanceText(wallet, journal);
    await this.#outbox.add([mailRequested({ id, to: vendorId, subject: 'Your wallet runs low', text })]);
  }
}
