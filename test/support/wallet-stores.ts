import type { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { MongoOutbox } from '../../src/adapters/shared/mongo-outbox.ts';
import type { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { SqliteOutbox } from '../../src/adapters/shared/sqlite-outbox.ts';
import { MongoAdjustmentRepository } from '../../src/adapters/wallet/mongo-adjustment-repository.ts';
import { MongoChargeRepository } from '../../src/adapters/wallet/mongo-charge-repository.ts';
import { MongoHoldRepository } from '../../src/adapters/wallet/mongo-hold-repository.ts';
import { MongoJournalReader } from '../../src/adapters/wallet/mongo-journal-reader.ts';
import { MongoPriceRecords } from '../../src/adapters/wallet/mongo-price-records.ts';
import { MongoWalletRepository } from '../../src/adapters/wallet/mongo-wallet-repository.ts';
import { SqliteAdjustmentRepository } from '../../src/adapters/wallet/sqlite-adjustment-repository.ts';
import { SqliteChargeRepository } from '../../src/adapters/wallet/sqlite-charge-repository.ts';
import { SqliteHoldRepository } from '../../src/adapters/wallet/sqlite-hold-repository.ts';
import { SqliteJournalReader } from '../../src/adapters/wallet/sqlite-journal-reader.ts';
import { SqlitePriceRecords } from '../../src/adapters/wallet/sqlite-price-records.ts';
import { SqliteWalletRepository } from '../../src/adapters/wallet/sqlite-wallet-repository.ts';
import type { Outbox, OutboxReader, UnitOfWork } from '../../src/application/shared/ports.ts';
import type {
  AdjustmentRepository,
  ChargeRepository,
  HoldRepository,
  JournalReader,
  PriceRecords,
  WalletRepository,
} from '../../src/application/wallet/ports.ts';
import { storeAdapters } from './store-adapters.ts';

export interface WalletStores {
  readonly unitOfWork: UnitOfWork;
  readonly wallets: WalletRepository;
  readonly journals: JournalReader;
  readonly holds: HoldRepository;
  readonly charges: ChargeRepository;
  readonly prices: PriceRecords;
  readonly adjustments: AdjustmentRepository;
  readonly outbox: Outbox & OutboxReader;
}

export const walletStoresOn = {
  sqlite: (unitOfWork: SqliteDatabase): WalletStores => ({
    unitOfWork,
    wallets: new SqliteWalletRepository(unitOfWork),
    journals: new SqliteJournalReader(unitOfWork),
    holds: new SqliteHoldRepository(unitOfWork),
    charges: new SqliteChargeRepository(unitOfWork),
    prices: new SqlitePriceRecords(unitOfWork),
    adjustments: new SqliteAdjustmentRepository(unitOfWork),
    outbox: new SqliteOutbox(unitOfWork),
  }),
  mongo: (unitOfWork: MongoDatabase): WalletStores => ({
    unitOfWork,
    wallets: new MongoWalletRepository(unitOfWork),
    journals: new MongoJournalReader(unitOfWork),
    holds: new MongoHoldRepository(unitOfWork),
    charges: new MongoChargeRepository(unitOfWork),
    prices: new MongoPriceRecords(unitOfWork),
    adjustments: new MongoAdjustmentRepository(unitOfWork),
    outbox: new MongoOutbox(unitOfWork),
  }),
};

export const walletStores = await storeAdapters(walletStoresOn);
