import { MongoAudienceReader } from '../../src/adapters/contacts/mongo-audience-reader.ts';
import { MongoContactListRepository } from '../../src/adapters/contacts/mongo-contact-list-repository.ts';
import { MongoContactRepository } from '../../src/adapters/contacts/mongo-contact-repository.ts';
import { MongoOptOuts } from '../../src/adapters/contacts/mongo-opt-outs.ts';
import { SqliteAudienceReader } from '../../src/adapters/contacts/sqlite-audience-reader.ts';
import { SqliteContactListRepository } from '../../src/adapters/contacts/sqlite-contact-list-repository.ts';
import { SqliteContactRepository } from '../../src/adapters/contacts/sqlite-contact-repository.ts';
import { SqliteOptOuts } from '../../src/adapters/contacts/sqlite-opt-outs.ts';
import type {
  AudienceReader,
  ContactListRepository,
  ContactRepository,
  OptOuts,
} from '../../src/application/contacts/ports.ts';
import type { UnitOfWork } from '../../src/application/shared/ports.ts';
import { storeAdapters } from './store-adapters.ts';

export interface ContactStores {
  readonly unitOfWork: UnitOfWork;
  readonly contacts: ContactRepository;
  readonly lists: ContactListRepository;
  readonly audience: AudienceReader;
  readonly optOuts: OptOuts;
}

export const contactStores = await storeAdapters<ContactStores>({
  sqlite: (database) => ({
    unitOfWork: database,
    contacts: new SqliteContactRepository(database),
    lists: new SqliteContactListRepository(database),
    audience: new SqliteAudienceReader(database),
    optOuts: new SqliteOptOuts(database),
  }),
  mongo: (database) => ({
    unitOfWork: database,
    contacts: new MongoContactRepository(database),
    lists: new MongoContactListRepository(database),
    audience: new MongoAudienceReader(database),
    optOuts: new MongoOptOuts(database),
  }),
});
