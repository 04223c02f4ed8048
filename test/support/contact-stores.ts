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
import { aDatabase } from './sqlite.ts';

export interface ContactStores {
  readonly unitOfWork: UnitOfWork;
  readonly contacts: ContactRepository;
  readonly lists: ContactListRepository;
  readonly audience: AudienceReader;
  readonly optOuts: OptOuts;
}

/** Each opens fresh, empty stores. */
export const contactStores: readonly { readonly name: string; readonly open: () => ContactStores }[] = [
  {
    name: 'SQLite',
    open: () => {
      const unitOfWork = aDatabase();
      return {
        unitOfWork,
        contacts: new SqliteContactRepository(unitOfWork),
        lists: new SqliteContactListRepository(unitOfWork),
        audience: new SqliteAudienceReader(unitOfWork),
        optOuts: new SqliteOptOuts(unitOfWork),
      };
    },
  },
];
