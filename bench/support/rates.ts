const SECOND_MS = 1000;

/** The most moments that lie within one second, wherever it begins. */
export function mostInASecond(timesMs: readonly number[]): number {
  const sorted = timesMs.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [index, timeMs] of sorted.entries()) {
    while (timeMs - (sorted[from] as number) >= SECOND_MS) from++;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

/** 1: all alike; 1 / n: one has everything. */
export function jainIndex(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  const squares = shares.reduce((total, share) => total + share * share, 0);
  return (sum * sum) / (shares.length * squares);
}
