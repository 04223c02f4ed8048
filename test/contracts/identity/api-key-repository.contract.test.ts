import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ApiKey } from '../../../src/domain/identity/api-key.ts';
import { newVendor } from '../../../src/domain/identity/vendor.ts';
import { identityStores } from '../../support/identity-stores.ts';

const aKey = (n: number, changes: Partial<ApiKey> = {}): ApiKey => ({
  id: `key_${n}`,
  vendorId: 'ven_1',
  name: 'CRM',
  prefix: 'wak_12345678',
  secretHash: `hash ${n}`,
  scopes: ['contacts:write', 'campaigns:launch'],
  createdMs: n,
  expiresMs: null,
  lastUsedMs: null,
  ...changes,
});

for (const { name, open, close } of identityStores) {
  const test = suite(`ApiKeyRepository on ${name}`);
  test.after(close);

  const opened = async () => {
    const stores = await open();
    for (const id of ['ven_1', 'ven_2']) await stores.vendors.add(newVendor(id, 'Asha Textiles', 1));
    return stores;
  };

  test('finds a key by the hash of its secret, as it was added', async () => {
    const { keys } = await opened();
    const limited = aKey(2, { expiresMs: 9, lastUsedMs: 8 });
    await keys.add(aKey(1));
    await keys.add(limited);
    assert.equal(await keys.findByHash('hash 1'), aKey(1));
    assert.equal(await keys.findByHash('hash 2'), limited);
    assert.is(await keys.findByHash('hash 3'), undefined);
  });

  test("lists a vendor's keys, newest first, and nobody else's", async () => {
    const { keys } = await opened();
    for (const n of [1, 2]) await keys.add(aKey(n));
    await keys.add(aKey(3, { vendorId: 'ven_2' }));
    assert.equal(await keys.ofVendor('ven_1'), [aKey(2), aKey(1)]);
  });

  test('removes a key of the vendor only, and says whether it was there', async () => {
    const { keys } = await opened();
    await keys.add(aKey(1));
    assert.is(await keys.remove('ven_2', 'key_1'), false);
    assert.equal(await keys.findByHash('hash 1'), aKey(1));
    assert.is(await keys.remove('ven_1', 'key_1'), true);
    assert.is(await keys.remove('ven_1', 'key_1'), false);
    assert.is(await keys.findByHash('hash 1'), undefined);
  });

  test('notes the last use, and brings no removed key back', async () => {
    const { keys } = await opened();
    await keys.add(aKey(1));
    await keys.touch('key_1', 77);
    await keys.touch('key_9', 77);
    assert.equal(await keys.ofVendor('ven_1'), [aKey(1, { lastUsedMs: 77 })]);
  });

  test.run();
}
