/**
 * `npm run bench -- dispatch`: the rate and the fairness of campaigns on the production profile, counted by the sandbox on
 * its own clock, with BullMQ's limiter beside it. Needs the servers of the production profile, and takes ten minutes.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { sandboxBooks, sandboxMessages } from '../scripts/demo/evidence.ts';
import { JsonClient } from '../scripts/demo/json-client.ts';
import { ProductionSystem } from '../scripts/demo/production-system.ts';
import { launchCampaign, prepareVendor, type Vendor } from '../scripts/demo/vendor.ts';
import { until } from '../scripts/demo/wait.ts';
import type { Bench } from './support/bench.ts';
import { jainIndex, mostInASecond } from './support/rates.ts';

export const bars: Bench['bars'] = {
  worstShareOfLimit: { min: 0.95 },
  worstOverLimit: { max: 0 },
  redisCallsPerMessage: { max: 0.1 },
  jain: { min: 0.98 },
  smallBehindLarge: { max: 1.5 },
  pauseMs: { max: 1000 },
};

const RATES = [50, 80, 1000];
const DISPATCHERS = [1, 2, 4];
const MEASURE_MS = 20_000;
/** Until the limiter's first second is over and every process has joined. */
const WARM_UP_MS = 4000;
const BULLMQ_MS = 10_000;
const BULLMQ_CONCURRENCY = 50;

const FAIR_VENDORS = 8;
const FAIR_RATE = 200;
const SMALL = 100;
const LARGE = 20_000;
const FASTEST_RATE = 1000;
const WITHIN_MS = 120_000;

export const run: Bench['run'] = async (log) => {
  const shares: number[] = [];
  const over: number[] = [];
  let redisCallsPerMessage = Number.NaN;
  for (const rate of RATES) {
    for (const dispatchers of DISPATCHERS) {
      const { perSecond, most, callsPerMessage } = await rateOf(rate, dispatchers);
      shares.push(perSecond / rate);
      over.push(most - rate);
      if (rate === FASTEST_RATE) redisCallsPerMessage = Math.max(redisCallsPerMessage || 0, callsPerMessage);
      log(
        `limit ${rate}, ${dispatchers} dispatchers: ${perSecond.toFixed(1)} a second, ${most} in the greatest one, ` +
          `${callsPerMessage.toFixed(3)} calls of Redis a message`,
      );
    }
    log(`limit ${rate}, BullMQ's limiter: ${await greatestSecondOfBullMq(rate)} in the greatest second`);
  }
  return {
    worstShareOfLimit: Math.min(...shares),
    worstOverLimit: Math.max(...over),
    redisCallsPerMessage,
    ...(await fairness(log)),
    ...(await smallBehindLargeAndPause(log)),
  };
};

async function rateOf(rate: number, dispatchers: number) {
  return withSystem({ rate, dispatchers }, async (system) => {
    const contacts = Math.ceil((rate * (MEASURE_MS + 2 * WARM_UP_MS)) / 1000);
    const vendor = await aVendor(system, contacts, 0);
    await launchCampaign(system, vendor);
    await firstSend(system);
    await sleep(WARM_UP_MS);
    const redis = new Redis(system.servers.REDIS_URL);
    const [callsBefore, acceptedBefore] = [await scriptCalls(redis), (await sandboxBooks(system)).accepted];
    const beganMs = Date.now();
    await sleep(MEASURE_MS);
    const calls = (await scriptCalls(redis)) - callsBefore;
    const books = await sandboxBooks(system);
    const perSecond = ((books.accepted - acceptedBefore) * 1000) / (Date.now() - beganMs);
    redis.disconnect();
    return {
      perSecond,
      most: books.maxPerSecond,
      callsPerMessage: calls / (books.accepted - acceptedBefore),
    };
  });
}

/** The same limit as a queue's users set it, four workers of one process, each job a time stamp. */
async function greatestSecondOfBullMq(rate: number): Promise<number> {
  const url = new URL(process.env['REDIS_URL'] as string);
  const connection = { host: url.hostname, port: Number(url.port), maxRetriesPerRequest: null };
  const queue = new Queue(`bench-${randomUUID()}`, { connection });
  const stamps: number[] = [];
  const jobs = Array.from({ length: Math.ceil((rate * BULLMQ_MS) / 1000) }, () => ({ name: 'send', data: {} }));
  await queue.addBulk(jobs);
  const workers = Array.from(
    { length: 4 },
    () =>
      new Worker(queue.name, async () => void stamps.push(performance.now()), {
        connection,
        concurrency: BULLMQ_CONCURRENCY,
        limiter: { max: rate, duration: 1000 },
      }),
  );
  await sleep(BULLMQ_MS);
  await Promise.all(workers.map((worker) => worker.close(true)));
  await queue.obliterate({ force: true });
  await queue.close();
  return mostInASecond(stamps);
}

