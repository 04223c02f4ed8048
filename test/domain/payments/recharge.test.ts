import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  applyReport,
  InvalidRechargeAmount,
  MAX_RECHARGE_MICROS,
  MIN_RECHARGE_MICROS,
  PaymentMismatch,
  type PaymentReport,
  type Recharge,
  startRecharge,
  UnsupportedCurrency,
  WrongCurrency,
} from '../../../src/domain/payments/recharge.ts';

const test = suite('recharges');

const wanted = {
  id: 'rch_1',
  vendorId: 'ven_a',
  provider: 'razorpay',
  amountMicros: 500_000_000n,
  currency: 'INR',
  createdAtMs: 1_000,
};
const pending: Recharge = { ...wanted, state: 'pending', orderId: 'order_1' };
const paid: Recharge = { ...pending, state: 'paid', paymentId: 'pay_1', paidAtMs: 2_000 };
const captured: PaymentReport = {
  provider: 'razorpay',
  orderId: 'order_1',
  paymentId: 'pay_1',
  outcome: 'captured',
  amountMicros: 500_000_000n,
  currency: 'INR',
};
const failed: PaymentReport = { ...captured, outcome: 'failed' };

test('take the least and the greatest amount, and paise', () => {
  for (const amountMicros of [MIN_RECHARGE_MICROS, MAX_RECHARGE_MICROS, 123_450_000n]) {
    assert.is(startRecharge({ ...wanted, amountMicros }, 'INR').state, 'initiated');
  }
});

test('refuse amounts outside, and fractions of a paisa', () => {
  for (const amountMicros of [
    0n,
    -MIN_RECHARGE_MICROS,
    MIN_RECHARGE_MICROS - 10_000n,
    MAX_RECHARGE_MICROS + 10_000n,
    MIN_RECHARGE_MICROS + 1n,
    MIN_RECHARGE_MICROS + 9_999n,
  ]) {
    assert.throws(
      () => startRecharge({ ...wanted, amountMicros }, 'INR'),
      (error: InvalidRechargeAmount) =>
        error instanceof InvalidRechargeAmount && error.details['minimum'] === '100.0000',
    );
  }
});

test('refuse a currency whose minor unit is not a hundredth, and take the others', () => {
  for (const currency of ['JPY', 'KRW', 'UGX', 'ISK', 'MGA', 'KWD', 'TND']) {
    assert.throws(
      () => startRecharge({ ...wanted, currency }, currency),
      (error: Error) => error instanceof UnsupportedCurrency,
      currency,
    );
  }
  for (const currency of ['INR', 'USD', 'EUR', 'IDR', 'HUF']) {
    assert.is(startRecharge({ ...wanted, currency }, currency).currency, currency);
  }
});

test("refuse another currency than the wallet's", () => {
  assert.throws(
    () => startRecharge(wanted, 'USD'),
    (error: Error) => error instanceof WrongCurrency,
  );
});

test('are credited by the capture, from every state before', () => {
  for (const state of ['pending', 'failed'] as const) {
    const { recharge, credit } = applyReport({ ...pending, state }, captured, 2_000);
    assert.equal([recharge, credit], [paid, true]);
  }
});

test('are not credited again by a repeated capture, nor taken back by a late failure', () => {
  for (const report of [captured, failed, { ...failed, paymentId: 'pay_0' }]) {
    assert.equal(applyReport(paid, report, 3_000), { recharge: paid, credit: false });
  }
});

test('stay open after a failure: the buyer may try again', () => {
  const { recharge, credit } = applyReport(pending, failed, 2_000);
  assert.equal([recharge, credit], [{ ...pending, state: 'failed' }, false]);
});

test('refuse a payment of another amount or currency, and a second payment of a paid order', () => {
  const misfits: readonly [Recharge, PaymentReport][] = [
    [pending, { ...captured, amountMicros: 500_010_000n }],
    [pending, { ...captured, amountMicros: 499_990_000n }],
    [pending, { ...captured, currency: 'USD' }],
    [paid, { ...captured, paymentId: 'pay_2' }],
  ];
  for (const [recharge, report] of misfits) {
    assert.throws(
      () => applyReport(recharge, report, 2_000),
      (error: Error) => error instanceof PaymentMismatch,
    );
  }
});

test.run();
