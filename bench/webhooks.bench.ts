/**
 * `npm run bench -- webhooks`: signed statuses that one process takes a second, with every one of them confirmed by Kafka
 * (acks=all) before its 200. Needs the servers of the production profile.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Child } from '../scripts/demo/child-process.ts';
import { ProductionSystem } from '../scripts/demo/production-system.ts';
import { storeSentMessages } from '../scripts/soak/support/sent-messages.ts';
import { signedPost, statusBody } from '../scripts/soak/support/status-posts.ts';
import { DEFAULT_OPTIONS } from '../src/adapters/sandbox/sandbox-options.ts';
import { MongoDatabase } from '../src/adapters/shared/mongo-database.ts';
import { type Bench, interleaved, medianRatio } from './support/bench.ts';
import { postsPerSecond } from './support/closed-loop.ts';

export const bars: Bench['bars'] = {
  ratioToBare: { min: 0.7 },
  ratioToExpress: { min: 2 },
  ratioToSeed: { min: 15 },
};

const ROUNDS = 7;
const WARM_UP_MS = 3000;
const MEASURE_MS = 2500;
const CONNECTIONS = 64;
const VENDORS = 20;
const MESSAGES_EACH = 500;

export const run: Bench['run'] = async (log) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-webhooks-'));
  const system = await ProductionSystem.start({
    dataDir,
    dispatchers: 0,
    settlers: 0,
    rate: 80,
    sandbox: { seed: 1, faults: {} },
    settings: {},
    keep: false,
  });
  const references: Child[] = [];
  try {
    const { MONGODB_URI, MONGODB_DATABASE } = system.servers;
    const database = await MongoDatabase.connect(MONGODB_URI, MONGODB_DATABASE);
    const messages = await storeSentMessages(database, VENDORS, MESSAGES_EACH);
    await database.close();
    const { appSecret } = DEFAULT_OPTIONS;
    const posts = messages.map((message) => signedPost(appSecret, statusBody(message, 'delivered', Date.now())));

    const startReference = async (kind: string) => {
      const environment = { ...system.servers, META_APP_SECRET: appSecret };
      const main = 'bench/support/webhook-reference-process.ts';
      const logFile = join(dataDir, `${kind}.log`);
      const child = await Child.start(
        { name: kind, main, args: [kind], environment, logFile },
        ({ msg }) => msg === 'ready',
      );
      references.push(child);
      return child.ready.apiUrl as string;
    };
    const urls = {
      here: system.apiUrl,
      bare: await startReference('bare'),
      express: await startReference('express'),
      seedDesign: await startReference('seedDesign'),
    };
    const measure = (name: keyof typeof urls, forMs: number) =>
      postsPerSecond(Number(new URL(urls[name]).port), posts, CONNECTIONS, forMs);
    for (const name of Object.keys(urls) as (keyof typeof urls)[]) await measure(name, WARM_UP_MS);
    const spreads = await interleaved(ROUNDS, {
      here: () => measure('here', MEASURE_MS),
      bare: () => measure('bare', MEASURE_MS),
      express: () => measure('express', MEASURE_MS),
      seedDesign: () => measure('seedDesign', MEASURE_MS),
    });
    for (const [name, { min, median, max }] of Object.entries(spreads)) {
      log(`${name.padEnd(12)} ${Math.round(median)} posts/s (${Math.round(min)} to ${Math.round(max)})`);
    }
    const { here, bare, express, seedDesign } = spreads;
    return {
      here: here.median,
      bare: bare.median,
      express: express.median,
      seedDesign: seedDesign.median,
      ratioToBare: medianRatio(here, bare),
      ratioToExpress: medianRatio(here, express),
      ratioToSeed: medianRatio(here, seedDesign),
    };
  } finally {
    for (const child of references) await child.kill();
    await system.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};
