import type { RequestListener } from 'node:http';
import type { Container } from 'inversify';
import { NotAuthenticated } from '../adapters/shared/http-auth.ts';
import type { PlainRoute } from '../adapters/shared/http-operation.ts';
import type { PlainHandlers } from '../adapters/shared/http-plain.ts';
import { answerProblem, problemOfRefusal } from '../adapters/shared/http-problem.ts';
import { file } from '../adapters/shared/http-schemas.ts';
import { isSameSecret } from '../adapters/shared/http-signature.ts';
import type { PromMetrics } from '../adapters/shared/prom-metrics.ts';
import { PhoneNumberLimits, SendingStops } from '../application/campaigns/ports.ts';
import { DeadLetterStore } from '../application/operations/ports.ts';
import { Clock, MessageBus } from '../application/shared/ports.ts';
import { messagesPerSecond } from '../domain/campaigns/number-limit.ts';
import type { Config } from './config.ts';
import { KAFKA_TOPICS } from './migrations/kafka-topics.ts';

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
      KAFKA_TOPICS.map(async ({ name }) => ({
        labels: { topic: name },
        value: await container.get(MessageBus).depth(name),
      })),
    ),
  );
  const { META_PHONE_NUMBER_ID: number, META_MESSAGES_PER_SECOND: configured } = config;
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
    { labels: { number }, value: messagesPerSecond(configured, await container.get(PhoneNumberLimits).find(number)) },
  ]);
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
