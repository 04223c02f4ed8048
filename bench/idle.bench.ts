/**
 * `npm run bench -- idle`: the share of a core that each role of the production profile takes while nothing happens.
 * Needs its servers, and a system that tells the CPU time of a process (Linux).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProductionSystem } from '../scripts/demo/production-system.ts';
import type { Bench } from './support/bench.ts';

const MOST = { max: 0.01 };

export const bars: Bench['bars'] = { api: MOST, scheduler: MOST, dispatcher: MOST, settler: MOST };

/** Starting is over by then, and what was compiled late is compiled. */
const CALM_MS = 10_000;
const MEASURE_MS = 30_000;

export const run: Bench['run'] = async (log) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-idle-'));
  const system = await ProductionSystem.start({
    dataDir,
    dispatchers: 1,
    settlers: 1,
    rate: 80,
    sandbox: { seed: 1, faults: {} },
    settings: {},
    keep: false,
  });
  try {
    log(`${MEASURE_MS / 1000} s of calm`);
    await sleep(CALM_MS);
    const before = system.cpuMs();
    await sleep(MEASURE_MS);
    return Object.fromEntries(
      [...system.cpuMs()].map(([name, cpuMs]) => {
        return [name.replace(/-1$/, ''), (cpuMs - (before.get(name) ?? Number.NaN)) / MEASURE_MS];
      }),
    );
  } finally {
    await system.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};
