import { MongoRechargeRepository } from '../../src/adapters/payments/mongo-recharge-repository.ts';
import { MongoReversalRepository } from '../../src/adapters/payments/mongo-reversal-repository.ts';
import { SqliteRechargeRepository } from '../../src/adapters/payments/sqlite-recharge-repository.ts';
import { SqliteReversalRepository } from '../../src/adapters/payments/sqlite-reversal-repository.ts';
import type { RechargeRepository, ReversalRepository } from '../../src/application/payments/ports.ts';
import type { UnitOfWork } from '../../src/application/shared/ports.ts';
import { storeAdapters } from './store-adapters.ts';

export interface RechargeStores {
  readonly unitOfWork: UnitOfWork;
  readonly recharges: RechargeRepository;
  readonly reversals: ReversalRepository;
}

export const rechargeStores = await storeAdapters<RechargeStores>({
  sqlite: (unitOfWork) => ({
    unitOfWork,
    recharges: new SqliteRechargeRepository(unitOfWork),
    reversals: new SqliteReversalRepository(unitOfWork),
  }),
  mongo: (unitOfWork) => ({
    unitOfWork,
    recharges: new MongoRechargeRepository(unitOfWork),
    reversals: new MongoReversalRepository(unitOfWork),
  }),
});
