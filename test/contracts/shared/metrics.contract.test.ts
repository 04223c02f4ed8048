import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PromMetrics } from '../../../src/adapters/shared/prom-metrics.ts';
import type { Metrics } from '../../../src/application/shared/metrics.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';

/** What whoever reads the metrics sees of one series. */
type Read = (series: string) => Promise<number | undefined>;

const adapters: { readonly name: string; readonly open: () => { readonly metrics: Metrics; readonly read: Read } }[] = [
  {
    name: 'Prometheus',
    open: () => {
      const metrics = new PromMetrics(new RecordingLogger());
      const read = async (series: string) => {
        const line = (await metrics.text()).split('\n').find((each) => each.startsWith(`waba_${series} `));
        return line === undefined ? undefined : Number(line.split(' ').at(-1));
      };
      return { metrics, read };
    },
  },
];

for (const { name, open } of adapters) {
  const test = suite(`Metrics by ${name}`);

  test('counts one, or as many as it is told, for each set of labels by itself', async () => {
    const { metrics, read } = open();
    for (const outcome of ['accepted', 'accepted', 'unknown']) metrics.count('sends', { number: '1', outcome });
    metrics.count('sends', { number: '2', outcome: 'accepted' }, 500);
    assert.is(await read('sends_total{number="1",outcome="accepted"}'), 2);
    assert.is(await read('sends_total{number="1",outcome="unknown"}'), 1);
    assert.is(await read('sends_total{number="2",outcome="accepted"}'), 500);
    assert.is(await read('sends_total{number="2",outcome="unknown"}'), undefined);
  });

  test('counts everything that there is to count', async () => {
    const { metrics, read } = open();
    metrics.count('webhook_posts', { path: '/webhook/meta', status: '200' });
    metrics.count('meta_events', { event: 'status', outcome: 'done' });
    metrics.count('settlement_alarms', { alarm: 'no-price' });
    assert.is(await read('webhook_posts_total{path="/webhook/meta",status="200"}'), 1);
    assert.is(await read('meta_events_total{event="status",outcome="done"}'), 1);
    assert.is(await read('settlement_alarms_total{alarm="no-price"}'), 1);
  });

  test('adds up what it measured, and says how often that was', async () => {
    const { metrics, read } = open();
    for (const seconds of [0.5, 2]) metrics.observe('settlement_lag_seconds', seconds, {});
    metrics.observe('api_answer_seconds', 0.25, { method: 'GET', route: '/team', status: '200' });
    assert.equal([await read('settlement_lag_seconds_sum'), await read('settlement_lag_seconds_count')], [2.5, 2]);
    assert.is(await read('api_answer_seconds_count{method="GET",route="/team",status="200"}'), 1);
  });

  test.run();
}
