import { type Counted, Metrics, type Observed } from '../../src/application/shared/metrics.ts';

/** What was counted, by name and labels, and what was measured, in its order. */
export class RecordingMetrics extends Metrics {
  readonly counts = new Map<string, number>();
  readonly observed: (readonly [keyof Observed, number])[] = [];

  override count<N extends keyof Counted>(name: N, labels: Readonly<Record<Counted[N], string>>, by = 1): void {
    const key = [name, ...Object.values<string>(labels)].join(' ');
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }

  override observe<N extends keyof Observed>(name: N, value: number): void {
    this.observed.push([name, value]);
  }
}
