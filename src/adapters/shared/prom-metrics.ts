import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Logger } from '../../application/shared/logger.ts';
import { type Counted, Metrics, type Observed } from '../../application/shared/metrics.ts';

const PREFIX = 'waba_';

/** How often the lag of the event loop is looked at: at the library's 10 ms it takes 0.3 % of a core. */
const LAG_EVERY_MS = 100;

/** From healthy to an outage of a day. Meta's times are whole seconds, so less than one says nothing. */
const LAG_BUCKETS_SECONDS = [1, 2, 5, 10, 30, 60, 300, 900, 3600, 14_400, 86_400];

/** From what is read at once to the deadline of a read, and an upload beyond it. */
const ANSWER_BUCKETS_SECONDS = [0.01, 0.05, 0.25, 1, 5, 30];

export interface Measured {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Prometheus's text format, for every counter, the values that are measured when read, and the process itself. */
export class PromMetrics extends Metrics {
  readonly #registry = new Registry();
  readonly #counters: { readonly [N in keyof Counted]: Counter<string> };
  readonly #histograms: { readonly [N in keyof Observed]: Histogram<string> };
  readonly #logger: Logger;

  constructor(logger: Logger) {
    super();
    this.#logger = logger;
    collectDefaultMetrics({ register: this.#registry, eventLoopMonitoringPrecision: LAG_EVERY_MS });
    const counter = (name: string, help: string, labelNames: string[]) =>
      new Counter({ name: `${PREFIX}${name}_total`, help, labelNames, registers: [this.#registry] });
    this.#counters = {
      sends: counter('sends', 'Messages given to Meta', ['number', 'outcome']),
      webhook_posts: counter('webhook_posts', 'Webhook posts answered', ['path', 'status']),
      meta_events: counter('meta_events', 'Events of Meta handled', ['event', 'outcome']),
      settlement_alarms: counter('settlement_alarms', 'Settled statuses to look at', ['alarm']),
    };
    const histogram = (name: string, help: string, buckets: number[], labelNames: string[]) =>
      new Histogram({ name: `${PREFIX}${name}`, help, buckets, labelNames, registers: [this.#registry] });
    this.#histograms = {
      settlement_lag_seconds: histogram(
        'settlement_lag_seconds',
        "From Meta's time of a status to its settlement",
        LAG_BUCKETS_SECONDS,
        [],
      ),
      api_answer_seconds: histogram(
        'api_answer_seconds',
        'Until an answer of the API has left',
        ANSWER_BUCKETS_SECONDS,
        ['method', 'route', 'status'],
      ),
    };
  }

  override count<N extends keyof Counted>(name: N, labels: Readonly<Record<Counted[N], string>>, by = 1): void {
    this.#counters[name].inc(labels, by);
  }

  override observe<N extends keyof Observed>(
    name: N,
    value: number,
    labels: Readonly<Record<Observed[N], string>>,
  ): void {
    this.#histograms[name].observe(labels, value);
  }

  /**
   * A value that is asked for at each reading, with at least one label: without one, a missing value would read as 0. A
   * value that cannot be had is left out, and the log says why.
   */
  measure(
    name: string,
    help: string,
    labelNames: readonly [string, ...string[]],
    read: () => Promise<readonly Measured[]>,
  ): void {
    const logger = this.#logger;
    new Gauge({
      name: `${PREFIX}${name}`,
      help,
      labelNames: [...labelNames],
      registers: [this.#registry],
      async collect() {
        this.reset();
        try {
          for (const { labels, value } of await read()) this.set(labels, value);
        } catch (error) {
          logger.warn({ err: error, metric: name }, 'a metric cannot be read');
        }
      },
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
