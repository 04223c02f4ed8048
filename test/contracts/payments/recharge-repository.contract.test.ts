import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PaymentMismatch, type Recharge } from '../../../src/domain/payments/recharge.ts';
import { type RechargeStores, rechargeStores } from '../../support/recharge-stores.ts';
import { rejection } from '../../support/rejection.ts';

/** Ids ascend with `n`. */
function aRecharge(n: number, changes: Partial<Recharge> = {}): Recharge {
  return {
    id: `rch_${String(n).padStart(32, '0')}`,
    vendorId: 'ven_a',
    provider: 'razorpay',
    amountMicros: 500_000_000n,
    currency: 'INR',
    state: 'initiated',
    createdAtMs: 1_000 + n,
    ...changes,
  };
}

const ordered = (n: number) => aRecharge(n, { state: 'pending', orderId: `order_${n}` });
const paid = (n: number, paymentId = `pay_${n}`): Recharge => ({
  ...ordered(n),
  state: 'paid',
  paymentId,
  paidAtMs: 5_000,
});

for (const { name, open, close } of rechargeStores) {
  const test = suite<RechargeStores>(`RechargeRepository on ${name}`);
  test.after(close);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });

  test('finds a recharge by its order once that is known, at that provider only', async ({ recharges }) => {
    await recharges.add(aRecharge(1));
    assert.is(await recharges.findByOrder('razorpay', 'order_1'), undefined);
    await recharges.save(ordered(1));
    assert.equal(await recharges.findByOrder('razorpay', 'order_1'), ordered(1));
    assert.is(await recharges.findByOrder('stripe', 'order_1'), undefined);
  });

  test('keeps many recharges that have no order yet', async ({ recharges }) => {
    await recharges.add(aRecharge(1));
    await recharges.add(aRecharge(2));
    assert.equal((await recharges.page('ven_a', { limit: 10 })).data, [aRecharge(2), aRecharge(1)]);
  });

  test('keeps how it was paid', async ({ recharges }) => {
    await recharges.add(ordered(1));
    await recharges.save(paid(1));
    assert.equal(await recharges.findByOrder('razorpay', 'order_1'), paid(1));
  });

  test('replaces every field of a recharge, and adds every one', async ({ recharges }) => {
    const every: Required<Recharge> = {
      id: aRecharge(1).id,
      vendorId: 'ven_b',
      provider: 'stripe',
      amountMicros: 9_007_199_254_740_993n,
      currency: 'USD',
      gst: { basisPoints: 1800, amountMicros: 90_000_000n, reversedMicros: 1n },
      state: 'paid',
      orderId: 'order_9',
      paymentId: 'pay_9',
      createdAtMs: 7,
      paidAtMs: 8,
      reversedMicros: 2n,
      nextCheckAtMs: 9,
    };
    await recharges.add(aRecharge(1));
    await recharges.save(every);
    assert.equal(await recharges.findByPayment('stripe', 'pay_9'), every);
    assert.equal((await recharges.page('ven_b', { limit: 9 })).data, [every]);
    await recharges.save(aRecharge(1));
    assert.equal((await recharges.page('ven_a', { limit: 9 })).data, [aRecharge(1)], 'what is gone is gone');
    const added = { ...every, id: aRecharge(2).id };
    await recharges.add(added);
    assert.equal(await recharges.findByOrder('stripe', 'order_9'), added);
  });

  test('refuses a recharge that exists, and an order that another one has', async ({ recharges }) => {
    await recharges.add(ordered(1));
    await rejection(recharges.add(ordered(1)));
    await rejection(recharges.add({ ...ordered(2), orderId: 'order_1' }));
    await recharges.add(aRecharge(3));
    await rejection(recharges.save({ ...ordered(3), orderId: 'order_1' }));
    assert.equal(await recharges.findByOrder('razorpay', 'order_1'), ordered(1));
    await recharges.add({ ...ordered(4), provider: 'stripe', orderId: 'order_1' });
  });

  test('refuses a payment that has paid another recharge', async ({ recharges }) => {
    for (const n of [1, 2]) await recharges.add(ordered(n));
    await recharges.save(paid(1));
    assert.instance(await rejection(recharges.save(paid(2, 'pay_1'))), PaymentMismatch);
    assert.equal(await recharges.findByOrder('razorpay', 'order_2'), ordered(2));
  });

  test('finds a recharge by its payment, at that provider only', async ({ recharges }) => {
    await recharges.add(ordered(1));
    assert.is(await recharges.findByPayment('razorpay', 'pay_1'), undefined);
    await recharges.save({ ...paid(1), reversedMicros: 5n });
    assert.equal(await recharges.findByPayment('razorpay', 'pay_1'), { ...paid(1), reversedMicros: 5n });
    assert.is(await recharges.findByPayment('stripe', 'pay_1'), undefined);
  });

  test('refuses to reverse more than was paid', async ({ recharges }) => {
    await recharges.add(paid(1));
    await recharges.save({ ...paid(1), reversedMicros: 500_000_000n });
    await rejection(recharges.save({ ...paid(1), reversedMicros: 500_000_001n }));
    await rejection(recharges.save({ ...paid(1), reversedMicros: -1n }));
    assert.is((await recharges.findByPayment('razorpay', 'pay_1'))?.reversedMicros, 500_000_000n);
  });

  test('gives orders to ask about when it is time, the longest overdue first', async ({ recharges }) => {
    await recharges.add({ ...ordered(1), nextCheckAtMs: 300 });
    await recharges.add({ ...ordered(2), nextCheckAtMs: 100 });
    await recharges.add({ ...ordered(3), nextCheckAtMs: 301 });
    await recharges.add(ordered(4));
    const due = async (limit: number) => (await recharges.dueForCheck(300, limit)).map(({ id }) => id);
    assert.equal(await due(10), [ordered(2).id, ordered(1).id]);
    assert.equal(await due(1), [ordered(2).id]);
    await recharges.save(ordered(2));
    assert.equal(await due(10), [ordered(1).id]);
  });

  test('keeps the tax of an order, and what of it went back', async ({ recharges }) => {
    const gst = { basisPoints: 1800, amountMicros: 90_000_000n, reversedMicros: 0n };
    await recharges.add({ ...ordered(1), gst });
    const saved = { ...ordered(1), gst: { ...gst, reversedMicros: 90_000_000n } };
    await recharges.save(saved);
    assert.equal(await recharges.findByOrder('razorpay', 'order_1'), saved);
    await rejection(recharges.save({ ...saved, gst: { ...gst, reversedMicros: 90_000_001n } }));
    assert.equal(await recharges.findByOrder('razorpay', 'order_1'), saved);
  });

  test('lets go back what was paid with its tax, and no more', async ({ recharges }) => {
    const gst = { basisPoints: 1800, amountMicros: 90_000_000n, reversedMicros: 0n };
    const { amountMicros } = ordered(1);
    await recharges.add({ ...ordered(1), gst });
    await recharges.save({ ...ordered(1), gst, reversedMicros: amountMicros + 90_000_000n });
    await rejection(recharges.save({ ...ordered(1), gst, reversedMicros: amountMicros + 90_000_001n }));
  });

  test('keeps amounts exact beyond 2^53', async ({ recharges }) => {
    const large = { ...ordered(1), amountMicros: 9_007_199_254_740_993n };
    await recharges.add(large);
    assert.equal(await recharges.findByOrder('razorpay', 'order_1'), large);
  });

  test('refuses an amount of nothing', async ({ recharges }) => {
    await rejection(recharges.add(aRecharge(1, { amountMicros: 0n })));
    assert.equal((await recharges.page('ven_a', { limit: 10 })).data, []);
  });

  test('pages from the newest to the oldest, each once, without those of other vendors', async ({ recharges }) => {
    const all = [1, 2, 3, 4, 5].map(ordered);
    for (const recharge of all) await recharges.add(recharge);
    await recharges.add(aRecharge(9, { vendorId: 'ven_b' }));
    const first = await recharges.page('ven_a', { limit: 2 });
    const second = await recharges.page('ven_a', { limit: 2, cursor: first.nextCursor ?? '' });
    const third = await recharges.page('ven_a', { limit: 2, cursor: second.nextCursor ?? '' });
    assert.equal([...first.data, ...second.data, ...third.data], all.toReversed());
    assert.is(third.nextCursor, null);
  });

  test('undoes a save with its unit of work', async ({ unitOfWork, recharges }) => {
    await recharges.add(ordered(1));
    const failing = unitOfWork.run(async () => {
      await recharges.save(paid(1));
      throw new Error('no');
    });
    await rejection(failing);
    assert.equal(await recharges.findByOrder('razorpay', 'order_1'), ordered(1));
  });

  test.run();
}
