import { RedisRateLimiter } from '../../src/adapters/campaigns/redis-rate-limiter.ts';
import type { Slot } from '../../src/application/campaigns/ports.ts';

/** In this process slots are granted at once, and no more than `atOnce` of them are out: what is then measured is the rest. */
export function liftLimit(atOnce: number): void {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  const release = () => {
    free++;
    waiting.shift()?.();
  };
  Object.assign(RedisRateLimiter.prototype, {
    async reserve(phoneNumberId: string, count: number): Promise<readonly Slot[]> {
      while (free === 0) await new Promise<void>((freed) => waiting.push(freed));
      const slots = Array.from({ length: Math.min(count, free) }, () => ({ phoneNumberId, atMs: 0 }));
      free -= slots.length;
      return slots;
    },
    wait: async () => true,
    answered: release,
    drop: release,
    setLimit: () => {},
    slowDown: () => {},
  });
}
