import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PaymentGateways } from '../../../src/application/payments/payment-gateways.ts';
import { PaymentProviderUnavailable } from '../../../src/application/payments/ports.ts';
import { ORDERS_AT_ONCE, ReconcileOrders } from '../../../src/application/reporting/reconcile-orders.ts';
import type { PaymentReport } from '../../../src/domain/payments/recharge.ts';
import { RecordingPaymentGateway } from '../../support/recording-payment-gateway.ts';
import { rejection } from '../../support/rejection.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

interface Context extends Treasury {
  gateway: RecordingPaymentGateway;
  details: string[];
  reconcile: (sinceMs?: number) => ReturnType<ReconcileOrders['execute']>;
}

const test = suite<Context>('reconciling orders with their providers');
const AMOUNT = 500_000_000n;

test.before.each(async (context) => {
  Object.assign(context, aTreasury());
  context.gateway = new RecordingPaymentGateway('razorpay');
  context.details = [];
  const { journals, recharges, reversals } = context;
  const orders = new ReconcileOrders(journals, recharges, reversals, new PaymentGateways([context.gateway]));
  context.reconcile = (sinceMs = 0) => orders.execute(sinceMs, ({ detail }) => context.details.push(detail));
  await context.openWallet.open('ven_a');
  await context.openWallet.open('ven_b');
});

/** An order that both sides say is paid. */
async function settled({ anOrder, applyPayment, gateway }: Context, vendorId = 'ven_a') {
  const { paid, recharge } = await anOrder(vendorId, AMOUNT);
  await applyPayment.execute(paid);
  gateway.captured.set(paid.orderId, paid);
  return { paid, recharge };
}

test('finds no difference where both sides say the same, of vendors and states', async (context) => {
  await settled(context);
  await settled(context, 'ven_b');
  await context.anOrder('ven_a', AMOUNT);
  assert.equal(await context.reconcile(), { orders: 3, unanswered: 0, differences: 0 });
  assert.equal(context.details, []);
});

test('names an order that was paid and not credited, and one that was credited and not paid', async (context) => {
  const unheard = await context.anOrder('ven_a', AMOUNT);
  context.gateway.captured.set(unheard.paid.orderId, unheard.paid);
  const { paid } = await settled(context, 'ven_b');
  context.gateway.captured.delete(paid.orderId);
  assert.is((await context.reconcile()).differences, 2);
  assert.equal(context.details, [
    'order order_1 of razorpay: paid there by pay_1, 500.0000 INR, and not booked',
    'order order_2 of razorpay: 500.0000 INR booked, and not paid there',
  ]);
});

test('names another amount, another currency and another payment', async (context) => {
  for (const changes of [{ amountMicros: AMOUNT - 1n }, { currency: 'USD' }, { paymentId: 'pay_x' }]) {
    const { paid } = await settled(context);
    context.gateway.captured.set(paid.orderId, { ...paid, ...changes });
  }
  assert.is((await context.reconcile()).differences, 3);
  assert.equal(context.details.sort(), [
    'order order_1 of razorpay: 500.0000 INR booked, 499.999999 INR paid there',
    'order order_2 of razorpay: 500.0000 INR booked, 500.0000 USD paid there',
    'order order_3 of razorpay: booked for pay_3, paid there by pay_x',
  ]);
});

test('takes no offence at a payment that went back whole and is called captured no more', async (context) => {
  const { paid } = await settled(context);
  const { provider, paymentId, currency } = paid;
  const refund = { provider, paymentId, currency, reversalId: 'rfnd_1', kind: 'refund', state: 'processed' } as const;
  await context.applyReversal.execute({ ...refund, amountMicros: AMOUNT });
  context.gateway.captured.delete(paid.orderId);
  assert.is((await context.reconcile()).differences, 0);
});

/** As the provider tells of it. */
function aRefund({ provider, paymentId, currency }: PaymentReport, reversalId: string, amountMicros: bigint) {
  return { provider, paymentId, currency, reversalId, amountMicros, kind: 'refund', state: 'processed' } as const;
}

