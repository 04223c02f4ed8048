/**
 * `npm run soak -- dispatch`: campaigns on the production profile while dispatchers, the scheduler and Redis are killed
 * (SIGKILL) or stand still for longer than leases last (SIGSTOP), and answers of Meta are lost, or cut in their middle by
 * toxiproxy, after it took the message. Nothing may be sent twice, and every recipient must end in one final state. First the same check has to fail on a dispatcher that sends again when an answer is lost.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine } from '../../src/infrastructure/command-line.ts';
import { sandboxBooks, sandboxMessages } from '../demo/evidence.ts';
import { countInFlight } from '../demo/kills.ts';
import { killServer, signalServer, startServer } from '../demo/local-servers.ts';
import { ProductionSystem } from '../demo/production-system.ts';
import { countDoubleSends } from '../demo/reconcile.ts';
import { count, launchAll, prepareVendors, progressOf, type Running } from '../demo/run-demo.ts';
import { throughOutages, until } from '../demo/wait.ts';
import { cutAnswers } from './support/cut-answers.ts';
import { runKillSchedule } from './support/kill-schedule.ts';
import { startOwnServers } from './support/own-servers.ts';

/** Answers that are lost as a whole. */
const LOST_SHARE = 0.02;
/** After so many of answers a connection ends in the middle of one: one answer in fifty or so. */
const CUT_AFTER_BYTES = 20_000;
const MAX_STATUS_DELAY_MS = 8000;
const CONTROL_SECONDS = 10;
/** Statuses come so late that also a slow machine sends a message whose answer was lost again before them. */
const CONTROL_MAX_STATUS_DELAY_MS = 90_000;
/**
 * What a send may take, in seconds. A process stands still until the leases of its messages and of its tokens, ten
 * seconds longer than this and a slot's lead, are over.
 */
const META_TIMEOUT_SECONDS = 2;
const STANDSTILL_MS = 16_000;
/** From the last kill on. Little is sent while processes are down, so most is left, and a busy machine is slow. */
const DONE_WITHIN_TIMES = 2;
const DONE_WITHIN_MS = 300_000;
const ASK_EVERY_MS = 1000;

const NAMES = ['dispatcher-1', 'dispatcher-2', 'scheduler', 'redis'] as const;
type Name = (typeof NAMES)[number];
const STANDING = 'standing ';
const VICTIMS = NAMES.flatMap((name) => [name, `${STANDING}${name}`] as const);

interface Run {
  readonly seed: number;
  readonly seconds: number;
  readonly rate: number;
  readonly kills: number;
  readonly maxStatusDelayMs: number;
  /** In the place of the program's dispatcher. */
  readonly dispatcherMain?: string;
}

interface Faults {
  readonly doubleSends: number;
  /** Recipients that are in no final state, and those that the states have too many or too few. */
  readonly unfinished: number;
  readonly miscounted: number;
  readonly unknown: number;
  readonly inFlight: number;
  readonly overRate: number;
}

export async function main(args: readonly string[]): Promise<void> {
  const { minutes, rate, seed, kills } = commandLine(
    'npm run soak -- dispatch',
    'Campaigns on the production profile, whose processes are killed',
  )
    .option('--minutes <number>', 'how long campaigns are sent', Number, 10)
    .option('--rate <number>', 'messages a second', Number, 80)
    .option('--kills <number>', 'kills and standstills in that time', Number, 50)
    .option('--seed <number>', 'decides contacts, times and victims', Number, 1)
    .parse([...args], { from: 'user' })
    .opts<{ minutes: number; rate: number; seed: number; kills: number }>();
  const directory = await mkdtemp(join(tmpdir(), 'soak-dispatch-'));
  await startOwnServers(['mongo', 'kafka', 'redis', 'toxiproxy']);
  console.log(`The logs are in ${directory} until all is well`);
  const control = await run(join(directory, 'control'), {
    seed,
    rate,
    seconds: CONTROL_SECONDS,
    kills: 0,
    maxStatusDelayMs: CONTROL_MAX_STATUS_DELAY_MS,
    dispatcherMain: 'scripts/soak/support/hasty-dispatcher.ts',
  });
  console.log(`  a dispatcher that sends again when an answer is lost: ${control.doubleSends} sent twice`);
  if (control.doubleSends === 0) throw new Error('The check does not see what a broken build sends twice');
  const faults = await run(join(directory, 'soak'), {
    seed,
    rate,
    seconds: minutes * 60,
    kills,
    maxStatusDelayMs: MAX_STATUS_DELAY_MS,
  });
  console.log(`  ${JSON.stringify(faults)}`);
  const { doubleSends, unfinished, miscounted, unknown, inFlight, overRate } = faults;
  if (doubleSends + unfinished + miscounted + overRate > 0) throw new Error('The campaigns were not sent exactly');
  if (unknown > inFlight) throw new Error(`${unknown} messages are unknown, and ${inFlight} were in flight at kills`);
  console.log('  every message was sent once, and every recipient is in one final state');
  await rm(directory, { recursive: true, force: true });
}

