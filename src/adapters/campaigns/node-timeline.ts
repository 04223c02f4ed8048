import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** The passing of time: monotonic, because a wall clock that is set back would let a second happen twice. */
export interface Timeline {
  nowMs(): number;
  /** With `ref: false` a process need not wait for it to end. */
  sleep(ms: number, options?: { readonly ref: boolean }): Promise<void>;
}

export const processTimeline: Timeline = {
  nowMs: () => performance.now(),
  sleep: (ms, options) => sleep(ms, undefined, options),
};
