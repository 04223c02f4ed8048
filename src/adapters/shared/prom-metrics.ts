import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Logger } from '../../application/shared/logger.ts';
import { type Counted, Metrics } from '../../application/shared/metrics.ts';

const PREFIX = 'waba_';

/** How often the lag of the event loop is looked at: at the library's 10 ms it takes 0.3 % of a core. */
const LAG_EVERY_MS = 100;

export interface Measured {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Prometheus's text format, for every counter, what is measured when it is read, and the process itself. */
export class PromMetrics extends Metrics {
  readonly #registry = new Registry();
  readonly #counters: { readonly [N in keyof Counted]: Counter<string> };
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
  }

  override count<N extends keyof Counted>(name: N, labels: Readonly<Record<Counted[N], string>>, by = 1): void {
    this.#counters[name].inc(labels, by);
  }

  /** A value that is asked for at each reading, with a label at least: without, one that is not there would be 0. One that cannot be had then is left out, and the log says why. */
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
