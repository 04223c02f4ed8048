import type { Container } from 'inversify';
import { CampaignRepository, MessageRepository } from '../../application/campaigns/ports.ts';
import { RechargeRepository } from '../../application/payments/ports.ts';
import { ReconcileBooks } from '../../application/reporting/reconcile-books.ts';
import { ReconcileMessages } from '../../application/reporting/reconcile-messages.ts';
import { ReconcileWallet } from '../../application/reporting/reconcile-wallet.ts';
import { Digest, UnitOfWork } from '../../application/shared/ports.ts';
import { ChargeRepository, HoldRepository, JournalReader, WalletRepository } from '../../application/wallet/ports.ts';
import { wire } from '../wire.ts';

/** Needs the stores and Digest. */
export function reportingModule(container: Container): void {
  wire(
    container,
    ReconcileWallet,
    ReconcileWallet,
    UnitOfWork,
    WalletRepository,
    JournalReader,
    ChargeRepository,
    HoldRepository,
    RechargeRepository,
    Digest,
  );
  wire(
    container,
    ReconcileMessages,
    ReconcileMessages,
    UnitOfWork,
    CampaignRepository,
    MessageRepository,
    ChargeRepository,
  );
  wire(container, ReconcileBooks, ReconcileBooks, JournalReader, ReconcileWallet, ReconcileMessages);
}
