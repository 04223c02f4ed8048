/**
 * Charges per second on MongoDB: the settlement of this program in batches on one hot wallet and on a hundred, the same
 * settlement one event at a time by 32 callers, and medici, the double entry book for mongoose, one entry per event by
 * 32 callers. All on the same server, in turn, round after round; a ratio is of the medians.
 */
import process from 'node:process';
import { Book, initModels } from 'medici';
import mongoose from 'mongoose';
import pLimit from 'p-limit';
import { storeSentMessages } from '../scripts/soak/support/sent-messages.ts';
import { MongoCampaignRepository } from '../src/adapters/campaigns/mongo-campaign-repository.ts';
import { MongoMessageRepository } from '../src/adapters/campaigns/mongo-message-repository.ts';
import type { MongoDatabase } from '../src/adapters/shared/mongo-database.ts';
import { MongoOutbox } from '../src/adapters/shared/mongo-outbox.ts';
import { NodeClock, NodeDigest } from '../src/adapters/shared/node-system.ts';
import { PinoLogger } from '../src/adapters/shared/pino-logger.ts';
import { MongoChargeRepository } from '../src/adapters/wallet/mongo-charge-repository.ts';
import { MongoHoldRepository } from '../src/adapters/wallet/mongo-hold-repository.ts';
import { MongoWalletRepository } from '../src/adapters/wallet/mongo-wallet-repository.ts';
import { META_EVENTS_BATCH } from '../src/adapters/webhooks/consumer-meta-events.ts';
import { ChargeMessages } from '../src/application/wallet/charge-messages.ts';
import { Ledger } from '../src/application/wallet/ledger.ts';
import { SettleStatuses } from '../src/application/webhooks/settle-statuses.ts';
import type { Message } from '../src/domain/campaigns/message.ts';
import type { MessageStatusEvent } from '../src/domain/webhooks/meta-events.ts';
import { RecordingMetrics } from '../test/support/recording-metrics.ts';
import { aStatus, PRICES } from '../test/support/settlement.ts';
import { interleaved, secondsOf } from './support/bench.ts';
import { onMongo, ownDatabaseName } from './support/own-database.ts';

export const bars = { ratio: { min: 50 }, ratioWithDuplicates: { min: 20 }, hotToSpread: { min: 0.9 } };

const ROUNDS = 3;
const CALLERS = 32;
const BATCHED_CHARGES = 10_000;
/** Slow ones do fewer, so that a round stays short; each still runs for seconds. */
const SINGLE_CHARGES = 500;
const SPREAD_WALLETS = 100;
const DUPLICATE_SHARE = 0.2;

export async function run(log: (line: string) => void): Promise<Readonly<Record<string, number>>> {
  const uri = process.env['MONGODB_URI'];
  if (!uri) throw new Error('MONGODB_URI is not set: eval "$(npm run --silent services -- up mongo)"');
  const figures = await interleaved(ROUNDS, {
    perEvent: () => onMongo(uri, (database) => perEvent(database, 0)),
    perEventWithDuplicates: () => onMongo(uri, (database) => perEvent(database, DUPLICATE_SHARE)),
    medici: () => onMedici(uri),
    batched: () => onMongo(uri, (database) => batched(database, 1, 0)),
    batchedWithDuplicates: () => onMongo(uri, (database) => batched(database, 1, DUPLICATE_SHARE)),
    spread: () => onMongo(uri, (database) => batched(database, SPREAD_WALLETS, 0)),
  });
  for (const [name, { min, median, max }] of Object.entries(figures)) {
    log(`${name.padEnd(24)} ${median.toFixed(0)} charges/s (${min.toFixed(0)} to ${max.toFixed(0)})`);
  }
  const median = (name: keyof typeof figures) => figures[name].median;
  return {
    batched: median('batched'),
    perEvent: median('perEvent'),
    medici: median('medici'),
    ratio: median('batched') / median('perEvent'),
    ratioToMedici: median('batched') / median('medici'),
    ratioWithDuplicates: median('batchedWithDuplicates') / median('perEventWithDuplicates'),
    hotToSpread: median('batched') / median('spread'),
  };
}

