import '../../adapters/wallet/http-operator-adjustments-controller.ts';
import '../../adapters/wallet/http-operator-prices-controller.ts';
import '../../adapters/wallet/http-pricing-controller.ts';
import '../../adapters/wallet/http-wallet-controller.ts';
import type { Container } from 'inversify';
import { CampaignRepository } from '../../application/campaigns/ports.ts';
import { WalletOpener } from '../../application/identity/ports.ts';
import { AuditLog } from '../../application/operations/ports.ts';
import { BalanceAt } from '../../application/reporting/balance-at.ts';
import { SpendReader } from '../../application/reporting/ports.ts';
import { PreviewPrices } from '../../application/reporting/preview-prices.ts';
import { ReportSpend } from '../../application/reporting/report-spend.ts';
import { Clock, Digest, Outbox, UnitOfWork } from '../../application/shared/ports.ts';
import { AdjustWallet } from '../../application/wallet/adjust-wallet.ts';
import { ChargeMessages } from '../../application/wallet/charge-messages.ts';
import { HoldFunds } from '../../application/wallet/hold-funds.ts';
import { ImportPrices } from '../../application/wallet/import-prices.ts';
import { Ledger } from '../../application/wallet/ledger.ts';
import { OpenWallet } from '../../application/wallet/open-wallet.ts';
import {
  AdjustmentRepository,
  ChargeRepository,
  HoldRepository,
  JournalReader,
  PriceBook,
  PriceRecords,
  WalletRepository,
} from '../../application/wallet/ports.ts';
import { ReleaseHold } from '../../application/wallet/release-hold.ts';
import { SetBalanceAlert } from '../../application/wallet/set-balance-alert.ts';
import { type PriceSettings, StoredPriceBook } from '../../application/wallet/stored-price-book.ts';
import { wire } from '../wire.ts';

export interface WalletSettings extends PriceSettings {
  /** What one operator may adjust alone. */
  readonly adjustAloneMicros: bigint;
}

/** Needs the stores, Clock and Digest. */
export function walletModule(container: Container, settings: WalletSettings): void {
  container
    .bind(StoredPriceBook)
    .toDynamicValue(({ container: c }) => new StoredPriceBook(c.get(PriceRecords), settings))
    .inSingletonScope();
  container.bind(PriceBook).toService(StoredPriceBook);
  container
    .bind(WalletOpener)
    .toDynamicValue(({ container: c }) => new OpenWallet(c.get(WalletRepository), settings.currency))
    .inSingletonScope();
  wire(container, Ledger, Ledger, WalletRepository, Clock, Digest, Outbox);
  wire(container, SetBalanceAlert, SetBalanceAlert, UnitOfWork, WalletRepository, AuditLog);
  container
    .bind(ReportSpend)
    .toDynamicValue(
      ({ container: c }) => new ReportSpend(c.get(SpendReader), c.get(CampaignRepository), settings.wabaTimeZone),
    )
    .inSingletonScope();
  wire(container, PreviewPrices, PreviewPrices, StoredPriceBook, JournalReader, SpendReader, Clock);
  wire(container, BalanceAt, BalanceAt, Ledger, JournalReader);
  wire(container, HoldFunds, HoldFunds, UnitOfWork, Ledger, HoldRepository, Clock);
  wire(container, ReleaseHold, ReleaseHold, UnitOfWork, Ledger, HoldRepository);
  wire(container, ChargeMessages, ChargeMessages, UnitOfWork, Ledger, HoldRepository, ChargeRepository, Digest);
  wire(container, ImportPrices, ImportPrices, UnitOfWork, PriceRecords, StoredPriceBook, Ledger, AuditLog, Clock);
  container
    .bind(AdjustWallet)
    .toDynamicValue(
      ({ container: c }) =>
        new AdjustWallet(
          c.get(UnitOfWork),
          c.get(AdjustmentRepository),
          c.get(Ledger),
          c.get(AuditLog),
          c.get(Clock),
          settings.adjustAloneMicros,
        ),
    )
    .inSingletonScope();
}
