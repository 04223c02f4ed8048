import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createPaymentWebhookHandler } from '../../../src/adapters/payments/http-payment-webhook.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { BusUnavailable } from '../../../src/application/shared/bus-unavailable.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingBus } from '../../support/recording-bus.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { hmacHex, startWebhookServer, type WebhookServer } from '../../support/webhook-server.ts';

const SECRET = 'razorpay-webhook-secret';

interface Context {
  server: WebhookServer;
  bus: RecordingBus;
  clock: ManualClock;
}

const test = suite<Context>('the webhook of payment providers');

test.before.each(async (context) => {
  context.bus = new RecordingBus();
  context.clock = new ManualClock();
  const { bus, clock } = context;
  const logger = new RecordingLogger();
  const handler = createPaymentWebhookHandler({ bus, clock, ids: new NodeIds(), logger, razorpaySecrets: [SECRET] });
  context.server = await startWebhookServer(handler);
});

test.after.each(({ server }) => server.stop());

function post({ server }: Context, body: string, headers: Record<string, string>) {
  return fetch(`${server.url}/webhook/payment`, { method: 'POST', body, headers });
}

function signed(body: string) {
  return { 'x-razorpay-signature': hmacHex(SECRET, body) };
}

const captured = {
  entity: 'event',
  event: 'payment.captured',
  payload: { payment: { entity: { id: 'pay_1', order_id: 'order_1', amount: 50_000, currency: 'INR' } } },
};

test('queues a signed event whole, with its id, keyed by its order', async (context) => {
  const body = JSON.stringify(captured);
  const response = await post(context, body, { ...signed(body), 'x-razorpay-event-id': 'evt_1' });
  assert.equal([response.status, await response.text()], [200, '']);
  const [message, ...others] = context.bus.published;
  assert.equal(others, []);
  assert.equal([message?.topic, message?.key], ['waba.payment-events', 'order_1']);
  assert.equal(JSON.parse(message?.value ?? ''), {
    provider: 'razorpay',
    eventId: 'evt_1',
    receivedAtMs: context.clock.nowMs(),
    event: captured,
  });
});

test('keys an event without an order by its payment, else by its id', async (context) => {
  const bodies: readonly [object, string][] = [
    [{ payload: { order: { entity: { id: 'order_2' } }, payment: { entity: { id: 'pay_2' } } } }, 'order_2'],
    [{ payload: { payment: { entity: { id: 'pay_3', order_id: null } } } }, 'pay_3'],
    [{ event: 'something.else' }, 'evt_1'],
  ];
  for (const [event, key] of bodies) {
    const body = JSON.stringify(event);
    assert.is((await post(context, body, { ...signed(body), 'x-razorpay-event-id': 'evt_1' })).status, 200);
    assert.is(context.bus.published.at(-1)?.key, key);
  }
});

test('refuses a missing or wrong signature, and one over other bytes, and queues nothing', async (context) => {
  const body = JSON.stringify(captured);
  const wrong = [
    {},
    signed(`${body} `),
    { 'x-razorpay-signature': hmacHex('another', body) },
    { 'x-razorpay-signature': '' },
  ];
  for (const headers of wrong) {
    const response = await post(context, body, headers as Record<string, string>);
    assert.is(response.status, 401);
    assert.is(((await response.json()) as { code: string }).code, 'webhooks.bad_signature');
  }
  assert.equal(context.bus.published, []);
});

test('refuses signed bytes that are not JSON', async (context) => {
  assert.is((await post(context, '{', signed('{'))).status, 400);
});

test('answers 503 when the bus refuses', async (context) => {
  context.bus.confirm = () => Promise.reject(new BusUnavailable('full'));
  const body = JSON.stringify(captured);
  const response = await post(context, body, signed(body));
  assert.equal([response.status, response.headers.get('content-type')], [503, 'application/problem+json']);
});

test('takes POST only', async ({ server }) => {
  const response = await fetch(server.url);
  assert.equal([response.status, response.headers.get('allow')], [405, 'POST']);
});

test('answers whatever is posted, signed or not, without a fault of ours', async ({ server }) => {
  const field = fc.oneof(
    fc.constantFrom('payment', 'order_1', 'payment.captured', '__proto__'),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const event = fc.record({
    event: field,
    payload: fc.oneof(
      field,
      fc.dictionary(fc.oneof(fc.constantFrom('payment', 'order', '__proto__'), fc.string()), field),
    ),
    created_at: field,
  });
  const bodies = fc.oneof(
    fc.oneof(event, fc.jsonValue()).map((json) => Buffer.from(JSON.stringify(json))),
    fc.string().map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(bodies, fc.boolean(), async (body, isForged) => {
      const signature = hmacHex(isForged ? 'another' : SECRET, body);
      const headers = { 'x-razorpay-signature': signature };
      const { status } = await fetch(`${server.url}/webhook/payment`, { method: 'POST', body, headers });
      assert.ok((isForged ? [401] : [200, 400]).includes(status), `${status} for ${body.toString('base64')}`);
    }),
    { numRuns: 1000 },
  );
});

test.run();
