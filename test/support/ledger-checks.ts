import { createHash } from 'node:crypto';
import * as assert from 'uvu/assert';
import { SqliteMessageRepository } from '../../src/adapters/campaigns/sqlite-message-repository.ts';
import { MongoRechargeRepository } from '../../src/adapters/payments/mongo-recharge-repository.ts';
import { MongoReversalRepository } from '../../src/adapters/payments/mongo-reversal-repository.ts';
import { SqliteRechargeRepository } from '../../src/adapters/payments/sqlite-recharge-repository.ts';
import { SqliteReversalRepository } from '../../src/adapters/payments/sqlite-reversal-repository.ts';
import type { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { NodeDigest } from '../../src/adapters/shared/node-system.ts';
import type { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { SqliteChargeRepository } from '../../src/adapters/wallet/sqlite-charge-repository.ts';
import { SqliteHoldRepository } from '../../src/adapters/wallet/sqlite-hold-repository.ts';
import { SqliteJournalReader } from '../../src/adapters/wallet/sqlite-journal-reader.ts';
import { SqliteWalletRepository } from '../../src/adapters/wallet/sqlite-wallet-repository.ts';
import { ReadSubledgers } from '../../src/application/reporting/read-subledgers.ts';
import { ReconcileBooks } from '../../src/application/reporting/reconcile-books.ts';
import { ReconcileMessages } from '../../src/application/reporting/reconcile-messages.ts';
import { ReconcileNumbers } from '../../src/application/reporting/reconcile-numbers.ts';
import { ReconcileWallet } from '../../src/application/reporting/reconcile-wallet.ts';
import type { Message } from '../../src/domain/campaigns/message.ts';
import type { Charge } from '../../src/domain/wallet/charge.ts';
import type { Hold } from '../../src/domain/wallet/hold.ts';
import type { Journal } from '../../src/domain/wallet/journal.ts';
import type { Wallet } from '../../src/domain/wallet/wallet.ts';
import { type CampaignStores, campaignStoresOn } from './campaign-stores.ts';
import type { RechargeStores } from './recharge-stores.ts';
import { type TaxStores, taxStoresOn } from './tax.ts';
import { type WalletStores, walletStoresOn } from './wallet-stores.ts';

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** All that a store knows about money. */
export interface LedgerData {
  readonly wallets: readonly Wallet[];
  /** Each vendor's in the order of `seq`. */
  readonly journals: readonly Journal[];
  readonly holds: readonly Hold[];
  readonly charges: readonly Charge[];
  readonly messages: readonly Message[];
}

/** Fails with every fault by its name, unless all the money in the store is where the journals say it is. */
export async function assertLedgerHolds(database: SqliteDatabase): Promise<void> {
  const faults = await ledgerFaults(sqliteBooks(database));
  if (faults.length > 0) throw new Error(`The ledger does not hold:\n  ${faults.join('\n  ')}`);
}

export async function readLedger(database: SqliteDatabase): Promise<LedgerData> {
  const ids = (table: string, column: string) =>
    database.all<{ id: string }>(`SELECT ${column} AS id FROM ${table}`).map(({ id }) => id);
  const wallets = new SqliteWalletRepository(database);
  const journals = new SqliteJournalReader(database);
  const vendorIds = ids('wallets', 'vendor_id');
  return {
    wallets: (await Promise.all(vendorIds.map((id) => wallets.find(id)))) as Wallet[],
    journals: (await Promise.all(vendorIds.map((id) => journals.slice(id, 1, Number.MAX_SAFE_INTEGER)))).flat(),
    holds: await new SqliteHoldRepository(database).find(ids('holds', 'campaign_id')),
    charges: await new SqliteChargeRepository(database).find(ids('charges', 'message_id')),
    messages: await new SqliteMessageRepository(database).find(ids('messages', 'id')),
  };
}

/** The stores that reconciliation reads. */
export type BooksStores = Pick<
  WalletStores,
  'unitOfWork' | 'wallets' | 'journals' | 'holds' | 'charges' | 'adjustments' | 'outbox'
> &
  Pick<CampaignStores, 'campaigns' | 'messages'> &
  Pick<RechargeStores, 'recharges' | 'reversals'> &
  Pick<TaxStores, 'taxDocuments'>;

/** Reconciliation over stores of one technology. */
export function reconciliationOf(stores: BooksStores): ReconcileBooks {
  const { unitOfWork, wallets, journals, charges, campaigns, messages } = stores;
  const { holds, recharges, reversals, adjustments, taxDocuments } = stores;
  const subledgers = new ReadSubledgers(holds, recharges, reversals, adjustments, taxDocuments);
  return new ReconcileBooks(
    journals,
    new ReconcileWallet(unitOfWork, wallets, journals, charges, subledgers, new NodeDigest()),
    new ReconcileMessages(unitOfWork, campaigns, messages, charges),
    new ReconcileNumbers(taxDocuments),
  );
}

/** What is wrong, in words that name the place; empty for books that hold. */
export async function ledgerFaults(stores: BooksStores): Promise<readonly string[]> {
  const faults: string[] = [];
  const { differences } = await reconciliationOf(stores).execute(({ detail }) => faults.push(detail));
  assert.is(differences, faults.length);
  return faults;
}

export function sqliteBooks(database: SqliteDatabase): BooksStores {
  return {
    ...walletStoresOn.sqlite(database),
    ...campaignStoresOn.sqlite(database),
    recharges: new SqliteRechargeRepository(database),
    reversals: new SqliteReversalRepository(database),
    taxDocuments: taxStoresOn.sqlite(database).taxDocuments,
  };
}

export function mongoBooks(database: MongoDatabase): BooksStores {
  return {
    ...walletStoresOn.mongo(database),
    ...campaignStoresOn.mongo(database),
    recharges: new MongoRechargeRepository(database),
    reversals: new MongoReversalRepository(database),
    taxDocuments: taxStoresOn.mongo(database).taxDocuments,
  };
}
