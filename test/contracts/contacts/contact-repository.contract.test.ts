import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { pages } from '../../../src/application/shared/page.ts';
import type { Contact } from '../../../src/domain/contacts/contact.ts';
import { type ContactStores, contactStores } from '../../support/contact-stores.ts';
import { aContact, aList, aPhone } from '../../support/contacts.ts';
import { rejection } from '../../support/rejection.ts';

/** So many that a contact is removed within one of them. */
const WALKS_AT_ONCE = 20;

for (const { name, open, close } of contactStores) {
  const test = suite<ContactStores>(`ContactRepository on ${name}`);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });
  test.after(close);

  test('gives back what was saved, by phone and of that vendor only', async ({ contacts }) => {
    const asha = aContact(1, { name: 'आशा', attributes: { city: 'Pune', __proto: 'x' } });
    const nameless = aContact(2);
    await contacts.save([asha, nameless, aContact(3, { vendorId: 'ven_b', phone: aPhone(1) })]);
    const found = await contacts.findByPhones('ven_a', [aPhone(1), aPhone(2), aPhone(9)]);
    assert.equal(
      found.toSorted((a, b) => a.id.localeCompare(b.id)),
      [asha, nameless],
    );
  });

  test('replaces a contact that is saved again', async ({ contacts }) => {
    await contacts.save([aContact(1, { name: 'Asha', attributes: { city: 'Pune' } })]);
    const changed = aContact(1, { attributes: { plan: 'gold' } });
    await contacts.save([changed]);
    assert.equal(await contacts.findByPhones('ven_a', [aPhone(1)]), [changed]);
  });

  test("refuses a second contact with a vendor's phone number, and saves none of its batch", async ({ contacts }) => {
    await contacts.save([aContact(1)]);
    await rejection(contacts.save([aContact(2), aContact(3, { phone: aPhone(1) })]));
    assert.equal((await contacts.page('ven_a', { limit: 10 })).data, [aContact(1)]);
  });

  test('adds new contacts, and none of them where one is not', async ({ contacts }) => {
    const told = aContact(1, { name: 'Asha', attributes: { city: 'Pune' }, importId: 'imp_1' });
    await contacts.add([told, aContact(2)]);
    await contacts.add([]);
    await rejection(contacts.add([aContact(3), aContact(1, { phone: aPhone(9) })]));
    await rejection(contacts.add([aContact(3), aContact(4, { phone: aPhone(1) })]));
    assert.equal((await contacts.page('ven_a', { limit: 10 })).data, [aContact(2), told]);
  });

  test('keeps what replaced contacts said until that is old, and forgets so much at a time', async (stores) => {
    const { unitOfWork, contacts, lists, audience } = stores;
    const now = [1, 2, 3, 4].map((n) => aContact(n, { name: 'now' }));
    const then = now.map((contact) => ({ ...contact, name: 'then' }));
    await contacts.save(now);
    const { id: listId } = await lists.findOrAdd(aList(1));
    await lists.join(listId, now);
    await unitOfWork.run(() => contacts.keepVersions(then.slice(0, 2), 100));
    await unitOfWork.run(() => contacts.keepVersions(then.slice(2, 3), 200));
    const undone = unitOfWork.run(async () => {
      await contacts.keepVersions(then, 200);
      throw new Error('no');
    });
    await rejection(undone);
    const namesAt = async (asOfMs: number) =>
      (await audience.slice('ven_a', listId, 1, 4, asOfMs)).members.map(({ name: said }) => said);
    assert.equal(await namesAt(99), ['then', 'then', 'then', 'now']);
    assert.is(await contacts.purgeVersions(200, 1), 1);
    assert.is(await contacts.purgeVersions(200, 5), 1);
    assert.is(await contacts.purgeVersions(200, 5), 0);
    assert.equal(await namesAt(99), ['now', 'now', 'then', 'now']);
  });

  test('undoes a save with its unit of work', async ({ unitOfWork, contacts }) => {
    await rejection(
      unitOfWork.run(async () => {
        await contacts.save([aContact(1)]);
        throw new Error('no');
      }),
    );
    assert.equal(await contacts.findByPhones('ven_a', [aPhone(1)]), []);
  });

  test('pages from the newest to the oldest, each contact once, without those of other vendors', async ({
    contacts,
  }) => {
    const all = Array.from({ length: 5 }, (_, n) => aContact(n));
    await contacts.save([...all, aContact(9, { vendorId: 'ven_b' })]);
    const first = await contacts.page('ven_a', { limit: 2 });
    assert.equal(first.data, [all[4], all[3]]);
    const second = await contacts.page('ven_a', { limit: 2, cursor: first.nextCursor ?? '' });
    assert.equal(second.data, [all[2], all[1]]);
    assert.equal(await contacts.page('ven_a', { limit: 2, cursor: second.nextCursor ?? '' }), {
      data: [all[0]],
      nextCursor: null,
    });
  });

  test('pages the members of a list, and gives none of a foreign list', async ({ contacts, lists }) => {
    const all = Array.from({ length: 4 }, (_, n) => aContact(n));
    await contacts.save(all);
    const { id: listId } = await lists.findOrAdd(aList(1));
    await lists.join(listId, [aContact(0), aContact(3), aContact(2)]);
    const first = await contacts.page('ven_a', { limit: 2, listId });
    assert.equal(first.data, [all[3], all[2]]);
    assert.equal(await contacts.page('ven_a', { limit: 2, listId, cursor: first.nextCursor ?? '' }), {
      data: [all[0]],
      nextCursor: null,
    });
    assert.equal(await contacts.page('ven_b', { limit: 2, listId }), { data: [], nextCursor: null });
  });

  test("finds the vendor's contact with a phone number, on any list or on one", async ({ contacts, lists }) => {
    const all = Array.from({ length: 4 }, (_, n) => aContact(n));
    await contacts.save([...all, aContact(9, { vendorId: 'ven_b', phone: aPhone(2) })]);
    const { id: listId } = await lists.findOrAdd(aList(1));
    await lists.join(listId, [aContact(0), aContact(2)]);
    const found = async (n: number, list: { readonly listId?: string } = {}) =>
      (await contacts.page('ven_a', { limit: 1, phone: aPhone(n), ...list })).data;
    assert.equal(await found(2), [all[2]]);
    assert.equal(await found(2, { listId }), [all[2]]);
    assert.equal(await found(3, { listId }), []);
    assert.equal(await found(7), []);
    const after = { cursor: aContact(2).id, phone: aPhone(2) };
    assert.equal((await contacts.page('ven_a', { limit: 1, ...after })).data, []);
  });

  test('forgets a contact, once, and only for its vendor', async ({ contacts }) => {
    await contacts.save([aContact(1)]);
    assert.is(await contacts.remove('ven_b', aContact(1).id), false);
    assert.is(await contacts.remove('ven_a', aContact(1).id), true);
    assert.is(await contacts.remove('ven_a', aContact(1).id), false);
    assert.equal(await contacts.findByPhones('ven_a', [aPhone(1)]), []);
  });

  test('ends a list with its oldest member while newer ones are being removed', async ({ contacts, lists }) => {
    const all = Array.from({ length: 30 }, (_, n) => aContact(n));
    await contacts.save(all);
    const { id: listId } = await lists.findOrAdd(aList(1));
    await lists.join(listId, all);
    const [oldest, ...newer] = all as [Contact, ...Contact[]];
    const lastOfWalk = async () => {
      let last: Contact | undefined;
      for await (const page of pages((cursor) => contacts.page('ven_a', { limit: 2, ...cursor, listId }))) {
        last = page.at(-1) ?? last;
      }
      return last?.id;
    };
    for (const { id } of newer.toReversed()) {
      const walks = Array.from({ length: WALKS_AT_ONCE }, lastOfWalk);
      await contacts.remove('ven_a', id);
      assert.equal(await Promise.all(walks), Array(WALKS_AT_ONCE).fill(oldest.id));
    }
  });

  test('leaves no member without a contact when contacts are removed while others put them on a list', async (stores) => {
    const { unitOfWork, contacts, lists, audience } = stores;
    const all = Array.from({ length: 30 }, (_, n) => aContact(n));
    await contacts.save(all);
    const { id: listId } = await lists.findOrAdd(aList(1));
    await Promise.all(
      all.flatMap(({ id, phone }) => [
        unitOfWork.run(async () => {
          const found = await contacts.findByPhones('ven_a', [phone]);
          await contacts.save(found);
          await lists.join(listId, found);
        }),
        contacts.remove('ven_a', id),
      ]),
    );
    assert.equal((await contacts.page('ven_a', { limit: 100 })).data, []);
    assert.equal((await audience.listNow('ven_a', listId))?.members, []);
    assert.is((await lists.find('ven_a', listId))?.size, 0);
  });

  test.run();
}
