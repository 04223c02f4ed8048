import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EARLY_REPORT_KEPT_MS, type Reversal, type ReversalReport } from '../../../src/domain/payments/reversal.ts';
import { type RechargeStores, rechargeStores } from '../../support/recharge-stores.ts';
import { rejection } from '../../support/rejection.ts';

const refund: Reversal = {
  provider: 'razorpay',
  reversalId: 'rfnd_1',
  kind: 'refund',
  rechargeId: 'rch_1',
  vendorId: 'ven_a',
  amountMicros: 9_007_199_254_740_993n,
  gstMicros: 9_007_199_254_740_992n,
  state: 'processed',
  changedAtMs: 5_000,
};

/** Of a refund that overtook its payment. */
const early = (reversalId: string, changes: Partial<ReversalReport> = {}): ReversalReport => ({
  provider: 'razorpay',
  paymentId: 'pay_1',
  reversalId,
  kind: 'refund',
  state: 'processed',
  amountMicros: 500_000_000n,
  currency: 'INR',
  ...changes,
});

for (const { name, open, close } of rechargeStores) {
  const test = suite<RechargeStores>(`ReversalRepository on ${name}`);
  test.after(close);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });

  test('keeps refunds and disputes whole, by the id of their provider', async ({ reversals }) => {
    assert.is(await reversals.find('razorpay', 'rfnd_1'), undefined);
    const dispute: Reversal = { ...refund, provider: 'stripe', kind: 'dispute', state: 'opened', gstMicros: 0n };
    for (const reversal of [refund, dispute]) await reversals.save(reversal);
    assert.equal(await reversals.find('razorpay', 'rfnd_1'), refund);
    assert.equal(await reversals.find('stripe', 'rfnd_1'), dispute);
    assert.is(await reversals.find('stripe', 'rfnd_2'), undefined);
  });

  test('replaces all of a reversal', async ({ reversals }) => {
    await reversals.save(refund);
    const changed: Reversal = {
      ...refund,
      kind: 'dispute',
      rechargeId: 'rch_2',
      vendorId: 'ven_b',
      amountMicros: 2n,
      gstMicros: 1n,
      state: 'lost',
      changedAtMs: 6_000,
    };
    await reversals.save(changed);
    assert.equal(await reversals.find('razorpay', 'rfnd_1'), changed);
    assert.equal(await reversals.ofRecharges(['rch_1']), []);
  });

  test('gives the reversals of any of the recharges, and no others', async ({ reversals }) => {
    const second = { ...refund, reversalId: 'rfnd_2' };
    const other = { ...refund, reversalId: 'rfnd_3', rechargeId: 'rch_2' };
    for (const reversal of [refund, second, other]) await reversals.save(reversal);
    assert.equal(await reversals.ofRecharges(['rch_2', 'rch_none']), [other]);
    const found = await reversals.ofRecharges(['rch_1', 'rch_2']);
    assert.equal(found.map(({ reversalId }) => reversalId).sort(), ['rfnd_1', 'rfnd_2', 'rfnd_3']);
    assert.equal(await reversals.ofRecharges([]), []);
  });

  test('shows a reversal to the unit of work that saved it, and undoes it with that', async ({
    unitOfWork,
    reversals,
  }) => {
    const failing = unitOfWork.run(async () => {
      await reversals.save(refund);
      assert.equal(await reversals.find('razorpay', 'rfnd_1'), refund);
      assert.equal(await reversals.ofRecharges(['rch_1']), [refund]);
      throw new Error('no');
    });
    assert.match(String(await rejection(failing)), /no$/);
    assert.is(await reversals.find('razorpay', 'rfnd_1'), undefined);
  });

  test('keeps a reversal that two units of work look for and save at once, once', async ({ unitOfWork, reversals }) => {
    const found: boolean[] = [];
    const saving = [1, 2].map((n) =>
      unitOfWork.run(async () => {
        const isThere = (await reversals.find('razorpay', 'rfnd_1')) !== undefined;
        await reversals.save({ ...refund, changedAtMs: n });
        return isThere;
      }),
    );
    for (const isThere of await Promise.all(saving)) found.push(isThere);
    assert.equal(found.sort(), [false, true]);
    assert.is((await reversals.ofRecharges(['rch_1'])).length, 1);
  });

  test('keeps early reports for their payment, each state of a reversal once, and gives them in order and once', async ({
    reversals,
  }) => {
    const told = [early('rfnd_2'), early('rfnd_1'), early('rfnd_1', { state: 'failed' })];
    for (const [index, report] of told.entries()) await reversals.keepEarly(report, 1_000 + index);
    for (const [index, report] of told.entries()) await reversals.keepEarly(report, 3_000 - index);
    const others = [
      early('rfnd_1', { provider: 'stripe' }),
      early('dp_1', { paymentId: 'pay_2', kind: 'dispute', state: 'opened' }),
    ];
    for (const report of others) await reversals.keepEarly(report, 1_000);
    assert.equal(await reversals.takeEarly('razorpay', 'pay_1'), told);
    assert.equal(await reversals.takeEarly('razorpay', 'pay_1'), []);
    assert.equal(await reversals.takeEarly('stripe', 'pay_1'), others.slice(0, 1));
    assert.equal(await reversals.takeEarly('razorpay', 'pay_2'), others.slice(1));
  });

  test('keeps an early report of whatever amount, exact', async ({ reversals }) => {
    const amounts = [-1n, 0n, 9_007_199_254_740_993n, BigInt(Number.MAX_SAFE_INTEGER) * 10_000n];
    for (const amountMicros of amounts) {
      await reversals.keepEarly(early('rfnd_1', { amountMicros }), 1_000);
      assert.is((await reversals.takeEarly('razorpay', 'pay_1'))[0]?.amountMicros, amountMicros);
    }
  });

  test('forgets early reports that no payment came for in time, and no others', async ({ reversals }) => {
    await reversals.keepEarly(early('rfnd_1'), 1_000);
    await reversals.keepEarly(early('rfnd_2'), 1_001);
    await reversals.keepEarly(early('rfnd_3'), 1_001 + EARLY_REPORT_KEPT_MS);
    const kept = await reversals.takeEarly('razorpay', 'pay_1');
    assert.equal(
      kept.map(({ reversalId }) => reversalId),
      ['rfnd_2', 'rfnd_3'],
    );
  });

  test('keeps an early report that was taken in a unit of work that came to nothing', async ({
    unitOfWork,
    reversals,
  }) => {
    await reversals.keepEarly(early('rfnd_1'), 1_000);
    const failing = unitOfWork.run(async () => {
      await reversals.takeEarly('razorpay', 'pay_1');
      throw new Error('no');
    });
    await rejection(failing);
    assert.equal(await reversals.takeEarly('razorpay', 'pay_1'), [early('rfnd_1')]);
  });

  test('keeps no early report of a unit of work that came to nothing', async ({ unitOfWork, reversals }) => {
    const failing = unitOfWork.run(async () => {
      await reversals.keepEarly(early('rfnd_1'), 1_000);
      throw new Error('no');
    });
    assert.match(String(await rejection(failing)), /no$/);
    assert.equal(await reversals.takeEarly('razorpay', 'pay_1'), []);
  });

  test.run();
}
