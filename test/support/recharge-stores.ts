import { MongoRechargeRepository } from '../../src/adapters/payments/mongo-recharge-repository.ts';
import { MongoReversalRepository } from '../../src/adapters/payments/mongo-reversal-repository.ts';
import { SqliteRechargeRepository } from '../../src/adapters/payments/sqlite-recharge-repository.ts';
import { SqliteReversalRepository } from '../../src/adapters/payments/sqlite-reversal-repository.ts';
import type { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import type { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import type { RechargeRepository, ReversalRepository } from '../../src/application/payments/ports.ts';
import type { UnitOfWork } from '../../src/application/shared/ports.ts';
import { storeAdapters } from './store-adapters.ts';

export interface RechargeStores {
  readonly unitOfWork: UnitOfWork;
  readonly recharges: RechargeRepository;
  readonly reversals: ReversalRepository;
}

export const rechargeStoresOn = {
  sqlite: (unitOfWork: SqliteDatabase): RechargeStores => ({
    unitOfWork,
    recharges: new SqliteRechargeRepository(unitOfWork),
    reversals: new SqliteReversalRepository(unitOfWork),
  }),
  mongo: (unitOfWork: MongoDatabase): RechargeStores => ({
    unitOfWork,
    recharges: new MongoRechargeRepository(unitOfWork),
    reversals: new MongoReversalRepository(unitOfWork),
  }),
};

export const rechargeStores = await storeAdapters<RechargeStores>(rechargeStoresOn);
