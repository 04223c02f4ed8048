import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InvalidEmailAddress } from '../../../src/domain/identity/email-address.ts';
import { InvalidGstin } from '../../../src/domain/identity/gstin.ts';
import { IncompleteAddress, newVendor, patchVendor, UnknownState } from '../../../src/domain/identity/vendor.ts';

const test = suite('Vendor');

const vendor = newVendor('ven_1', 'Asha Textiles', 1);
const address = { line1: '12 MG Road', city: 'Pune', state: 'Maharashtra', postalCode: '411001', country: 'IN' };

test('knows nothing but its name at first', () => {
  assert.equal(vendor, {
    id: 'ven_1',
    companyName: 'Asha Textiles',
    legalName: null,
    gstin: null,
    billingAddress: null,
    billingEmail: null,
    createdMs: 1,
  });
});

test('changes what a patch names and keeps the rest', () => {
  const named = patchVendor(vendor, { legalName: 'Asha Textiles Pvt Ltd', gstin: '27aapfu0939f1zv' });
  const patched = patchVendor(named, { billingEmail: 'Bills@Asha.example' });
  assert.equal(patched, {
    ...vendor,
    legalName: 'Asha Textiles Pvt Ltd',
    gstin: '27AAPFU0939F1ZV',
    billingEmail: 'bills@asha.example',
  });
});

test('removes what a patch sets to null', () => {
  const full = patchVendor(vendor, { legalName: 'A', gstin: '27AAPFU0939F1ZV', billingAddress: address });
  assert.equal(patchVendor(full, { legalName: null, gstin: null, billingAddress: null, billingEmail: null }), vendor);
});

test('merges an address member by member', () => {
  const moved = patchVendor(patchVendor(vendor, { billingAddress: { ...address, line2: 'Floor 2' } }), {
    billingAddress: { line1: '1 Fort', city: 'Mumbai', postalCode: '400001' },
  });
  assert.equal(moved.billingAddress, {
    ...address,
    line1: '1 Fort',
    line2: 'Floor 2',
    city: 'Mumbai',
    postalCode: '400001',
  });
  assert.is(patchVendor(moved, { billingAddress: { line2: null } }).billingAddress?.line2, null);
});

test('refuses a first address that lacks something, and names it', () => {
  assert.throws(
    () => patchVendor(vendor, { billingAddress: { line1: '12 MG Road', city: 'Pune', country: 'IN' } }),
    (error: unknown) => {
      assert.instance(error, IncompleteAddress);
      assert.equal((error as IncompleteAddress).details, { missing: ['state', 'postalCode'] });
      return true;
    },
  );
});

test('takes an address in India with one of its states by name, and one abroad with any', () => {
  for (const state of ['Tamil Nadu', 'jammu & kashmir', 'Orissa', 'Delhi']) {
    assert.is(patchVendor(vendor, { billingAddress: { ...address, state } }).billingAddress?.state, state);
  }
  for (const state of ['Ohio', '27', 'Mahrashtra']) {
    assert.throws(
      () => patchVendor(vendor, { billingAddress: { ...address, state } }),
      (error: unknown) => error instanceof UnknownState,
    );
  }
  assert.is(patchVendor(vendor, { billingAddress: { ...address, state: 'Ohio', country: 'US' } }).gstin, null);
});

test('refuses a wrong GSTIN and a wrong e-mail address', () => {
  assert.throws(
    () => patchVendor(vendor, { gstin: '27AAPFU0939F1ZW' }),
    (error: unknown) => error instanceof InvalidGstin,
  );
  assert.throws(
    () => patchVendor(vendor, { billingEmail: 'nobody' }),
    (error: unknown) => error instanceof InvalidEmailAddress,
  );
});

test.run();
