import type { Container } from 'inversify';
import { SqliteCampaignRepository } from '../../adapters/campaigns/sqlite-campaign-repository.ts';
import { SqliteMessageRepository } from '../../adapters/campaigns/sqlite-message-repository.ts';
import { SqlitePhoneNumberLimits } from '../../adapters/campaigns/sqlite-phone-number-limits.ts';
import { SqliteSendPlan } from '../../adapters/campaigns/sqlite-send-plan.ts';
import { SqliteSendRateReader } from '../../adapters/campaigns/sqlite-send-rate-reader.ts';
import { SqliteSendingStops } from '../../adapters/campaigns/sqlite-sending-stops.ts';
import { SqliteVendorWeights } from '../../adapters/campaigns/sqlite-vendor-weights.ts';
import { SqliteAudienceReader } from '../../adapters/contacts/sqlite-audience-reader.ts';
import { SqliteContactImports } from '../../adapters/contacts/sqlite-contact-imports.ts';
import { SqliteContactListRepository } from '../../adapters/contacts/sqlite-contact-list-repository.ts';
import { SqliteContactRepository } from '../../adapters/contacts/sqlite-contact-repository.ts';
import { SqliteImportFiles } from '../../adapters/contacts/sqlite-import-files.ts';
import { SqliteOptOuts } from '../../adapters/contacts/sqlite-opt-outs.ts';
import { SqliteApiKeyRepository } from '../../adapters/identity/sqlite-api-key-repository.ts';
import { SqliteAttemptLimiter } from '../../adapters/identity/sqlite-attempt-limiter.ts';
import { SqliteInvitationRepository } from '../../adapters/identity/sqlite-invitation-repository.ts';
import { SqliteOperatorRepository } from '../../adapters/identity/sqlite-operator-repository.ts';
import { SqliteOtpStore } from '../../adapters/identity/sqlite-otp-store.ts';
import { SqliteSessionRepository } from '../../adapters/identity/sqlite-session-repository.ts';
import { SqliteUserRepository } from '../../adapters/identity/sqlite-user-repository.ts';
import { SqliteVendorRepository } from '../../adapters/identity/sqlite-vendor-repository.ts';
import { SqliteVendorSuspensions } from '../../adapters/identity/sqlite-vendor-suspensions.ts';
import { SqliteMailLog } from '../../adapters/notifications/sqlite-mail-log.ts';
import { SqliteAuditLog } from '../../adapters/operations/sqlite-audit-log.ts';
import { SqliteDeadLetterStore } from '../../adapters/operations/sqlite-dead-letter-store.ts';
import { SqliteJobRuns } from '../../adapters/operations/sqlite-job-runs.ts';
import { SqliteRechargeRepository } from '../../adapters/payments/sqlite-recharge-repository.ts';
import { SqliteReversalRepository } from '../../adapters/payments/sqlite-reversal-repository.ts';
import { SqliteTaxDocumentRepository } from '../../adapters/payments/sqlite-tax-document-repository.ts';
import { SqliteSpendReader } from '../../adapters/reporting/sqlite-spend-reader.ts';
import type { SqliteDatabase } from '../../adapters/shared/sqlite-database.ts';
import { SqliteIdempotencyStore } from '../../adapters/shared/sqlite-idempotency-store.ts';
import { SqliteOutbox } from '../../adapters/shared/sqlite-outbox.ts';
import { SqliteTemplateRepository } from '../../adapters/templates/sqlite-template-repository.ts';
import { SqliteAdjustmentRepository } from '../../adapters/wallet/sqlite-adjustment-repository.ts';
import { SqliteChargeRepository } from '../../adapters/wallet/sqlite-charge-repository.ts';
import { SqliteHoldRepository } from '../../adapters/wallet/sqlite-hold-repository.ts';
import { SqliteJournalReader } from '../../adapters/wallet/sqlite-journal-reader.ts';
import { SqlitePriceRecords } from '../../adapters/wallet/sqlite-price-records.ts';
import { SqliteWalletRepository } from '../../adapters/wallet/sqlite-wallet-repository.ts';
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
  AttemptLimiter,
  InvitationRepository,
  OperatorRepository,
  OtpStore,
  SessionRepository,
  UserRepository,
  VendorRepository,
  VendorSuspensions,
} from '../../application/identity/ports.ts';
import { MailLog } from '../../application/notifications/ports.ts';
import { AuditLog, DeadLetterStore, JobRuns } from '../../application/operations/ports.ts';
import { RechargeRepository, ReversalRepository, TaxDocumentRepository } from '../../application/payments/ports.ts';
import { SpendReader } from '../../application/reporting/ports.ts';
import { IdempotencyStore } from '../../application/shared/idempotency.ts';
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
import { bind, wireBy } from '../wire.ts';

