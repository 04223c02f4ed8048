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

test('say that a payment was refunded or disputed, by the status of the refund or dispute', () => {
  const told = (type: string, status: string) => {
    const object = { id: 'rev_1', payment_intent: 'pi_1', amount: 20_000, currency: 'inr', status };
    return readStripeEvent({ type, data: { object } });
  };
  const report = { provider: 'stripe', paymentId: 'pi_1', reversalId: 'rev_1', amountMicros: 200_000_000n };
  for (const [type, status, kind, state] of [
    ['refund.created', 'succeeded', 'refund', 'processed'],
    ['refund.updated', 'succeeded', 'refund', 'processed'],
    ['refund.failed', 'failed', 'refund', 'failed'],
    ['refund.updated', 'canceled', 'refund', 'failed'],
    ['charge.dispute.created', 'needs_response', 'dispute', 'opened'],
    ['charge.dispute.funds_withdrawn', 'under_review', 'dispute', 'opened'],
    ['charge.dispute.closed', 'won', 'dispute', 'won'],
    ['charge.dispute.closed', 'lost', 'dispute', 'lost'],
  ] as const) {
    assert.equal(told(type, status), { ...report, kind, state, currency: 'INR' }, `${type} ${status}`);
  }
  assert.is(told('refund.created', 'pending'), undefined);
  assert.is(told('charge.dispute.created', 'warning_needs_response'), undefined);
});

test.run();
