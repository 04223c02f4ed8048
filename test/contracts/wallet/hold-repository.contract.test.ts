import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { LedgerConflict } from '../../../src/application/wallet/ports.ts';
import { capture, closeHold, openHold, raiseHold } from '../../../src/domain/wallet/hold.ts';
import { rejection } from '../../support/rejection.ts';
import { type WalletStores, walletStores } from '../../support/wallet-stores.ts';

/** More than a double can count: 2^53 + 1. */
const BEYOND_DOUBLES = 9_007_199_254_740_993n;

const hold = openHold('cmp_1', 'ven_a', 100n, 1_000);

for (const { name, open, close } of walletStores) {
  const test = suite<WalletStores>(`HoldRepository on ${name}`);
  test.after(close);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
    await stores.holds.open(hold);
  });

  test('finds those that exist of the campaigns that are asked for', async ({ holds }) => {
    const other = openHold('cmp_2', 'ven_b', 0n, 2_000);
    await holds.open(other);
    await holds.open(openHold('cmp_3', 'ven_a', 5n, 3_000));
    const found = await holds.find(['cmp_2', 'cmp_9', 'cmp_1']);
    assert.equal(
      found.toSorted((a, b) => a.campaignId.localeCompare(b.campaignId)),
      [hold, other],
    );
    assert.equal(await holds.find([]), []);
  });

  test('slices the holds of one vendor by campaign', async ({ holds }) => {
    const others = [openHold('cmp_3', 'ven_a', 5n, 3_000), openHold('cmp_4', 'ven_a', 6n, 3_000)] as const;
    for (const other of [...others, openHold('cmp_2', 'ven_b', 1n, 2_000)]) await holds.open(other);
    assert.equal(await holds.slice('ven_a', '', 2), [hold, others[0]]);
    assert.equal(await holds.slice('ven_a', 'cmp_3', 2), [others[1]]);
    assert.equal(await holds.slice('ven_c', '', 2), []);
  });

  test('refuses a second hold of a campaign, and keeps the first', async ({ holds }) => {
    const error = await rejection(holds.open(openHold('cmp_1', 'ven_a', 7n, 2_000)));
    assert.instance(error, LedgerConflict);
    assert.equal(await holds.find(['cmp_1']), [hold]);
  });

  test('replaces its amount, what was captured and released, and whether it is open', async ({ holds }) => {
    const captured = capture(raiseHold(hold, 7n), 40n);
    await holds.save(captured);
    assert.equal(await holds.find(['cmp_1']), [captured]);
    const closed = closeHold(captured).hold;
    await holds.save(closed);
    assert.equal(await holds.find(['cmp_1']), [closed]);
  });

  test('keeps amounts exact beyond 2^53', async ({ holds }) => {
    const large = { ...openHold('cmp_2', 'ven_a', 3n * BEYOND_DOUBLES, 0), capturedMicros: BEYOND_DOUBLES };
    await holds.open(large);
    const after = { ...large, releasedMicros: BEYOND_DOUBLES + 2n };
    await holds.save(after);
    assert.equal(await holds.find(['cmp_2']), [after]);
  });

  test('refuses by itself that more leaves a hold than was in it, and less than nothing', async ({ holds }) => {
    for (const impossible of [
      { ...hold, capturedMicros: 101n },
      { ...hold, releasedMicros: 101n },
      { ...hold, capturedMicros: 51n, releasedMicros: 50n },
      { ...hold, capturedMicros: -1n },
      { ...hold, capturedMicros: 5n, releasedMicros: -1n },
    ]) {
      await rejection(holds.save(impossible));
      assert.equal(await holds.find(['cmp_1']), [hold]);
    }
    await rejection(holds.open(openHold('cmp_2', 'ven_a', -1n, 0)));
    assert.equal(await holds.find(['cmp_2']), []);
  });

  test('refuses to save a hold that was never opened', async ({ holds }) => {
    assert.instance(await rejection(holds.save(openHold('cmp_9', 'ven_a', 5n, 0))), LedgerConflict);
    assert.equal(await holds.find(['cmp_9']), []);
  });

  test('undoes opening and saving with the unit of work', async ({ unitOfWork, holds }) => {
    const failing = unitOfWork.run(async () => {
      await holds.open(openHold('cmp_2', 'ven_a', 5n, 0));
      await holds.save(capture(hold, 40n));
      throw new Error('no');
    });
    await rejection(failing);
    assert.equal(await holds.find(['cmp_1', 'cmp_2']), [hold]);
  });

  test.run();
}