/** Every store port on one SQLite file. */
export function bindSqliteStores(container: Container, database: SqliteDatabase): void {
  // One object for both sides: what is added wakes the relay.
  const outbox = new SqliteOutbox(database);
  bind(container, UnitOfWork, database);
  bind(container, Outbox, outbox);
  bind(container, OutboxReader, outbox);
  bind(container, IdempotencyStore, new SqliteIdempotencyStore(database));
  bind(container, ApiKeyRepository, new SqliteApiKeyRepository(database));
  bind(container, InvitationRepository, new SqliteInvitationRepository(database));
  bind(container, OperatorRepository, new SqliteOperatorRepository(database));
  bind(container, SessionRepository, new SqliteSessionRepository(database));
  bind(container, UserRepository, new SqliteUserRepository(database));
  bind(container, VendorRepository, new SqliteVendorRepository(database));
  bind(container, VendorSuspensions, new SqliteVendorSuspensions(database));
  bind(container, OtpStore, new SqliteOtpStore(database));
  bind(container, AttemptLimiter, new SqliteAttemptLimiter(database));
  bind(container, ContactRepository, new SqliteContactRepository(database));
  bind(container, ContactListRepository, new SqliteContactListRepository(database));
  bind(container, ContactImports, new SqliteContactImports(database));
  bind(container, ImportFiles, new SqliteImportFiles(database));
  bind(container, AudienceReader, new SqliteAudienceReader(database));
  bind(container, OptOuts, new SqliteOptOuts(database));
  bind(container, TemplateRepository, new SqliteTemplateRepository(database));
  bind(container, WalletRepository, new SqliteWalletRepository(database));
  bind(container, SpendReader, new SqliteSpendReader(database));
  bind(container, JournalReader, new SqliteJournalReader(database));
  bind(container, HoldRepository, new SqliteHoldRepository(database));
  bind(container, ChargeRepository, new SqliteChargeRepository(database));
  bind(container, AdjustmentRepository, new SqliteAdjustmentRepository(database));
  bind(container, PriceRecords, new SqlitePriceRecords(database));
  bind(container, RechargeRepository, new SqliteRechargeRepository(database));
  bind(container, ReversalRepository, new SqliteReversalRepository(database));
  bind(container, TaxDocumentRepository, new SqliteTaxDocumentRepository(database));
  bind(container, CampaignRepository, new SqliteCampaignRepository(database));
  bind(container, MessageRepository, new SqliteMessageRepository(database));
  bind(container, SendPlan, new SqliteSendPlan(database));
  bind(container, SendRateReader, new SqliteSendRateReader(database));
  bind(container, SendingStops, new SqliteSendingStops(database));
  wireBy(container, AuditLog, (get) => new SqliteAuditLog(database, get(Clock), get(Ids)));
  bind(container, MailLog, new SqliteMailLog(database));
  bind(container, JobRuns, new SqliteJobRuns(database));
  bind(container, DeadLetterStore, new SqliteDeadLetterStore(database));
  bind(container, PhoneNumberLimits, new SqlitePhoneNumberLimits(database));
  bind(container, VendorWeights, new SqliteVendorWeights(database));
}
