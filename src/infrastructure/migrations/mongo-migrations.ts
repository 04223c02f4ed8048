import type { MongoMigration } from '../../adapters/shared/mongo-migration.ts';
import { mongoCampaigns } from './mongo-campaigns.ts';
import { mongoContacts } from './mongo-contacts.ts';
import { mongoIdentity } from './mongo-identity.ts';
import { mongoNotifications } from './mongo-notifications.ts';
import { mongoOperations } from './mongo-operations.ts';
import { mongoPayments } from './mongo-payments.ts';
import { mongoShared } from './mongo-shared.ts';
import { mongoTemplates } from './mongo-templates.ts';
import { mongoWallet } from './mongo-wallet.ts';

/** Applied in this order, each once. A released migration is never changed: a later one corrects it. */
export const mongoMigrations: readonly MongoMigration[] = [
  mongoIdentity,
  mongoContacts,
  mongoTemplates,
  mongoWallet,
  mongoPayments,
  mongoCampaigns,
  mongoOperations,
  mongoNotifications,
  mongoShared,
];
