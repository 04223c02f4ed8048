import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, apiClient } from '../../clients/typescript/client.ts';
import { isOf, sandboxMessages } from '../../scripts/demo/evidence.ts';
import type { ProductionSystem } from '../../scripts/demo/production-system.ts';
import { launchCampaign, type Vendor } from '../../scripts/demo/vendor.ts';
import { until } from '../../scripts/demo/wait.ts';
import { MongoVendorWeights } from '../../src/adapters/campaigns/mongo-vendor-weights.ts';
import { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { type Figures, type Log, percentile } from '../support/bench.ts';
import { jainIndex } from '../support/rates.ts';
import { aVendor, moreThan, WITHIN_MS, withSystem } from './system.ts';

const RATE = 200;
const EQUAL_VENDORS = 8;
const WEIGHTS = [1, 2, 4];
const MEASURE_MS = 20_000;
/** The first vendor that is launched has the number to itself until the others have jobs out, too. */
const WARM_UP_MS = 6000;
const SMALL = 100;
const ROUNDS = 3;
const LARGE = 100_000;
const DEFAULT_RATE = 80;
const FASTEST_RATE = 1000;

/** Eight vendors alike, and three by their weights: how far the worst of these is from its share. */
export async function shares(log: Log): Promise<Figures> {
  const equal = await messagesOf(new Array<number>(EQUAL_VENDORS).fill(1));
  log(`${EQUAL_VENDORS} equal vendors: ${equal.join(', ')} messages`);
  const weighed = await messagesOf(WEIGHTS);
  log(`vendors with the weights ${WEIGHTS.join(', ')}: ${weighed.join(', ')} messages`);
  const perWeight = sum(weighed) / sum(WEIGHTS);
  const errors = weighed.map((messages, index) => Math.abs(messages / ((WEIGHTS[index] ?? 1) * perWeight) - 1));
  return { jain: jainIndex(equal), weights: Math.max(...errors) };
}

/** What each of so many vendors, all with more to send than there is time for, has sent. */
function messagesOf(weights: readonly number[]): Promise<readonly number[]> {
  return withSystem({ rate: RATE, dispatchers: 2 }, async (system) => {
    const all = (RATE * (MEASURE_MS + 2 * WARM_UP_MS)) / 1000;
    const each = Math.ceil((2 * all * Math.max(...weights)) / sum(weights));
    const vendors: Vendor[] = [];
    for (const index of weights.keys()) vendors.push(await aVendor(system, each, index * each));
    await weigh(system, vendors, weights);
    await Promise.all(vendors.map((vendor) => launchCampaign(system, vendor)));
    await moreThan(system, 0);
    await sleep(WARM_UP_MS + MEASURE_MS);
    const messages = await sandboxMessages(system);
    const untilMs = Math.max(...messages.map(({ acceptedMs }) => acceptedMs));
    const measured = messages.filter(({ acceptedMs }) => acceptedMs > untilMs - MEASURE_MS);
    return vendors.map((vendor) => measured.filter(isOf(vendor)).length);
  });
}

/** Straight into the store, where the operator's route keeps them: the bench has no operator. */
async function weigh(system: ProductionSystem, vendors: readonly Vendor[], weights: readonly number[]): Promise<void> {
  const database = await MongoDatabase.connect(system.servers.MONGODB_URI, system.servers.MONGODB_DATABASE);
  const stored = new MongoVendorWeights(database);
  for (const [index, { vendorId }] of vendors.entries()) await stored.set(vendorId, weights[index] ?? 1);
  await database.close();
}

/**
 * Small campaigns alone and behind a large one, the medians, in a process that has sent before: the first campaign of
 * all takes a second longer than the next. At the limit that Meta gives to begin with, as there the limit is what they
 * share, and not the processors.
 */
export async function smallBehindLarge(log: Log): Promise<Figures> {
  const figures = await withSystem({ rate: DEFAULT_RATE, dispatchers: 2 }, async (system) => {
    const small: Vendor[] = [];
    for (let n = 0; n < 1 + 2 * ROUNDS; n++) small.push(await aVendor(system, SMALL, n * SMALL));
    const large = await aVendor(system, LARGE, small.length * SMALL);
    const timesOf = async (vendors: readonly Vendor[]) => {
      const times: number[] = [];
      for (const vendor of vendors) times.push(await timeOfAll(system, vendor));
      return times.toSorted((a, b) => a - b);
    };
    await timesOf(small.slice(0, 1));
    const alone = await timesOf(small.slice(1, 1 + ROUNDS));
    await launchCampaign(system, large);
    await moreThan(system, (2 + ROUNDS) * SMALL);
    const behind = await timesOf(small.slice(1 + ROUNDS));
    const told = (times: readonly number[]) => times.map(Math.round).join(', ');
    log(`${SMALL} messages alone: ${told(alone)} ms; behind ${LARGE}: ${told(behind)} ms`);
    return { smallBehindLarge: percentile(behind, 0.5) / percentile(alone, 0.5) };
  });
  return { ...figures, ...(await pause()) };
}

/** How long after the answer to a pause the last message leaves, of a large campaign at the greatest limit. */
function pause(): Promise<Figures> {
  return withSystem({ rate: FASTEST_RATE, dispatchers: 2 }, async (system) => {
    const large = await aVendor(system, LARGE);
    const { id } = await launchCampaign(system, large);
    await moreThan(system, FASTEST_RATE);
    const api = apiClient(system.apiUrl, large.token);
    await answerOf(api.POST('/campaigns/{id}/pause', { params: { path: { id } } }));
    const answeredMs = Date.now();
    await sleep(3000);
    const last = Math.max(...(await sandboxMessages(system)).map(({ acceptedMs }) => acceptedMs));
    return { pauseMs: Math.max(0, last - answeredMs) };
  });
}

/** From the launch's request until the sandbox has accepted the last message. */
async function timeOfAll(system: ProductionSystem, vendor: Vendor): Promise<number> {
  const beganMs = Date.now();
  await launchCampaign(system, vendor);
  let own = (await sandboxMessages(system)).filter(isOf(vendor));
  const isAllSent = async () => {
    own = (await sandboxMessages(system)).filter(isOf(vendor));
    return own.length >= SMALL;
  };
  await until('the small campaign is sent', isAllSent, WITHIN_MS);
  return Math.max(...own.map(({ acceptedMs }) => acceptedMs)) - beganMs;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
