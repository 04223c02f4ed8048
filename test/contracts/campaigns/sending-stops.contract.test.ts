import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { campaignStores } from '../../support/campaign-stores.ts';

for (const { name, open, close } of campaignStores) {
  const test = suite(`SendingStops on ${name}`);
  test.after(close);

  test('stops one number and keeps the first reason', async () => {
    const { stops } = await open();
    assert.is(await stops.reasonOf('1', 'ven_a'), undefined);
    await stops.stop('1', 'expired (190)', 5);
    await Promise.all([stops.stop('1', 'locked (131031)', 6), stops.stop('1', 'spam (131048)', 6)]);
    assert.is(await stops.reasonOf('1', 'ven_a'), 'expired (190)');
    assert.is(await stops.reasonOf('2', 'ven_a'), undefined);
  });

  test('begins anew on all numbers', async () => {
    const { stops } = await open();
    await stops.stop('1', 'expired (190)', 5);
    await stops.stop('2', 'locked (131031)', 5);
    await stops.clear();
    await stops.clear();
    assert.equal([await stops.reasonOf('1', 'ven_a'), await stops.reasonOf('2', 'ven_a')], [undefined, undefined]);
    await stops.stop('1', 'spam (131048)', 6);
    assert.is(await stops.reasonOf('1', 'ven_a'), 'spam (131048)');
  });

  test('stops all of a suspended vendor, and nobody else, until it is resumed; a restart resumes nobody', async () => {
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
