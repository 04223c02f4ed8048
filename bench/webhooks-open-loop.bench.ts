/**
 * `npm run bench -- webhooks-open-loop`: statuses at a constant rate, whatever the answers do, against one API and one
 * settler of the production profile; with one poisoned event in a hundred, and clean before and after that: the store
 * grows meanwhile, and of two clean loads the second settled a tenth later. Needs its servers.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProductionSystem } from '../scripts/demo/production-system.ts';
import { until } from '../scripts/demo/wait.ts';
import { postAtConstantRate } from '../scripts/soak/support/constant-rate.ts';
import { storeSentMessages } from '../scripts/soak/support/sent-messages.ts';
import { settlementFaults, TakenStatuses } from '../scripts/soak/support/settlement-check.ts';
import { signedPost, statusBody } from '../scripts/soak/support/status-posts.ts';
import { statusStream } from '../scripts/soak/support/status-stream.ts';
import { messagesOf } from '../src/adapters/campaigns/mongo-campaign-collections.ts';
import { DEFAULT_OPTIONS } from '../src/adapters/sandbox/sandbox-options.ts';
import { kafkaClient } from '../src/adapters/shared/kafka-client.ts';
import { KafkaMessageBus } from '../src/adapters/shared/kafka-message-bus.ts';
import { MongoDatabase } from '../src/adapters/shared/mongo-database.ts';
import { NodeClock } from '../src/adapters/shared/node-system.ts';
import { META_EVENTS_TOPIC } from '../src/application/webhooks/topics.ts';
import type { Message } from '../src/domain/campaigns/message.ts';
import { RecordingLogger } from '../test/support/recording-logger.ts';
import { type Bench, percentile } from './support/bench.ts';

export const bars: Bench['bars'] = {
  p50Ms: { max: 25 },
  p99Ms: { max: 250 },
  maxMs: { max: 1000 },
  refused: { max: 0 },
  unsettled: { max: 0 },
  catchUpSeconds: { max: 10 },
  poisonRatio: { max: 1.25 },
};

const PER_SECOND = 3000;
const SECONDS = 60;
/** Before them, at the same rate: processes that have just started compile what they run. Reported by itself. */
const COLD_SECONDS = 5;
const VENDORS = 20;
/** Fewer than the stream has of them, so that it does not run dry. */
const STATUSES_PER_MESSAGE = 2.3;
const POISON_SHARE = 0.01;
const CAUGHT_UP_WITHIN_MS = 120_000;

export const run: Bench['run'] = async (log) => {
  const before = await runLoad(0, log);
  const poisoned = await runLoad(POISON_SHARE, log);
  const after = await runLoad(0, log);
  const names = Object.keys(before) as (keyof typeof before)[];
  const worse = Object.fromEntries(names.map((name) => [name, Math.max(before[name], after[name])]));
  return {
    ...worse,
    unsettled: before.unsettled + poisoned.unsettled + after.unsettled,
    poisonedSettledP99Ms: poisoned.settledP99Ms,
    poisonRatio: (2 * poisoned.settledP99Ms) / (before.settledP99Ms + after.settledP99Ms),
  };
};

