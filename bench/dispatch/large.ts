import { setTimeout as sleep } from 'node:timers/promises';
import { sandboxBooks } from '../../scripts/demo/evidence.ts';
import type { ProductionSystem } from '../../scripts/demo/production-system.ts';
import { launchCampaign } from '../../scripts/demo/vendor.ts';
import { until } from '../../scripts/demo/wait.ts';
import type { Figures, Log } from '../support/bench.ts';
import { aVendor, moreThan, withSystem } from './system.ts';
import { NO_LIMIT, PLANNED_RATE, UNLIMITED } from './unlimited.ts';

const SMALL = 10_000;
const CONCURRENCY = 100;
/** Of the large campaign only such a part is sent: 100 000 of a million. */
const SENT_PART = 10;
const WITHIN_MS = 600_000;
/** What is allocated later, after the last message, belongs to the campaign too. */
const QUIET_MS = 1000;

/**
 * From the launch to the first send, and the dispatcher's memory, of a large audience beside those of small ones. Of
 * both as many messages are sent: how much garbage V8 lets pile up depends on how long a process has worked.
 */
export async function large(log: Log, contacts: number): Promise<Figures> {
  const sends = Math.max(SMALL, contacts / SENT_PART);
  const small = await measure(SMALL, sends);
  const big = await measure(contacts, sends);
  log(
    `first send after ${small.firstSendMs.toFixed(0)} ms of ${SMALL}, ${big.firstSendMs.toFixed(0)} ms of ${contacts}; ` +
      `after ${sends} messages a dispatcher has ${small.memoryMb} and ${big.memoryMb} MB`,
  );
  return { firstSendRatio: big.firstSendMs / small.firstSendMs, memoryRatio: big.memoryMb / small.memoryMb };
}

/** Campaigns to so many contacts, one after the other, until so many messages are sent. */
function measure(
  contacts: number,
  sends: number,
): Promise<{ readonly firstSendMs: number; readonly memoryMb: number }> {
  const settings = { ...PLANNED_RATE, BENCH_CONCURRENCY: String(CONCURRENCY) };
  const options = { rate: NO_LIMIT, dispatchers: 1, settings, mains: { dispatcher: UNLIMITED } };
  return withSystem(options, async (system) => {
    let firstSendMs = Number.NaN;
    for (let sent = 0; sent < sends; sent += contacts) {
      const vendor = await aVendor(system, contacts);
      const beganMs = performance.now();
      await launchCampaign(system, vendor);
      await moreThan(system, sent);
      if (sent === 0) firstSendMs = performance.now() - beganMs;
      await allOf(system, Math.min(sends, sent + contacts));
    }
    await sleep(QUIET_MS);
    return { firstSendMs, memoryMb: system.peakMemoryMbOf('dispatcher-1') ?? Number.NaN };
  });
}

async function allOf(system: ProductionSystem, count: number): Promise<void> {
  const isAll = async () => (await sandboxBooks(system)).accepted >= count;
  await until(`${count} messages`, isAll, WITHIN_MS, 1000);
}
