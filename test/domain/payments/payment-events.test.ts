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
  for (const name of [
    'payment.authorized',
    'refund.created',
    'payment.dispute.under_review',
    'payment_link.paid',
    'toString',
  ]) {
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

test('say that a payment was refunded or disputed', () => {
  const told = (name: string, kind: 'refund' | 'dispute', changes: object = {}) => {
    const reversal = { id: 'rev_1', payment_id: 'pay_1', amount: 20_000, currency: 'INR', ...changes };
    return readRazorpayEvent({ event: name, payload: { [kind]: { entity: reversal }, payment: { entity } } });
  };
  const report = { provider: 'razorpay', paymentId: 'pay_1', reversalId: 'rev_1', amountMicros: 200_000_000n };
  for (const [name, kind, state] of [
    ['refund.processed', 'refund', 'processed'],
    ['refund.failed', 'refund', 'failed'],
    ['payment.dispute.created', 'dispute', 'opened'],
    ['payment.dispute.won', 'dispute', 'won'],
    ['payment.dispute.closed', 'dispute', 'won'],
    ['payment.dispute.lost', 'dispute', 'lost'],
  ] as const) {
    assert.equal(told(name, kind), { ...report, kind, state, currency: 'INR' }, name);
    for (const lacking of [{ id: null }, { payment_id: '' }, { amount: '1' }, { currency: undefined }]) {
      assert.throws(
        () => told(name, kind, lacking),
        (error: Error) => error instanceof UnreadablePaymentEvent,
      );
    }
  }
});

test.run();
