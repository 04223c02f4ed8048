import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { campaignStores } from '../../support/campaign-stores.ts';
import { rejection } from '../../support/rejection.ts';

for (const { name, open, close } of campaignStores) {
  const test = suite(`VendorWeights on ${name}`);
  test.after(close);

  test('keeps the last weight of each vendor, and gives those that were asked for', async () => {
    const { weights } = await open();
    assert.equal(new Map(await weights.find(['ven_a'])), new Map());
    await weights.set('ven_a', 2);
    await weights.set('ven_b', 4);
    await weights.set('ven_a', 3);
    await weights.set('ven_c', 5);
    assert.equal(
      new Map(await weights.find(['ven_a', 'ven_b', 'ven_d'])),
      new Map([
        ['ven_a', 3],
        ['ven_b', 4],
      ]),
    );
    assert.equal(new Map(await weights.find([])), new Map());
  });

  test('forgets a weight with the unit of work that set it, and takes none below one', async () => {
    const { weights, unitOfWork } = await open();
    const failing = unitOfWork.run(async () => {
      await weights.set('ven_a', 2);
      throw new Error('no');
    });
    assert.match(String(await rejection(failing)), 'no');
    assert.instance(await rejection(weights.set('ven_a', 0)), Error);
    assert.equal(new Map(await weights.find(['ven_a'])), new Map());
  });

  test.run();
}