test('names refunds that are not booked, and booked ones that the provider does not know', async (context) => {
  const { applyReversal, gateway } = context;
  const [unheard, unknown, same] = [await settled(context), await settled(context), await settled(context)];
  gateway.captured.set(unheard.paid.orderId, { ...unheard.paid, refundedMicros: 20_000_000n });
  await applyReversal.execute(aRefund(unknown.paid, 'rfnd_1', 30_000_000n));
  await applyReversal.execute(aRefund(same.paid, 'rfnd_2', 30_000_000n));
  await applyReversal.execute({ ...aRefund(same.paid, 'disp_1', 40_000_000n), kind: 'dispute', state: 'opened' });
  await applyReversal.execute(aRefund(same.paid, 'rfnd_3', 50_000_000n));
  await applyReversal.execute({ ...aRefund(same.paid, 'rfnd_3', 50_000_000n), state: 'failed' });
  gateway.captured.set(same.paid.orderId, { ...same.paid, refundedMicros: 30_000_000n });
  assert.is((await context.reconcile()).differences, 2);
  assert.equal(context.details.sort(), [
    'order order_1 of razorpay: 0.0000 INR of refunds booked, 20.0000 there',
    'order order_2 of razorpay: 30.0000 INR of refunds booked, 0.0000 there',
  ]);
});

test('takes no offence at a refund whose event comes while the provider is asked', async (context) => {
  const { applyReversal, gateway } = context;
  const { paid } = await settled(context);
  gateway.capturedPayments = async () => {
    await applyReversal.execute(aRefund(paid, 'rfnd_1', 20_000_000n));
    return [{ ...paid, refundedMicros: 20_000_000n }];
  };
  assert.equal(await context.reconcile(), { orders: 1, unanswered: 0, differences: 0 });
});

test('takes no offence at a refund that was booked since the provider was asked', async (context) => {
  const { applyReversal, gateway } = context;
  const { paid } = await settled(context);
  let refundedMicros = 20_000_000n;
  gateway.capturedPayments = async () => {
    const payment = { ...paid, refundedMicros };
    if (refundedMicros === 20_000_000n) {
      await applyReversal.execute(aRefund(paid, 'rfnd_1', 20_000_000n));
      await applyReversal.execute(aRefund(paid, 'rfnd_2', 30_000_000n));
      refundedMicros = 50_000_000n;
    }
    return [payment];
  };
  assert.equal(await context.reconcile(), { orders: 1, unanswered: 0, differences: 0 });
});

test('counts an order as unanswered that its provider does not speak of again when the books differ', async (context) => {
  const { gateway } = context;
  const { paid } = await settled(context);
  let questions = 0;
  gateway.capturedPayments = async () => {
    questions += 1;
    if (questions > 1) throw new PaymentProviderUnavailable('no answer');
    return [{ ...paid, refundedMicros: 20_000_000n }];
  };
  assert.equal(await context.reconcile(), { orders: 0, unanswered: 1, differences: 0 });
});

test('takes no offence at a payment that was never booked and went back whole', async (context) => {
  const { paid } = await context.anOrder('ven_a', AMOUNT);
  context.gateway.captured.set(paid.orderId, { ...paid, refundedMicros: AMOUNT });
  assert.is((await context.reconcile()).differences, 0);
  context.gateway.captured.set(paid.orderId, { ...paid, refundedMicros: AMOUNT - 1n });
  assert.is((await context.reconcile()).differences, 1);
});

test('compares an order that was paid twice by the payment that is booked, and names the other until it is sent back', async (context) => {
  const { paid } = await settled(context);
  const other = { ...paid, paymentId: 'pay_x' };
  for (const inOrder of [(all: (typeof paid)[]) => all, (all: (typeof paid)[]) => all.toReversed()]) {
    context.gateway.captured.set(paid.orderId, inOrder([paid, { ...other, refundedMicros: AMOUNT }] as never));
    assert.is((await context.reconcile()).differences, 0);
    context.gateway.captured.set(paid.orderId, inOrder([paid, other]));
    assert.is((await context.reconcile()).differences, 1);
    const named = 'order order_1 of razorpay: paid there a second time by pay_x, 500.0000 INR, and not booked';
    assert.is(context.details.pop(), named);
  }
});

