import { type Counted, Metrics } from '../../src/application/shared/metrics.ts';

/** What was counted, by name and labels. */
export class RecordingMetrics extends Metrics {
  readonly counts = new Map<string, number>();

  override count<N extends keyof Counted>(name: N, labels: Readonly<Record<Counted[N], string>>, by = 1): void {
    const key = [name, ...Object.values<string>(labels)].join(' ');
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }
}
