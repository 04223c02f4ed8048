/** What a file `bench/<name>.bench.ts` exports. */
export interface Bench {
  /** The figures that must be reached. */
  readonly bars: Readonly<Record<string, { readonly min?: number; readonly max?: number }>>;
  /** Measures; `log` is for what a person reads meanwhile. */
  run(log: Log, options: BenchOptions): Promise<Figures>;
}

export type Log = (line: string) => void;
export type Figures = Readonly<Record<string, number>>;

export interface BenchOptions {
  /** The parts that are run; all when absent. */
  readonly only?: readonly string[];
  /** How many people the large list has. */
  readonly contacts?: number;
  /** How many journals the books have. */
  readonly journals?: number;
}

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
  /** Of each round, in their order. */
  readonly rounds: readonly number[];
}

/** Runs each contender once a round, in turn, so that a machine that changes its speed does so for all of them. */
export async function interleaved<N extends string>(
  rounds: number,
  contenders: Readonly<Record<N, () => Promise<number>>>,
): Promise<Readonly<Record<N, Spread>>> {
  const entries = Object.entries(contenders) as [N, () => Promise<number>][];
  const measured = new Map<N, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of entries) measured.get(name)?.push(await measure());
  }
  return Object.fromEntries([...measured].map(([name, values]) => [name, spreadOf(values)])) as Record<N, Spread>;
}

/** The median of each round's own ratio: what was measured side by side is compared with each other. */
export function medianRatio(contender: Spread, reference: Spread): number {
  return spreadOf(contender.rounds.map((value, round) => value / (reference.rounds[round] ?? Number.NaN))).median;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2;
  return { min: at(0), median, max: at(sorted.length - 1), rounds: values };
}

/** Of sorted values: the one that so large a share of them does not exceed. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export async function secondsOf(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return (performance.now() - startedMs) / 1000;
}
