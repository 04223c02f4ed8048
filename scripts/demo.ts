/**
 * The main job as a client does it, over HTTP only: vendors register, upload contacts, get a template approved,
 * recharge and launch. Ends with a reconciliation of the app against the sandbox's own books; exits 1 unless all of it
 * holds.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Option } from 'commander';
import { commandLine, whole } from '../src/infrastructure/command-line.ts';
import { AppProcess } from './demo/app-process.ts';
import { reconciledBooks } from './demo/books.ts';
import { refusalOf } from './demo/evidence.ts';
import { figuresOf } from './demo/figures.ts';
import type { Kill } from './demo/kills.ts';
import type { ProductionSystem } from './demo/production-system.ts';
import { Progress, type Step } from './demo/progress.ts';
import { reconcile } from './demo/reconcile.ts';
import { report } from './demo/report.ts';
import {
  awaitEnd,
  collectEvidence,
  demoSettings,
  launchAll,
  prepareThinVendor,
  prepareVendors,
  type Running,
} from './demo/run-demo.ts';
import type { System } from './demo/system.ts';
import { launchCampaign } from './demo/vendor.ts';

const CHAOS = { failureShare: 0.05, duplicateShare: 0.2, shuffle: true, maxDelayMs: 3000 };
/** What the demo may take beyond its sending, and how many times as long as planned the sending may take. */
const TIMEOUT_BASE_SECONDS = 120;
const TIMEOUT_PER_SENDING = 5;
/** What a killed process had in flight is in doubt for as long as its sends could take. */
const KILL_SETTINGS = { META_TIMEOUT_SECONDS: '2', UNKNOWN_WAIT_SECONDS: '10' };
const LOG_LINES_ON_FAILURE = 20;
const EXIT_CODE_OF_SIGINT = 130;

interface Options {
  readonly profile: 'embedded' | 'production';
  readonly dispatchers: number;
  readonly settlers: number;
  readonly kill?: true;
  readonly contacts: number;
  readonly rate: number;
  readonly seed: number;
  readonly chaos?: true;
  readonly json?: true;
  readonly timeout?: number;
  readonly keep?: true;
}

class Interrupted extends Error {}

const options = commandLine(
  'npm run demo --',
  'Two vendors launch campaigns at once; every message and every rupee is accounted for.',
)
  .option('--contacts <number>', 'recipients of both campaigns in all', whole(10, 1_000_000), 10_000)
  .option('--rate <per second>', 'what the phone number may send', whole(1, 1000), 1000)
  .option(
    '--seed <number>',
    'decides the contacts; the sandbox draws from it too, but by message ids, which are new each time',
    whole(0, 2 ** 31),
    1,
  )
  .option('--chaos', 'statuses come twice (20 %), shuffled and up to 3 s late, and 5 % of the messages fail')
  .addOption(
    new Option('--profile <name>', 'production: on MongoDB, Kafka and Redis, a process for each role')
      .choices(['embedded', 'production'])
      .default('embedded'),
  )
  .option('--dispatchers <number>', 'production: how many processes send', whole(1, 16), 1)
  .option('--settlers <number>', 'production: how many processes settle', whole(1, 16), 1)
  .option('--kill', 'production: SIGKILL to a dispatcher, a settler, the api, Kafka, Redis and MongoDB meanwhile')
  .option('--json', 'the figures as one JSON object on the last line; everything else on standard error')
  .option('--timeout <seconds>', 'gives up after this time', whole(1, 86_400))
  .option('--keep', 'keeps the data and the log, and tells how to reconcile them again')
  .parse()
  .opts<Options>();

const { contacts, rate, seed } = options;
const dataDir = await mkdtemp(join(tmpdir(), 'shared-waba-demo-'));
const out = options.json ? process.stderr : process.stdout;
const progress = new Progress();
const sandbox = { seed, faults: options.chaos ? CHAOS : {} };
const starting: Promise<System> = options.profile === 'production' ? startProduction() : startEmbedded();
try {
  const ok = await Promise.race([demo(), interrupted(), timedOut()]);
  if (!ok) await showLog();
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  process.exitCode = error instanceof Interrupted ? EXIT_CODE_OF_SIGINT : 1;
  progress.stop();
  console.error(error instanceof Error ? error.message : error);
  if (!(error instanceof Interrupted)) await showLog();
} finally {
  await cleanUp();
}
// What was given up may still have something open.
process.exit();

