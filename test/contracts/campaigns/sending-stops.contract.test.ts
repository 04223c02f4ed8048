import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { campaignStores } from '../../support/campaign-stores.ts';

for (const { name, open, close } of campaignStores) {
  const test = suite(`SendingStops on ${name}`);
  test.after(close);

  test('stops one number and keeps the first reason', async () => {
    const { stops } = await open();
    assert.is(await stops.reasonOf('1'), undefined);
    await stops.stop('1', 'expired (190)', 5);
    await Promise.all([stops.stop('1', 'locked (131031)', 6), stops.stop('1', 'spam (131048)', 6)]);
    assert.is(await stops.reasonOf('1'), 'expired (190)');
    assert.is(await stops.reasonOf('2'), undefined);
  });

  test('begins anew on all numbers', async () => {
    const { stops } = await open();
    await stops.stop('1', 'expired (190)', 5);
    await stops.stop('2', 'locked (131031)', 5);
    await stops.clear();
    await stops.clear();
    assert.equal([await stops.reasonOf('1'), await stops.reasonOf('2')], [undefined, undefined]);
    await stops.stop('1', 'spam (131048)', 6);
    assert.is(await stops.reasonOf('1'), 'spam (131048)');
  });

  test.run();
}
