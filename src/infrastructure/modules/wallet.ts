import '../../adapters/wallet/http-wallet-controller.ts';
import { fileURLToPath } from 'node:url';
import type { Container } from 'inversify';
import { CsvPriceBook } from '../../adapters/wallet/csv-price-book.ts';
import { WalletOpener } from '../../application/identity/ports.ts';
import { Clock, Digest, UnitOfWork } from '../../application/shared/ports.ts';
import { ChargeMessages } from '../../application/wallet/charge-messages.ts';
import { HoldFunds } from '../../application/wallet/hold-funds.ts';
import { Ledger } from '../../application/wallet/ledger.ts';
import { OpenWallet } from '../../application/wallet/open-wallet.ts';
import { ChargeRepository, HoldRepository, PriceBook, WalletRepository } from '../../application/wallet/ports.ts';
import { ReleaseHold } from '../../application/wallet/release-hold.ts';
import { wire } from '../wire.ts';

export interface WalletSettings {
  readonly currency: string;
  readonly wabaTimeZone: string;
  readonly marginBasisPoints: number;
}

const seed = (name: string): string => fileURLToPath(new URL(`../seed/${name}`, import.meta.url));

/** Needs the stores, Clock and Digest. */
export function walletModule(container: Container, settings: WalletSettings): void {
  const prices = new CsvPriceBook({
    ...settings,
    marketsFile: seed('meta-markets.csv'),
    rateCardFile: seed('rate-card-inr.csv'),
  });
  container.bind(PriceBook).toConstantValue(prices);
  container
    .bind(WalletOpener)
    .toDynamicValue(({ container: c }) => new OpenWallet(c.get(WalletRepository), settings.currency))
    .inSingletonScope();
  wire(container, Ledger, Ledger, WalletRepository, Clock, Digest);
  wire(container, HoldFunds, HoldFunds, UnitOfWork, Ledger, HoldRepository, Clock);
  wire(container, ReleaseHold, ReleaseHold, UnitOfWork, Ledger, HoldRepository);
  wire(container, ChargeMessages, ChargeMessages, UnitOfWork, Ledger, HoldRepository, ChargeRepository, Digest);
}
