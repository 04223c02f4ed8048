import { MongoRechargeRepository } from '../../src/adapters/payments/mongo-recharge-repository.ts';
import { SqliteRechargeRepository } from '../../src/adapters/payments/sqlite-recharge-repository.ts';
import type { RechargeRepository } from '../../src/application/payments/ports.ts';
import type { UnitOfWork } from '../../src/application/shared/ports.ts';
import { storeAdapters } from './store-adapters.ts';

export interface RechargeStores {
  readonly unitOfWork: UnitOfWork;
  readonly recharges: RechargeRepository;
}

export const rechargeStores = await storeAdapters<RechargeStores>({
  sqlite: (unitOfWork) => ({ unitOfWork, recharges: new SqliteRechargeRepository(unitOfWork) }),
  mongo: (unitOfWork) => ({ unitOfWork, recharges: new MongoRechargeRepository(unitOfWork) }),
});
