import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { sandboxBooks } from '../../scripts/demo/evidence.ts';
import { busiestSecond } from '../../scripts/demo/reconcile.ts';
import { launchCampaign } from '../../scripts/demo/vendor.ts';
import type { Figures, Log } from '../support/bench.ts';
import { bullConnection } from './bull.ts';
import { acceptedPerSecond, aVendor, aWindow, moreThan, type Window, withSystem } from './system.ts';

const RATES = [50, 80, 1000];
const FASTEST_RATE = 1000;
/** Processes beyond these end one after the other while the campaign runs. */
const DISPATCHERS = [4, 2, 1];
const MEASURE_MS = 20_000;
/** Until every process has joined and V8 has compiled what it does: at first four of them need both cores for that. */
const FIRST_WARM_UP_MS = 20_000;
/** Until what those that ended had begun is with the others. */
const WARM_UP_MS = 5000;
const BULLMQ_MS = 10_000;
const BULLMQ_CONCURRENCY = 50;

/** Each limit with each number of dispatchers, and how many calls of Redis a message takes at the greatest one. */
export async function rate(log: Log): Promise<Figures> {
  const shares: number[] = [];
  const over: number[] = [];
  let redisCallsPerMessage = 0;
  for (const limit of RATES) {
    const { perSecond, most, callsPerMessage } = await rateOf(limit, log);
    shares.push(...perSecond.map((each) => each / limit));
    over.push(most - limit);
    if (limit === FASTEST_RATE) redisCallsPerMessage = Math.max(...callsPerMessage);
    log(`limit ${limit}: ${most} in the greatest second; BullMQ's limiter: ${await greatestSecondOfBullMq(limit)}`);
  }
  return { worstShareOfLimit: Math.min(...shares), worstOverLimit: Math.max(...over), redisCallsPerMessage };
}

async function rateOf(limit: number, log: Log) {
  const [most = 1] = DISPATCHERS;
  return withSystem({ rate: limit, dispatchers: most }, async (system) => {
    const seconds = (FIRST_WARM_UP_MS + DISPATCHERS.length * (MEASURE_MS + 2 * WARM_UP_MS)) / 1000;
    await launchCampaign(system, await aVendor(system, limit * seconds));
    await moreThan(system, 0);
    await sleep(FIRST_WARM_UP_MS);
    const redis = new Redis(system.servers.REDIS_URL);
    const windows: Window[] = [];
    const calls: number[] = [];
    let running = most;
    for (const dispatchers of DISPATCHERS) {
      for (; running > dispatchers; running--) await system.end(`dispatcher-${running}`);
      await sleep(WARM_UP_MS);
      const before = await scriptCalls(redis);
      windows.push(await aWindow(MEASURE_MS));
      calls.push((await scriptCalls(redis)) - before);
    }
    redis.disconnect();
    const perSecond = await acceptedPerSecond(system, windows);
    const callsPerMessage = perSecond.map((each, i) => ((calls[i] as number) * 1000) / (each * MEASURE_MS));
    for (const [i, dispatchers] of DISPATCHERS.entries()) {
      log(
        `limit ${limit}, ${dispatchers} dispatchers: ${perSecond[i]?.toFixed(1)} a second, ` +
          `${callsPerMessage[i]?.toFixed(3)} calls of Redis a message`,
      );
    }
    return { perSecond, callsPerMessage, most: (await sandboxBooks(system)).maxPerSecond };
  });
}

/** The same limit as a queue's users set it, four workers of one process, each job a time stamp. */
async function greatestSecondOfBullMq(max: number): Promise<number> {
  const connection = bullConnection();
  const queue = new Queue(`bench-${randomUUID()}`, { connection });
  const stamps: number[] = [];
  await queue.addBulk(Array.from({ length: Math.ceil((max * BULLMQ_MS) / 1000) }, () => ({ name: 'send', data: {} })));
  const workers = Array.from(
    { length: 4 },
    () =>
      new Worker(queue.name, async () => void stamps.push(Date.now()), {
        connection,
        concurrency: BULLMQ_CONCURRENCY,
        limiter: { max, duration: 1000 },
      }),
  );
  await sleep(BULLMQ_MS);
  await Promise.all(workers.map((worker) => worker.close(true)));
  await queue.obliterate({ force: true });
  await queue.close();
  return busiestSecond(stamps);
}

/** Scripts that the server has run, for everybody. */
async function scriptCalls(redis: Redis): Promise<number> {
  const stats = await redis.info('commandstats');
  return [...stats.matchAll(/cmdstat_eval(?:sha)?:calls=(\d+)/g)].reduce((sum, [, calls]) => sum + Number(calls), 0);
}
