import { setTimeout as sleep } from 'node:timers/promises';

/** Between two looks: without a pause, looking took a whole core from the processes that were waited for. */
const LOOK_EVERY_MS = 10;

/** Waits until `check` says yes, looking again and again; fails after `withinMs`. */
export async function eventually(
  what: string,
  check: () => boolean | Promise<boolean>,
  withinMs = 30_000,
): Promise<void> {
  const deadlineMs = performance.now() + withinMs;
  while (!(await check())) {
    if (performance.now() > deadlineMs) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await sleep(LOOK_EVERY_MS);
  }
}
