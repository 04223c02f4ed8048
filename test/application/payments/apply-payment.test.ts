import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PaymentMismatch, UnknownOrder } from '../../../src/domain/payments/recharge.ts';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { rejection } from '../../support/rejection.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

const test = suite<Treasury>('applying a payment');

test.before.each(async (context) => {
  Object.assign(context, aTreasury());
  await context.openWallet.open('ven_a');
});
test.after.each(({ database }) => assertLedgerHolds(database));

const AMOUNT = 500_000_000n;

test('credits the wallet and marks the recharge paid', async ({
  anOrder,
  applyPayment,
  clock,
  journals,
  recharges,
  wallet,
}) => {
  const { recharge, paid } = await anOrder('ven_a', AMOUNT);
  await applyPayment.execute(paid);
  assert.equal(await recharges.findByOrder('razorpay', paid.orderId), {
    ...recharge,
    state: 'paid',
    paymentId: paid.paymentId,
    paidAtMs: clock.nowMs(),
  });
  assert.is((await wallet()).availableMicros, AMOUNT);
  const [journal] = await journals.slice('ven_a', 1, 10);
  assert.equal(journal?.postings, [
    { account: 'gateway:razorpay', amountMicros: -AMOUNT },
    { account: 'vendor:ven_a:available', amountMicros: AMOUNT },
  ]);
  assert.equal(journal?.refs, { recharge: recharge.id });
});

test('credits once when the same payment is reported 20 times at once', async ({ anOrder, applyPayment, wallet }) => {
  const { paid } = await anOrder('ven_a', AMOUNT);
  await Promise.all(Array.from({ length: 20 }, () => applyPayment.execute(paid)));
  const { availableMicros, seq } = await wallet();
  assert.equal([availableMicros, seq], [AMOUNT, 1]);
});

test('credits many different payments at once, each once', async ({ anOrder, applyPayment, wallet }) => {
  const reports = [];
  for (let n = 0; n < 10; n += 1) reports.push((await anOrder('ven_a', AMOUNT)).paid);
  await Promise.all([...reports, ...reports].map((paid) => applyPayment.execute(paid)));
  const { availableMicros, seq } = await wallet();
  assert.equal([availableMicros, seq], [10n * AMOUNT, 10]);
});

test('credits a capture before and after a failure of the same order', async ({
  anOrder,
  applyPayment,
  wallet,
  recharges,
}) => {
  const { paid } = await anOrder('ven_a', AMOUNT);
  const failed = { ...paid, paymentId: 'pay_x', outcome: 'failed' as const };
  await applyPayment.execute(failed);
  assert.is((await recharges.findByOrder('razorpay', paid.orderId))?.state, 'failed');
  assert.is((await wallet()).availableMicros, 0n);
  await applyPayment.execute(paid);
  await applyPayment.execute(failed);
  assert.is((await recharges.findByOrder('razorpay', paid.orderId))?.state, 'paid');
  assert.is((await wallet()).availableMicros, AMOUNT);
});

test('credits nothing for an order that nobody knows', async ({ anOrder, applyPayment, wallet }) => {
  const { paid } = await anOrder('ven_a', AMOUNT);
  for (const stranger of [
    { ...paid, orderId: 'order_x' },
    { ...paid, provider: 'stripe' },
  ]) {
    assert.instance(await rejection(applyPayment.execute(stranger)), UnknownOrder);
  }
  assert.is((await wallet()).seq, 0);
});

test('credits nothing for a payment that does not fit its order', async ({
  anOrder,
  applyPayment,
  wallet,
  recharges,
}) => {
  const first = await anOrder('ven_a', AMOUNT);
  const second = await anOrder('ven_a', AMOUNT);
  await applyPayment.execute(first.paid);
  for (const misfit of [
    { ...second.paid, amountMicros: AMOUNT + 1n },
    { ...second.paid, amountMicros: 1n },
    { ...second.paid, currency: 'USD' },
    { ...second.paid, paymentId: first.paid.paymentId },
    { ...first.paid, paymentId: 'pay_x' },
  ]) {
    assert.instance(await rejection(applyPayment.execute(misfit)), PaymentMismatch);
  }
  assert.equal(await recharges.findByOrder('razorpay', second.paid.orderId), second.recharge);
  assert.is((await wallet()).availableMicros, AMOUNT);
});

test('marks nothing paid when the credit fails', async ({ anOrder, applyPayment, recharges }) => {
  const { recharge, paid } = await anOrder('ven_without_wallet', AMOUNT);
  await rejection(applyPayment.execute(paid));
  assert.equal(await recharges.findByOrder('razorpay', paid.orderId), recharge);
});

test.run();
