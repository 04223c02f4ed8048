import { setTimeout as pause } from 'node:timers/promises';
import { LostRace } from '../../application/shared/ports.ts';

const MAX_RERUNS = 10;
/** Multiplied by the number of races lost; a random part keeps the same two from meeting again. */
const MAX_PAUSE_MS = 5;

/** Runs a unit of work, and again while it ends with a `LostRace`, as the port says. */
export async function againAfterLostRace<T>(run: () => Promise<T>): Promise<T> {
  for (let lost = 1; ; lost += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof LostRace) || lost > MAX_RERUNS) throw error;
      await pause(Math.random() * lost * MAX_PAUSE_MS);
    }
  }
}
