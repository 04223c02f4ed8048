import Stripe from 'stripe';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  createPaymentWebhookHandler,
  STRIPE_TOLERANCE_MS,
} from '../../../src/adapters/payments/http-payment-webhook.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingBus } from '../../support/recording-bus.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { hmacHex, startWebhookServer, type WebhookServer } from '../../support/webhook-server.ts';

const SECRET = 'whsec_current';
const NEXT_SECRET = 'whsec_next';
const RAZORPAY_SECRET = 'razorpay-webhook-secret';

const { webhooks } = new Stripe('sk_test_signs_nothing_but_webhooks');

interface Context {
  server: WebhookServer;
  bus: RecordingBus;
  clock: ManualClock;
}

const test = suite<Context>('the webhook of Stripe');

test.before.each(async (context) => {
  context.bus = new RecordingBus();
  context.clock = new ManualClock();
  const { bus, clock } = context;
  const secrets = { razorpaySecrets: [RAZORPAY_SECRET], stripeSecrets: [SECRET, NEXT_SECRET] };
  const handler = createPaymentWebhookHandler({
    bus,
    clock,
    ids: new NodeIds(),
    logger: new RecordingLogger(),
    ...secrets,
  });
  context.server = await startWebhookServer(handler);
});

test.after.each(({ server }) => server.stop());

function post({ server }: Context, body: string, headers: Record<string, string>) {
  return fetch(`${server.url}/webhook/payment`, { method: 'POST', body, headers });
}

/** As Stripe's own library signs, `ageMs` ago. */
async function signed({ clock }: Context, body: string, ageMs = 0, secret = SECRET) {
  const timestamp = Math.floor((clock.nowMs() - ageMs) / 1000);
  return { 'stripe-signature': await webhooks.generateTestHeaderStringAsync({ payload: body, secret, timestamp }) };
}

async function refuse(context: Context, body: string, headers: Record<string, string>, why: string) {
  const response = await post(context, body, headers);
  assert.is(response.status, 401, why);
  assert.is(((await response.json()) as { code: string }).code, 'webhooks.bad_signature', why);
  assert.equal(context.bus.published, [], why);
}

const succeeded = {
  id: 'evt_1',
  object: 'event',
  type: 'payment_intent.succeeded',
  data: { object: { id: 'pi_1', object: 'payment_intent', amount_received: 50_000, currency: 'inr' } },
};
const succeededBody = JSON.stringify(succeeded);

test('queues an event that Stripe signed, whole, with its id, keyed by its PaymentIntent', async (context) => {
  const response = await post(context, succeededBody, await signed(context, succeededBody));
  assert.equal([response.status, await response.text()], [200, '']);
  const [message, ...others] = context.bus.published;
  assert.equal(others, []);
  assert.equal([message?.topic, message?.key], ['waba.payment-events', 'pi_1']);
  assert.equal(JSON.parse(message?.value ?? ''), {
    provider: 'stripe',
    eventId: 'evt_1',
    receivedAtMs: context.clock.nowMs(),
    event: succeeded,
  });
});

test('keys a refund and a dispute by the PaymentIntent that they are of, as its other events', async (context) => {
  for (const object of ['refund', 'dispute']) {
    const body = JSON.stringify({ id: 'evt_2', data: { object: { id: 're_1', object, payment_intent: 'pi_1' } } });
    await post(context, body, await signed(context, body));
  }
  assert.equal(
    context.bus.published.map(({ key }) => key),
    ['pi_1', 'pi_1'],
  );
});

test('takes any of its secrets, as Stripe signs with two while one is being replaced', async (context) => {
  const next = await signed(context, succeededBody, 0, NEXT_SECRET);
  assert.is((await post(context, succeededBody, next)).status, 200);
  const { 'stripe-signature': good } = await signed(context, succeededBody);
  const [time, signature] = good.split(',');
  const both = `${time},v1=${'0'.repeat(64)},${signature},v0=${'0'.repeat(64)}`;
  assert.is((await post(context, succeededBody, { 'stripe-signature': both })).status, 200);
});

test('refuses what is forged, and queues nothing', async (context) => {
  const { 'stripe-signature': good } = await signed(context, succeededBody);
  const [time = '', signature = ''] = good.split(',');
  const seconds = Number(time.slice(2));
  const forged: readonly [string, string][] = [
    ['no value', ''],
    ['no time', signature],
    ['no signature', time],
    ['another scheme only', `${time},v0=${signature.slice(3)}`],
    ['another time', `t=${seconds + 1},${signature}`],
    ['a time that is no number', `t=x${seconds},${signature}`],
    ['the body signed without the time', `${time},v1=${hmacHex(SECRET, succeededBody)}`],
    ['not hex', `${time},v1=${'g'.repeat(64)}`],
    ["a stranger's secret", (await signed(context, succeededBody, 0, 'whsec_other'))['stripe-signature']],
    ["Razorpay's secret", (await signed(context, succeededBody, 0, RAZORPAY_SECRET))['stripe-signature']],
  ];
  for (const [why, header] of forged) await refuse(context, succeededBody, { 'stripe-signature': header }, why);
  await refuse(context, `${succeededBody} `, { 'stripe-signature': good }, 'other bytes');
});

test('refuses a replay after the tolerance, and a time ahead of it', async (context) => {
  for (const ageMs of [STRIPE_TOLERANCE_MS, -STRIPE_TOLERANCE_MS]) {
    assert.is((await post(context, succeededBody, await signed(context, succeededBody, ageMs))).status, 200);
  }
  context.bus.published.length = 0;
  for (const ageMs of [STRIPE_TOLERANCE_MS + 1000, -STRIPE_TOLERANCE_MS - 1000]) {
    await refuse(context, succeededBody, await signed(context, succeededBody, ageMs), `${ageMs} ms old`);
  }
  const captured = await signed(context, succeededBody);
  context.clock.advance(STRIPE_TOLERANCE_MS + 1000);
  await refuse(context, succeededBody, captured, 'replayed');
});

test("is told from Razorpay's by the header of the signature", async (context) => {
  const razorpay = { 'x-razorpay-signature': hmacHex(RAZORPAY_SECRET, succeededBody) };
  assert.is((await post(context, succeededBody, razorpay)).status, 200);
  assert.is(JSON.parse(context.bus.published[0]?.value ?? '').provider, 'razorpay');
  context.bus.published.length = 0;
  await refuse(context, succeededBody, {}, 'neither header');
  await refuse(context, succeededBody, { ...razorpay, 'stripe-signature': 'forged' }, "a forged one beside Razorpay's");
});

test('is refused where Stripe is not in use, and nothing is taken without a secret', async (context) => {
  const { bus, clock } = context;
  const logger = new RecordingLogger();
  const razorpayOnly = createPaymentWebhookHandler({
    bus,
    clock,
    ids: new NodeIds(),
    logger,
    razorpaySecrets: [RAZORPAY_SECRET],
  });
  const server = await startWebhookServer(razorpayOnly);
  try {
    await refuse({ ...context, server }, succeededBody, await signed(context, succeededBody), 'not in use');
  } finally {
    await server.stop();
  }
  for (const stripeSecrets of [[], ['']]) {
    assert.throws(
      () => createPaymentWebhookHandler({ bus, clock, ids: new NodeIds(), logger, stripeSecrets }),
      /at least one secret/,
    );
  }
});

test('refuses signed bytes that are not JSON', async (context) => {
  assert.is((await post(context, '{', await signed(context, '{'))).status, 400);
});

test.run();
