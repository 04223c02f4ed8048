/** Forgotten at once: others write in between. */
const PURGED_AT_ONCE = 1_000;

/** Purges until nothing is left, or rejects with the signal's reason. `purge` forgets `limit` at most, and counts them. */
export async function purgeInSteps(purge: (limit: number) => Promise<number>, signal: AbortSignal): Promise<void> {
  while ((await purge(PURGED_AT_ONCE)) === PURGED_AT_ONCE) signal.throwIfAborted();
}
