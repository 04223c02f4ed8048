import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { type Member, MemberExists, type PendingUser } from '../../../src/domain/identity/member.ts';
import { newVendor } from '../../../src/domain/identity/vendor.ts';
import { identityStores } from '../../support/identity-stores.ts';
import { rejection } from '../../support/rejection.ts';

const email = emailAddress('asha@example.in');
const pending: PendingUser = {
  id: 'reg_1',
  email,
  passwordHash: 'hash',
  companyName: 'Asha Textiles',
  isContested: false,
  registeredAtMs: 1_000,
};
const member: Member = { id: 'mem_1', vendorId: 'ven_1', email, passwordHash: 'hash', role: 'ADMIN' };

for (const { name, open, close } of identityStores) {
  const test = suite(`UserRepository on ${name}`);
  test.after(close);

  test('finds nobody at first', async () => {
    const { users } = await open();
    assert.is(await users.findPending(email), undefined);
    assert.is(await users.findMember(email), undefined);
  });

  test('replaces the pending user of an address', async () => {
    const { users } = await open();
    await users.putPending(pending);
    const anew = { ...pending, id: 'reg_2', passwordHash: 'another', companyName: 'Asha Exports', isContested: true };
    await users.putPending(anew);
    assert.equal(await users.findPending(email), anew);
    await users.removePending(email);
    assert.is(await users.findPending(email), undefined);
  });

  test('forgets who registered too long ago and never confirmed, and nobody else, so many at once', async () => {
    const { users } = await open();
    const old = { ...pending, id: 'reg_2', email: emailAddress('meena@example.in') };
    const later = { ...pending, id: 'reg_3', email: emailAddress('ravi@example.in'), registeredAtMs: 1_001 };
    for (const user of [pending, old, later]) await users.putPending(user);
    const purge = () => users.purgePending(1_001, 1);
    assert.equal([await purge(), await purge(), await purge()], [1, 1, 0]);
    const found = await Promise.all([email, old.email, later.email].map((address) => users.findPending(address)));
    assert.equal(found, [undefined, undefined, later]);
  });

  test('removes and puts a pending user in one unit of work: the last of them stays', async () => {
    const { unitOfWork, users } = await open();
    const anew = { ...pending, id: 'reg_2' };
    await users.putPending(pending);
    await unitOfWork.run(async () => {
      await users.removePending(email);
      await users.putPending(anew);
    });
    assert.equal(await users.findPending(email), anew);
    await unitOfWork.run(async () => {
      await users.putPending(pending);
      await users.removePending(email);
    });
    assert.is(await users.findPending(email), undefined);
  });

  test('gives a member back as it was added', async () => {
    const { users, vendors } = await open();
    await vendors.add(newVendor('ven_1', 'Asha Textiles', 1));
    await users.addMember(member);
    assert.equal(await users.findMember(email), member);
    assert.equal(await users.findMemberById(member.id), member);
    assert.is(await users.findMemberById('mem_2'), undefined);
  });

  test("saves a member's password and role, and nobody else's", async () => {
    const { users, vendors } = await open();
    await vendors.add(newVendor('ven_1', 'Asha Textiles', 1));
    await users.addMember(member);
    const other: Member = { ...member, id: 'mem_2', email: emailAddress('ravi@example.in') };
    await users.addMember(other);
    const changed: Member = { ...member, passwordHash: 'new', role: 'STAFF' };
    await users.saveMember(changed);
    assert.equal(await users.findMember(email), changed);
    assert.equal(await users.findMemberById(other.id), other);
  });

  test('refuses a second member with the same address, in another vendor too', async () => {
    const { users, vendors } = await open();
    await vendors.add(newVendor('ven_1', 'Asha Textiles', 1));
    await vendors.add(newVendor('ven_2', 'Ravi Foods', 1));
    await users.addMember(member);
    const second = users.addMember({ ...member, id: 'mem_2', vendorId: 'ven_2' });
    assert.instance(await rejection(second), MemberExists);
    assert.equal(await users.findMember(email), member);
  });

  test('takes one of many members with one address that are added at the same time', async () => {
    const { unitOfWork, users, vendors } = await open();
    await vendors.add(newVendor('ven_1', 'Asha Textiles', 1));
    const added = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => unitOfWork.run(() => users.addMember({ ...member, id: `mem_${n}` }))),
    );
    const refusals = added.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    assert.is(refusals.length, 9);
    for (const refusal of refusals) assert.instance(refusal, MemberExists);
  });

  test('takes part in a unit of work that fails', async () => {
    const { unitOfWork, users, vendors } = await open();
    await users.putPending(pending);
    const work = unitOfWork.run(async () => {
      await vendors.add(newVendor('ven_1', 'Asha Textiles', 1));
      await users.addMember(member);
      await users.removePending(email);
      assert.equal(await users.findMember(email), member);
      throw new RangeError('the wallet cannot be opened');
    });
    assert.instance(await rejection(work), RangeError);
    assert.is(await users.findMember(email), undefined);
    assert.is(await vendors.find('ven_1'), undefined);
    assert.equal(await users.findPending(email), pending);
  });

  test("lists a vendor's team without others, and forgets a member who is removed", async () => {
    const { users, vendors } = await open();
    for (const id of ['ven_1', 'ven_2']) await vendors.add(newVendor(id, 'Asha Textiles', 1));
    const other: Member = { ...member, id: 'mem_2', email: emailAddress('ravi@example.in') };
    await users.addMember(other);
    await users.addMember(member);
    await users.addMember({ ...member, id: 'mem_3', vendorId: 'ven_2', email: emailAddress('no@example.in') });
    assert.equal(await users.team('ven_1'), [member, other]);
    await users.removeMember('mem_1');
    assert.equal(await users.team('ven_1'), [other]);
    assert.is(await users.findMember(email), undefined);
  });

  test('moves a member to another address, frees the old one, and refuses that of another member', async () => {
    const { users, vendors } = await open();
    await vendors.add(newVendor('ven_1', 'Asha Textiles', 1));
    await users.addMember(member);
    const moved: Member = { ...member, email: emailAddress('new@example.in') };
    await users.moveMember(member, moved.email);
    assert.equal(await users.findMember(moved.email), moved);
    await users.addMember({ ...member, id: 'mem_2' });
    assert.instance(await rejection(users.moveMember(moved, email)), MemberExists);
    assert.equal(await users.findMemberById('mem_1'), moved);
  });

  test('shows one of two units of work that lock a team what the other has done to it', async () => {
    const { unitOfWork, users, vendors } = await open();
    await vendors.add(newVendor('ven_1', 'Asha Textiles', 1));
    await users.addMember(member);
    await users.addMember({ ...member, id: 'mem_2', email: emailAddress('ravi@example.in') });
    const leave = (memberId: string) =>
      unitOfWork.run(async () => {
        await users.lockTeam('ven_1');
        if ((await users.team('ven_1')).length > 1) await users.removeMember(memberId);
      });
    await Promise.all([leave('mem_1'), leave('mem_2')]);
    assert.is((await users.team('ven_1')).length, 1);
  });

  test.run();
}
