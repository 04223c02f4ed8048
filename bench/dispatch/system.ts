import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sandboxBooks, sandboxMessages } from '../../scripts/demo/evidence.ts';
import { type ProductionOptions, ProductionSystem } from '../../scripts/demo/production-system.ts';
import { prepareVendor, type Vendor } from '../../scripts/demo/vendor.ts';
import { until } from '../../scripts/demo/wait.ts';

export const WITHIN_MS = 120_000;
/**
 * Statuses come when all is measured: on one machine settling them would take the processors of what is measured. Of
 * those within an hour some twenty a second came meanwhile, which took a tenth of both cores.
 */
const STATUSES_LATER = { maxDelayMs: 86_400_000 };

export interface BenchSystem {
  readonly rate: number;
  readonly dispatchers: number;
  readonly faults?: object;
  readonly settings?: Readonly<Record<string, string>>;
  readonly mains?: ProductionOptions['mains'];
}

/** The production profile as processes while `measure` runs. */
export async function withSystem<T>(
  { rate, dispatchers, faults = {}, settings = {}, mains }: BenchSystem,
  measure: (system: ProductionSystem) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-dispatch-'));
  const system = await ProductionSystem.start({
    dataDir,
    dispatchers,
    settlers: 1,
    rate,
    sandbox: { seed: 1, faults: { ...STATUSES_LATER, ...faults } },
    settings,
    keep: false,
    ...(mains === undefined ? {} : { mains }),
  });
  try {
    return await measure(system);
  } finally {
    await system.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** With a list of its own, and money for two campaigns to it. */
export function aVendor(system: ProductionSystem, contacts: number, firstPosition = 0): Promise<Vendor> {
  return prepareVendor(system, {
    companyName: `Vendor ${randomUUID()}`,
    contacts,
    firstPosition,
    seed: 1,
    delimiter: ',',
    rechargeRupees: BigInt(Math.max(100, contacts * 2)),
  });
}

/** Resolves when the sandbox has accepted more messages than `count`. */
export async function moreThan(system: ProductionSystem, count: number): Promise<void> {
  await until(`message ${count + 1}`, async () => (await sandboxBooks(system)).accepted > count, WITHIN_MS);
}

/** So long from now, in milliseconds since the Unix epoch. */
export interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

export async function aWindow(forMs: number): Promise<Window> {
  const fromMs = Date.now();
  await sleep(forMs);
  return { fromMs, toMs: Date.now() };
}

/**
 * What the sandbox accepted a second in each of the windows, by its own clock. Asked when all is measured: it reads its
 * books for that, while whatever is being sent would wait.
 */
export async function acceptedPerSecond(system: ProductionSystem, windows: readonly Window[]): Promise<number[]> {
  const messages = await sandboxMessages(system);
  return windows.map(({ fromMs, toMs }) => {
    const accepted = messages.filter(({ acceptedMs }) => acceptedMs >= fromMs && acceptedMs < toMs).length;
    return (accepted * 1000) / (toMs - fromMs);
  });
}
