import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { StripePaymentGateway } from '../../../src/adapters/payments/stripe-payment-gateway.ts';
import { PaymentProviderUnavailable } from '../../../src/application/payments/ports.ts';
import type { Recharge } from '../../../src/domain/payments/recharge.ts';
import { rejection } from '../../support/rejection.ts';
import { stripeMockUrl } from '../../support/servers.ts';
import {
  cutAfterBody,
  replyWith,
  type StubAnswer,
  type StubServer,
  startStubServer,
} from '../../support/stub-server.ts';

const keys = { secretKey: 'sk_test_1', publishableKey: 'pk_test_1', timeoutMs: 60_000 };
const recharge: Recharge = {
  id: `rch_${'1'.repeat(32)}`,
  vendorId: 'ven_a',
  provider: 'stripe',
  amountMicros: 500_010_000n,
  currency: 'INR',
  state: 'initiated',
  createdAtMs: 1_000,
};
const intent = { id: 'pi_1', object: 'payment_intent', client_secret: 'pi_1_secret_1' };
// With the header whose value the library's telemetry would report.
const created = replyWith(200, intent, { 'request-id': 'req_1' });

const test = suite('StripePaymentGateway');

async function withStub(answer: StubAnswer, work: (gateway: StripePaymentGateway, stub: StubServer) => Promise<void>) {
  const stub = await startStubServer(answer);
  try {
    await work(new StripePaymentGateway({ baseUrl: stub.url, ...keys }), stub);
  } finally {
    await stub.stop();
  }
}

test('asks for a PaymentIntent as Stripe wants it, once per recharge, and tells nothing about us', () =>
  withStub(created, async (gateway, { requests }) => {
    await gateway.createOrder(recharge);
    await gateway.createOrder(recharge);
    assert.is(requests.length, 2);
    for (const { method, url, headers, body } of requests) {
      assert.equal([method, url], ['POST', '/v1/payment_intents']);
      assert.is(headers.authorization, 'Bearer sk_test_1');
      assert.is(headers['idempotency-key'], recharge.id);
      assert.is(headers['x-stripe-client-telemetry'], undefined);
      assert.equal(Object.fromEntries(new URLSearchParams(body)), {
        amount: '50001',
        currency: 'inr',
        description: `Wallet recharge ${recharge.id}`,
        'metadata[rechargeId]': recharge.id,
      });
    }
  }));

test("gives the page Stripe's client secret and our publishable key", () =>
  withStub(created, async (gateway) => {
    const { orderId, checkout } = await gateway.createOrder(recharge);
    assert.is(orderId, 'pi_1');
    assert.equal(checkout, { publishableKey: 'pk_test_1', clientSecret: 'pi_1_secret_1', paymentIntentId: 'pi_1' });
  }));

test('repeats a request whose answer was lost, under the same key', () =>
  withStub(cutAfterBody, async (gateway, stub) => {
    const lost = stub.answer;
    stub.answer = (...exchange) => {
      stub.answer = created;
      return lost(...exchange);
    };
    assert.is((await gateway.createOrder(recharge)).orderId, 'pi_1');
    assert.equal(
      stub.requests.map(({ headers }) => headers['idempotency-key']),
      [recharge.id, recharge.id],
    );
  }));

test('keeps why Stripe refused for the log, and does not ask again', () => {
  const refusal = { error: { type: 'invalid_request_error', code: 'amount_too_small', message: 'Amount too small' } };
  return withStub(replyWith(400, refusal), async (gateway, { requests }) => {
    const error = (await rejection(gateway.createOrder(recharge))) as PaymentProviderUnavailable;
    assert.instance(error, PaymentProviderUnavailable);
    assert.match((error.cause as Error).message, /Amount too small/);
    assert.is(requests.length, 1);
  });
});

const baseUrl = await stripeMockUrl();
const onMock = baseUrl === undefined ? test.skip : test;

onMock("sends what Stripe's own description of its API takes", async () => {
  const { orderId, checkout } = await new StripePaymentGateway({ baseUrl: baseUrl ?? '', ...keys }).createOrder(
    recharge,
  );
  assert.match(orderId, /^pi_/);
  assert.equal(Object.keys(checkout), ['publishableKey', 'clientSecret', 'paymentIntentId']);
  assert.match(checkout['clientSecret'] ?? '', /^pi_\w+_secret_\w+$/);
});

onMock('is refused a key that is none of Stripe’s', async () => {
  const gateway = new StripePaymentGateway({ baseUrl: baseUrl ?? '', ...keys, secretKey: 'not a key' });
  assert.instance(await rejection(gateway.createOrder(recharge)), PaymentProviderUnavailable);
});

test.run();
