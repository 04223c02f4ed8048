import type { Container } from 'inversify';
import { MongoCampaignRepository } from '../../adapters/campaigns/mongo-campaign-repository.ts';
import { MongoMessageRepository } from '../../adapters/campaigns/mongo-message-repository.ts';
import { MongoPhoneNumberLimits } from '../../adapters/campaigns/mongo-phone-number-limits.ts';
import { MongoSendPlan } from '../../adapters/campaigns/mongo-send-plan.ts';
import { MongoSendRateReader } from '../../adapters/campaigns/mongo-send-rate-reader.ts';
import { MongoSendingStops } from '../../adapters/campaigns/mongo-sending-stops.ts';
import { MongoVendorWeights } from '../../adapters/campaigns/mongo-vendor-weights.ts';
import { MongoAudienceReader } from '../../adapters/contacts/mongo-audience-reader.ts';
import { MongoContactImports } from '../../adapters/contacts/mongo-contact-imports.ts';
import { MongoContactListRepository } from '../../adapters/contacts/mongo-contact-list-repository.ts';
import { MongoContactRepository } from '../../adapters/contacts/mongo-contact-repository.ts';
import { MongoImportFiles } from '../../adapters/contacts/mongo-import-files.ts';
import { MongoOptOuts } from '../../adapters/contacts/mongo-opt-outs.ts';
import { MongoApiKeyRepository } from '../../adapters/identity/mongo-api-key-repository.ts';
import { MongoInvitationRepository } from '../../adapters/identity/mongo-invitation-repository.ts';
import { MongoOperatorRepository } from '../../adapters/identity/mongo-operator-repository.ts';
import { MongoSessionRepository } from '../../adapters/identity/mongo-session-repository.ts';
import { MongoUserRepository } from '../../adapters/identity/mongo-user-repository.ts';
import { MongoVendorRepository } from '../../adapters/identity/mongo-vendor-repository.ts';
import { MongoVendorSuspensions } from '../../adapters/identity/mongo-vendor-suspensions.ts';
import { MongoMailLog } from '../../adapters/notifications/mongo-mail-log.ts';
import { MongoAuditLog } from '../../adapters/operations/mongo-audit-log.ts';
import { MongoDeadLetterStore } from '../../adapters/operations/mongo-dead-letter-store.ts';
import { MongoJobRuns } from '../../adapters/operations/mongo-job-runs.ts';
import { MongoLeases } from '../../adapters/operations/mongo-leases.ts';
import { MongoRechargeRepository } from '../../adapters/payments/mongo-recharge-repository.ts';
import { MongoReversalRepository } from '../../adapters/payments/mongo-reversal-repository.ts';
import { MongoTaxDocumentRepository } from '../../adapters/payments/mongo-tax-document-repository.ts';
import { MongoSpendReader } from '../../adapters/reporting/mongo-spend-reader.ts';
import { MongoDatabase } from '../../adapters/shared/mongo-database.ts';
import { MongoOutbox } from '../../adapters/shared/mongo-outbox.ts';
import { MongoTemplateRepository } from '../../adapters/templates/mongo-template-repository.ts';
import { MongoAdjustmentRepository } from '../../adapters/wallet/mongo-adjustment-repository.ts';
import { MongoChargeRepository } from '../../adapters/wallet/mongo-charge-repository.ts';
import { MongoHoldRepository } from '../../adapters/wallet/mongo-hold-repository.ts';
import { MongoJournalReader } from '../../adapters/wallet/mongo-journal-reader.ts';
import { MongoPriceRecords } from '../../adapters/wallet/mongo-price-records.ts';
import { MongoWalletRepository } from '../../adapters/wallet/mongo-wallet-repository.ts';
import {
  CampaignRepository,
  MessageRepository,
  PhoneNumberLimits,
  SendingStops,
  SendPlan,
  SendRateReader,
  VendorWeights,
} from '../../application/campaigns/ports.ts';
import {
  AudienceReader,
  ContactImports,
  ContactListRepository,
  ContactRepository,
  ImportFiles,
  OptOuts,
} from '../../application/contacts/ports.ts';
import {
  ApiKeyRepository,
  InvitationRepository,
  OperatorRepository,
  SessionRepository,
  UserRepository,
  VendorRepository,
  VendorSuspensions,
} from '../../application/identity/ports.ts';
import { MailLog } from '../../application/notifications/ports.ts';
import { Leases } from '../../application/operations/leases.ts';
import { AuditLog, DeadLetterStore, JobRuns } from '../../application/operations/ports.ts';
import { RechargeRepository, ReversalRepository, TaxDocumentRepository } from '../../application/payments/ports.ts';
import { SpendReader } from '../../application/reporting/ports.ts';
import { Clock, Ids, Outbox, OutboxReader, UnitOfWork } from '../../application/shared/ports.ts';
import { TemplateRepository } from '../../application/templates/ports.ts';
import {
  AdjustmentRepository,
  ChargeRepository,
  HoldRepository,
  JournalReader,
  PriceRecords,
  WalletRepository,
} from '../../application/wallet/ports.ts';
import { CannotStart } from '../cannot-start.ts';
import type { ServerSettings } from '../config.ts';
import { bind, wireBy } from '../wire.ts';

