import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Adjustment, AdjustmentDecided, AdjustmentExists } from '../../../src/domain/wallet/adjustment.ts';
import { rejection } from '../../support/rejection.ts';
import { type WalletStores, walletStores } from '../../support/wallet-stores.ts';

const anAdjustment = (n: number, changes: Partial<Adjustment> = {}): Adjustment => ({
  reference: `ticket-${n}`,
  vendorId: 'ven_a',
  amountMicros: -9_007_199_254_740_993n,
  reason: 'goodwill',
  state: 'pending',
  requestedBy: 'opr_1',
  requestedAtMs: 1_000 + n,
  ...changes,
});
const approved = (n: number): Adjustment =>
  anAdjustment(n, { state: 'applied', decidedBy: 'opr_2', decidedAtMs: 5_000 });

for (const { name, open, close } of walletStores) {
  const test = suite<WalletStores>(`AdjustmentRepository on ${name}`);
  test.after(close);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });

  test('keeps an adjustment and its decision', async ({ adjustments }) => {
    assert.is(await adjustments.find('ticket-1'), undefined);
    await adjustments.add(anAdjustment(1));
    assert.equal(await adjustments.find('ticket-1'), anAdjustment(1));
    await adjustments.save(approved(1));
    assert.equal(await adjustments.find('ticket-1'), approved(1));
  });

  test('has one adjustment of a reference, decided once', async ({ adjustments }) => {
    await adjustments.add(anAdjustment(1));
    assert.instance(await rejection(adjustments.add(anAdjustment(1, { amountMicros: 1n }))), AdjustmentExists);
    await adjustments.save(approved(1));
    const again = { ...approved(1), state: 'rejected' } as const;
    assert.instance(await rejection(adjustments.save(again)), AdjustmentDecided);
    assert.equal(await adjustments.find('ticket-1'), approved(1));
  });

  test("gives a vendor's, whatever their state, in the order of their references", async ({ adjustments }) => {
    for (const n of [3, 1, 2]) await adjustments.add(anAdjustment(n, n === 2 ? { state: 'applied' } : {}));
    await adjustments.add(anAdjustment(4, { vendorId: 'ven_b' }));
    const slice = async (after: string, limit: number) =>
      (await adjustments.slice('ven_a', after, limit)).map(({ reference }) => reference);
    assert.equal(await slice('', 10), ['ticket-1', 'ticket-2', 'ticket-3']);
    assert.equal(await slice('ticket-1', 1), ['ticket-2']);
    assert.equal(await slice('ticket-3', 10), []);
    assert.equal((await adjustments.slice('ven_b', '', 10))[0], anAdjustment(4, { vendorId: 'ven_b' }));
  });

  test('gives what waits for a second operator, the oldest first', async ({ adjustments }) => {
    for (const n of [3, 1, 2]) await adjustments.add(anAdjustment(n));
    await adjustments.add(anAdjustment(4, { state: 'applied' }));
    await adjustments.save(approved(2));
    const references = async (limit: number) => (await adjustments.pending(limit)).map(({ reference }) => reference);
    assert.equal([await references(10), await references(1)], [['ticket-1', 'ticket-3'], ['ticket-1']]);
  });

  test.run();
}
