import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';
import { sqliteAccountWords } from './sqlite-account-words.ts';
import { sqliteAdjustments } from './sqlite-adjustments.ts';
import { sqliteApiKeys } from './sqlite-api-keys.ts';
import { sqliteAudience } from './sqlite-audience.ts';
import { sqliteCampaigns, sqliteSendTimes, sqliteStopLifters } from './sqlite-campaigns.ts';
import { sqliteContactVersions } from './sqlite-contact-versions.ts';
import { sqliteContacts } from './sqlite-contacts.ts';
import { sqliteDeadLetters } from './sqlite-dead-letters.ts';
import { sqliteExpectedTotals } from './sqlite-expected-totals.ts';
import { sqliteHoldTrims } from './sqlite-hold-trims.ts';
import { sqliteHoldsByVendor } from './sqlite-holds-by-vendor.ts';
import { sqliteIdempotency } from './sqlite-idempotency.ts';
import { sqliteIdentity, sqliteRegistrationTimes } from './sqlite-identity.ts';
import { sqliteImports, sqliteImportsByTurns } from './sqlite-imports.ts';
import { sqliteLaunchRequests } from './sqlite-launch-requests.ts';
import { sqliteMails } from './sqlite-mails.ts';
import { sqliteOperators } from './sqlite-operators.ts';
import { sqliteOptOuts } from './sqlite-opt-outs.ts';
import { sqliteOutbox, sqliteOutboxTimes } from './sqlite-outbox.ts';
import { sqlitePayments } from './sqlite-payments.ts';
import { sqlitePhoneNumberLimits } from './sqlite-phone-number-limits.ts';
import { sqlitePrices } from './sqlite-prices.ts';
import { sqliteReconciliation, sqliteRunDifferences } from './sqlite-reconciliation.ts';
import { sqliteResends } from './sqlite-resends.ts';
import { sqliteReservedParts } from './sqlite-reserved-parts.ts';
import { sqliteRetries } from './sqlite-retries.ts';
import { sqliteEarlyReversals, sqliteReversals } from './sqlite-reversals.ts';
import { sqliteScheduledStarts } from './sqlite-scheduled-starts.ts';
import { sqliteSendJobsOut } from './sqlite-send-jobs-out.ts';
import { sqliteSendRates } from './sqlite-send-rates.ts';
import { sqliteSessions } from './sqlite-sessions.ts';
import { sqliteSpend } from './sqlite-spend.ts';
import { sqliteStatements } from './sqlite-statements.ts';
import { sqliteSuspensions } from './sqlite-suspensions.ts';
import { sqliteTaxDocuments, sqliteTaxHalves } from './sqlite-tax-documents.ts';
import { sqliteTeam } from './sqlite-team.ts';
import { sqliteTemplateEvents, sqliteTemplateTimes } from './sqlite-template-events.ts';
import { sqliteTemplateRetries } from './sqlite-template-retries.ts';
import { sqliteTemplates } from './sqlite-templates.ts';
import { sqliteVendorWeights } from './sqlite-vendor-weights.ts';
import { sqliteWallet, sqliteWalletTimes } from './sqlite-wallet.ts';

/** Applied in this order, each once. A released migration is never changed: the next one mends it. */
export const sqliteMigrations: readonly SqliteMigration[] = [
  sqliteOutbox,
  sqliteIdempotency,
  sqliteIdentity,
  sqliteContacts,
  sqliteTemplates,
  sqliteWallet,
  sqlitePayments,
  sqliteCampaigns,
  sqliteOperators,
  sqlitePhoneNumberLimits,
  sqliteSuspensions,
  sqlitePrices,
  sqliteOptOuts,
  sqliteImports,
  sqliteHoldsByVendor,
  sqliteTemplateEvents,
  sqliteSessions,
  sqliteSendJobsOut,
  sqliteApiKeys,
  sqliteStatements,
  sqliteDeadLetters,
  sqliteReversals,
  sqliteAdjustments,
  sqliteTeam,
  sqliteSpend,
  sqliteAudience,
  sqliteSendRates,
  sqliteMails,
  sqliteContactVersions,
  sqliteTaxDocuments,
  sqliteVendorWeights,
  sqliteReconciliation,
  sqliteResends,
  sqliteTaxHalves,
  sqliteStopLifters,
  sqliteWalletTimes,
  sqliteEarlyReversals,
  sqliteAccountWords,
  sqliteSendTimes,
  sqliteTemplateTimes,
  sqliteExpectedTotals,
  sqliteLaunchRequests,
  sqliteTemplateRetries,
  sqliteHoldTrims,
  sqliteImportsByTurns,
  sqliteRegistrationTimes,
  sqliteReservedParts,
  sqliteRetries,
  sqliteOutboxTimes,
  sqliteRunDifferences,
  sqliteScheduledStarts,
];
