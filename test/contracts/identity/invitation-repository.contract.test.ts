import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import type { Invitation } from '../../../src/domain/identity/team.ts';
import { newVendor } from '../../../src/domain/identity/vendor.ts';
import { identityStores } from '../../support/identity-stores.ts';

/** Far from now: MongoDB removes those that have expired by itself. */
const LATER_MS = Date.UTC(2100, 0, 1);
const anInvitation = (n: number, changes: Partial<Invitation> = {}): Invitation => ({
  id: `inv_${n}`,
  vendorId: 'ven_1',
  email: emailAddress(`person${n}@example.in`),
  role: 'STAFF',
  secretHash: `hash ${n}`,
  expiresMs: LATER_MS,
  ...changes,
});

for (const { name, open, close } of identityStores) {
  const test = suite(`InvitationRepository on ${name}`);
  test.after(close);

  const opened = async () => {
    const stores = await open();
    for (const id of ['ven_1', 'ven_2']) await stores.vendors.add(newVendor(id, 'Asha Textiles', 1));
    return stores.invitations;
  };

  test('finds an invitation by the hash of its secret, as it was put', async () => {
    const invitations = await opened();
    await invitations.put(anInvitation(1));
    assert.equal(await invitations.findByHash('hash 1'), anInvitation(1));
    assert.is(await invitations.findByHash('hash 2'), undefined);
  });

  test('keeps the last one of a vendor for one address, and those of other vendors', async () => {
    const invitations = await opened();
    const { email } = anInvitation(1);
    const others = anInvitation(3, { email, vendorId: 'ven_2' });
    for (const each of [anInvitation(1), others, anInvitation(2, { email, role: 'ADMIN' })]) {
      await invitations.put(each);
    }
    assert.is(await invitations.findByHash('hash 1'), undefined);
    assert.equal(await invitations.ofVendor('ven_1', 9), [anInvitation(2, { email, role: 'ADMIN' })]);
    assert.equal(await invitations.ofVendor('ven_2', 9), [others]);
  });

  test('lists newest first, no more than asked for', async () => {
    const invitations = await opened();
    for (const n of [1, 2, 3]) await invitations.put(anInvitation(n));
    assert.equal(await invitations.ofVendor('ven_1', 2), [anInvitation(3), anInvitation(2)]);
  });

  test('removes one of the vendor only, and says whether it was there', async () => {
    const invitations = await opened();
    await invitations.put(anInvitation(1));
    assert.is(await invitations.remove('ven_2', 'inv_1'), false);
    assert.is(await invitations.remove('ven_1', 'inv_1'), true);
    assert.is(await invitations.remove('ven_1', 'inv_1'), false);
    assert.is(await invitations.findByHash('hash 1'), undefined);
  });

  test('forgets those that have expired, and no other, at most as many as it is told', async () => {
    const invitations = await opened();
    const later = anInvitation(3, { expiresMs: LATER_MS + 1 });
    for (const invitation of [anInvitation(1), anInvitation(2), later]) await invitations.put(invitation);
    const purge = () => invitations.purge(LATER_MS, 1);
    assert.equal([await purge(), await purge(), await purge()], [1, 1, 0]);
    assert.equal(await invitations.ofVendor('ven_1', 9), [later]);
  });

  test.run();
}