test('takes no offence at a payment whose event comes while the provider is asked', async (context) => {
  const { anOrder, applyPayment, gateway } = context;
  const { paid } = await anOrder('ven_a', AMOUNT);
  const asked = gateway.capturedPayments.bind(gateway);
  gateway.captured.set(paid.orderId, paid);
  gateway.capturedPayments = async (orderId) => {
    const payment = await asked(orderId);
    await applyPayment.execute(paid);
    return payment;
  };
  assert.equal(await context.reconcile(), { orders: 1, unanswered: 0, differences: 0 });
});

test('counts orders that nobody answers for, and looks at none from before the time', async (context) => {
  await settled(context);
  context.clock.advance(1_000);
  const sinceMs = context.clock.nowMs();
  await settled(context);
  await context.recharges.add({
    ...(await context.anOrder('ven_a', AMOUNT)).recharge,
    id: 'rch_x',
    orderId: 'x',
    provider: 'gone',
  });
  assert.equal(await context.reconcile(sinceMs), { orders: 2, unanswered: 1, differences: 0 });
  context.gateway.isDown = true;
  assert.equal(await context.reconcile(), { orders: 0, unanswered: 4, differences: 0 });
});

test('asks about a few orders at once, never about more', async (context) => {
  for (let n = 0; n < 3 * ORDERS_AT_ONCE; n += 1) await settled(context, n % 2 === 0 ? 'ven_a' : 'ven_b');
  const { gateway } = context;
  const captured = gateway.capturedPayments.bind(gateway);
  const waiting: (() => void)[] = [];
  let most = 0;
  gateway.capturedPayments = async (orderId) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      // Whoever else may be asked is, before the first answers come.
      if (waiting.length === ORDERS_AT_ONCE) setImmediate(answerAll);
    });
    return captured(orderId);
  };
  const answerAll = () => {
    most = Math.max(most, waiting.length);
    for (const answer of waiting.splice(0)) answer();
  };
  assert.equal(await context.reconcile(), { orders: 3 * ORDERS_AT_ONCE, unanswered: 0, differences: 0 });
  assert.is(most, ORDERS_AT_ONCE);
});

test('names the differences of all other orders when one is not answered for', async (context) => {
  const { gateway } = context;
  const paid = [];
  for (let n = 0; n < 2 * ORDERS_AT_ONCE; n += 1) paid.push((await settled(context)).paid);
  const [silent, ...others] = paid.map(({ orderId }) => orderId);
  for (const orderId of others) gateway.captured.delete(orderId);
  const captured = gateway.capturedPayments.bind(gateway);
  gateway.capturedPayments = async (orderId) => {
    if (orderId === silent) throw new PaymentProviderUnavailable('no answer');
    return captured(orderId);
  };
  const found = await context.reconcile();
  assert.equal(found, { orders: others.length, unanswered: 1, differences: others.length });
  for (const orderId of others) assert.ok(context.details.some((detail) => detail.startsWith(`order ${orderId} of`)));
});

test('begins no further order after a fault, and rejects with it when those begun have ended', async (context) => {
  const { gateway } = context;
  for (let n = 0; n < 3 * ORDERS_AT_ONCE; n += 1) await settled(context);
  let [asked, ended] = [0, 0];
  gateway.capturedPayments = async () => {
    asked += 1;
    const isFirst = asked === 1;
    await new Promise((resolve) => setImmediate(resolve));
    if (isFirst) throw new TypeError('a fault of ours');
    ended += 1;
    return [];
  };
  assert.is(((await rejection(context.reconcile())) as Error).message, 'a fault of ours');
  assert.is(ended, asked - 1);
  assert.ok(asked <= 2 * ORDERS_AT_ONCE, `${asked} were asked about`);
});

test.run();
