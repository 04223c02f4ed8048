import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOf, apiClient } from '../../clients/typescript/client.ts';
import { AppProcess } from '../../scripts/demo/app-process.ts';
import type { System } from '../../scripts/demo/system.ts';
import { prepareVendor, type Vendor } from '../../scripts/demo/vendor.ts';
import { until } from '../../scripts/demo/wait.ts';
import { MongoContactListRepository } from '../../src/adapters/contacts/mongo-contact-list-repository.ts';
import { MongoContactRepository } from '../../src/adapters/contacts/mongo-contact-repository.ts';
import { MongoOptOuts } from '../../src/adapters/contacts/mongo-opt-outs.ts';
import { SqliteContactListRepository } from '../../src/adapters/contacts/sqlite-contact-list-repository.ts';
import { SqliteContactRepository } from '../../src/adapters/contacts/sqlite-contact-repository.ts';
import { SqliteOptOuts } from '../../src/adapters/contacts/sqlite-opt-outs.ts';
import { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { NodeIds } from '../../src/adapters/shared/node-system.ts';
import { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { MAX_OPT_OUTS_AT_LAUNCH } from '../../src/application/campaigns/count-audience.ts';
import type { ContactListRepository, ContactRepository, OptOuts } from '../../src/application/contacts/ports.ts';
import type { UnitOfWork } from '../../src/application/shared/ports.ts';
import type { Contact } from '../../src/domain/contacts/contact.ts';
import { type PhoneNumber, phoneNumber } from '../../src/domain/shared/phone-number.ts';
import { sqliteMigrations } from '../../src/infrastructure/migrations/sqlite-migrations.ts';
import { sayStop } from '../../test/support/opt-outs.ts';
import type { Figures, Log } from '../support/bench.ts';
import { withSystem } from './system.ts';

const LAUNCHES = 20;
/** What the number may send; nothing is sent. */
const RATE = 1000;
/** Whom the vendor uploads by itself; the others come straight into the store. */
const UPLOADED = 100;
const ADDED_AT_ONCE = 5_000;
/** So many that a launch to a long list is `PREPARING`. */
const MANY_OPT_OUTS = 5_000;
/** For the counting of one launch, which the vendor does not wait for. */
const COUNTED_WITHIN_MS = 120_000;
const COUNTED_ASK_EVERY_MS = 20;
/** Nothing is sent meanwhile: only the answers are measured. */
const STARTS_IN_MS = 24 * 60 * 60 * 1000;

interface Stores {
  readonly unitOfWork: UnitOfWork;
  readonly contacts: ContactRepository;
  readonly lists: ContactListRepository;
  readonly optOuts: OptOuts;
}

/**
 * The slowest of 20 answers to launches to one list, on both profiles: the p99 of so few. Of a vendor with as many
 * opt-outs as are looked at before the answer, and of one with thousands.
 */
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
    rechargeRupees: BigInt(contacts * 3 * LAUNCHES),
  });
  await fill(stores, vendor, contacts);
  let slowest = 0;
  let optedOut = 0;
  for (const optOuts of [MAX_OPT_OUTS_AT_LAUNCH, MANY_OPT_OUTS]) {
    await optOut(stores, vendor, contacts, optedOut, optOuts);
    optedOut = optOuts;
    const launches: TimedLaunch[] = [];
    for (let n = 0; n < LAUNCHES; n += 1) launches.push(await timedLaunch(system, vendor, contacts, optOuts));
    const answered = sorted(launches.map(({ answeredMs }) => answeredMs));
    const counted = sorted(launches.map(({ countedMs }) => countedMs));
    log(
      `${store}: launches to ${contacts}, of whom ${optOuts} have opted out, answered within ${answered.median} (median), ` +
        `${answered.slowest} ms (all), and counted within ${counted.median} and ${counted.slowest} ms`,
    );
    slowest = Math.max(slowest, answered.slowest);
  }
  return slowest;
}

function sorted(tookMs: readonly number[]) {
  const ascending = tookMs.map(Math.round).toSorted((one, other) => one - other);
  return { median: ascending[LAUNCHES / 2] ?? Number.NaN, slowest: ascending.at(-1) ?? Number.NaN };
}

async function fill({ unitOfWork, contacts, lists }: Stores, vendor: Vendor, size: number): Promise<void> {
  const { vendorId, listId } = vendor;
  const ids = new NodeIds();
  for (let first = UPLOADED; first < size; first += ADDED_AT_ONCE) {
    const people = Array.from({ length: Math.min(ADDED_AT_ONCE, size - first) }, (_, n): Contact => {
      const phone = phoneOf(first + n);
      return { id: ids.next('con'), vendorId, phone, name: `Person ${n}`, attributes: {}, createdAtMs: Date.now() };
    });
    await unitOfWork.run(async () => {
      await contacts.add(people);
      await lists.join(listId, people);
    });
  }
}

/** Who has opted out, spread over the whole list: from so many to so many of them. */
async function optOut(
  { optOuts }: Stores,
  { vendorId }: Vendor,
  size: number,
  first: number,
  count: number,
): Promise<void> {
  for (let n = first; n < count; n += 1) {
    await sayStop(
      optOuts,
      vendorId,
      phoneOf(UPLOADED + Math.floor(((size - UPLOADED) * n) / MANY_OPT_OUTS)),
      'reply',
      1,
    );
  }
}

/** As no mobile number in India begins, and so none that the vendor uploads. */
function phoneOf(n: number): PhoneNumber {
  return phoneNumber(`91200${String(n).padStart(7, '0')}`);
}

interface TimedLaunch {
  readonly answeredMs: number;
  /** Until it is known how many get it, and their money is held. */
  readonly countedMs: number;
}

async function timedLaunch(
  system: System,
  { token, templateId, listId }: Vendor,
  contacts: number,
  optOuts: number,
): Promise<TimedLaunch> {
  const client = apiClient(system.apiUrl, token);
  const beganMs = performance.now();
  const launched = await answerOf(
    client.POST('/campaigns/launch', {
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
  const answeredMs = performance.now() - beganMs;
  const { id } = launched;
  let campaign: Pick<typeof launched, 'state' | 'recipients' | 'optedOut'> = launched;
  const isCounted = async () => {
    if (campaign.state !== 'PREPARING') return true;
    campaign = await answerOf(client.GET('/campaigns/{id}', { params: { path: { id } } }));
    return campaign.state !== 'PREPARING';
  };
  await until('the audience is counted', isCounted, COUNTED_WITHIN_MS, COUNTED_ASK_EVERY_MS);
  const countedMs = performance.now() - beganMs;
  const { state, recipients, optedOut } = campaign;
  if (state !== 'SCHEDULED' || optedOut !== optOuts || recipients + optedOut !== contacts) {
    throw new Error(`A launch is ${state}, to ${recipients} without ${optedOut}`);
  }
  return { answeredMs, countedMs };
}