async function fairness(log: (line: string) => void) {
  return withSystem({ rate: FAIR_RATE, dispatchers: 2 }, async (system) => {
    const each = Math.ceil((FAIR_RATE * (MEASURE_MS + 2 * WARM_UP_MS)) / 1000 / FAIR_VENDORS) + SMALL * 4;
    const vendors: Vendor[] = [];
    for (let n = 0; n < FAIR_VENDORS; n++) vendors.push(await aVendor(system, each, n * each));
    await Promise.all(vendors.map((vendor) => launchCampaign(system, vendor)));
    await firstSend(system);
    await sleep(WARM_UP_MS + MEASURE_MS);
    const messages = await sandboxMessages(system);
    const toMs = Math.max(...messages.map(({ acceptedMs }) => acceptedMs));
    const measured = messages.filter(({ acceptedMs }) => acceptedMs > toMs - MEASURE_MS);
    const counts = vendors.map(({ vendorId }) => measured.filter(isOf(vendorId)).length);
    log(`${FAIR_VENDORS} equal vendors: ${counts.join(', ')} messages`);
    return { jain: jainIndex(counts) };
  });
}

async function smallBehindLargeAndPause(log: (line: string) => void) {
  return withSystem({ rate: FASTEST_RATE, dispatchers: 2 }, async (system) => {
    const alone = await aVendor(system, SMALL, 0);
    const behind = await aVendor(system, SMALL, SMALL);
    const large = await aVendor(system, LARGE, 2 * SMALL);
    const aloneMs = await timeOfAll(system, alone);
    const { id } = await launchCampaign(system, large);
    await until('the large campaign is sent', async () => (await sandboxBooks(system)).accepted > 3 * SMALL, WITHIN_MS);
    const behindMs = await timeOfAll(system, behind);
    await new JsonClient(system.apiUrl, large.token).post(
      `/campaigns/${id}/pause`,
      {},
      { idempotencyKey: randomUUID() },
    );
    const answeredMs = Date.now();
    await sleep(3000);
    const last = Math.max(...(await sandboxMessages(system)).map(({ acceptedMs }) => acceptedMs));
    log(`${SMALL} messages alone: ${Math.round(aloneMs)} ms; behind ${LARGE}: ${Math.round(behindMs)} ms`);
    return { smallBehindLarge: behindMs / aloneMs, pauseMs: Math.max(0, last - answeredMs) };
  });
}

/** From the launch's request until the sandbox has accepted the last message. */
async function timeOfAll(system: ProductionSystem, vendor: Vendor): Promise<number> {
  const beganMs = Date.now();
  await launchCampaign(system, vendor);
  let own = (await sandboxMessages(system)).filter(isOf(vendor.vendorId));
  const isAllSent = async () => {
    own = (await sandboxMessages(system)).filter(isOf(vendor.vendorId));
    return own.length >= SMALL;
  };
  await until('the small campaign is sent', isAllSent, WITHIN_MS);
  return Math.max(...own.map(({ acceptedMs }) => acceptedMs)) - beganMs;
}

async function withSystem<T>(
  { rate, dispatchers }: { readonly rate: number; readonly dispatchers: number },
  measure: (system: ProductionSystem) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-dispatch-'));
  const system = await ProductionSystem.start({
    dataDir,
    dispatchers,
    settlers: 1,
    rate,
    sandbox: { seed: 1, faults: {} },
    settings: {},
    keep: false,
  });
  try {
    return await measure(system);
  } finally {
    await system.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function aVendor(system: ProductionSystem, contacts: number, firstPosition: number): Promise<Vendor> {
  return prepareVendor(system, {
    companyName: `Vendor ${randomUUID()}`,
    contacts,
    firstPosition,
    seed: 1,
    delimiter: ',',
    rechargeRupees: BigInt(Math.max(100, contacts * 2)),
  });
}

async function firstSend(system: ProductionSystem): Promise<void> {
  await until('the first message', async () => (await sandboxBooks(system)).accepted > 0, WITHIN_MS);
}

function isOf(vendorId: string) {
  return ({ callbackData }: { readonly callbackData: string | null }) => callbackData?.startsWith(`v1:${vendorId}:`);
}

/** Scripts that the server has run, for everybody. */
async function scriptCalls(redis: Redis): Promise<number> {
  const stats = await redis.info('commandstats');
  return [...stats.matchAll(/cmdstat_eval(?:sha)?:calls=(\d+)/g)].reduce((sum, [, calls]) => sum + Number(calls), 0);
}