/** As a settler gets them: batches of events in the order of the bus. */
async function batched(database: MongoDatabase, wallets: number, duplicateShare: number): Promise<number> {
  const messages = await storeSentMessages(database, wallets, BATCHED_CHARGES / wallets);
  const events = eventsOf(messages, duplicateShare);
  const settler = aSettler(database);
  return charged(database, BATCHED_CHARGES, async () => {
    for (let first = 0; first < events.length; first += META_EVENTS_BATCH) {
      await settle(settler, events.slice(first, first + META_EVENTS_BATCH));
    }
  });
}

/** As a webhook handler does it that settles what it was told before it answers. */
async function perEvent(database: MongoDatabase, duplicateShare: number): Promise<number> {
  const events = eventsOf(await storeSentMessages(database, 1, SINGLE_CHARGES), duplicateShare);
  const settler = aSettler(database);
  const callers = pLimit(CALLERS);
  return charged(database, SINGLE_CHARGES, async () => {
    await Promise.all(events.map((event) => callers(() => settle(settler, [event]))));
  });
}

/** Fails unless every message was charged, once. */
async function charged(database: MongoDatabase, charges: number, work: () => Promise<void>): Promise<number> {
  const seconds = await secondsOf(work);
  const found = await database.collection('charges').countDocuments();
  if (found !== charges) throw new Error(`${found} charges instead of ${charges}`);
  return charges / seconds;
}

async function settle(settler: SettleStatuses, events: readonly MessageStatusEvent[]): Promise<void> {
  const { unsettled } = await settler.execute(events);
  if (unsettled[0]) throw new Error(unsettled[0].cause);
}

function aSettler(database: MongoDatabase): SettleStatuses {
  const clock = new NodeClock();
  const digest = new NodeDigest();
  const charges = new MongoChargeRepository(database);
  const ledger = new Ledger(new MongoWalletRepository(database), clock, digest, new MongoOutbox(database));
  const chargeMessages = new ChargeMessages(database, ledger, new MongoHoldRepository(database), charges, digest);
  const logger = new PinoLogger({ level: 'error', destination: process.stderr });
  const messages = new MongoMessageRepository(database);
  return new SettleStatuses(
    database,
    messages,
    new MongoCampaignRepository(database),
    chargeMessages,
    clock,
    logger,
    new RecordingMetrics(),
  );
}

/** A `delivered` of each; of the vendors in turn; every n-th comes again soon after. */
function eventsOf(messages: readonly Message[], duplicateShare: number): readonly MessageStatusEvent[] {
  const byPlace = messages.toSorted((a, b) => a.seq - b.seq);
  const every = duplicateShare > 0 ? Math.round(1 / duplicateShare) : Number.POSITIVE_INFINITY;
  return byPlace.flatMap((message, index) => {
    const event = aStatus(message, 'delivered');
    return (index + 1) % every === 0 ? [event, event] : [event];
  });
}

/** Its entries have no key against duplicates and no balance that is checked: it does less. */
async function onMedici(uri: string): Promise<number> {
  await mongoose.connect(uri, { dbName: ownDatabaseName(), writeConcern: { w: 'majority' } });
  try {
    await initModels();
    const book = new Book('vendors', { precision: 6 });
    const price = Number(PRICES.marketing.priceMicros) / 1e6;
    const cost = Number(PRICES.marketing.costMicros) / 1e6;
    const callers = pLimit(CALLERS);
    const seconds = await secondsOf(async () => {
      const entries = Array.from({ length: SINGLE_CHARGES }, (_, n) =>
        callers(() =>
          mongoose.connection.transaction(async (session) => {
            await book
              .entry('charge')
              .debit('Vendor:Held', price, { message: n })
              .credit('Meta', cost, { message: n })
              .credit('Margin', Number((price - cost).toFixed(6)), { message: n })
              .commit({ session });
          }),
        ),
      );
      await Promise.all(entries);
    });
    return SINGLE_CHARGES / seconds;
  } finally {
    await mongoose.connection.dropDatabase();
    await mongoose.disconnect();
  }
}
