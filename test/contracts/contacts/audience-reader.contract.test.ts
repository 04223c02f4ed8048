import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type AudienceReader, MAX_AUDIENCE_SLICE } from '../../../src/application/contacts/ports.ts';
import { ALL_VENDORS } from '../../../src/domain/contacts/opt-out.ts';
import { phoneNumber } from '../../../src/domain/shared/phone-number.ts';
import { type ContactStores, contactStores } from '../../support/contact-stores.ts';
import { aContact, aList, aPhone } from '../../support/contacts.ts';
import { sayStop } from '../../support/opt-outs.ts';
import { rejection } from '../../support/rejection.ts';

/** After everything that these tests save. */
const NOW_MS = 2_000_000_000_000;

/** More than an adapter looks at in one go. */
const MANY = 1_001;

/** Who of a list has opted out, by prefix. */
async function optedOut(audience: AudienceReader, listId: string, throughSeq: number, vendorId = 'ven_a') {
  const countOf: Record<string, number> = {};
  for await (const part of audience.optedOut(vendorId, listId, throughSeq)) {
    for (const { prefix, count } of part) countOf[prefix] = (countOf[prefix] ?? 0) + count;
  }
  return countOf;
}

for (const { name, open, close } of contactStores) {
  const test = suite<ContactStores & { listId: string }>(`AudienceReader on ${name}`);
  test.before.each(async (context) => {
    Object.assign(context, await open());
    const abroad = aContact(5, { phone: phoneNumber('18095550100') });
    const people = [...[1, 2, 3, 4].map((n) => aContact(n, { name: `N${n}`, attributes: { n: `${n}` } })), abroad];
    await context.contacts.save(people);
    context.listId = (await context.lists.findOrAdd(aList(1))).id;
    await context.lists.join(context.listId, people);
  });
  test.after(close);

  test('knows how a list stands, one that never had a member too', async ({ lists, audience, listId }) => {
    const members = [
      { prefix: '1809', count: 1 },
      { prefix: '9198', count: 4 },
    ];
    assert.equal(await audience.listNow('ven_a', listId), { lastSeq: 5, members });
    assert.equal(await audience.listNow('ven_a', (await lists.findOrAdd(aList(2))).id), { lastSeq: 0, members: [] });
    assert.is(await audience.listNow('ven_a', 'lst_none'), undefined);
  });

  test('counts who joins and who is deleted, each once', async ({ unitOfWork, contacts, lists, audience, listId }) => {
    const joined = [aContact(6), aContact(7), aContact(4)];
    await unitOfWork.run(async () => {
      await contacts.save(joined);
      await lists.join(listId, joined);
      await lists.join(listId, joined);
    });
    await contacts.remove('ven_a', aContact(1).id);
    await contacts.remove('ven_a', aContact(5).id);
    await contacts.remove('ven_a', aContact(5).id);
    const left = { lastSeq: 7, members: [{ prefix: '9198', count: 5 }] };
    assert.equal(await audience.listNow('ven_a', listId), left);
    assert.is((await audience.slice('ven_a', listId, 1, 10, NOW_MS)).members.length, 5);
    const undone = unitOfWork.run(async () => {
      await contacts.save([aContact(8)]);
      await lists.join(listId, [aContact(8)]);
      throw new Error('no');
    });
    await rejection(undone);
    assert.equal(await audience.listNow('ven_a', listId), left);
  });

  test('shows a list to its vendor only', async ({ optOuts, audience, listId }) => {
    await sayStop(optOuts, ALL_VENDORS, aPhone(1), 'meta', 3);
    assert.is(await audience.listNow('ven_b', listId), undefined);
    assert.equal(await optedOut(audience, listId, 5, 'ven_b'), {});
    assert.equal(await audience.slice('ven_b', listId, 1, 5, NOW_MS), { members: [], optedOut: 0 });
  });

  test('gives the members of a range with what a message needs', async ({ audience, listId }) => {
    const members = [
      { seq: 4, contactId: aContact(4).id, phone: aPhone(4), name: 'N4', attributes: { n: '4' } },
      { seq: 5, contactId: aContact(5).id, phone: phoneNumber('18095550100'), attributes: {} },
    ];
    assert.equal(await audience.slice('ven_a', listId, 4, 5, NOW_MS), { members, optedOut: 0 });
  });

  test('says what contacts said at a time, whatever replaced it since', async (context) => {
    const { unitOfWork, contacts, audience, listId } = context;
    const replace = (name: string, atMs: number) =>
      unitOfWork.run(async () => {
        await contacts.keepVersions(await contacts.findByPhones('ven_a', [aPhone(1), aPhone(5)]), atMs);
        await contacts.save([aContact(1, { name, attributes: { [name]: 'x' } })]);
      });
    await replace('second', 100);
    await replace('third', 200);
    await replace('fourth', 200);
    const at = async (asOfMs: number) => {
      const { members } = await audience.slice('ven_a', listId, 1, 1, asOfMs);
      const [member] = members;
      return [member?.name, member?.attributes];
    };
    assert.equal(await at(99), ['N1', { n: '1' }]);
    assert.equal(await at(100), ['second', { second: 'x' }]);
    assert.equal(await at(199), ['second', { second: 'x' }]);
    assert.equal(await at(200), ['fourth', { fourth: 'x' }]);
    await contacts.remove('ven_a', aContact(1).id);
    assert.equal(await audience.slice('ven_a', listId, 1, 1, 99), { members: [], optedOut: 0 });
  });

  test('leaves out who opted out, of this vendor or of all, and counts each once', async (context) => {
    const { audience, optOuts, listId } = context;
    await sayStop(optOuts, 'ven_a', aPhone(1), 'reply', 1);
    await sayStop(optOuts, 'ven_a', aPhone(1), 'meta', 2);
    await sayStop(optOuts, ALL_VENDORS, aPhone(1), 'meta', 3);
    await sayStop(optOuts, ALL_VENDORS, aPhone(3), 'meta', 3);
    await sayStop(optOuts, 'ven_b', aPhone(2), 'reply', 4);
    await sayStop(optOuts, 'ven_a', aPhone(99), 'reply', 1);
    await sayStop(optOuts, 'ven_a', phoneNumber('18095550100'), 'reply', 1);
    assert.equal(await optedOut(audience, listId, 4), { 9198: 2 });
    assert.equal(await optedOut(audience, listId, 2), { 9198: 1 });
    assert.equal(await optedOut(audience, listId, 5), { 1809: 1, 9198: 2 });
    const slice = await audience.slice('ven_a', listId, 1, 4, NOW_MS);
    assert.equal([slice.members.map(({ seq }) => seq), slice.optedOut], [[2, 4], 2]);
  });

  test('counts every opt-out once, of however many', async ({ unitOfWork, audience, optOuts, listId }) => {
    const strangers = Array.from({ length: MANY }, (_, n) => aPhone(100 + n));
    for (let first = 0; first < MANY; first += 100) {
      await unitOfWork.run(async () => {
        for (const phone of strangers.slice(first, first + 100)) await sayStop(optOuts, 'ven_a', phone, 'reply', 1);
      });
    }
    for (const phone of [...strangers.slice(-2), aPhone(4)]) await sayStop(optOuts, ALL_VENDORS, phone, 'meta', 1);
    await sayStop(optOuts, 'ven_a', aPhone(1), 'reply', 1);
    await sayStop(optOuts, 'ven_a', phoneNumber('18095550100'), 'reply', 1);
    assert.equal(await optedOut(audience, listId, 5), { 1809: 1, 9198: 2 });
  });

  test('counts the opt-outs from a vendor and from all, up to a limit', async ({ audience, optOuts }) => {
    assert.is(await audience.countOptOuts('ven_a', 9), 0);
    await sayStop(optOuts, 'ven_a', aPhone(1), 'reply', 1);
    await sayStop(optOuts, 'ven_a', aPhone(99), 'reply', 1);
    await sayStop(optOuts, ALL_VENDORS, aPhone(1), 'meta', 1);
    await sayStop(optOuts, 'ven_b', aPhone(2), 'reply', 1);
    assert.is(await audience.countOptOuts('ven_a', 9), 3);
    assert.is(await audience.countOptOuts('ven_a', 3), 3);
    assert.is(await audience.countOptOuts('ven_a', 2), 2);
    assert.is(await audience.countOptOuts('ven_c', 9), 1);
  });

  test('leaves out deleted contacts', async ({ contacts, audience, listId }) => {
    await contacts.remove('ven_a', aContact(2).id);
    assert.equal(
      (await audience.slice('ven_a', listId, 1, 3, NOW_MS)).members.map(({ seq }) => seq),
      [1, 3],
    );
  });

  test('knows who stands on one of several lists, up to its number', async ({ contacts, lists, audience }) => {
    const tagged = await lists.findOrAdd(aList(2));
    const other = await lists.findOrAdd(aList(3));
    await contacts.save([aContact(6)]);
    await lists.join(tagged.id, [aContact(1), aContact(2), aContact(3)]);
    await lists.join(other.id, [aContact(3), aContact(6)]);
    const on = async (parts: readonly (readonly [string, number])[]) => {
      const ids = [1, 2, 3, 4].map((n) => aContact(n).id);
      const found = await audience.onLists(
        parts.map(([listId, lastSeq]) => ({ listId, lastSeq })),
        ids,
      );
      return ids.flatMap((id, index) => (found.has(id) ? [index + 1] : []));
    };
    assert.equal(await on([[tagged.id, 3]]), [1, 2, 3]);
    assert.equal(await on([[tagged.id, 1], [other.id, 2]]), [1, 3]); // biome-ignore format: one line
    assert.equal(await on([['lst_none', 9]]), []);
    assert.equal(await on([]), []);
  });

  test('refuses a slice that is too large', async ({ audience, listId }) => {
    assert.is((await audience.slice('ven_a', listId, 1, MAX_AUDIENCE_SLICE, NOW_MS)).members.length, 5);
    assert.instance(await rejection(audience.slice('ven_a', listId, 1, MAX_AUDIENCE_SLICE + 1, NOW_MS)), RangeError);
  });

  test.run();
}
