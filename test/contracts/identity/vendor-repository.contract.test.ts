import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { newVendor, patchVendor, type VendorPatch } from '../../../src/domain/identity/vendor.ts';
import { identityStores } from '../../support/identity-stores.ts';

const bare = newVendor('ven_1', 'Asha Textiles', Date.UTC(2026, 10, 23));
const full = patchVendor(bare, {
  legalName: 'Asha Textiles Pvt Ltd',
  gstin: '27AAPFU0939F1ZV',
  billingAddress: { line1: '12 MG Road', city: 'Pune', state: 'Maharashtra', postalCode: '411001', country: 'IN' },
  billingEmail: 'bills@asha.example',
});

for (const { name, open, close } of identityStores) {
  const test = suite(`VendorRepository on ${name}`);
  test.after(close);

  test('gives a vendor back as it was added', async () => {
    const { vendors } = await open();
    const other = { ...full, id: 'ven_2' };
    await vendors.add(bare);
    await vendors.add(other);
    assert.equal(await vendors.find('ven_1'), bare);
    assert.equal(await vendors.find('ven_2'), other);
    assert.is(await vendors.find('ven_3'), undefined);
  });

  test('saves every detail, of this vendor only', async () => {
    const { vendors } = await open();
    const other = { ...bare, id: 'ven_2' };
    await vendors.add(bare);
    await vendors.add(other);
    await vendors.save(full);
    assert.equal(await vendors.find('ven_1'), full);
    assert.equal(await vendors.find('ven_2'), other);
    await vendors.save(bare);
    assert.equal(await vendors.find('ven_1'), bare);
  });

  test('loses no change of two units of work that run at once', async () => {
    const { unitOfWork, vendors } = await open();
    await vendors.add(bare);
    const change = (patch: VendorPatch) =>
      unitOfWork.run(async () => {
        const vendor = await vendors.find('ven_1');
        assert.ok(vendor);
        await vendors.save(patchVendor(vendor, patch));
      });
    await Promise.all([change({ legalName: 'Asha Pvt Ltd' }), change({ billingEmail: 'bills@asha.example' })]);
    assert.equal(await vendors.find('ven_1'), {
      ...bare,
      legalName: 'Asha Pvt Ltd',
      billingEmail: 'bills@asha.example',
    });
  });

  test('pages through all vendors, newest first, each once', async () => {
    const { vendors } = await open();
    for (const n of [1, 2, 3]) await vendors.add({ ...bare, id: `ven_${n}` });
    const first = await vendors.page({ limit: 2 });
    assert.equal(
      first.data.map(({ id }) => id),
      ['ven_3', 'ven_2'],
    );
    const second = await vendors.page({ limit: 2, cursor: first.nextCursor ?? '' });
    assert.equal(second, { data: [bare], nextCursor: null });
  });

  test.run();
}
