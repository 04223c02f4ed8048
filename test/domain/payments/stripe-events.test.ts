import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readStripeEvent, UnreadablePaymentEvent } from '../../../src/domain/payments/payment-events.ts';

const test = suite("Stripe's events");

const intent = { id: 'pi_1', object: 'payment_intent', amount: 50_001, amount_received: 50_001, currency: 'inr' };
const event = (type: string, object: object = intent) => ({ id: 'evt_1', object: 'event', type, data: { object } });

test('say that a payment was captured or failed, in micro-units and by the PaymentIntent', () => {
  const report = {
    provider: 'stripe',
    orderId: 'pi_1',
    paymentId: 'pi_1',
    amountMicros: 500_010_000n,
    currency: 'INR',
  };
  assert.equal(readStripeEvent(event('payment_intent.succeeded')), { ...report, outcome: 'captured' });
  const unpaid = { ...intent, amount_received: 0 };
  assert.equal(readStripeEvent(event('payment_intent.payment_failed', unpaid)), { ...report, outcome: 'failed' });
});

test('count what was received, not what was asked for', () => {
  const report = readStripeEvent(event('payment_intent.succeeded', { ...intent, amount_received: 1 }));
  assert.is(report?.amountMicros, 10_000n);
});

test('are ignored when they are no concern of a wallet', () => {
  for (const type of ['payment_intent.created', 'payment_intent.processing', 'charge.refunded', 'toString']) {
    assert.is(readStripeEvent(event(type)), undefined, type);
  }
});

test('are refused without a type, or without what a credit needs', () => {
  const bad: readonly unknown[] = [
    undefined,
    'payment_intent.succeeded',
    [],
    {},
    { type: 'payment_intent.succeeded' },
    event('payment_intent.succeeded', { ...intent, id: '' }),
    event('payment_intent.succeeded', { ...intent, currency: null }),
    event('payment_intent.succeeded', { ...intent, amount_received: undefined }),
    event('payment_intent.succeeded', { ...intent, amount_received: '50001' }),
    event('payment_intent.succeeded', { ...intent, amount_received: 500.01 }),
    event('payment_intent.succeeded', { ...intent, amount_received: 2 ** 53 }),
  ];
  for (const value of bad) {
    assert.throws(
      () => readStripeEvent(value),
      (error: Error) => error instanceof UnreadablePaymentEvent,
      JSON.stringify(value),
    );
  }
});

test.run();
