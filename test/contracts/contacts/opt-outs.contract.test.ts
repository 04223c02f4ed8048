import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ALL_VENDORS } from '../../../src/domain/contacts/opt-out.ts';
import { type ContactStores, contactStores } from '../../support/contact-stores.ts';
import { aPhone } from '../../support/contacts.ts';

for (const { name, open, close } of contactStores) {
  const test = suite<ContactStores>(`OptOuts on ${name}`);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });
  test.after(close);

  test("keeps a vendor's opt-out to that vendor and number", async ({ optOuts }) => {
    await optOuts.add('ven_a', aPhone(1), 'reply', 1);
    assert.is(await optOuts.has('ven_a', aPhone(1)), true);
    assert.is(await optOuts.has('ven_b', aPhone(1)), false);
    assert.is(await optOuts.has('ven_a', aPhone(2)), false);
  });

  test('holds an opt-out of all for every vendor', async ({ optOuts }) => {
    await optOuts.add(ALL_VENDORS, aPhone(1), 'meta', 1);
    assert.is(await optOuts.has('ven_a', aPhone(1)), true);
    assert.is(await optOuts.has('ven_b', aPhone(1)), true);
  });

  test('takes back what one source said and leaves the others', async ({ optOuts }) => {
    await optOuts.add(ALL_VENDORS, aPhone(1), 'meta', 1);
    await optOuts.add(ALL_VENDORS, aPhone(1), 'reply', 2);
    await optOuts.remove(ALL_VENDORS, aPhone(1), 'meta');
    assert.is(await optOuts.has('ven_a', aPhone(1)), true);
    await optOuts.remove(ALL_VENDORS, aPhone(1), 'reply');
    assert.is(await optOuts.has('ven_a', aPhone(1)), false);
  });

  test('takes each word any number of times, at the same time too', async ({ optOuts }) => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => optOuts.add('ven_a', aPhone(1), 'reply', n)));
    assert.is(await optOuts.has('ven_a', aPhone(1)), true);
    await optOuts.remove('ven_a', aPhone(1), 'reply');
    await optOuts.remove('ven_a', aPhone(1), 'reply');
    assert.is(await optOuts.has('ven_a', aPhone(1)), false);
  });

  test.run();
}