async function run(dataDir: string, options: Run): Promise<Faults> {
  const { seed, seconds, rate, kills, maxStatusDelayMs, dispatcherMain } = options;
  await mkdir(dataDir);
  const system = await ProductionSystem.start({
    dataDir,
    dispatchers: 2,
    settlers: 1,
    rate,
    sandbox: { seed, faults: { cutShare: LOST_SHARE, maxDelayMs: maxStatusDelayMs } },
    metaUrl: (url) => cutAnswers(url, CUT_AFTER_BYTES),
    settings: {
      META_TIMEOUT_SECONDS: String(META_TIMEOUT_SECONDS),
      UNKNOWN_WAIT_SECONDS: '15',
    },
    keep: false,
    ...(dispatcherMain === undefined ? {} : { mains: { dispatcher: dispatcherMain } }),
  });
  try {
    const contacts = Math.ceil(seconds * rate);
    console.log(`${contacts} recipients at ${rate} a second, ${kills} kills, seed ${seed}`);
    const running = await launchAll(system, await prepareVendors(system, { contacts, seed }));
    let inFlight = 0;
    await runKillSchedule({
      seed,
      kills,
      forMs: seconds * 1000,
      victims: VICTIMS,
      killAndRestart: async (victim) => {
        inFlight += await killAndRestart(system, running, victim);
      },
      onKill: (victim, number, downMs) => console.log(`  kill ${number}: ${victim}, back after ${downMs} ms`),
    });
    const isDone = async () => (await progressOf(system, running)).every(({ state }) => state === 'COMPLETED');
    const withinMs = DONE_WITHIN_TIMES * seconds * 1000 + DONE_WITHIN_MS;
    await until('all campaigns are completed', throughOutages(isDone), withinMs, ASK_EVERY_MS);
    return { ...(await faultsOf(system, running, rate)), inFlight };
  } finally {
    await system.stop();
  }
}

/** How many messages were marked as being sent meanwhile: at most these can end as unknown because of it. */
async function killAndRestart(
  system: ProductionSystem,
  running: readonly Running[],
  victim: (typeof VICTIMS)[number],
): Promise<number> {
  const isStanding = victim.startsWith(STANDING);
  const name = (isStanding ? victim.slice(STANDING.length) : victim) as Name;
  const signal = (which: 'SIGSTOP' | 'SIGCONT') =>
    name === 'redis' ? signalServer(name, which) : system.signal(name, which);
  if (isStanding) signal('SIGSTOP');
  else await (name === 'redis' ? killServer(name) : system.kill(name));
  const inFlight = await countInFlight(system, running);
  if (isStanding) {
    await sleep(STANDSTILL_MS);
    signal('SIGCONT');
  } else await (name === 'redis' ? startServer(name) : system.start(name));
  return inFlight;
}

async function faultsOf(system: ProductionSystem, running: readonly Running[], rate: number) {
  const messages = await sandboxMessages(system);
  const progress = await progressOf(system, running);
  const states = new Set(progress.flatMap((campaign) => Object.keys(campaign.messages)));
  const recipients = running.reduce((sum, { launched }) => sum + launched.recipients, 0);
  return {
    doubleSends: countDoubleSends(messages),
    unfinished: count(progress, 'queued', 'sending'),
    miscounted: Math.abs(count(progress, ...states) - recipients),
    unknown: count(progress, 'unknown'),
    overRate: Math.max(0, (await sandboxBooks(system)).maxPerSecond - rate),
  };
}
