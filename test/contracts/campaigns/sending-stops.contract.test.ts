import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { campaignStores } from '../../support/campaign-stores.ts';

for (const { name, open, close } of campaignStores) {
  const test = suite(`SendingStops on ${name}`);
  test.after(close);

  test('stops one number and keeps the first reason', async () => {
    const { stops } = await open();
    assert.is(await stops.reasonOf('1', 'ven_a'), undefined);
    await stops.stop({ phoneNumberId: '1', reason: 'expired (190)', liftedBy: 'operator', stoppedAtMs: 5 });
    await Promise.all([
      stops.stop({ phoneNumberId: '1', reason: 'locked (131031)', liftedBy: 'operator', stoppedAtMs: 6 }),
      stops.stop({ phoneNumberId: '1', reason: 'spam (131048)', liftedBy: 'operator', stoppedAtMs: 6 }),
    ]);
    assert.is(await stops.reasonOf('1', 'ven_a'), 'expired (190)');
    assert.is(await stops.reasonOf('2', 'ven_a'), undefined);
  });

  test('begins anew on all numbers', async () => {
    const { stops } = await open();
    await stops.stop({ phoneNumberId: '1', reason: 'expired (190)', liftedBy: 'operator', stoppedAtMs: 5 });
    await stops.stop({ phoneNumberId: '2', reason: 'locked (131031)', liftedBy: 'operator', stoppedAtMs: 5 });
    await stops.clear();
    await stops.clear();
    assert.equal([await stops.reasonOf('1', 'ven_a'), await stops.reasonOf('2', 'ven_a')], [undefined, undefined]);
    await stops.stop({ phoneNumberId: '1', reason: 'spam (131048)', liftedBy: 'operator', stoppedAtMs: 6 });
    assert.is(await stops.reasonOf('1', 'ven_a'), 'spam (131048)');
  });

  test('lists the stopped numbers, lifts one, and those whose time has come', async () => {
    const { stops } = await open();
    const expired = { phoneNumberId: '2', reason: 'expired (190)', liftedBy: 'operator', stoppedAtMs: 5 } as const;
    const restricted = {
      phoneNumberId: '1',
      reason: 'restricted',
      liftedBy: 'operator',
      stoppedAtMs: 6,
      untilMs: 1000,
    } as const;
    await stops.stop(expired);
    await stops.stop(restricted);
    assert.equal(await stops.all(), [restricted, expired]);
    await stops.liftEnded(999);
    assert.equal(await stops.all(), [restricted, expired]);
    await stops.liftEnded(1000);
    assert.equal(await stops.all(), [expired]);
    assert.equal([await stops.lift('1'), await stops.lift('2'), await stops.lift('2')], [false, true, false]);
    assert.equal(await stops.all(), []);
  });

  test('keeps a stop without an end beside one that ends, in either order, until both are over', async () => {
    const { stops } = await open();
    const expired = { phoneNumberId: '1', reason: 'expired (190)', liftedBy: 'operator', stoppedAtMs: 5 } as const;
    const restricted = {
      phoneNumberId: '1',
      reason: 'restricted',
      liftedBy: 'operator',
      stoppedAtMs: 6,
      untilMs: 1000,
    } as const;
    for (const both of [
      [expired, restricted],
      [restricted, expired],
    ]) {
      for (const stop of both) await stops.stop(stop);
      assert.equal(await stops.all(), [expired, restricted]);
      assert.is(await stops.reasonOf('1', 'ven_a'), 'expired (190)');
      await stops.liftEnded(1000);
      assert.equal(await stops.all(), [expired]);
      assert.is(await stops.reasonOf('1', 'ven_a'), 'expired (190)');
      await stops.stop(restricted);
      assert.is(await stops.lift('1'), true);
      assert.equal([await stops.all(), await stops.reasonOf('1', 'ven_a')], [[], undefined]);
    }
  });

  test('keeps one stop of each lifter on a number, and lifts those of one without the others', async () => {
    const { stops } = await open();
    const unpaid = { phoneNumberId: '1', reason: 'payment (131042)', liftedBy: 'payment', stoppedAtMs: 7 } as const;
    const locked = {
      phoneNumberId: '1',
      reason: 'locked (131031)',
      liftedBy: 'reinstatement',
      stoppedAtMs: 6,
    } as const;
    const elsewhere = { ...unpaid, phoneNumberId: '2' };
    for (const stop of [unpaid, locked, elsewhere, { ...locked, stoppedAtMs: 8 }]) await stops.stop(stop);
    assert.equal(await stops.all(), [locked, unpaid, elsewhere]);
    assert.is(await stops.reasonOf('1', 'ven_a'), 'locked (131031)');
    await stops.liftFor('operator');
    await stops.liftFor('payment');
    assert.equal(await stops.all(), [locked]);
    await stops.stop(unpaid);
    await stops.liftFor('reinstatement');
    assert.equal([await stops.all(), await stops.reasonOf('1', 'ven_a')], [[unpaid], 'payment (131042)']);
  });

  test('tells news on a subject from what was known or is older, and takes a stop for the newer of two at once', async () => {
    const { stops, unitOfWork } = await open();
    const hear = (subject: string, atMs: number, isStop: boolean) =>
      unitOfWork.run(() => stops.hear(subject, atMs, isStop));
    assert.equal([await hear('ban', 5, true), await hear('ban', 5, true)], [true, false]);
    assert.equal([await hear('ban', 5, false), await hear('ban', 4, false)], [false, false]);
    assert.equal(
      [await hear('ban', 6, false), await hear('ban', 5, true), await hear('ban', 6, false)],
      [true, false, false],
    );
    assert.equal([await hear('ban', 6, true), await hear('payment', 1, true)], [true, true]);
    await stops.clear();
    assert.is(await hear('ban', 6, true), false);
  });

  test('lasts until the last of several ends, whichever came first', async () => {
    const { stops } = await open();
    const until = (untilMs: number) => ({
      phoneNumberId: '1',
      reason: `until ${untilMs}`,
      liftedBy: 'operator' as const,
      stoppedAtMs: 5,
      untilMs,
    });
    for (const untilMs of [2000, 1000, 3000, 2500]) await stops.stop(until(untilMs));
    assert.equal(await stops.all(), [until(3000)]);
    await stops.liftEnded(2999);
    assert.equal(await stops.all(), [until(3000)]);
    await stops.liftEnded(3000);
    assert.equal(await stops.all(), []);
  });

  test('says of many stops at once, and of repetitions, which one changed something', async () => {
    const { stops, unitOfWork } = await open();
    const stop = { phoneNumberId: '1', reason: 'expired (190)', liftedBy: 'operator', stoppedAtMs: 5 } as const;
    const changed = await Promise.all(Array.from({ length: 8 }, () => unitOfWork.run(() => stops.stop(stop))));
    assert.is(changed.filter(Boolean).length, 1);
    assert.equal([await stops.stop(stop), await stops.stop({ ...stop, liftedBy: 'payment' })], [false, true]);
    const until = (untilMs: number) => stops.stop({ ...stop, untilMs });
    assert.equal([await until(9), await until(9), await until(8), await until(10)], [true, false, false, true]);
    await stops.clear();
    assert.is(await stops.stop(stop), true);
  });

  test('stops all of a suspended vendor, and nobody else, whatever else is lifted, until it is resumed', async () => {
    const { stops, suspensions } = await open();
    await suspensions.add({ vendorId: 'ven_a', reason: 'spam', sinceMs: 5 });
    await stops.clear();
    assert.is(await stops.reasonOf('1', 'ven_a'), 'spam');
    assert.is(await stops.reasonOf('1', 'ven_b'), undefined);
    await suspensions.remove('ven_a');
    assert.is(await stops.reasonOf('1', 'ven_a'), undefined);
  });

  test.run();
}
