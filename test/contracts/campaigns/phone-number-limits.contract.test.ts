import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { campaignStores } from '../../support/campaign-stores.ts';

for (const { name, open, close } of campaignStores) {
  const test = suite(`PhoneNumberLimits on ${name}`);
  test.after(close);

  test('knows nothing of a number that Meta has said nothing of', async () => {
    const { limits } = await open();
    assert.is(await limits.find('1'), undefined);
  });

  test('keeps the last word on each number', async () => {
    const { limits, unitOfWork } = await open();
    await limits.save('1', { isFlagged: true, qualityAtMs: 5 });
    await unitOfWork.run(() => limits.save('2', { throughputPerSecond: 1000, isFlagged: false, qualityAtMs: 6 }));
    assert.equal(await limits.find('1'), { isFlagged: true, qualityAtMs: 5 });
    assert.equal(await limits.find('2'), { throughputPerSecond: 1000, isFlagged: false, qualityAtMs: 6 });
    await limits.save('2', { isFlagged: true, qualityAtMs: 7 });
    assert.equal(await limits.find('2'), { isFlagged: true, qualityAtMs: 7 });
  });

  test.run();
}
