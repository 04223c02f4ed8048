import { randomFrom } from '../../scripts/demo/random.ts';
import type { RateLimiter, Slot } from '../../src/application/campaigns/ports.ts';
import { nodeTimers, VirtualTimeline } from './virtual-timeline.ts';

export const NUMBER = '220011223344556';

/** What happens to a limiter, all of it decided by `seed`. Shares are from 0 to 1. */
export interface SendingScenario {
  readonly seed: number;
  readonly limitPerSecond: number;
  readonly callers: number;
  readonly slowestAnswerMs: number;
  /** Slots that are given back unused. */
  readonly dropShare: number;
  /** Groups whose caller is busy for so long that their slots pass. */
  readonly missShare: number;
  /** Timers after which the process stands still for up to 300 ms. */
  readonly stallShare: number;
  /** Answers that say that it was too fast. */
  readonly refusedShare: number;
}

/** Steady work of one kind: every caller asks for the next slots as soon as it has some. */
export const CALM: Omit<SendingScenario, 'limitPerSecond'> = {
  seed: 1,
  callers: 4,
  slowestAnswerMs: 5,
  dropShare: 0,
  missShare: 0,
  stallShare: 0,
  refusedShare: 0,
};

/**
 * Sends for `ms` of virtual time and gives the moments at which the provider counted a message, ascending: each at its
 * sending, at its answer or at a random moment between them. Before the limiter is made, a former process has used its last second
 * to the full.
 */
export async function countedBy(
  create: (limits: ReadonlyMap<string, number>, timeline: VirtualTimeline) => RateLimiter,
  { seed, limitPerSecond, callers, slowestAnswerMs, ...shares }: SendingScenario,
  ms: number,
): Promise<readonly number[]> {
  const random = randomFrom(seed);
  const stallMs = () => (random() < shares.stallShare ? random() * 300 : 0);
  const timeline = new VirtualTimeline(nodeTimers(random, stallMs));
  const startMs = timeline.nowMs();
  const counted = Array.from({ length: limitPerSecond }, () => startMs - random() * 1000);
  const limiter = create(new Map([[NUMBER, limitPerSecond]]), timeline);

  async function send(slot: Slot): Promise<void> {
    if (random() < shares.dropShare || !(await limiter.wait(slot))) {
      limiter.drop(slot);
      return;
    }
    const answerMs = slowestAnswerMs * random() ** 3;
    counted.push(timeline.nowMs() + answerMs * momentOf(random));
    await timeline.after(answerMs);
    limiter.answered(slot);
    if (random() < shares.refusedShare) limiter.slowDown(NUMBER);
  }

  async function call(): Promise<never> {
    for (;;) {
      const lane = random() < 0.3 ? 'express' : 'bulk';
      const slots = await limiter.reserve(NUMBER, 1 + Math.floor(random() * 25), lane);
      if (random() < shares.missShare) await timeline.after(30 + random() * 100);
      for (const slot of slots) void send(slot);
    }
  }

  for (let caller = 0; caller < callers; caller++) void call();
  await timeline.pass(ms);
  return counted.sort((a, b) => a - b);
}

/** 0 for the sending, 1 for the answer: a limiter has to be right for either. */
function momentOf(random: () => number): number {
  const drawn = random();
  return drawn < 0.6 ? Math.floor(drawn / 0.3) : random();
}

/** The most moments that one second holds, its start included and its end not. */
export function mostInOneSecond(ascendingMs: readonly number[]): number {
  // Moments a second apart may seem to be less by what adding and subtracting a second rounds off.
  const secondMs = 1000 - 1e-6;
  let first = 0;
  let most = 0;
  for (const [index, ms] of ascendingMs.entries()) {
    while (ms - (ascendingMs[first] as number) >= secondMs) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
