import { MongoApiKeyRepository } from '../../src/adapters/identity/mongo-api-key-repository.ts';
import { MongoInvitationRepository } from '../../src/adapters/identity/mongo-invitation-repository.ts';
import { MongoOperatorRepository } from '../../src/adapters/identity/mongo-operator-repository.ts';
import { MongoSessionRepository } from '../../src/adapters/identity/mongo-session-repository.ts';
import { MongoUserRepository } from '../../src/adapters/identity/mongo-user-repository.ts';
import { MongoVendorRepository } from '../../src/adapters/identity/mongo-vendor-repository.ts';
import { MongoVendorSuspensions } from '../../src/adapters/identity/mongo-vendor-suspensions.ts';
import { SqliteApiKeyRepository } from '../../src/adapters/identity/sqlite-api-key-repository.ts';
import { SqliteInvitationRepository } from '../../src/adapters/identity/sqlite-invitation-repository.ts';
import { SqliteOperatorRepository } from '../../src/adapters/identity/sqlite-operator-repository.ts';
import { SqliteSessionRepository } from '../../src/adapters/identity/sqlite-session-repository.ts';
import { SqliteUserRepository } from '../../src/adapters/identity/sqlite-user-repository.ts';
import { SqliteVendorRepository } from '../../src/adapters/identity/sqlite-vendor-repository.ts';
import { SqliteVendorSuspensions } from '../../src/adapters/identity/sqlite-vendor-suspensions.ts';
import type {
  ApiKeyRepository,
  InvitationRepository,
  OperatorRepository,
  SessionRepository,
  UserRepository,
  VendorRepository,
  VendorSuspensions,
} from '../../src/application/identity/ports.ts';
import type { UnitOfWork } from '../../src/application/shared/ports.ts';
import { storeAdapters } from './store-adapters.ts';

export interface IdentityStores {
  readonly unitOfWork: UnitOfWork;
  readonly operators: OperatorRepository;
  readonly sessions: SessionRepository;
  readonly keys: ApiKeyRepository;
  readonly invitations: InvitationRepository;
  readonly users: UserRepository;
  readonly vendors: VendorRepository;
  readonly suspensions: VendorSuspensions;
}

export const identityStores = await storeAdapters<IdentityStores>({
  sqlite: (database) => ({
    unitOfWork: database,
    operators: new SqliteOperatorRepository(database),
    sessions: new SqliteSessionRepository(database),
    keys: new SqliteApiKeyRepository(database),
    invitations: new SqliteInvitationRepository(database),
    users: new SqliteUserRepository(database),
    vendors: new SqliteVendorRepository(database),
    suspensions: new SqliteVendorSuspensions(database),
  }),
  mongo: (database) => ({
    unitOfWork: database,
    operators: new MongoOperatorRepository(database),
    sessions: new MongoSessionRepository(database),
    keys: new MongoApiKeyRepository(database),
    invitations: new MongoInvitationRepository(database),
    users: new MongoUserRepository(database),
    vendors: new MongoVendorRepository(database),
    suspensions: new MongoVendorSuspensions(database),
  }),
});
