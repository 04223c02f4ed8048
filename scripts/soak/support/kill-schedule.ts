import { setTimeout as sleep } from 'node:timers/promises';
import { randomFrom } from '../../demo/random.ts';

export interface KillScheduleOptions<V extends string> {
  readonly seed: number;
  readonly kills: number;
  /** The time that the kills spread over. */
  readonly forMs: number;
  readonly victims: readonly V[];
  /** SIGKILL, and a new start. Resolves when the victim is back. */
  readonly killAndRestart: (victim: V) => Promise<void>;
  readonly onKill?: (victim: V, number: number, downMs: number) => void;
}

/**
 * Kills one victim after the other at random times: the same order and pauses for the same seed. Every victim has its
 * turn before one comes again. Resolves when the last one is back.
 */
export async function runKillSchedule<V extends string>(options: KillScheduleOptions<V>): Promise<void> {
  const { seed, kills, forMs, victims, killAndRestart, onKill } = options;
  const random = randomFrom(seed);
  const startedMs = performance.now();
  let round: V[] = [];
  for (let number = 1; number <= kills; number += 1) {
    const slotMs = forMs / kills;
    const atMs = startedMs + (number - 1 + random()) * slotMs;
    await sleep(Math.max(0, atMs - performance.now()));
    if (round.length === 0) round = [...victims];
    const [victim] = round.splice(Math.floor(random() * round.length), 1) as [V];
    const killedMs = performance.now();
    await killAndRestart(victim);
    onKill?.(victim, number, Math.round(performance.now() - killedMs));
  }
}
