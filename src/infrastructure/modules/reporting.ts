import type { Container } from 'inversify';
import { CampaignRepository, MessageRepository } from '../../application/campaigns/ports.ts';
import { JobRuns } from '../../application/operations/ports.ts';
import { PaymentGateways } from '../../application/payments/payment-gateways.ts';
import { RechargeRepository, ReversalRepository, TaxDocumentRepository } from '../../application/payments/ports.ts';
import { ReadSubledgers } from '../../application/reporting/read-subledgers.ts';
import { ReconcileBooks } from '../../application/reporting/reconcile-books.ts';
import { ReconcileDaily } from '../../application/reporting/reconcile-daily.ts';
import { ReconcileMessages } from '../../application/reporting/reconcile-messages.ts';
import { ReconcileNumbers } from '../../application/reporting/reconcile-numbers.ts';
import { ReconcileOrders } from '../../application/reporting/reconcile-orders.ts';
import { ReconcileWallet } from '../../application/reporting/reconcile-wallet.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, Digest, UnitOfWork } from '../../application/shared/ports.ts';
import {
  AdjustmentRepository,
  ChargeRepository,
  HoldRepository,
  JournalReader,
  WalletRepository,
} from '../../application/wallet/ports.ts';
import { wireClass } from '../wire.ts';

/** Needs the stores, Digest and PaymentGateways; the daily job Clock and Logger too. */
export function reportingModule(container: Container): void {
  wireClass(
    container,
    ReadSubledgers,
    HoldRepository,
    RechargeRepository,
    ReversalRepository,
    AdjustmentRepository,
    TaxDocumentRepository,
  );
  wireClass(
    container,
    ReconcileWallet,
    UnitOfWork,
    WalletRepository,
    JournalReader,
    ChargeRepository,
    ReadSubledgers,
    Digest,
  );
  wireClass(container, ReconcileMessages, UnitOfWork, CampaignRepository, MessageRepository, ChargeRepository);
  wireClass(container, ReconcileNumbers, TaxDocumentRepository);
  wireClass(container, ReconcileBooks, JournalReader, ReconcileWallet, ReconcileMessages, ReconcileNumbers);
  wireClass(container, ReconcileOrders, JournalReader, RechargeRepository, ReversalRepository, PaymentGateways);
  wireClass(container, ReconcileDaily, ReconcileBooks, ReconcileOrders, JobRuns, Clock, Logger);
}
