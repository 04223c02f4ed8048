import { sandboxBooks } from './evidence.ts';
import { assertOurs, killServer, type LocalServer, startServer } from './local-servers.ts';
import type { ProductionSystem } from './production-system.ts';
import { count, progressOf, type Running } from './run-demo.ts';
import { throughOutages, until } from './wait.ts';

type Victim = 'dispatcher-1' | 'settler-1' | 'api' | LocalServer;

/** In this order, the first when a tenth of the messages is with the sandbox. Servers stand between processes. */
const VICTIMS: readonly Victim[] = ['dispatcher-1', 'kafka', 'settler-1', 'redis', 'api', 'mongo'];
const SERVERS: readonly LocalServer[] = ['mongo', 'kafka', 'redis'];
const FIRST_AT_SHARE = 0.1;
const LAST_AT_SHARE = 0.7;

const LOOK_EVERY_MS = 100;
const COUNTED_WITHIN_MS = 30_000;

/** One SIGKILL in the middle of the campaigns. */
export interface Kill {
  readonly victim: Victim;
  /** How many messages the sandbox had accepted. */
  readonly atSent: number;
  /** Until it answered again. */
  readonly downMs: number;
  /** Messages that were marked as being sent at that time: at most these can end as unknown because of it. */
  readonly inFlight: number;
}

/** Throws unless all that is to be killed may be. */
export function assertKillable(): void {
  assertOurs(SERVERS);
}

/**
 * Kills everything once and starts it again. Resolves when all of it is back; rejects when the campaigns end before.
 */
export async function killAll(
  system: ProductionSystem,
  running: readonly Running[],
  withinMs: number,
  onKill: (kill: Kill) => void,
): Promise<readonly Kill[]> {
  const recipients = running.reduce((sum, { launched }) => sum + launched.recipients, 0);
  const kills: Kill[] = [];
  for (const [index, victim] of VICTIMS.entries()) {
    const share = FIRST_AT_SHARE + (index * (LAST_AT_SHARE - FIRST_AT_SHARE)) / (VICTIMS.length - 1);
    let atSent = 0;
    await until(
      `${Math.round(share * recipients)} messages are sent`,
      async () => {
        atSent = (await sandboxBooks(system)).accepted;
        return atSent >= share * recipients;
      },
      withinMs,
      LOOK_EVERY_MS,
    );
    const startedMs = performance.now();
    if (isServer(victim)) await killServer(victim);
    else await system.kill(victim);
    const counted = countInFlight(system, running);
    if (isServer(victim)) await startServer(victim);
    else await system.start(victim);
    const kill = { victim, atSent, downMs: Math.round(performance.now() - startedMs), inFlight: await counted };
    onKill(kill);
    kills.push(kill);
  }
  return kills;
}

/** As soon as the API can tell. What a dead sender had in flight stays so until its lease ends, some seconds later. */
export async function countInFlight(system: ProductionSystem, running: readonly Running[]): Promise<number> {
  let inFlight = 0;
  await until(
    'the API tells what is in flight',
    throughOutages(async () => {
      inFlight = count(await progressOf(system, running), 'sending');
      return true;
    }),
    COUNTED_WITHIN_MS,
    LOOK_EVERY_MS,
  );
  return inFlight;
}

function isServer(victim: Victim): victim is LocalServer {
  return (SERVERS as readonly Victim[]).includes(victim);
}
