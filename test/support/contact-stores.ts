import { MongoAudienceReader } from '../../src/adapters/contacts/mongo-audience-reader.ts';
import { MongoContactImports } from '../../src/adapters/contacts/mongo-contact-imports.ts';
import { MongoContactListRepository } from '../../src/adapters/contacts/mongo-contact-list-repository.ts';
import { MongoContactRepository } from '../../src/adapters/contacts/mongo-contact-repository.ts';
import { MongoImportFiles } from '../../src/adapters/contacts/mongo-import-files.ts';
import { MongoOptOuts } from '../../src/adapters/contacts/mongo-opt-outs.ts';
import { SqliteAudienceReader } from '../../src/adapters/contacts/sqlite-audience-reader.ts';
import { SqliteContactImports } from '../../src/adapters/contacts/sqlite-contact-imports.ts';
import { SqliteContactListRepository } from '../../src/adapters/contacts/sqlite-contact-list-repository.ts';
import { SqliteContactRepository } from '../../src/adapters/contacts/sqlite-contact-repository.ts';
import { SqliteImportFiles } from '../../src/adapters/contacts/sqlite-import-files.ts';
import { SqliteOptOuts } from '../../src/adapters/contacts/sqlite-opt-outs.ts';
import type {
  AudienceReader,
  ContactImports,
  ContactListRepository,
  ContactRepository,
  ImportFiles,
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
  readonly imports: ContactImports;
  readonly files: ImportFiles;
}

export const contactStores = await storeAdapters<ContactStores>({
  sqlite: (database) => ({
    unitOfWork: database,
    contacts: new SqliteContactRepository(database),
    lists: new SqliteContactListRepository(database),
    audience: new SqliteAudienceReader(database),
    optOuts: new SqliteOptOuts(database),
    imports: new SqliteContactImports(database),
    files: new SqliteImportFiles(database),
  }),
  mongo: (database) => ({
    unitOfWork: database,
    contacts: new MongoContactRepository(database),
    lists: new MongoContactListRepository(database),
    audience: new MongoAudienceReader(database),
    optOuts: new MongoOptOuts(database),
    imports: new MongoContactImports(database),
    files: new MongoImportFiles(database),
  }),
});
