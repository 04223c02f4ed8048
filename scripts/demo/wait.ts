import { setTimeout as sleep } from 'node:timers/promises';
import { isOutage } from './json-client.ts';

const ASK_EVERY_MS = 100;

/** Asks again and again; false when the answer was still no after `withinMs`. */
export async function waitFor(
  check: () => Promise<boolean>,
  withinMs: number,
  askEveryMs = ASK_EVERY_MS,
): Promise<boolean> {
  const deadlineMs = performance.now() + withinMs;
  while (!(await check())) {
    if (performance.now() > deadlineMs) return false;
    await sleep(askEveryMs);
  }
  return true;
}

/** As `waitFor`, and throws when time is up. */
export async function until(
  what: string,
  check: () => Promise<boolean>,
  withinMs: number,
  askEveryMs = ASK_EVERY_MS,
): Promise<void> {
  if (!(await waitFor(check, withinMs, askEveryMs))) throw new Error(`Not within ${withinMs / 1000} s: ${what}`);
}

/** `check` where outages are no surprise: one is a no. */
export function throughOutages(check: () => Promise<boolean>): () => Promise<boolean> {
  return async () => {
    try {
      return await check();
    } catch (error) {
      if (isOutage(error)) return false;
      throw error;
    }
  };
}
