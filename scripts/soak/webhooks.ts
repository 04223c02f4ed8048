/**
 * `npm run soak -- webhooks`: signed statuses at a constant rate against the production profile, while the API, the
 * settler and Kafka are killed (SIGKILL) at random times. Whatever was answered with 200 must be settled once, and the
 * books must add up. First the same check has to fail on a settler that commits before the effect.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kafka } from 'kafkajs';
import { DEFAULT_OPTIONS } from '../../src/adapters/sandbox/sandbox-options.ts';
import { kafkaClient } from '../../src/adapters/shared/kafka-client.ts';
import { KafkaMessageBus } from '../../src/adapters/shared/kafka-message-bus.ts';
import { deadTopicOf } from '../../src/adapters/shared/kafka-records.ts';
import { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { NodeClock } from '../../src/adapters/shared/node-system.ts';
import { META_EVENTS_TOPIC } from '../../src/application/webhooks/topics.ts';
import { commandLine } from '../../src/infrastructure/command-line.ts';
import { RecordingLogger } from '../../test/support/recording-logger.ts';
import { killServer, startServer } from '../demo/local-servers.ts';
import { ProductionSystem } from '../demo/production-system.ts';
import { until } from '../demo/wait.ts';
import { postAtConstantRate } from './support/constant-rate.ts';
import { runKillSchedule } from './support/kill-schedule.ts';
import { startOwnServers } from './support/own-servers.ts';
import { storeSentMessages } from './support/sent-messages.ts';
import { type SettlementFaults, settlementFaults, TakenStatuses } from './support/settlement-check.ts';
import { signedPost, statusBody } from './support/status-posts.ts';
import { statusStream } from './support/status-stream.ts';

const VENDORS = 20;
const DUPLICATE_SHARE = 0.1;
/** Statuses for each message, fewer than the stream has of them, so that it does not run dry. */
const STATUSES_PER_MESSAGE = 2.3;
const SETTLED_WITHIN_MS = 180_000;
const CONTROL_SECONDS = 20;
const CONTROL_KILLS = 4;
const SHOWN_FAULTS = 20;

type Victim = 'api' | 'settler-1' | 'kafka';

interface Run {
  readonly seed: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly kills: number;
  readonly victims: readonly Victim[];
  /** In the place of the program's settler. */
  readonly settlerMain?: string;
}

export async function main(args: readonly string[]): Promise<void> {
  const { minutes, rate, seed, kills } = commandLine(
    'npm run soak -- webhooks',
    'Statuses at a constant rate, while the processes that take them are killed',
  )
    .option('--minutes <number>', 'how long statuses come in', Number, 5)
    .option('--rate <number>', 'statuses a second', Number, 3000)
    .option('--kills <number>', 'SIGKILLs in that time', Number, 50)
    .option('--seed <number>', 'decides statuses, times and victims', Number, 1)
    .parse([...args], { from: 'user' })
    .opts<{ minutes: number; rate: number; seed: number; kills: number }>();
  const directory = await mkdtemp(join(tmpdir(), 'soak-webhooks-'));
  await startOwnServers(['mongo', 'kafka', 'redis']);
  console.log(`The logs are in ${directory} until all is well`);
  const control = await run(join(directory, 'control'), {
    seed,
    seconds: CONTROL_SECONDS,
    perSecond: rate,
    kills: CONTROL_KILLS,
    victims: ['settler-1'],
    settlerMain: 'scripts/soak/support/hasty-settler.ts',
  });
  console.log(`  a settler that commits before the effect: ${control.lost} lost, ${control.doubled} doubled`);
  if (control.lost === 0) throw new Error('The check does not see what a broken build loses: it proves nothing');
  const faults = await run(join(directory, 'soak'), {
    seed,
    seconds: minutes * 60,
    perSecond: rate,
    kills,
    victims: ['api', 'settler-1', 'kafka'],
  });
  console.log(`  ${faults.lost} lost, ${faults.doubled} doubled, ${faults.ledger.length} faults in the books`);
  for (const fault of faults.ledger.slice(0, SHOWN_FAULTS)) console.log(`  ${fault}`);
  if (faults.lost + faults.doubled + faults.ledger.length > 0) throw new Error('The webhooks were not settled exactly');
  console.log('  every status that was taken is settled, once');
  await rm(directory, { recursive: true, force: true });
}

