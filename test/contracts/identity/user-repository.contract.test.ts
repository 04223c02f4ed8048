import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteUserRepository } from '../../../src/adapters/identity/sqlite-user-repository.ts';
import { SqliteVendorRepository } from '../../../src/adapters/identity/sqlite-vendor-repository.ts';
import type { UserRepository, VendorRepository } from '../../../src/application/identity/ports.ts';
import type { UnitOfWork } from '../../../src/application/shared/ports.ts';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { type Member, MemberExists, type PendingUser } from '../../../src/domain/identity/member.ts';
import { newVendor } from '../../../src/domain/identity/vendor.ts';
import { rejection } from '../../support/rejection.ts';
import { aDatabase } from '../../support/sqlite.ts';

const stores: {
  name: string;
  open: () => { unitOfWork: UnitOfWork; users: UserRepository; vendors: VendorRepository };
}[] = [
  {
    name: 'SQLite',
    open: () => {
      const database = aDatabase();
      return {
        unitOfWork: database,
        users: new SqliteUserRepository(database),
        vendors: new SqliteVendorRepository(database),
      };
    },
  },
];

const email = emailAddress('asha@example.in');
const pending: PendingUser = { id: 'reg_1', email, passwordHash: 'hash', companyName: 'Asha Textiles' };
const member: Member = { id: 'mem_1', vendorId: 'ven_1', email, passwordHash: 'hash', role: 'ADMIN' };

for (const { name, open } of stores) {
  const test = suite(`UserRepository on ${name}`);

  test('finds nobody at first', async () => {
    const { users } = open();
    assert.is(await users.findPending(email), undefined);
    assert.is(await users.findMember(email), undefined);
  });

  test('replaces the pending user of an address', async () => {
    const { users } = open();
    await users.putPending(pending);
    const anew = { ...pending, id: 'reg_2', passwordHash: 'another', companyName: 'Asha Exports' };
    await users.putPending(anew);
    assert.equal(await users.findPending(email), anew);
    await users.removePending(email);
    assert.is(await users.findPending(email), undefined);
  });

  test('gives a member back as it was added', async () => {
    const { users, vendors } = open();
    await vendors.add(newVendor('ven_1', 'Asha Textiles', 1));
    await users.addMember(member);
    assert.equal(await users.findMember(email), member);
  });

  test('refuses a second member with the same address, in another vendor too', async () => {
    const { users, vendors } = open();
    await vendors.add(newVendor('ven_1', 'Asha Textiles', 1));
    await vendors.add(newVendor('ven_2', 'Ravi Foods', 1));
    await users.addMember(member);
    const second = users.addMember({ ...member, id: 'mem_2', vendorId: 'ven_2' });
    assert.instance(await rejection(second), MemberExists);
    assert.equal(await users.findMember(email), member);
  });

  test('takes part in a unit of work that fails', async () => {
    const { unitOfWork, users, vendors } = open();
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

  test.run();
}
