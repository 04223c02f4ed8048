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
import { wireBy, wireClass } from '../wire.ts';

export interface WalletSettings extends PriceSettings {
  /** What one operator may adjust alone. */
  readonly adjustAloneMicros: bigint;
}

/** Needs the stores, Clock and Digest. */
export function walletModule(container: Container, settings: WalletSettings): void {
  wireBy(container, StoredPriceBook, (get) => new StoredPriceBook(get(PriceRecords), settings));
  wireBy(container, PriceBook, (get) => get(StoredPriceBook));
  wireBy(container, WalletOpener, (get) => new OpenWallet(get(WalletRepository), settings.currency));
  wireClass(container, Ledger, WalletRepository, Clock, Digest, Outbox);
  wireClass(container, SetBalanceAlert, UnitOfWork, WalletRepository, AuditLog);
  wireBy(
    container,
    ReportSpend,
    (get) => new ReportSpend(get(SpendReader), get(CampaignRepository), settings.wabaTimeZone),
  );
  wireClass(container, PreviewPrices, StoredPriceBook, JournalReader, SpendReader, Clock);
  wireClass(container, BalanceAt, Ledger, JournalReader);
  wireClass(container, HoldFunds, UnitOfWork, Ledger, HoldRepository, Clock);
  wireClass(container, ReleaseHold, UnitOfWork, Ledger, HoldRepository);
  wireClass(container, ChargeMessages, UnitOfWork, Ledger, HoldRepository, ChargeRepository, Digest);
  wireClass(container, ImportPrices, UnitOfWork, PriceRecords, StoredPriceBook, Ledger, AuditLog, Clock);
  wireBy(
    container,
    AdjustWallet,
    (get) =>
      new AdjustWallet(
        get(UnitOfWork),
        get(AdjustmentRepository),
        get(Ledger),
        get(AuditLog),
        get(Clock),
        settings.adjustAloneMicros,
      ),
  );
}
