import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RazorpayPaymentGateway } from '../../../src/adapters/payments/razorpay-payment-gateway.ts';
import { StripePaymentGateway } from '../../../src/adapters/payments/stripe-payment-gateway.ts';
import { type PaymentGateway, PaymentProviderUnavailable } from '../../../src/application/payments/ports.ts';
import type { Recharge } from '../../../src/domain/payments/recharge.ts';
import { rejection } from '../../support/rejection.ts';
import {
  cutAfterBody,
  cutBeforeBody,
  cutWithinAnswer,
  neverAnswer,
  replyWith,
  type StubRequest,
  type StubServer,
  startStubServer,
} from '../../support/stub-server.ts';

const SECRET = 'key-secret';

interface GatewayAdapter {
  readonly name: string;
  readonly provider: string;
  /** More than one where an idempotency key makes them one to the provider. */
  readonly maxRequests: number;
  open(url: string, timeoutMs: number): PaymentGateway;
  /** The provider's answer to a new order. */
  created(orderId: string): object;
  /** The provider's answer about an order that was paid by `payment`, of which some was refunded, or was not. */
  paid(orderId: string, payment: string | undefined, refundedMinor?: number): object;
  /** What a request to the provider asks for. */
  asked(request: StubRequest): { readonly amountMinor: number; readonly currency: string; readonly rechargeId: string };
}

const adapters: readonly GatewayAdapter[] = [
  {
    name: 'Razorpay',
    provider: 'razorpay',
    maxRequests: 1,
    open: (baseUrl, timeoutMs) =>
      new RazorpayPaymentGateway({ baseUrl, keyId: 'rzp_test_1', keySecret: SECRET, timeoutMs }),
    created: (id) => ({ id, entity: 'order', amount: 50_001, status: 'created' }),
    paid: (order_id, payment, amount_refunded) => {
      const common = { order_id, amount: 50_001, currency: 'INR' };
      const status = amount_refunded === common.amount ? 'refunded' : 'captured';
      return {
        items: [
          { id: 'pay_0', ...common, status: 'failed' },
          ...(payment ? [{ id: payment, ...common, status, amount_refunded: amount_refunded ?? null }] : []),
        ],
      };
    },
    asked: ({ body = '' }) => {
      const { amount, currency, receipt } = JSON.parse(body);
      return { amountMinor: amount, currency, rechargeId: receipt };
    },
  },
  {
    name: 'Stripe',
    provider: 'stripe',
    maxRequests: 2,
    open: (baseUrl, timeoutMs) =>
      new StripePaymentGateway({ baseUrl, publishableKey: 'pk_test_1', secretKey: SECRET, timeoutMs }),
    created: (id) => ({ id, object: 'payment_intent', client_secret: `${id}_secret_1` }),
    paid: (id, payment, amount_refunded = 0) => ({
      id,
      object: 'payment_intent',
      amount: 50_001,
      amount_received: payment ? 50_001 : 0,
      currency: 'inr',
      status: payment ? 'succeeded' : 'requires_payment_method',
      latest_charge: payment ? { id: 'ch_1', object: 'charge', amount: 50_001, amount_refunded } : null,
    }),
    asked: ({ body = '' }) => {
      const { amount, currency, 'metadata[rechargeId]': rechargeId } = Object.fromEntries(new URLSearchParams(body));
      return { amountMinor: Number(amount), currency: String(currency).toUpperCase(), rechargeId: String(rechargeId) };
    },
  },
];

const recharge: Recharge = {
  id: `rch_${'1'.repeat(32)}`,
  vendorId: 'ven_a',
  provider: 'razorpay',
  amountMicros: 500_010_000n,
  currency: 'INR',
  state: 'initiated',
  createdAtMs: 1_000,
};