async function runLoad(poisonShare: number, log: (line: string) => void) {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-open-loop-'));
  const system = await ProductionSystem.start({
    dataDir,
    dispatchers: 0,
    settlers: 1,
    rate: 80,
    sandbox: { seed: 1, faults: {} },
    // The holds stay open until the check.
    settings: { CLOSE_GRACE_SECONDS: '3600' },
    keep: false,
  });
  const { MONGODB_URI, MONGODB_DATABASE, KAFKA_BROKERS, KAFKA_PREFIX } = system.servers;
  const database = await MongoDatabase.connect(MONGODB_URI, MONGODB_DATABASE);
  const kafka = kafkaClient({ brokers: KAFKA_BROKERS.split(',') });
  const bus = new KafkaMessageBus(kafka, new NodeClock(), new RecordingLogger(), { prefix: KAFKA_PREFIX });
  try {
    const each = Math.ceil((PER_SECOND * (COLD_SECONDS + SECONDS)) / STATUSES_PER_MESSAGE / VENDORS);
    const messages = await storeSentMessages(database, VENDORS, each);
    const [victim, ...good] = messages as readonly [Message, ...Message[]];
    const poison = await poisonsOf(database, victim);

    const stream = statusStream(good, 1, 0);
    const taken = new TakenStatuses();
    const postedMs = new Map<string, number>();
    let made = 0;
    let poisoned = 0;
    const nextBody = (): { body: string; onTaken?: () => void } => {
      made += 1;
      if (poisoned < made * poisonShare) return { body: poison[poisoned++ % poison.length] as string };
      const planned = stream.next().value;
      if (!planned) throw new Error('The stream of statuses has run dry');
      const nowMs = Date.now();
      postedMs.set(`${planned.message.id} ${planned.status}`, nowMs);
      return { body: statusBody(planned.message, planned.status, nowMs), onTaken: () => taken.add(planned) };
    };
    const port = Number(new URL(system.apiUrl).port);
    const postFor = (seconds: number) =>
      postAtConstantRate({
        port,
        perSecond: PER_SECOND,
        forMs: seconds * 1000,
        retry: false,
        next() {
          const { body, ...rest } = nextBody();
          return { bytes: signedPost(DEFAULT_OPTIONS.appSecret, body), ...rest };
        },
      });
    const caughtUp = () =>
      until('all is settled', async () => (await bus.depth(META_EVENTS_TOPIC)) === 0, CAUGHT_UP_WITHIN_MS);
    const cold = await postFor(COLD_SECONDS);
    await caughtUp();
    const warmFromMs = Date.now();
    const { latenciesMs, refused } = await postFor(SECONDS);
    const endedMs = performance.now();
    await caughtUp();
    const catchUpSeconds = (performance.now() - endedMs) / 1000;

    const { lost, doubled, ledger } = await settlementFaults(database, taken);
    const settledMs = await settlementTimes(database, taken, postedMs, warmFromMs);
    const figures = {
      p50Ms: percentile(latenciesMs, 0.5),
      p99Ms: percentile(latenciesMs, 0.99),
      maxMs: percentile(latenciesMs, 1),
      refused: [...cold.refused.values(), ...refused.values()].reduce((sum, count) => sum + count, 0),
      unsettled: lost + doubled + ledger.length,
      catchUpSeconds,
      settledP50Ms: percentile(settledMs, 0.5),
      settledP99Ms: percentile(settledMs, 0.99),
      coldP99Ms: percentile(cold.latenciesMs, 0.99),
    };
    log(`with ${poisoned} poisoned of ${made}: ${JSON.stringify(figures)}`);
    return figures;
  } finally {
    await bus.close();
    await database.close();
    await system.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A status that cannot be read, one of a message that is not ours, and one whose campaign is gone. */
async function poisonsOf(database: MongoDatabase, victim: Message): Promise<readonly string[]> {
  await messagesOf(database).updateOne({ _id: victim.id }, { $set: { campaignId: 'cmp_gone' } });
  const nameless = statusBody(victim, 'delivered', Date.now()).replace(`"id":"${victim.wamid}",`, '');
  const stranger = { ...victim, id: `${victim.id}0` };
  return [nameless, statusBody(stranger, 'delivered', Date.now()), statusBody(victim, 'delivered', Date.now())];
}

/** From the post of each message's furthest status, since `fromMs`, until it stood in the store, sorted. */
async function settlementTimes(
  database: MongoDatabase,
  taken: TakenStatuses,
  postedMs: ReadonlyMap<string, number>,
  fromMs: number,
): Promise<Float64Array> {
  const times: number[] = [];
  for await (const { _id, changedAt } of messagesOf(database).find({}, { projection: { changedAt: 1 } })) {
    const posted = postedMs.get(`${_id} ${taken.messages.get(_id)}`);
    if (posted !== undefined && posted >= fromMs) times.push(changedAt.getTime() - posted);
  }
  return Float64Array.from(times).sort();
}
