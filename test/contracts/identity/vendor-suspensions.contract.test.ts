import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { identityStores } from '../../support/identity-stores.ts';

const suspension = { vendorId: 'ven_1', reason: 'spam', sinceMs: 5 };

for (const { name, open, close } of identityStores) {
  const test = suite(`VendorSuspensions on ${name}`);
  test.after(close);

  test('finds the suspended ones among those that are asked for', async () => {
    const { suspensions } = await open();
    await suspensions.add(suspension);
    await suspensions.add({ ...suspension, vendorId: 'ven_2' });
    assert.equal(await suspensions.find(['ven_3', 'ven_1']), [suspension]);
    assert.equal(await suspensions.find([]), []);
  });

  test('keeps the first reason, also of many that come at once, until the vendor is resumed', async () => {
    const { suspensions } = await open();
    await suspensions.add(suspension);
    await Promise.all([6, 7].map((sinceMs) => suspensions.add({ ...suspension, reason: 'late', sinceMs })));
    assert.equal(await suspensions.find(['ven_1']), [suspension]);
    await suspensions.remove('ven_1');
    await suspensions.remove('ven_1');
    assert.equal(await suspensions.find(['ven_1']), []);
  });

  test.run();
}
