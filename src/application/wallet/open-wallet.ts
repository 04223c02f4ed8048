import { openWallet } from '../../domain/wallet/wallet.ts';
import { WalletOpener } from '../identity/ports.ts';
import type { WalletRepository } from './ports.ts';

/** Gives a new vendor an empty wallet in the platform's currency. */
export class OpenWallet extends WalletOpener {
  readonly #wallets: WalletRepository;
  readonly #currency: string;

  constructor(wallets: WalletRepository, currency: string) {
    super();
    this.#wallets = wallets;
    this.#currency = currency;
  }

  override async open(vendorId: string): Promise<void> {
    await this.#wallets.open(openWallet(vendorId, this.#currency));
  }
}
