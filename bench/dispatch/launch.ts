import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOf, apiClient } from '../../clients/typescript/client.ts';
import { AppProcess } from '../../scripts/demo/app-process.ts';
import type { System } from '../../scripts/demo/system.ts';
import { prepareVendor, type Vendor } from '../../scripts/demo/vendor.ts';
import { MongoContactListRepository } from '../../src/adapters/contacts/mongo-contact-list-repository.ts';
import { MongoContactRepository } from '../../src/adapters/contacts/mongo-contact-repository.ts';
import { MongoOptOuts } from '../../src/adapters/contacts/mongo-opt-outs.ts';
import { SqliteContactListRepository } from '../../src/adapters/contacts/sqlite-contact-list-repository.ts';
import { SqliteContactRepository } from '../../src/adapters/contacts/sqlite-contact-repository.ts';
import { SqliteOptOuts } from '../../src/adapters/contacts/sqlite-opt-outs.ts';
import { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { NodeIds } from '../../src/adapters/shared/node-system.ts';
import { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import type { ContactListRepository, ContactRepository, OptOuts } from '../../src/application/contacts/ports.ts';
import type { UnitOfWork } from '../../src/application/shared/ports.ts';
import type { Contact } from '../../src/domain/contacts/contact.ts';
import { phoneNumber } from '../../src/domain/shared/phone-number.ts';
import { sqliteMigrations } from '../../src/infrastructure/migrations/sqlite-migrations.ts';
import type { Figures, Log } from '../support/bench.ts';
import { withSystem } from './system.ts';

const LAUNCHES = 20;
/** What the number may send; nothing is sent. */
const RATE = 1000;
/** Whom the vendor uploads by itself; the others come straight into the store. */
const UPLOADED = 100;
const ADDED_AT_ONCE = 5_000;
/** One in so many of the list has opted out. */
const OPTED_OUT_PART = 200;
/** Nothing is sent meanwhile: only the answers are measured. */
const STARTS_IN_MS = 24 * 60 * 60 * 1000;

interface Stores {
  readonly unitOfWork: UnitOfWork;
  readonly contacts: ContactRepository;
  readonly lists: ContactListRepository;
  readonly optOuts: OptOuts;
}

/** The slowest of 20 answers to launches to one list, on both profiles: the p99 of so few. */
export async function launch(log: Log, contacts: number): Promise<Figures> {
  const launchMs = await onSqlite(log, contacts);
  const launchMsOnMongodb = await onMongodb(log, contacts);
  return { launchMs, launchMsOnMongodb };
}

async function onSqlite(log: Log, contacts: number): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-launch-'));
  const app = await AppProcess.start(dataDir, {});
  const database = new SqliteDatabase(join(dataDir, 'store.sqlite'), sqliteMigrations);
  try {
    return await slowestMs('SQLite', log, app, contacts, {
      unitOfWork: database,
      contacts: new SqliteContactRepository(database),
      lists: new SqliteContactListRepository(database),
      optOuts: new SqliteOptOuts(database),
    });
  } finally {
    await database.close();
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function onMongodb(log: Log, contacts: number): Promise<number> {
  return withSystem({ rate: RATE, dispatchers: 1 }, async (system) => {
    const { MONGODB_URI, MONGODB_DATABASE } = system.servers;
    const database = await MongoDatabase.connect(MONGODB_URI, MONGODB_DATABASE);
    try {
      return await slowestMs('MongoDB', log, system, contacts, {
        unitOfWork: database,
        contacts: new MongoContactRepository(database),
        lists: new MongoContactListRepository(database),
        optOuts: new MongoOptOuts(database),
      });
    } finally {
      await database.close();
    }
  });
}

async function slowestMs(store: string, log: Log, system: System, contacts: number, stores: Stores): Promise<number> {
  const vendor = await prepareVendor(system, {
    companyName: `Vendor ${randomUUID()}`,
    contacts: UPLOADED,
    firstPosition: 0,
    seed: 1,
    delimiter: ',',
    rechargeRupees: BigInt(contacts * 2 * LAUNCHES),
  });
  await fill(stores, vendor, contacts);
  const tookMs: number[] = [];
  for (let n = 0; n < LAUNCHES; n += 1) tookMs.push(await answerMs(system, vendor, contacts));
  tookMs.sort((one, other) => one - other);
  const [median, slowest] = [tookMs[LAUNCHES / 2] ?? Number.NaN, tookMs.at(-1) ?? Number.NaN];
  log(
    `${store}: launches to ${contacts} answered within ${median.toFixed(0)} (median), ${slowest.toFixed(0)} ms (all)`,
  );
  return slowest;
}

async function fill({ unitOfWork, contacts, lists, optOuts }: Stores, vendor: Vendor, size: number): Promise<void> {
  const { vendorId, listId } = vendor;
  const ids = new NodeIds();
  for (let first = UPLOADED; first < size; first += ADDED_AT_ONCE) {
    const people = Array.from({ length: Math.min(ADDED_AT_ONCE, size - first) }, (_, n): Contact => {
      // Four digits as no vendor's file of the demo has them.
      const phone = phoneNumber(`91700${String(first + n).padStart(7, '0')}`);
      return { id: ids.next('con'), vendorId, phone, name: `Person ${n}`, attributes: {}, createdAtMs: Date.now() };
    });
    await unitOfWork.run(async () => {
      await contacts.add(people);
      await lists.join(listId, people);
    });
    await unitOfWork.run(async () => {
      for (const { phone } of people.filter((_, n) => n % OPTED_OUT_PART === 0)) {
        await optOuts.add(vendorId, phone, 'reply', 1);
      }
    });
  }
}

async function answerMs(system: System, { token, templateId, listId }: Vendor, contacts: number): Promise<number> {
  const beganMs = performance.now();
  const { state, quote, optedOut } = await answerOf(
    apiClient(system.apiUrl, token).POST('/campaigns/launch', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: {
        name: 'Diwali sale',
        templateId,
        listId,
        startsAt: new Date(Date.now() + STARTS_IN_MS).toISOString(),
        parameters: { body: [{ attribute: 'name', default: 'friend' }, { value: 'your city' }] },
      },
    }),
  );
  const tookMs = performance.now() - beganMs;
  const counted = (quote?.recipients ?? 0) + optedOut;
  if (state !== 'SCHEDULED' || counted !== contacts) throw new Error(`A launch is ${state}, to ${counted}`);
  return tookMs;
}