async function run(dataDir: string, options: Run): Promise<SettlementFaults> {
  const { seed, seconds, perSecond, kills, victims, settlerMain } = options;
  await mkdir(dataDir);
  const system = await ProductionSystem.start({
    dataDir,
    dispatchers: 0,
    settlers: 1,
    rate: 80,
    sandbox: { seed, faults: {} },
    // The holds stay open until the check.
    settings: { CLOSE_GRACE_SECONDS: '3600' },
    keep: false,
    ...(settlerMain === undefined ? {} : { mains: { settler: settlerMain } }),
  });
  const { MONGODB_URI, MONGODB_DATABASE, KAFKA_BROKERS, KAFKA_PREFIX } = system.servers;
  const database = await MongoDatabase.connect(MONGODB_URI, MONGODB_DATABASE);
  const kafka = kafkaClient({ brokers: KAFKA_BROKERS.split(',') });
  const bus = new KafkaMessageBus(kafka, new NodeClock(), new RecordingLogger(), { prefix: KAFKA_PREFIX });
  try {
    const messages = Math.ceil((perSecond * seconds) / STATUSES_PER_MESSAGE / VENDORS);
    console.log(`${perSecond} statuses/s for ${seconds} s, ${kills} kills of ${victims.join(', ')}, seed ${seed}`);
    const stream = statusStream(await storeSentMessages(database, VENDORS, messages), seed, DUPLICATE_SHARE);
    const taken = new TakenStatuses();
    const load = postAtConstantRate({
      port: Number(new URL(system.apiUrl).port),
      perSecond,
      forMs: seconds * 1000,
      retry: true,
      next() {
        const planned = stream.next().value;
        if (!planned) throw new Error('The stream of statuses has run dry');
        const body = statusBody(planned.message, planned.status, Date.now());
        return { bytes: signedPost(DEFAULT_OPTIONS.appSecret, body), onTaken: () => taken.add(planned) };
      },
    });
    const killing = runKillSchedule({
      seed,
      kills,
      forMs: seconds * 1000,
      victims,
      killAndRestart: (victim) => killAndRestart(system, victim),
      onKill: (victim, number, downMs) => console.log(`  kill ${number}: ${victim}, back after ${downMs} ms`),
    });
    const [{ taken: posts, refused }] = await Promise.all([load, killing]);
    const again = [...refused].map(([status, count]) => `${status || 'cut off'}: ${count}`).join(', ');
    console.log(`  ${posts} posts taken; repeated after ${again || 'nothing'}`);
    const startedMs = performance.now();
    await until('the topic is empty', async () => (await bus.depth(META_EVENTS_TOPIC)) === 0, SETTLED_WITHIN_MS);
    console.log(`  the settler is done ${Math.round(performance.now() - startedMs)} ms after the last`);
    const dead = await recordsIn(kafka, deadTopicOf(`${KAFKA_PREFIX}${META_EVENTS_TOPIC}`));
    if (dead > 0) throw new Error(`${dead} statuses became dead letters`);
    return await settlementFaults(database, taken);
  } finally {
    await bus.close();
    await database.close();
    await system.stop();
  }
}

/** How many records were ever written to a topic. */
async function recordsIn(kafka: Kafka, topic: string): Promise<number> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return (await admin.fetchTopicOffsets(topic)).reduce((sum, { high }) => sum + Number(high), 0);
  } finally {
    await admin.disconnect();
  }
}

async function killAndRestart(system: ProductionSystem, victim: Victim): Promise<void> {
  if (victim === 'kafka') {
    await killServer(victim);
    await startServer(victim);
  } else {
    await system.kill(victim);
    await system.start(victim);
  }
}
