import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parsePhoneNumberWithError } from 'libphonenumber-js/mobile';
import { CsvContactFileReader } from '../../src/adapters/contacts/csv-contact-file-reader.ts';
import { MongoContactImports } from '../../src/adapters/contacts/mongo-contact-imports.ts';
import { MongoContactListRepository } from '../../src/adapters/contacts/mongo-contact-list-repository.ts';
import { MongoContactRepository } from '../../src/adapters/contacts/mongo-contact-repository.ts';
import { MongoImportFiles } from '../../src/adapters/contacts/mongo-import-files.ts';
import { NodeContactFileChecker } from '../../src/adapters/contacts/node-contact-file-checker.ts';
import { SqliteContactImports } from '../../src/adapters/contacts/sqlite-contact-imports.ts';
import { SqliteContactListRepository } from '../../src/adapters/contacts/sqlite-contact-list-repository.ts';
import { SqliteContactRepository } from '../../src/adapters/contacts/sqlite-contact-repository.ts';
import { SqliteImportFiles } from '../../src/adapters/contacts/sqlite-import-files.ts';
import { NodeClock, NodeIds } from '../../src/adapters/shared/node-system.ts';
import { NodeWakeUps } from '../../src/adapters/shared/node-wake-ups.ts';
import { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import type {
  ContactImports,
  ContactListRepository,
  ContactRepository,
  ImportFiles,
} from '../../src/application/contacts/ports.ts';
import { RunImports } from '../../src/application/contacts/run-imports.ts';
import { SaveRows } from '../../src/application/contacts/save-rows.ts';
import { StartImport } from '../../src/application/contacts/start-import.ts';
import type { UnitOfWork } from '../../src/application/shared/ports.ts';
import { sqliteMigrations } from '../../src/infrastructure/migrations/sqlite-migrations.ts';
import { onMongo } from './own-database.ts';

const VENDOR = 'ven_bench';
/** One of a process, as the container has it: its threads are kept from import to import. */
const CHECKER = new NodeContactFileChecker();
/** Coprime to ten million: rows come in no order of their numbers, as they do. */
const STRIDE = 6_700_417;

interface Stores {
  readonly unitOfWork: UnitOfWork;
  readonly contacts: ContactRepository;
  readonly lists: ContactListRepository;
  readonly imports: ContactImports;
  readonly files: ImportFiles;
}

/** A spreadsheet of `rows` people with different Indian mobile numbers, in pieces. */
async function* spreadsheet(rows: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Name,Phone,City\n');
  let text = '';
  for (let row = 0; row < rows; row += 1) {
    const digits = String((row * STRIDE) % 10_000_000).padStart(7, '0');
    text += `Person ${row},+91 981${digits.slice(0, 2)} ${digits.slice(2)},Pune\n`;
    if (text.length < 64 * 1024) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

/** Rows a second of the two libraries alone: nothing is checked but the number, and nothing is kept. */
export async function librariesAlone(rows: number): Promise<number> {
  const startMs = performance.now();
  let valid = 0;
  const records = Readable.from(spreadsheet(rows), { objectMode: false }).pipe(parse({ from: 2 }));
  for await (const [, phone] of records as AsyncIterable<string[]>) {
    if (parsePhoneNumberWithError(phone ?? '', { defaultCountry: 'IN', extract: false }).isValid()) valid += 1;
  }
  if (valid !== rows) throw new Error(`${valid} of ${rows} numbers are valid`);
  return (rows * 1000) / (performance.now() - startMs);
}

/** Rows a second of an import, from the first byte of the upload to the last contact on its list. */
export async function importOnSqlite(rows: number): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const database = new SqliteDatabase(join(directory, 'store.sqlite'), sqliteMigrations);
  try {
    return await importedPerSecond(rows, {
      unitOfWork: database,
      contacts: new SqliteContactRepository(database),
      lists: new SqliteContactListRepository(database),
      imports: new SqliteContactImports(database),
      files: new SqliteImportFiles(database),
    });
  } finally {
    await database.close();
    rmSync(directory, { recursive: true });
  }
}

export function importOnMongo(uri: string, rows: number): Promise<number> {
  return onMongo(uri, (database) =>
    importedPerSecond(rows, {
      unitOfWork: database,
      contacts: new MongoContactRepository(database),
      lists: new MongoContactListRepository(database),
      imports: new MongoContactImports(database),
      files: new MongoImportFiles(database),
    }),
  );
}

async function importedPerSecond(rows: number, stores: Stores): Promise<number> {
  const { unitOfWork, contacts, lists, imports, files } = stores;
  const clock = new NodeClock();
  const ids = new NodeIds();
  const reader = new CsvContactFileReader();
  const saveRows = new SaveRows(unitOfWork, contacts, lists, ids, clock);
  const start = new StartImport(imports, files, reader, ids, clock, new NodeWakeUps());
  const run = new RunImports(unitOfWork, imports, files, CHECKER, reader, saveRows, clock);
  const settings = { list: 'Customers', tags: [], defaultCountry: 'IN' };
  const startMs = performance.now();
  const { id } = await start.execute({ vendorId: VENDOR, settings, bytes: spreadsheet(rows) });
  await run.execute(() => false);
  const tookMs = performance.now() - startMs;
  const done = await imports.find(VENDOR, id);
  if (done?.created !== rows) throw new Error(`${done?.created} of ${rows} contacts were created: ${done?.state}`);
  return (rows * 1000) / tookMs;
}
