import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type ContactStores, contactStores } from '../../support/contact-stores.ts';
import { aContact, aList } from '../../support/contacts.ts';

/** After everything that these tests save. */
const NOW_MS = 2_000_000_000_000;

for (const { name, open, close } of contactStores) {
  const test = suite<ContactStores>(`ContactListRepository on ${name}`);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });
  test.after(close);

  test('adds a list once per vendor and name', async ({ lists }) => {
    const first = aList(1, { name: 'Diwali' });
    assert.equal(await lists.findOrAdd(first), first);
    assert.equal(await lists.findOrAdd(aList(2, { name: 'Diwali' })), first);
    const foreign = aList(3, { name: 'Diwali', vendorId: 'ven_b' });
    assert.equal(await lists.findOrAdd(foreign), foreign);
    assert.equal(await lists.find('ven_a', first.id), first);
    assert.is(await lists.find('ven_b', first.id), undefined);
  });

  test('makes one list when many add it at the same time', async ({ lists }) => {
    const added = await Promise.all(Array.from({ length: 10 }, (_, n) => lists.findOrAdd(aList(n, { name: 'one' }))));
    assert.is(new Set(added.map(({ id }) => id)).size, 1);
    assert.is((await lists.page('ven_a', { limit: 10 })).data.length, 1);
  });

  test('numbers members in the order of joining, and leaves those who are in where they are', async (stores) => {
    const { contacts, lists, audience } = stores;
    await contacts.save([0, 1, 2, 3].map((n) => aContact(n)));
    const { id } = await lists.findOrAdd(aList(1));
    await lists.join(id, [aContact(2), aContact(0)]);
    await lists.join(id, [aContact(3), aContact(2), aContact(1)]);
    const { members } = await audience.slice('ven_a', id, 1, 10, NOW_MS);
    assert.equal(
      members.map(({ seq, contactId }) => [seq, contactId]),
      [2, 0, 3, 1].map((n, index) => [index + 1, aContact(n).id]),
    );
    assert.equal(await lists.find('ven_a', id), { ...aList(1), size: 4, lastSeq: 4 });
  });

  test('never gives one number twice to joins at the same time', async ({ unitOfWork, contacts, lists, audience }) => {
    const all = Array.from({ length: 40 }, (_, n) => aContact(n));
    await contacts.save(all);
    const { id } = await lists.findOrAdd(aList(1));
    await Promise.all(all.map((contact) => unitOfWork.run(() => lists.join(id, [contact]))));
    const { members } = await audience.slice('ven_a', id, 1, 100, NOW_MS);
    assert.equal(
      members.map(({ seq }) => seq),
      all.map((_, index) => index + 1),
    );
  });

  test('counts a deleted contact out and keeps its number as a gap', async ({ contacts, lists, audience }) => {
    await contacts.save([0, 1, 2].map((n) => aContact(n)));
    const { id } = await lists.findOrAdd(aList(1));
    await lists.join(
      id,
      [0, 1].map((n) => aContact(n)),
    );
    await contacts.remove('ven_a', aContact(1).id);
    await lists.join(id, [aContact(2)]);
    assert.equal(await lists.find('ven_a', id), { ...aList(1), size: 2, lastSeq: 3 });
    assert.equal(
      (await audience.slice('ven_a', id, 1, 3, NOW_MS)).members.map(({ seq }) => seq),
      [1, 3],
    );
  });

  test('pages from the newest to the oldest', async ({ lists }) => {
    for (const n of [1, 2, 3]) await lists.findOrAdd(aList(n));
    const first = await lists.page('ven_a', { limit: 2 });
    assert.equal(first.data, [aList(3), aList(2)]);
    assert.equal(await lists.page('ven_a', { limit: 2, cursor: first.nextCursor ?? '' }), {
      data: [aList(1)],
      nextCursor: null,
    });
    assert.equal((await lists.page('ven_b', { limit: 2 })).data, []);
  });

  test.run();
}
