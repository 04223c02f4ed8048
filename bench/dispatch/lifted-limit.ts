import { RedisRateLimiter } from '../../src/adapters/campaigns/redis-rate-limiter.ts';
import type { Slot } from '../../src/application/campaigns/ports.ts';

/**
 * In this process slots are granted at once and as many as are asked for, as a high limit would, and no more than `atOnce`
 * of them are out: what is then measured is the rest.
 */
export function liftLimit(atOnce: number): void {
  let free = atOnce;
  const waiting: { readonly count: number; readonly granted: () => void }[] = [];
  const grant = () => {
    while (waiting[0] && waiting[0].count <= free) {
      const { count, granted } = waiting.shift() as (typeof waiting)[number];
      free -= count;
      granted();
    }
  };
  const release = () => {
    free++;
    grant();
  };
  Object.assign(RedisRateLimiter.prototype, {
    async reserve(phoneNumberId: string, count: number): Promise<readonly Slot[]> {
      await new Promise<void>((granted) => {
        waiting.push({ count, granted });
        grant();
      });
      return Array.from({ length: count }, () => ({ phoneNumberId, atMs: 0 }));
    },
    wait: async () => true,
    answered: release,
    drop: release,
    setLimit: () => {},
    slowDown: () => {},
  });
}
