import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { pages } from '../../../src/application/shared/page.ts';
import { LinkPeople } from '../../../src/application/webhooks/link-people.ts';
import { ALL_VENDORS } from '../../../src/domain/contacts/opt-out.ts';
import { type ContactStores, contactStores } from '../../support/contact-stores.ts';
import { aPhone } from '../../support/contacts.ts';
import { hasStopped, sayStart, sayStop } from '../../support/opt-outs.ts';

/** So many that some of them are sure to meet within a unit of work. */
const PEOPLE_AT_ONCE = 50;

for (const { name, open, close } of contactStores) {
  const test = suite<ContactStores>(`OptOuts on ${name}`);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });
  test.after(close);

  test("keeps a vendor's opt-out to that vendor and number", async ({ optOuts }) => {
    await sayStop(optOuts, 'ven_a', aPhone(1), 'reply', 1);
    assert.is(await hasStopped(optOuts, 'ven_a', aPhone(1)), true);
    assert.is(await hasStopped(optOuts, 'ven_b', aPhone(1)), false);
    assert.is(await hasStopped(optOuts, 'ven_a', aPhone(2)), false);
  });

  test('holds an opt-out of all for every vendor', async ({ optOuts }) => {
    await sayStop(optOuts, ALL_VENDORS, aPhone(1), 'meta', 1);
    assert.is(await hasStopped(optOuts, 'ven_a', aPhone(1)), true);
    assert.is(await hasStopped(optOuts, 'ven_b', aPhone(1)), true);
  });

  test('takes back what one source said and leaves the others', async ({ optOuts }) => {
    await sayStop(optOuts, ALL_VENDORS, aPhone(1), 'meta', 1);
    await sayStop(optOuts, ALL_VENDORS, aPhone(1), 'reply', 2);
    await sayStart(optOuts, ALL_VENDORS, aPhone(1), 'meta', 3);
    assert.is(await hasStopped(optOuts, 'ven_a', aPhone(1)), true);
    await sayStart(optOuts, ALL_VENDORS, aPhone(1), 'reply', 3);
    assert.is(await hasStopped(optOuts, 'ven_a', aPhone(1)), false);
  });

  test('takes each word any number of times, at the same time too', async ({ optOuts }) => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => sayStop(optOuts, 'ven_a', aPhone(1), 'reply', n)));
    assert.is(await hasStopped(optOuts, 'ven_a', aPhone(1)), true);
    await sayStart(optOuts, 'ven_a', aPhone(1), 'reply', 30);
    await sayStart(optOuts, 'ven_a', aPhone(1), 'reply', 30);
    assert.is(await hasStopped(optOuts, 'ven_a', aPhone(1)), false);
  });

  test('holds the later word in whatever order and however often they come, and stop of two at once', async (context) => {
    const { optOuts, unitOfWork } = context;
    const word = fc.record({ isStop: fc.boolean(), atMs: fc.integer({ min: 1, max: 4 }) });
    let person = 0;
    const law = fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
      const phone = aPhone(++person);
      for (const { isStop, atMs } of words) {
        const change = () => (isStop ? sayStop : sayStart)(optOuts, 'ven_a', phone, 'reply', atMs);
        await unitOfWork.run(change);
      }
      const last = (wanted: boolean) =>
        Math.max(0, ...words.filter(({ isStop }) => isStop === wanted).map((w) => w.atMs));
      assert.is(await hasStopped(optOuts, 'ven_a', phone), last(true) > 0 && last(true) >= last(false));
      if (last(true) >= last(false)) assert.is((await optOuts.of(phone))[0]?.atMs, last(true) || undefined);
    });
    await fc.assert(law, { numRuns: 100 });
  });

  test('keeps a word as it was first told, though it comes again for another vendor', async ({ optOuts }) => {
    const stop = { id: 'wamid.1', source: 'reply', isStop: true, atMs: 1 } as const;
    await optOuts.hear(aPhone(1), [{ ...stop, scope: 'ven_a' }]);
    await optOuts.hear(aPhone(1), [{ ...stop, scope: 'ven_b' }]);
    assert.equal(await optOuts.of(aPhone(1)), [{ scope: 'ven_a', person: aPhone(1), source: 'reply', atMs: 1 }]);
  });

  test('keeps every word, whom it is for and that a START is for nobody said', async ({ optOuts }) => {
    const start = { id: 'wamid.2', source: 'reply', isStop: false, scope: undefined, atMs: 2 } as const;
    const stop = { id: 'wamid.1', source: 'meta', isStop: true, scope: ALL_VENDORS, atMs: 1 } as const;
    await optOuts.hear(aPhone(1), [start, stop]);
    await optOuts.hear(aPhone(2), [start]);
    await optOuts.hear(aPhone(3), []);
    const words = await optOuts.wordsOf([aPhone(1), aPhone(3)]);
    assert.equal(
      words.toSorted((a, b) => a.atMs - b.atMs),
      [stop, start].map((word) => ({ person: aPhone(1), ...word })),
    );
  });

  test('gives all that a person has said, the latest first', async ({ optOuts }) => {
    await sayStop(optOuts, 'ven_b', aPhone(1), 'reply', 1);
    await sayStop(optOuts, ALL_VENDORS, aPhone(1), 'meta', 3);
    await sayStop(optOuts, 'ven_a', aPhone(1), 'reply', 2);
    await sayStop(optOuts, 'ven_a', aPhone(2), 'reply', 4);
    assert.equal(await optOuts.of(aPhone(1)), [
      { scope: ALL_VENDORS, person: aPhone(1), source: 'meta', atMs: 3 },
      { scope: 'ven_a', person: aPhone(1), source: 'reply', atMs: 2 },
      { scope: 'ven_b', person: aPhone(1), source: 'reply', atMs: 1 },
    ]);
  });

  test("pages through one vendor's, the latest first, those of one time too", async ({ optOuts }) => {
    for (let n = 1; n <= 5; n += 1) await sayStop(optOuts, 'ven_a', aPhone(n), 'reply', n < 3 ? 1 : n);
    await sayStop(optOuts, 'ven_a', 'IN.2081', 'reply', 1);
    await sayStop(optOuts, 'ven_b', aPhone(6), 'reply', 9);
    const people: string[] = [];
    for await (const page of pages((cursor) => optOuts.page('ven_a', { limit: 2, ...cursor }))) {
      people.push(...page.map((each) => each.person));
    }
    assert.equal(people, [aPhone(5), aPhone(4), aPhone(3), 'IN.2081', aPhone(2), aPhone(1)]);
  });

  test('keeps whose user ids they are, and tells those that are news', async ({ optOuts }) => {
    const pairs = (...list: readonly (readonly [string, number])[]) =>
      new Map(list.map(([userId, n]) => [userId, aPhone(n)] as const));
    assert.equal(await optOuts.unlinked(pairs()), pairs());
    assert.is(await optOuts.phoneOf('IN.2081'), undefined);
    assert.equal(await optOuts.unlinked(pairs(['IN.2081', 1], ['IN.2', 2])), pairs(['IN.2081', 1], ['IN.2', 2]));
    await optOuts.link(pairs(['IN.2081', 1]));
    assert.equal(await optOuts.unlinked(pairs(['IN.2081', 1], ['IN.2', 2])), pairs(['IN.2', 2]));
    await optOuts.link(pairs(['IN.2081', 3], ['IN.2', 2]));
    await optOuts.link(pairs());
    assert.equal([await optOuts.phoneOf('IN.2081'), await optOuts.phoneOf('IN.2')], [aPhone(3), aPhone(2)]);
    assert.equal(await optOuts.unlinked(pairs(['IN.2081', 1], ['IN.2', 2])), pairs(['IN.2081', 1]));
  });

  test('keeps that a number is what Meta calls another one, and not the other way round', async ({ optOuts }) => {
    await optOuts.link(new Map([[aPhone(2), aPhone(1)]]));
    assert.equal([await optOuts.phoneOf(aPhone(2)), await optOuts.phoneOf(aPhone(1))], [aPhone(1), undefined]);
    assert.equal(await optOuts.unlinked(new Map([[aPhone(2), aPhone(1)]])), new Map());
  });

  test('links the same pairs from several processes at once', async ({ optOuts, unitOfWork }) => {
    const phones = new Map(Array.from({ length: 20 }, (_, n) => [`IN.${n}`, aPhone(n)] as const));
    await Promise.all(Array.from({ length: 4 }, () => unitOfWork.run(() => optOuts.link(phones))));
    assert.equal(await optOuts.unlinked(phones), new Map());
  });

  test('lets a word under a name hold for the number that the name is linked with at the same time', async (context) => {
    const { optOuts, unitOfWork } = context;
    const linkPeople = new LinkPeople(unitOfWork, optOuts);
    const people = Array.from({ length: PEOPLE_AT_ONCE }, (_, n) => ({ userId: `IN.${n}`, phone: aPhone(n) }));
    await Promise.all(
      people.flatMap(({ userId, phone }) => [
        linkPeople.execute(new Map([[userId, phone]])),
        unitOfWork.run(async () => {
          const known = await optOuts.phoneOf(userId);
          for (const name of known === undefined ? [userId] : [known, userId]) {
            await sayStop(optOuts, 'ven_a', name, 'reply', 1);
          }
        }),
      ]),
    );
    for (const { phone } of people) assert.is(await hasStopped(optOuts, 'ven_a', phone), true, phone);
  });

  test('holds the later of two words that come at the same time', async ({ optOuts, unitOfWork }) => {
    const phones = Array.from({ length: PEOPLE_AT_ONCE }, (_, n) => aPhone(n));
    await Promise.all(
      phones.flatMap((phone) => [
        unitOfWork.run(() => sayStop(optOuts, 'ven_a', phone, 'meta', 1)),
        unitOfWork.run(() => sayStart(optOuts, 'ven_a', phone, 'meta', 2)),
      ]),
    );
    for (const phone of phones) assert.is(await hasStopped(optOuts, 'ven_a', phone), false, phone);
  });

  test('gives what many people have said', async ({ optOuts }) => {
    await sayStop(optOuts, 'ven_b', 'IN.1', 'reply', 1);
    await sayStop(optOuts, ALL_VENDORS, 'IN.1', 'meta', 3);
    await sayStop(optOuts, 'ven_a', 'IN.2', 'reply', 2);
    await sayStop(optOuts, 'ven_a', 'IN.3', 'reply', 2);
    const said = await optOuts.saidBy(['IN.1', 'IN.2', 'IN.4']);
    assert.equal(said.map(({ scope, person, atMs }) => `${atMs} ${scope} ${person}`).toSorted(), [
      '1 ven_b IN.1',
      '2 ven_a IN.2',
      `3 ${ALL_VENDORS} IN.1`,
    ]);
    assert.equal(await optOuts.saidBy([]), []);
  });

  test.run();
}
