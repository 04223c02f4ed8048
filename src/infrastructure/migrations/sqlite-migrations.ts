import type { SqliteMigration } from '../../adapters/shared/sqlite-database.ts';
import { sqliteCampaigns } from './sqlite-campaigns.ts';
import { sqliteContacts } from './sqlite-contacts.ts';
import { sqliteIdentity } from './sqlite-identity.ts';
import { sqliteNotifications } from './sqlite-notifications.ts';
import { sqliteOperations } from './sqlite-operations.ts';
import { sqlitePayments } from './sqlite-payments.ts';
import { sqliteShared } from './sqlite-shared.ts';
import { sqliteTemplates } from './sqlite-templates.ts';
import { sqliteWallet } from './sqlite-wallet.ts';

/** Applied in this order, each once. A released migration is never changed: a later one corrects it. */
export const sqliteMigrations: readonly SqliteMigration[] = [
  sqliteIdentity,
  sqliteContacts,
  sqliteTemplates,
  sqliteWallet,
  sqlitePayments,
  sqliteCampaigns,
  sqliteOperations,
  sqliteNotifications,
  sqliteShared,
];
