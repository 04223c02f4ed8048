import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Container } from 'inversify';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ObservedMessageSender } from '../../src/adapters/campaigns/observed-message-sender.ts';
import { LeaderJob } from '../../src/adapters/operations/job-leader.ts';
import { NodeLeases } from '../../src/adapters/operations/node-leases.ts';
import { NodeIds } from '../../src/adapters/shared/node-system.ts';
import { PromMetrics } from '../../src/adapters/shared/prom-metrics.ts';
import { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { SqliteMessageBus } from '../../src/adapters/shared/sqlite-message-bus.ts';
import { NumberRate } from '../../src/application/campaigns/number-rate.ts';
import { PhoneNumberLimits, SendingStops } from '../../src/application/campaigns/ports.ts';
import { DeadLetterStore, JobRuns } from '../../src/application/operations/ports.ts';
import { Clock, Ids, MessageBus, Outbox } from '../../src/application/shared/ports.ts';
import { META_EVENTS_TOPIC } from '../../src/application/webhooks/topics.ts';
import { readConfig } from '../../src/infrastructure/config.ts';
import { measure, measureLeadership, metricsHandlers, timed } from '../../src/infrastructure/metrics.ts';
import { sqliteBusMigrations } from '../../src/infrastructure/migrations/sqlite-bus.ts';
import { bindSqliteStores } from '../../src/infrastructure/profiles/sqlite-stores.ts';
import { wireBy } from '../../src/infrastructure/wire.ts';
import { aDeadLetter } from '../support/dead-letters.ts';
import { aDirectory } from '../support/directory.ts';
import { refused, ScriptedSender } from '../support/dispatch.ts';
import { eventually } from '../support/eventually.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { RecordingLogger } from '../support/recording-logger.ts';
import { aDatabase } from '../support/sqlite.ts';

const test = suite('/metrics');

function lineOf(text: string, start: string): string | undefined {
  return text.split('\n').find((line) => line.startsWith(start));
}

/** What is measured on stores of its own. */
function aProgram(nowMs?: number) {
  const container = new Container();
  container.bind(Clock).toConstantValue(new ManualClock(nowMs));
  container.bind(Ids).toConstantValue(new NodeIds());
  bindSqliteStores(container, aDatabase());
  const metrics = new PromMetrics(new RecordingLogger());
  measure(container, metrics, readConfig({}));
  return {
    container,
    metrics,
    async read(start: string): Promise<number | undefined> {
      const value = lineOf(await metrics.text(), start)
        ?.split(' ')
        .at(-1);
      return value === undefined ? undefined : Number(value);
    },
  };
}

test('tells dead letters with their age, the depth of the bus, the limit of the number and what stops it', async () => {
  const clock = new ManualClock();
  const logger = new RecordingLogger();
  const bus = new SqliteMessageBus(
    new SqliteDatabase(join(aDirectory(), 'bus.db'), sqliteBusMigrations),
    clock,
    logger,
  );
  const container = new Container();
  container.bind(Clock).toConstantValue(clock);
  container.bind(Ids).toConstantValue(new NodeIds());
  container.bind(MessageBus).toConstantValue(bus);
  bindSqliteStores(container, aDatabase());
  await container.get(DeadLetterStore).add([aDeadLetter(1, { diedMs: clock.nowMs() - 90_000 })]);
  wireBy(container, NumberRate, (get) => new NumberRate(get(PhoneNumberLimits), 80));
  await container.get(PhoneNumberLimits).save('220011223344556', { isFlagged: true, qualityAtMs: 1 });
  const stop = { phoneNumberId: '220011223344556', reason: 'access … has expired (190)', stoppedAtMs: 1 };
  await container.get(SendingStops).stop({ ...stop, liftedBy: 'operator' });
  await bus.publish([{ topic: META_EVENTS_TOPIC, key: 'a', value: '{}' }]);
  const metrics = new PromMetrics(logger);
  measure(container, metrics, readConfig({}));
  const handlers = metricsHandlers(metrics);
  const server = createServer((request, response) => handlers[request.url ?? '']?.(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`);
  const text = await response.text();
  server.closeAllConnections();
  server.close();
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
  assert.is(lineOf(text, 'waba_dead_letters{'), 'waba_dead_letters{topic="waba.meta-events",state="waiting"} 1');
  assert.is(
    lineOf(text, 'waba_dead_letter_oldest_seconds{'),
    'waba_dead_letter_oldest_seconds{topic="waba.meta-events"} 90',
  );
  assert.is(lineOf(text, 'waba_bus_depth{topic="waba.meta-events"}'), 'waba_bus_depth{topic="waba.meta-events"} 1');
  assert.is(
    lineOf(text, 'waba_messages_per_second_limit{'),
    'waba_messages_per_second_limit{number="220011223344556"} 40',
  );
  assert.is(lineOf(text, 'waba_sending_stopped{'), 'waba_sending_stopped{number="220011223344556"} 1');
  assert.ok(lineOf(text, 'process_cpu_seconds_total'));
});

test('counts sends by how they end, logs what Meta and the network say of them, and leaves out what cannot be measured', async () => {
  const logger = new RecordingLogger();
  const metrics = new PromMetrics(logger);
  metrics.measure('broken', 'Never there', ['topic'], () => Promise.reject(new Error('The store is not there')));
  const scripted = new ScriptedSender();
  const clock = new ManualClock();
  const sender = new ObservedMessageSender(scripted, clock, metrics, logger);
  const template = { metaName: 'va_sale', language: 'en', bodyParameters: [] };
  const message = { phoneNumberId: '1', to: '919812000001' as never, callbackData: 'v1:ven_a:msg_1', template };
  await sender.send(message);
  scripted.answer = () => refused(131026);
  await sender.send(message);
  await sender.send(message);
  clock.advance(60_000);
  await sender.send(message);
  scripted.answer = () => ({ kind: 'unknown', cause: 'other side closed (UND_ERR_SOCKET)' });
  await sender.send(message);
  scripted.answer = () => ({ kind: 'not-sent', cause: 'connect ECONNREFUSED' });
  for (let n = 0; n < 3; n++) await sender.send(message);
  const causes = logger.lines.flatMap(({ fields: { messageId, cause } }) => (cause ? [[messageId, cause]] : []));
  assert.equal(causes, [
    ['msg_1', 'other side closed (UND_ERR_SOCKET)'],
    [undefined, 'connect ECONNREFUSED'],
  ]);
  const refusals = logger.lines.filter(({ message }) => message === 'Meta refused messages');
  assert.equal(
    refusals.map(({ fields: { code, count, details } }) => [code, count, details]),
    [
      [131026, 1, 'why'],
      [131026, 2, 'why'],
    ],
  );
  const text = await metrics.text();
  assert.is(
    lineOf(text, 'waba_sends_total{number="1",outcome="accepted"}'),
    'waba_sends_total{number="1",outcome="accepted"} 1',
  );
  assert.is(
    lineOf(text, 'waba_sends_total{number="1",outcome="fail-recipient"}'),
    'waba_sends_total{number="1",outcome="fail-recipient"} 3',
  );
  assert.is(lineOf(text, 'waba_broken{'), undefined);
  assert.match(JSON.stringify(logger.lines), /a metric cannot be read/);
});

test('tells how long settlement takes, in few series', async () => {
  const metrics = new PromMetrics(new RecordingLogger());
  for (const seconds of [0.4, 7, 90_000]) metrics.observe('settlement_lag_seconds', seconds, {});
  const text = await metrics.text();
  const upTo = (le: string) => lineOf(text, `waba_settlement_lag_seconds_bucket{le="${le}"}`)?.split(' ')[1];
  assert.equal(['1', '5', '10', '86400', '+Inf'].map(upTo), ['1', '1', '2', '2', '3']);
  assert.is(lineOf(text, 'waba_settlement_lag_seconds_count'), 'waba_settlement_lag_seconds_count 3');
});

test('shows that nothing stops the number as 0, so that an alert can tell it from no answer', async () => {
  assert.is(await aProgram().read('waba_sending_stopped{number="220011223344556"}'), 0);
});

test('tells what no scheduler has taken from the outbox, and how long the oldest of it has waited', async () => {
  const { container, read } = aProgram(Date.now() + 90_000);
  assert.equal([await read('waba_outbox_depth{'), await read('waba_outbox_oldest_seconds{')], [0, 0]);
  await container.get(Outbox).add([1, 2].map((n) => ({ topic: 'waba.send-jobs', key: 'a', value: String(n) })));
  assert.is(await read('waba_outbox_depth{'), 2);
  const seconds = Number(await read('waba_outbox_oldest_seconds{'));
  assert.ok(seconds >= 89 && seconds < 120, `${seconds} s`);
});

test('tells when the books were reconciled last and what was found, and nothing before that', async () => {
  const { container, read } = aProgram();
  assert.is(await read('waba_reconciled_timestamp_seconds{'), undefined);
  await container.get(JobRuns).record('reconcile', { atMs: 1_790_000_000_000, differences: 3 });
  assert.is(await read('waba_reconciled_timestamp_seconds{job="reconcile"}'), 1_790_000_000);
  assert.is(await read('waba_reconciliation_differences{job="reconcile"}'), 3);
});

test('tells of each process whether it leads', async () => {
  const { container, metrics, read } = aProgram();
  const logger = new RecordingLogger();
  const job = new LeaderJob('scheduler', 'a', [], new NodeLeases(), container.get(Clock), logger);
  measureLeadership(metrics, [job]);
  assert.is(await read('waba_leads{lease="scheduler"}'), 0);
  job.start();
  await eventually('it leads', () => job.isLeading);
  assert.is(await read('waba_leads{lease="scheduler"}'), 1);
  await job.stop();
  assert.is(await read('waba_leads{lease="scheduler"}'), 0);
});

test('tells how long answers of the API take, by method and status, and has one series for methods made up', async () => {
  const { metrics, read } = aProgram();
  const listener = timed(metrics, (_request, response) => response.writeHead(404).end());
  const server = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  for (const method of ['GET', 'GET', 'PROPFIND', 'LOCK'])
    await (await fetch(`http://127.0.0.1:${port}/`, { method })).text();
  server.closeAllConnections();
  server.close();
  const count = (method: string) => read(`waba_api_answer_seconds_count{method="${method}",route="none",status="404"}`);
  assert.equal([await count('GET'), await count('other'), await count('LOCK')], [2, 2, undefined]);
});

test('are for who has the token, where there is one', async () => {
  const handlers = metricsHandlers(new PromMetrics(new RecordingLogger()), 'a-long-metrics-token');
  const server = createServer((request, response) => handlers[request.url ?? '']?.(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const statusOf = async (headers: Record<string, string>) => {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers });
    return [response.status, response.headers.get('www-authenticate'), /waba_/.test(await response.text())];
  };
  const refused = [401, 'Bearer', false];
  assert.equal(await statusOf({}), refused);
  assert.equal(await statusOf({ authorization: 'Bearer another-token' }), refused);
  assert.equal(await statusOf({ authorization: 'Bearer a-long-metrics-token' }), [200, null, true]);
  server.closeAllConnections();
  server.close();
});

test.run();
