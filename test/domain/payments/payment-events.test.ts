import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readRazorpayEvent, UnreadablePaymentEvent } from '../../../src/domain/payments/payment-events.ts';

const test = suite("Razorpay's events");

const entity = { id: 'pay_1', order_id: 'order_1', amount: 50_001, currency: 'INR' };
const event = (name: string, payment: object = entity) => ({ event: name, payload: { payment: { entity: payment } } });

test('say that a payment was captured or failed, in micro-units', () => {
  const report = {
    provider: 'razorpay',
    orderId: 'order_1',
    paymentId: 'pay_1',
    amountMicros: 500_010_000n,
    currency: 'INR',
  };
  assert.equal(readRazorpayEvent(event('payment.captured')), { ...report, outcome: 'captured' });
  assert.equal(readRazorpayEvent(event('order.paid')), { ...report, outcome: 'captured' });
  assert.equal(readRazorpayEvent(event('payment.failed')), { ...report, outcome: 'failed' });
});

test('are ignored when they are no concern of a wallet', () => {
  for (const name of ['payment.authorized', 'refund.created', 'payment_link.paid', 'toString']) {
    assert.is(readRazorpayEvent(event(name)), undefined, name);
  }
});

test('are refused without a name, or without what a credit needs', () => {
  const { order_id: _order, ...orderless } = entity;
  const bad: readonly unknown[] = [
    undefined,
    null,
    'payment.captured',
    [],
    {},
    { event: 'payment.captured' },
    event('payment.captured', orderless),
    event('payment.captured', { ...entity, id: '' }),
    event('payment.captured', { ...entity, currency: null }),
    event('payment.captured', { ...entity, amount: '50001' }),
    event('payment.captured', { ...entity, amount: 500.01 }),
    event('payment.captured', { ...entity, amount: 2 ** 53 }),
  ];
  for (const value of bad) {
    assert.throws(
      () => readRazorpayEvent(value),
      (error: Error) => error instanceof UnreadablePaymentEvent,
      JSON.stringify(value),
    );
  }
});

test.run();
