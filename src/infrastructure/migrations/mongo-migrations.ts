import type { MongoMigration } from '../../adapters/shared/mongo-migration.ts';
import { mongoAccountWords } from './mongo-account-words.ts';
import { mongoAdjustments } from './mongo-adjustments.ts';
import { mongoApiKeys } from './mongo-api-keys.ts';
import { mongoAudience } from './mongo-audience.ts';
import { mongoCampaigns, mongoSendTimes, mongoStopLifters } from './mongo-campaigns.ts';
import { mongoContactVersions } from './mongo-contact-versions.ts';
import { mongoContacts } from './mongo-contacts.ts';
import { mongoDeadLetters } from './mongo-dead-letters.ts';
import { mongoHoldsByVendor } from './mongo-holds-by-vendor.ts';
import { mongoIdentity, mongoRegistrationTimes } from './mongo-identity.ts';
import { mongoImports, mongoImportsByTurns } from './mongo-imports.ts';
import { mongoLaunchRequests } from './mongo-launch-requests.ts';
import { mongoLeases } from './mongo-leases.ts';
import { mongoMails } from './mongo-mails.ts';
import { mongoOperators } from './mongo-operators.ts';
import { mongoNamesBeforeLinks, mongoOptOuts } from './mongo-opt-outs.ts';
import { mongoOutbox } from './mongo-outbox.ts';
import { mongoPayments } from './mongo-payments.ts';
import { mongoPhoneNumberLimits } from './mongo-phone-number-limits.ts';
import { mongoPrices } from './mongo-prices.ts';
import { mongoReconciliation, mongoRunDifferences } from './mongo-reconciliation.ts';
import { mongoRetries } from './mongo-retries.ts';
import { mongoEarlyReversals, mongoReversals } from './mongo-reversals.ts';
import { mongoSendJobsOut } from './mongo-send-jobs-out.ts';
import { mongoSendRates } from './mongo-send-rates.ts';
import { mongoSessions } from './mongo-sessions.ts';
import { mongoSpend } from './mongo-spend.ts';
import { mongoJournalsOfCampaigns, mongoStatements } from './mongo-statements.ts';
import { mongoSuspensions } from './mongo-suspensions.ts';
import { mongoTaxDocuments, mongoTaxHalves } from './mongo-tax-documents.ts';
import { mongoTeam } from './mongo-team.ts';
import { mongoTemplateEvents } from './mongo-template-events.ts';
import { mongoTemplates, mongoTemplateTimes } from './mongo-templates.ts';
import { mongoVendorWeights } from './mongo-vendor-weights.ts';
import { mongoWallet } from './mongo-wallet.ts';

/** Applied in this order, each once. A released migration is never changed: the next one mends it. */
export const mongoMigrations: readonly MongoMigration[] = [
  mongoOutbox,
  mongoIdentity,
  mongoContacts,
  mongoTemplates,
  mongoWallet,
  mongoPayments,
  mongoCampaigns,
  mongoOperators,
  mongoPhoneNumberLimits,
  mongoSuspensions,
  mongoPrices,
  mongoLeases,
  mongoOptOuts,
  mongoImports,
  mongoHoldsByVendor,
  mongoTemplateEvents,
  mongoSessions,
  mongoSendJobsOut,
  mongoApiKeys,
  mongoStatements,
  mongoDeadLetters,
  mongoReversals,
  mongoAdjustments,
  mongoTeam,
  mongoSpend,
  mongoAudience,
  mongoSendRates,
  mongoMails,
  mongoContactVersions,
  mongoTaxDocuments,
  mongoVendorWeights,
  mongoReconciliation,
  mongoTaxHalves,
  mongoStopLifters,
  mongoEarlyReversals,
  mongoAccountWords,
  mongoSendTimes,
  mongoTemplateTimes,
  mongoLaunchRequests,
  mongoNamesBeforeLinks,
  mongoJournalsOfCampaigns,
  mongoImportsByTurns,
  mongoRegistrationTimes,
  mongoRetries,
  mongoRunDifferences,
];
