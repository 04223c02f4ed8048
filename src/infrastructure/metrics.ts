import type { RequestListener } from 'node:http';
import type { Container } from 'inversify';
import { LeaderJob } from '../adapters/operations/job-leader.ts';
import { NotAuthenticated } from '../adapters/shared/http-auth.ts';
import type { PlainRoute } from '../adapters/shared/http-operation.ts';
import type { PlainHandlers } from '../adapters/shared/http-plain.ts';
import { answerProblem, problemOfRefusal } from '../adapters/shared/http-problem.ts';
import { routeOf } from '../adapters/shared/http-route.ts';
import { file } from '../adapters/shared/http-schemas.ts';
import { isSameSecret } from '../adapters/shared/http-signature.ts';
import type { PromMetrics } from '../adapters/shared/prom-metrics.ts';
import { NumberRate } from '../application/campaigns/number-rate.ts';
import { SendingStops } from '../application/campaigns/ports.ts';
import { DeadLetterStore, type JobRun, JobRuns } from '../application/operations/ports.ts';
import { RECONCILIATION } from '../application/reporting/reconcile-daily.ts';
import type { Metrics } from '../application/shared/metrics.ts';
import { Clock, MessageBus, OutboxReader } from '../application/shared/ports.ts';
import type { Config } from './config.ts';
import type { Worker } from './roles.ts';
import { TOPICS } from './topics.ts';

/** What every role measures when asked: the same in all processes, as they share the stores and the bus. */
export function measure(container: Container, metrics: PromMetrics, config: Config): void {
  metrics.measure('dead_letters', 'Dead letters kept', ['topic', 'state'], async () => {
    const counts = await container.get(DeadLetterStore).counts();
    return counts.map(({ topic, state, letters }) => ({ labels: { topic, state }, value: letters }));
  });
  metrics.measure('dead_letter_oldest_seconds', 'Age of the oldest waiting dead letter', ['topic'], async () => {
    const nowMs = container.get(Clock).nowMs();
    const counts = await container.get(DeadLetterStore).counts();
    return counts
      .filter(({ state }) => state === 'waiting')
      .map(({ topic, oldestDiedMs }) => ({ labels: { topic }, value: (nowMs - oldestDiedMs) / 1000 }));
  });
  metrics.measure('bus_depth', 'Messages published and not yet done', ['topic'], async () =>
    Promise.all(
      TOPICS.map(async ({ name }) => ({
        labels: { topic: name },
        value: await container.get(MessageBus).depth(name),
      })),
    ),
  );
  // All that is published leaves from there: without a leading scheduler it grows.
  const toBus = { to: 'bus' };
  metrics.measure('outbox_depth', 'Messages that no scheduler has put on the bus yet', ['to'], async () => [
    { labels: toBus, value: (await container.get(OutboxReader).backlog()).messages },
  ]);
  metrics.measure('outbox_oldest_seconds', 'Age of the oldest of them, 0 where there is none', ['to'], async () => {
    const nowMs = container.get(Clock).nowMs();
    const { oldestAddedMs = nowMs } = await container.get(OutboxReader).backlog();
    return [{ labels: toBus, value: Math.max(0, nowMs - oldestAddedMs) / 1000 }];
  });
  const ofReconciliation = async (figure: (run: JobRun) => number) => {
    const run = await container.get(JobRuns).last(RECONCILIATION);
    return run ? [{ labels: { job: RECONCILIATION }, value: figure(run) }] : [];
  };
  metrics.measure('reconciled_timestamp_seconds', 'When the books were reconciled last, in Unix time', ['job'], () =>
    ofReconciliation(({ atMs }) => atMs / 1000),
  );
  metrics.measure('reconciliation_differences', 'What the last reconciliation found', ['job'], () =>
    ofReconciliation(({ differences }) => differences),
  );
  const { META_PHONE_NUMBER_ID: number } = config;
  metrics.measure(
    'sending_stopped',
    'Stops in force, each of which keeps the number from sending',
    ['number'],
    async () => {
      const stopped = new Map([[number, 0]]);
      for (const { phoneNumberId } of await container.get(SendingStops).all()) {
        stopped.set(phoneNumberId, (stopped.get(phoneNumberId) ?? 0) + 1);
      }
      return [...stopped].map(([number, value]) => ({ labels: { number }, value }));
    },
  );
  metrics.measure('messages_per_second_limit', 'What Meta lets the number send', ['number'], async () => [
    { labels: { number }, value: await container.get(NumberRate).perSecond(number) },
  ]);
}

/** Whether this process does what one does for all: of all processes one has a 1. */
export function measureLeadership(metrics: PromMetrics, workers: readonly Worker[]): void {
  const leaders = workers.filter((worker) => worker instanceof LeaderJob);
  metrics.measure('leads', 'Whether this process has the lease and does its work', ['lease'], async () =>
    leaders.map(({ name, isLeading }) => ({ labels: { lease: name }, value: Number(isLeading) })),
  );
}

/** Methods with a series of their own; all others share `other`. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Measures answers by method, route and status. */
export function timed(metrics: Metrics, listener: RequestListener): RequestListener {
  return (request, response) => {
    const startedMs = performance.now();
    const method = METHODS.includes(request.method ?? '') ? String(request.method) : 'other';
    response.on('finish', () => {
      const status = String(response.statusCode);
      const route = routeOf(response);
      metrics.observe('api_answer_seconds', (performance.now() - startedMs) / 1000, { method, route, status });
    });
    listener(request, response);
  };
}

export const metricsRoutes = [
  {
    method: 'get',
    url: '/metrics',
    tag: 'health',
    summary: 'What is counted and measured, for Prometheus',
    description: 'With the bearer token that the operator has set, where there is one.',
    answers: { 200: file('text/plain', 'waba_bus_depth{topic="waba.meta-events"} 0\n') },
    errors: [NotAuthenticated],
  },
] as const satisfies readonly PlainRoute[];

/** `GET /metrics`; needs the token where one is configured. */
export function metricsHandlers(metrics: PromMetrics, token?: string): PlainHandlers {
  const listener: RequestListener = async ({ headers }, response) => {
    if (token !== undefined && !isSameSecret(headers.authorization ?? '', `Bearer ${token}`)) {
      answerProblem(response, problemOfRefusal(new NotAuthenticated('The metrics need their bearer token')));
      return;
    }
    const text = await metrics.text();
    response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
  };
  return { '/metrics': listener };
}