async function demo(): Promise<boolean> {
  const system = await starting;
  say(`The API is at ${system.apiUrl}, the sandbox at ${system.sandboxUrl}`);
  const plan = { contacts, seed };
  const [vendors, thin] = await Promise.all([prepareVendors(system, plan), prepareThinVendor(system, plan)]);
  say('Three vendors have contacts, an approved template and a recharged wallet');
  const [running, refusal] = await Promise.all([launchAll(system, vendors), refusalOf(launchCampaign(system, thin))]);
  say('Three campaigns were launched at once; the third wallet does not cover its one');
  const watch = { onProgress: (steps: readonly Step[]) => progress.update(steps), hasOutages: options.kill ?? false };
  const [kills] = await Promise.all([killMeanwhile(system, running), awaitEnd(system, running, timeoutMs(), watch)]);
  progress.stop();

  const allowedUnknown = kills.reduce((sum, { inFlight }) => sum + inFlight, 0);
  const evidence = await collectEvidence(
    system,
    running,
    { rate, allowedUnknown, hadOutages: kills.length > 0 },
    { vendor: thin, refusal },
  );
  const invariants = [...reconcile(evidence), await reconciledBooks(system.storeEnvironment)];
  const peakMemoryMb = system.peakMemoryMb();
  const figures = figuresOf(evidence, invariants, {
    seconds: performance.now() / 1000,
    ...(peakMemoryMb === undefined ? {} : { peakMemoryMb }),
  });
  out.write(`${report(evidence, invariants)}\n`);
  const memory = peakMemoryMb === undefined ? '' : `, ${peakMemoryMb} MB of memory at most`;
  out.write(`${figures.messagesPerSecond} messages a second, ${figures.seconds} s in all${memory}\n`);
  const { profile, dispatchers, settlers } = options;
  const setup = profile === 'production' ? { profile, dispatchers, settlers, kills } : { profile };
  if (options.json) console.log(JSON.stringify({ ...setup, ...figures }));
  return figures.ok;
}

async function startEmbedded(): Promise<System> {
  return AppProcess.start(dataDir, demoSettings(rate, sandbox));
}

async function startProduction(): Promise<ProductionSystem> {
  if (options.kill) (await import('./demo/kills.ts')).assertKillable();
  const { ProductionSystem } = await import('./demo/production-system.ts');
  return ProductionSystem.start({
    dataDir,
    dispatchers: options.dispatchers,
    settlers: options.settlers,
    rate,
    sandbox,
    settings: options.kill ? KILL_SETTINGS : {},
    keep: options.keep ?? false,
  });
}

async function killMeanwhile(system: System, running: readonly Running[]): Promise<readonly Kill[]> {
  if (!options.kill) return [];
  const { killAll } = await import('./demo/kills.ts');
  return killAll(system as ProductionSystem, running, timeoutMs(), ({ victim, atSent, downMs, inFlight }) => {
    say(`Killed ${victim} at ${atSent} sent: back after ${downMs / 1000} s, ${inFlight} messages were in flight`);
  });
}

async function cleanUp(): Promise<void> {
  try {
    // A system that did not start was reported by `demo`, and is gone.
    const system = await starting.catch(() => undefined);
    await system?.stop();
  } finally {
    if (options.keep) await tellWhereItIs();
    else await rm(dataDir, { recursive: true, force: true });
  }
}

async function tellWhereItIs(): Promise<void> {
  say(`The data and the log are in ${dataDir}`);
  const system = await starting.catch(() => undefined);
  if (!system) return;
  const file = join(dataDir, 'store.env');
  const variables = Object.entries(system.storeEnvironment).map(([name, value]) => `export ${name}='${value}'`);
  await writeFile(file, `${variables.join('\n')}\n`, { mode: 0o600 });
  say('Its books again; as the sandbox has ended, it cannot ask about orders, and exits with 1:');
  say(`(. ${file} && npm run --silent reconcile)`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function timeoutMs(): number {
  const sendingSeconds = contacts / rate;
  return 1000 * (options.timeout ?? TIMEOUT_BASE_SECONDS + TIMEOUT_PER_SENDING * sendingSeconds);
}

function interrupted(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Interrupted('Interrupted')));
  });
}

function timedOut(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Not done within ${timeoutMs() / 1000} s`)), timeoutMs()).unref();
  });
}

async function showLog(): Promise<void> {
  const logs = (await readdir(dataDir)).filter((name) => name.endsWith('.log'));
  for (const name of logs.sort()) {
    const lines = (await readFile(join(dataDir, name), 'utf8')).trimEnd().split('\n');
    console.error([`The last lines of ${name}:`, ...lines.slice(-LOG_LINES_ON_FAILURE)].join('\n'));
  }
}
