import { MongoAuditLog } from '../../src/adapters/operations/mongo-audit-log.ts';
import { SqliteAuditLog } from '../../src/adapters/operations/sqlite-audit-log.ts';
import { NodeIds } from '../../src/adapters/shared/node-system.ts';
import type { AuditLog } from '../../src/application/operations/ports.ts';
import type { UnitOfWork } from '../../src/application/shared/ports.ts';
import { ManualClock } from './manual-clock.ts';
import { storeAdapters } from './store-adapters.ts';

interface AuditStores {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditLog;
  readonly clock: ManualClock;
}

const clock = new ManualClock();

export const auditStores = await storeAdapters<AuditStores>({
  sqlite: (database) => ({ unitOfWork: database, audit: new SqliteAuditLog(database, clock, new NodeIds()), clock }),
  mongo: (database) => ({ unitOfWork: database, audit: new MongoAuditLog(database, clock, new NodeIds()), clock }),
});
