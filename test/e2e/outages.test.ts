import process from 'node:process';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sandboxBooks } from '../../scripts/demo/evidence.ts';
import { ProductionSystem } from '../../scripts/demo/production-system.ts';
import { reconcile } from '../../scripts/demo/reconcile.ts';
import {
  awaitEnd,
  collectEvidence,
  count,
  launchAll,
  prepareVendors,
  progressOf,
  type Running,
} from '../../scripts/demo/run-demo.ts';
import { until } from '../../scripts/demo/wait.ts';
import { aDirectory } from '../support/directory.ts';
import { ServerGate } from '../support/server-gate.ts';
import { kafkaBrokers, mongoUri, redisUrl } from '../support/servers.ts';

const CONTACTS = 900;
const RATE = 60;
/** Messages whose answer can be on its way at one moment. */
const MAX_IN_FLIGHT = 64;
const WITHIN_MS = 60_000;
/** What had a slot when Redis went is sent within much less than this. */
const SILENCE_MS = 2000;

const [mongo, kafka, redis] = [await mongoUri(), await kafkaBrokers(), await redisUrl()];

if (mongo && kafka && redis) {
  const test = suite('outages of the servers in the middle of a campaign');
  let mongoGate: ServerGate;
  let redisGate: ServerGate;
  let system: ProductionSystem;
  let running: readonly Running[];

  test.before(async () => {
    mongoGate = await gateTo(mongo);
    redisGate = await gateTo(redis);
    // The driver would go past the gate to the addresses that the replica set gives.
    process.env['MONGODB_URI'] = `mongodb://127.0.0.1:${mongoGate.port}/?directConnection=true`;
    process.env['REDIS_URL'] = `redis://127.0.0.1:${redisGate.port}`;
    process.env['KAFKA_BROKERS'] = kafka.join();
    system = await ProductionSystem.start({
      dataDir: aDirectory(),
      dispatchers: 2,
      settlers: 1,
      rate: RATE,
      sandbox: { seed: 5, faults: { maxDelayMs: 500, duplicateShare: 0.1 } },
      settings: { META_TIMEOUT_SECONDS: '2', UNKNOWN_WAIT_SECONDS: '10' },
      keep: false,
    });
    running = await launchAll(system, await prepareVendors(system, { contacts: CONTACTS, seed: 5 }));
  });
  test.after(async () => {
    mongoGate.open();
    redisGate.open();
    await system.stop();
    await Promise.all([mongoGate.close(), redisGate.close()]);
  });

  const accepted = async () => (await sandboxBooks(system)).accepted;
  const acceptedAtLeast = (share: number) =>
    until(`${share * 100} % are sent`, async () => (await accepted()) >= share * CONTACTS, WITHIN_MS);

  test('without Redis nothing is sent, and sending goes on by itself when it is back', async () => {
    await acceptedAtLeast(0.15);
    redisGate.shut();
    let drained = -1;
    const isSilent = async () => {
      const before = drained;
      drained = await accepted();
      return drained === before;
    };
    await until('nothing is sent', isSilent, WITHIN_MS, SILENCE_MS);
    assert.ok(drained < CONTACTS / 2, `${drained} were sent`);
    assert.is((await readiness()).redis, 'failed');
    redisGate.open();
    await until('it sends again', async () => (await accepted()) > drained + RATE, WITHIN_MS);
  });

  test('without MongoDB it says that it is not ready, and takes webhooks all the same', async () => {
    await acceptedAtLeast(0.5);
    mongoGate.shut();
    await until('it is not ready', async () => (await readiness()).mongodb === 'failed', WITHIN_MS);
    await until('every webhook is taken', async () => (await sandboxBooks(system)).webhooks.pending === 0, WITHIN_MS);
    const taken = await sandboxBooks(system);
    mongoGate.open();
    await until('it is ready', async () => (await readiness()).mongodb === 'ok', WITHIN_MS);
    await until(
      'what was taken meanwhile is settled',
      async () => count(await progressOf(system, running), 'delivered', 'read') >= taken.delivered,
      WITHIN_MS,
    );
  });

  test('in the end every message was sent once, within the rate, and charged when it was delivered', async () => {
    await awaitEnd(system, running, WITHIN_MS, { hasOutages: true });
    const evidence = await collectEvidence(system, running, {
      rate: RATE,
      allowedUnknown: MAX_IN_FLIGHT,
      hadOutages: true,
    });
    assert.equal(
      reconcile(evidence).filter(({ ok }) => !ok),
      [],
    );
  });

  test.run();

  async function readiness(): Promise<Readonly<Record<string, string>>> {
    const response = await fetch(`${system.apiUrl}/readyz`);
    const { checks } = (await response.json()) as { checks: Readonly<Record<string, string>> };
    assert.is(response.status, Object.values(checks).every((check) => check === 'ok') ? 200 : 503);
    return checks;
  }
} else {
  const test = suite('outages of the servers in the middle of a campaign');
  test.skip('they need MongoDB, Kafka and Redis');
  test.run();
}

async function gateTo(address: string): Promise<ServerGate> {
  const { hostname, port } = new URL(address);
  return ServerGate.to(hostname, Number(port));
}
