import { RedisRateLimiter } from '../../src/adapters/campaigns/redis-rate-limiter.ts';
import type { Slot } from '../../src/application/campaigns/ports.ts';

/** Slots in one grant, where as many are wanted: messages are marked in groups, as under a limit. */
const GRANT = 10;

/**
 * In this process slots are granted at once, as a high limit would, and no more than `atOnce` of them are out: what is
 * then measured is the rest.
 */
export function liftLimit(atOnce: number): void {
  let free = atOnce;
  const waiting: { readonly count: number; readonly granted: (count: number) => void }[] = [];
  const grant = () => {
    while (waiting[0] && Math.min(waiting[0].count, GRANT) <= free) {
      const { count, granted } = waiting.shift() as (typeof waiting)[number];
      const given = Math.min(count, free);
      free -= given;
      granted(given);
    }
  };
  const release = () => {
    free++;
    grant();
  };
  Object.assign(RedisRateLimiter.prototype, {
    async reserve(phoneNumberId: string, count: number): Promise<readonly Slot[]> {
      const given = await new Promise<number>((granted) => {
        waiting.push({ count, granted });
        grant();
      });
      return Array.from({ length: given }, () => ({ phoneNumberId, atMs: 0 }));
    },
    wait: async () => true,
    answered: release,
    drop: release,
    setLimit: () => {},
    slowDown: () => {},
  });
}
