import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InvalidGstin } from '../../../src/domain/identity/gstin.ts';
import { newVendor, VendorNotFound } from '../../../src/domain/identity/vendor.ts';
import { anIdentity } from '../../support/identity.ts';
import { rejection } from '../../support/rejection.ts';

const actor = { kind: 'member', id: 'mem_1', address: '192.0.2.1' } as const;
const test = suite('UpdateVendor');

const vendor = newVendor('ven_1', 'Asha Textiles', 1);

test('stores what it answers with', async () => {
  const { updateVendor, vendors } = anIdentity();
  await vendors.add(vendor);
  const updated = await updateVendor.execute({ actor, vendorId: 'ven_1', patch: { legalName: 'Asha Pvt Ltd' } });
  assert.equal(updated, { ...vendor, legalName: 'Asha Pvt Ltd' });
  assert.equal(await vendors.find('ven_1'), updated);
});

test('keeps both of two changes that are made at once', async () => {
  const { updateVendor, vendors } = anIdentity();
  await vendors.add(vendor);
  await Promise.all([
    updateVendor.execute({ actor, vendorId: 'ven_1', patch: { legalName: 'Asha Pvt Ltd' } }),
    updateVendor.execute({ actor, vendorId: 'ven_1', patch: { gstin: '27AAPFU0939F1ZV' } }),
  ]);
  assert.equal(await vendors.find('ven_1'), { ...vendor, legalName: 'Asha Pvt Ltd', gstin: '27AAPFU0939F1ZV' });
});

test('stores nothing of a patch that is wrong in one place', async () => {
  const { updateVendor, vendors } = anIdentity();
  await vendors.add(vendor);
  const patch = { companyName: 'Asha Exports', gstin: '27AAPFU0939F1ZW' };
  assert.instance(await rejection(updateVendor.execute({ actor, vendorId: 'ven_1', patch })), InvalidGstin);
  assert.equal(await vendors.find('ven_1'), vendor);
});

test('refuses a vendor that does not exist', async () => {
  const { updateVendor } = anIdentity();
  assert.instance(await rejection(updateVendor.execute({ actor, vendorId: 'ven_9', patch: {} })), VendorNotFound);
});

test.run();
