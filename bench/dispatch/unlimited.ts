import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Pool } from 'undici';
import { sentSecondsOf } from '../../scripts/demo/evidence.ts';
import type { ProductionSystem } from '../../scripts/demo/production-system.ts';
import { launchCampaign } from '../../scripts/demo/vendor.ts';
import { until } from '../../scripts/demo/wait.ts';
import { DEFAULT_OPTIONS } from '../../src/adapters/sandbox/sandbox-options.ts';
import type { SentSecond } from '../../src/domain/campaigns/send-rate.ts';
import type { Figures, Log } from '../support/bench.ts';
import { bullConnection } from './bull.ts';
import { acceptedPerSecond, aVendor, aWindow, moreThan, WITHIN_MS, withSystem } from './system.ts';

/** More than the sandbox will ever see in a second. */
export const NO_LIMIT = 1_000_000;
/** What the planner keeps jobs out for; the dispatchers of these parts grant every slot at once. */
export const PLANNED_RATE = { META_MESSAGES_PER_SECOND: '1000' };
export const UNLIMITED = 'bench/dispatch/unlimited-dispatcher-process.ts';
const NO_OP = 'bench/dispatch/no-op-dispatcher-process.ts';
/** Requests that one process has open at once, ours and the bare loop. */
const CONCURRENCY = 50;
/** As Meta answers. */
const ANSWER_DELAY_MS = 150;
/** Until both processes have their partitions, or the one that is left has all of them. */
const WARM_UP_MS = 5000;
const MEASURE_MS = 6000;
const NO_OP_MESSAGES = 10_000;
const NO_OP_CONCURRENCY = 100;
const BULLMQ_JOBS = 20_000;

/** One process without a limit beside a bare loop of the same HTTP client, then two processes. */
export async function unlimited(log: Log): Promise<Figures> {
  const delayed = await besideBare(ANSWER_DELAY_MS, log);
  const atOnce = await besideBare(0, log);
  return {
    ratioToBare: delayed.one / delayed.bare,
    ratioToBareWithoutDelay: atOnce.one / atOnce.bare,
    twoToOne: delayed.two / delayed.one,
  };
}

function besideBare(answerDelayMs: number, log: Log) {
  const settings = { ...PLANNED_RATE, BENCH_CONCURRENCY: String(CONCURRENCY) };
  const mains = { dispatcher: UNLIMITED };
  return withSystem({ rate: NO_LIMIT, dispatchers: 2, faults: { answerDelayMs }, settings, mains }, async (system) => {
    const vendor = await aVendor(system, 40_000);
    const bare = await bareLoop(system);
    await launchCampaign(system, vendor);
    await moreThan(system, CONCURRENCY);
    await sleep(WARM_UP_MS);
    const withTwo = await aWindow(MEASURE_MS);
    await system.end('dispatcher-2');
    await sleep(WARM_UP_MS);
    const withOne = await aWindow(MEASURE_MS);
    const [two, one] = (await acceptedPerSecond(system, [withTwo, withOne])) as [number, number];
    log(
      `answers after ${answerDelayMs} ms, a second: ${bare.toFixed(0)} of a bare loop, ` +
        `${one.toFixed(0)} of one process, ${two.toFixed(0)} of two`,
    );
    return { bare, one, two };
  });
}

/** What undici alone sends of the same requests, without a ledger. */
async function bareLoop(system: ProductionSystem): Promise<number> {
  const pool = new Pool(system.sandboxUrl, { connections: CONCURRENCY, pipelining: 1 });
  const number = DEFAULT_OPTIONS.phoneNumbers[0]?.id;
  const headers = { authorization: `Bearer ${DEFAULT_OPTIONS.accessToken}`, 'content-type': 'application/json' };
  const components = [{ type: 'body', parameters: ['Asha', 'Pune'].map((text) => ({ type: 'text', text })) }];
  const name = await approvedTemplate(system);
  const untilMs = performance.now() + MEASURE_MS;
  let sent = 0;
  const loop = async (first: number) => {
    for (let n = first; performance.now() < untilMs; n += CONCURRENCY) {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: `/v26.0/${number}/messages`,
        headers,
        body: JSON.stringify({
          messaging_product: 'whatsapp',
          recipient_type: 'individual',
          to: `+9198${String(n).padStart(8, '0')}`,
          type: 'template',
          biz_opaque_callback_data: `bare:${n}`,
          template: { name, language: { code: 'en_US' }, components },
        }),
      });
      const text = await body.text();
      if (statusCode !== 200) throw new Error(`The sandbox refused the bare loop: ${text}`);
      sent++;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, (_, index) => loop(index)));
  await pool.close();
  return (sent * 1000) / MEASURE_MS;
}

async function approvedTemplate(system: ProductionSystem): Promise<string> {
  const answer = await fetch(`${system.sandboxUrl}/v26.0/${DEFAULT_OPTIONS.wabaId}/message_templates`, {
    headers: { authorization: `Bearer ${DEFAULT_OPTIONS.accessToken}` },
  });
  const { data } = (await answer.json()) as { data: { name: string }[] };
  if (!data[0]) throw new Error('The sandbox has no template');
  return data[0].name;
}

/** Every durable mark and no transport, beside jobs of a queue that keeps no ledger. */
export function noOp(log: Log): Promise<Figures> {
  const settings = { ...PLANNED_RATE, BENCH_CONCURRENCY: String(NO_OP_CONCURRENCY) };
  const mains = { dispatcher: NO_OP };
  return withSystem({ rate: NO_LIMIT, dispatchers: 1, settings, mains }, async (system) => {
    const vendor = await aVendor(system, NO_OP_MESSAGES);
    const { id } = await launchCampaign(system, vendor);
    let seconds: readonly SentSecond[] = [];
    const areSent = async () => {
      seconds = await sentSecondsOf(system, vendor, id);
      return seconds.reduce((sum, { sends }) => sum + sends, 0) === NO_OP_MESSAGES;
    };
    await until('all messages', areSent, WITHIN_MS, 1000);
    // Whole ones: it begins and ends within a second.
    const whole = seconds.slice(1, -1);
    const ours = whole.reduce((sum, { sends }) => sum + sends, 0) / whole.length;
    const bull = await noOpJobsOfBullMq();
    log(`without a transport, a second: ${ours.toFixed(0)} of one process, ${bull.toFixed(0)} jobs of BullMQ`);
    return { ratioToBullmq: ours / bull };
  });
}

async function noOpJobsOfBullMq(): Promise<number> {
  const connection = bullConnection();
  const queue = new Queue(`bench-${randomUUID()}`, { connection });
  await queue.addBulk(Array.from({ length: BULLMQ_JOBS }, () => ({ name: 'send', data: {} })));
  let done = 0;
  const beganMs = performance.now();
  const worker = new Worker(queue.name, async () => void done++, { connection, concurrency: NO_OP_CONCURRENCY });
  await until('all jobs', async () => done >= BULLMQ_JOBS, WITHIN_MS, 10);
  const perSecond = (BULLMQ_JOBS * 1000) / (performance.now() - beganMs);
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  return perSecond;
}