export async function connectMongo({ MONGODB_URI, MONGODB_DATABASE }: ServerSettings): Promise<MongoDatabase> {
  try {
    return await MongoDatabase.connect(MONGODB_URI, MONGODB_DATABASE);
  } catch (cause) {
    throw new CannotStart('MongoDB does not answer: see that it runs at MONGODB_URI', { cause });
  }
}

/** Every store port on one MongoDB database, except those whose entries expire within a day: Redis keeps them. */
export function bindMongoStores(container: Container, database: MongoDatabase): void {
  // One object for both sides: what is added wakes the relay.
  const outbox = new MongoOutbox(database);
  bind(container, UnitOfWork, database);
  bind(container, Outbox, outbox);
  bind(container, OutboxReader, outbox);
  bind(container, ApiKeyRepository, new MongoApiKeyRepository(database));
  bind(container, InvitationRepository, new MongoInvitationRepository(database));
  bind(container, OperatorRepository, new MongoOperatorRepository(database));
  bind(container, SessionRepository, new MongoSessionRepository(database));
  bind(container, UserRepository, new MongoUserRepository(database));
  bind(container, VendorRepository, new MongoVendorRepository(database));
  bind(container, VendorSuspensions, new MongoVendorSuspensions(database));
  bind(container, ContactRepository, new MongoContactRepository(database));
  bind(container, ContactListRepository, new MongoContactListRepository(database));
  bind(container, ContactImports, new MongoContactImports(database));
  bind(container, ImportFiles, new MongoImportFiles(database));
  bind(container, AudienceReader, new MongoAudienceReader(database));
  bind(container, OptOuts, new MongoOptOuts(database));
  bind(container, TemplateRepository, new MongoTemplateRepository(database));
  bind(container, WalletRepository, new MongoWalletRepository(database));
  bind(container, SpendReader, new MongoSpendReader(database));
  bind(container, JournalReader, new MongoJournalReader(database));
  bind(container, HoldRepository, new MongoHoldRepository(database));
  bind(container, ChargeRepository, new MongoChargeRepository(database));
  bind(container, AdjustmentRepository, new MongoAdjustmentRepository(database));
  bind(container, PriceRecords, new MongoPriceRecords(database));
  bind(container, RechargeRepository, new MongoRechargeRepository(database));
  bind(container, ReversalRepository, new MongoReversalRepository(database));
  bind(container, TaxDocumentRepository, new MongoTaxDocumentRepository(database));
  bind(container, CampaignRepository, new MongoCampaignRepository(database));
  bind(container, MessageRepository, new MongoMessageRepository(database));
  bind(container, SendPlan, new MongoSendPlan(database));
  bind(container, SendRateReader, new MongoSendRateReader(database));
  bind(container, Leases, new MongoLeases(database));
  bind(container, SendingStops, new MongoSendingStops(database));
  wireBy(container, AuditLog, (get) => new MongoAuditLog(database, get(Clock), get(Ids)));
  bind(container, MailLog, new MongoMailLog(database));
  bind(container, JobRuns, new MongoJobRuns(database));
  bind(container, DeadLetterStore, new MongoDeadLetterStore(database));
  bind(container, PhoneNumberLimits, new MongoPhoneNumberLimits(database));
  bind(container, VendorWeights, new MongoVendorWeights(database));
}