for (const adapter of adapters) {
  const test = suite<{ stub: StubServer; gateway: PaymentGateway }>(`PaymentGateway by ${adapter.name}`);
  test.before.each(async (context) => {
    context.stub = await startStubServer(replyWith(200, adapter.created('order_1')));
    context.gateway = adapter.open(context.stub.url, 60_000);
  });
  test.after.each(({ stub }) => stub.stop());

  test('opens one order over the exact amount, traceable to the recharge', async ({ stub, gateway }) => {
    assert.is(gateway.provider, adapter.provider);
    assert.is((await gateway.createOrder(recharge)).orderId, 'order_1');
    assert.is(stub.requests.length, 1);
    assert.equal(adapter.asked(stub.requests[0] as StubRequest), {
      amountMinor: 50_001,
      currency: 'INR',
      rechargeId: recharge.id,
    });
  });

  test('gives the page what it needs to pay, and no secret', async ({ gateway }) => {
    const { checkout } = await gateway.createOrder(recharge);
    assert.ok(Object.values(checkout).includes('order_1'));
    assert.not.match(JSON.stringify(checkout), SECRET);
  });

  const failures = {
    'a refusal': replyWith(401, { error: { code: 'BAD_REQUEST_ERROR', description: 'Authentication failed' } }),
    'an overload': replyWith(503, 'come back later'),
    'an answer that is not JSON': replyWith(200, '<html>'),
    'an answer of null': replyWith(200, 'null'),
    'an answer without an order': replyWith(200, { id: null }),
    'a connection cut before the request was read': cutBeforeBody,
    'a connection cut before the answer': cutAfterBody,
    'a connection cut within the answer': cutWithinAnswer,
  };
  for (const [what, answer] of Object.entries(failures)) {
    test(`is unavailable, without telling its inside, after ${what}, and asks for one order only`, async ({
      stub,
      gateway,
    }) => {
      stub.answer = answer;
      const error = (await rejection(gateway.createOrder(recharge))) as PaymentProviderUnavailable;
      assert.instance(error, PaymentProviderUnavailable);
      assert.is(error.kind, 'unavailable');
      assert.equal([error.details, error.fields], [{}, []]);
      assert.not.match(error.message, /HTTP|JSON|socket|127\.0\.0\.1/);
      assert.ok(stub.requests.length <= adapter.maxRequests);
      assert.is(new Set(stub.requests.map(({ headers }) => headers['idempotency-key'])).size, 1);
    });
  }

  test('is unavailable when nobody answers in time', async ({ stub }) => {
    stub.answer = neverAnswer;
    const error = await rejection(adapter.open(stub.url, 20).createOrder(recharge));
    assert.instance(error, PaymentProviderUnavailable);
  });

  test('finds the payment of an order that was paid, and none of another', async ({ stub, gateway }) => {
    stub.answer = replyWith(200, adapter.paid('pi_1', 'pi_1'));
    assert.equal(await gateway.capturedPayments('pi_1'), [
      {
        provider: adapter.provider,
        orderId: 'pi_1',
        paymentId: 'pi_1',
        outcome: 'captured',
        amountMicros: 500_010_000n,
        currency: 'INR',
        refundedMicros: 0n,
      },
    ]);
    assert.match(stub.requests[0]?.url ?? '', /pi_1/);
    stub.answer = replyWith(200, adapter.paid('pi_1', undefined));
    assert.equal(await gateway.capturedPayments('pi_1'), []);
    stub.answer = replyWith(500, 'oops');
    assert.instance(await rejection(gateway.capturedPayments('pi_1')), PaymentProviderUnavailable);
  });

  test('says what of a payment was refunded, also when that is all of it', async ({ stub, gateway }) => {
    for (const refundedMinor of [1, 50_001]) {
      stub.answer = replyWith(200, adapter.paid('pi_1', 'pi_1', refundedMinor));
      const [payment] = await gateway.capturedPayments('pi_1');
      assert.equal([payment?.amountMicros, payment?.refundedMicros], [500_010_000n, BigInt(refundedMinor) * 10_000n]);
    }
  });

  test('is unavailable when there is nobody', async ({ stub }) => {
    const gone = await startStubServer(stub.answer);
    await gone.stop();
    assert.instance(await rejection(adapter.open(gone.url, 60_000).createOrder(recharge)), PaymentProviderUnavailable);
  });

  test.run();
}

const razorpay = suite('RazorpayPaymentGateway');

razorpay('tells of every payment of an order that was paid twice', async () => {
  const payment = { amount: 50_001, currency: 'INR', status: 'captured', amount_refunded: null };
  const items = [
    { ...payment, id: 'pay_2', status: 'refunded', amount_refunded: 50_001 },
    { ...payment, id: 'pay_0', status: 'failed' },
    { ...payment, id: 'pay_1' },
  ];
  const stub = await startStubServer(replyWith(200, { items }));
  try {
    const found = await (adapters[0] as GatewayAdapter).open(stub.url, 60_000).capturedPayments('order_1');
    assert.equal(
      found.map(({ paymentId, refundedMicros }) => [paymentId, refundedMicros]),
      [
        ['pay_2', 500_010_000n],
        ['pay_1', 0n],
      ],
    );
  } finally {
    await stub.stop();
  }
});

razorpay.run();
