import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import { AuditLog } from '../../../src/application/operations/ports.ts';
import { AdjustWallet } from '../../../src/application/wallet/adjust-wallet.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { type Adjustment, AdjustmentDecided, AdjustmentExists } from '../../../src/domain/wallet/adjustment.ts';
import { openWallet } from '../../../src/domain/wallet/wallet.ts';
import { ManualClock } from '../../support/manual-clock.ts';
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

const OPERATOR = { kind: 'operator', id: 'opr_1', address: null } as const;

/** Keeps nothing. */
class SilentAuditLog extends AuditLog {
  override async record(): Promise<void> {}

  override async page() {
    return { data: [], nextCursor: null };
  }
}

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

  test('refuses an adjustment of nothing', async ({ adjustments }) => {
    await rejection(adjustments.add(anAdjustment(1, { amountMicros: 0n })));
    assert.is(await adjustments.find('ticket-1'), undefined);
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

  test('adds up what an operator adjusted alone on a wallet since a time, either way', async ({ adjustments }) => {
    const alone = (n: number, changes: Partial<Adjustment>) =>
      adjustments.add(anAdjustment(n, { state: 'applied', amountMicros: 5n, requestedAtMs: 2_000, ...changes }));
    assert.is(await adjustments.adjustedAlone('ven_a', 'opr_1', 2_000), 0n);
    await alone(1, {});
    await alone(2, { amountMicros: -9_007_199_254_740_993n });
    await alone(3, { requestedAtMs: 1_999 });
    await alone(4, { requestedBy: 'opr_2' });
    await alone(5, { vendorId: 'ven_b' });
    await alone(6, { state: 'pending' });
    await alone(7, { state: 'pending' });
    await adjustments.save(approved(7));
    assert.is(await adjustments.adjustedAlone('ven_a', 'opr_1', 2_000), 9_007_199_254_740_998n);
  });

  test('of adjustments at once that are above the limit together one is applied', async ({ unitOfWork, ...stores }) => {
    const clock = new ManualClock();
    await stores.wallets.open(openWallet('ven_a', 'INR'));
    const ledger = new Ledger(stores.wallets, clock, new NodeDigest(), stores.outbox);
    const adjustWallet = new AdjustWallet(unitOfWork, stores.adjustments, ledger, new SilentAuditLog(), clock, 10n);
    const request = (reference: string) =>
      adjustWallet.request(OPERATOR, { reference, vendorId: 'ven_a', amountMicros: 6n, reason: 'goodwill' });
    const states = (await Promise.all(['t-1', 't-2', 't-3', 't-4'].map(request))).map(({ state }) => state);
    assert.equal(states.sort(), ['applied', 'pending', 'pending', 'pending']);
    assert.is((await stores.wallets.find('ven_a'))?.availableMicros, 6n);
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
