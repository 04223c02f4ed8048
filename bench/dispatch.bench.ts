/**
 * `npm run bench -- dispatch`: campaigns on the production profile, counted by the sandbox on its own clock. The parts:
 * - `rate`: each limit with 1, 2 and 4 dispatchers, and the greatest second of BullMQ's limiter
 * - `shares`: vendors alike, and by weight
 * - `small`: a small campaign behind a large one, and a pause
 * - `unlimited`: one process without a limit beside a bare HTTP client, and two processes
 * - `no-op`: without a transport, beside BullMQ's jobs
 * - `large`: the first send and the memory of `--contacts` (100 000) recipients
 * - `launch`: answers to launches to a list of `--contacts` people, on SQLite and on MongoDB
 *
 * Needs the servers of the production profile, and takes twelve minutes.
 */
import { shares, smallBehindLarge } from './dispatch/fairness.ts';
import { large } from './dispatch/large.ts';
import { launch } from './dispatch/launch.ts';
import { rate } from './dispatch/rate.ts';
import { noOp, unlimited } from './dispatch/unlimited.ts';
import type { Bench, Figures } from './support/bench.ts';

export const bars: Bench['bars'] = {
  worstShareOfLimit: { min: 0.95 },
  worstOverLimit: { max: 0 },
  redisCallsPerMessage: { max: 0.1 },
  jain: { min: 0.98 },
  weights: { max: 0.05 },
  smallBehindLarge: { max: 1.5 },
  pauseMs: { max: 1000 },
  ratioToBare: { min: 0.5 },
  twoToOne: { min: 1.5 },
  ratioToBullmq: { min: 0.5 },
  firstSendRatio: { max: 2 },
  memoryRatio: { max: 1.1 },
  launchMs: { max: 500 },
  launchMsOnMongodb: { max: 500 },
};

const CONTACTS = 100_000;

export const run: Bench['run'] = async (log, { only, contacts = CONTACTS }) => {
  const parts: Readonly<Record<string, () => Promise<Figures>>> = {
    rate: () => rate(log),
    shares: () => shares(log),
    small: () => smallBehindLarge(log),
    unlimited: () => unlimited(log),
    'no-op': () => noOp(log),
    large: () => large(log, contacts),
    launch: () => launch(log, contacts),
  };
  const names = only ?? Object.keys(parts);
  let figures: Figures = {};
  for (const name of names) {
    const part = parts[name];
    if (!part) throw new Error(`There is no part ${name}; there are: ${Object.keys(parts).join(', ')}`);
    figures = { ...figures, ...(await part()) };
  }
  return figures;
};
