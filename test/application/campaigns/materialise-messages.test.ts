import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ALL_VENDORS } from '../../../src/domain/contacts/opt-out.ts';
import { phoneNumber } from '../../../src/domain/shared/phone-number.ts';
import { aContact, aPhone } from '../../support/contacts.ts';
import { aDispatch } from '../../support/dispatch.ts';
import { PRICES } from '../../support/settlement.ts';

const test = suite('MaterialiseMessages');

const people = [1, 2, 3, 4, 5].map((n) => aContact(n));
const range = (campaignId: string, fromSeq = 1, toSeq = 5) => ({ campaignId, fromSeq, toSeq });

test('makes a queued message for each place of the range, at the price that the launch quoted', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchTo(1, people, {
    template: {
      templateId: 'tpl_1',
      metaName: 'va_sale',
      language: 'en',
      category: 'utility',
      parameters: { body: [] },
    },
  });
  await dispatch.materialise.execute(campaign, range(campaign.id, 2, 4));
  assert.equal(
    (await dispatch.messagesOf(campaign)).map(({ seq, phone, state, market, reservedMicros }) => ({
      seq,
      phone,
      state,
      market,
      reservedMicros,
    })),
    [2, 3, 4].map((n) => ({
      seq: n,
      phone: aPhone(n),
      state: 'queued',
      market: 'IN',
      reservedMicros: PRICES.utility.priceMicros,
    })),
  );
});

test('leaves out who has opted out since the launch, from the vendor or from all, and who was deleted', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchTo(1, people);
  await dispatch.optOuts.add('ven_a', aPhone(1), 'reply', 1);
  await dispatch.optOuts.add(ALL_VENDORS, aPhone(2), 'meta', 1);
  await dispatch.optOuts.add('ven_b', aPhone(3), 'reply', 1);
  await dispatch.contacts.remove('ven_a', aContact(4).id);
  await dispatch.materialise.execute(campaign, range(campaign.id));
  assert.equal(
    (await dispatch.messagesOf(campaign)).map(({ phone }) => phone),
    [3, 5].map(aPhone),
  );
});

test('changes nothing when it runs again, although the contact has changed', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchTo(1, people, {
    template: {
      templateId: 'tpl_1',
      metaName: 'va_sale',
      language: 'en',
      category: 'marketing',
      parameters: { body: [{ attribute: 'name', default: 'friend' }] },
    },
  });
  await dispatch.materialise.execute(campaign, range(campaign.id));
  const before = await dispatch.messages.due(range(campaign.id), dispatch.clock.nowMs(), 10);
  await dispatch.contacts.save(people.map((contact) => ({ ...contact, name: 'Asha' })));
  dispatch.clock.advance(1000);
  await Promise.all([1, 2, 3].map(() => dispatch.materialise.execute(campaign, range(campaign.id))));
  assert.equal(await dispatch.messages.due(range(campaign.id), dispatch.clock.nowMs(), 10), before);
  assert.equal(await dispatch.states(campaign), { queued: 5 });
});

test('looks markets up as they were on the day of the launch', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchTo(1, people);
  dispatch.clock.advance(24 * 60 * 60 * 1000);
  await dispatch.materialise.execute(campaign, range(campaign.id));
  assert.equal(dispatch.prices.asked, [campaign.createdAtMs]);
});

test('reserves nothing in a market that the launch had no price for', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchTo(1, [aContact(1, { phone: phoneNumber('447911123456') })]);
  await dispatch.materialise.execute(campaign, range(campaign.id));
  const [message] = await dispatch.messagesOf(campaign);
  assert.is(message?.market, 'Other');
  assert.is(message?.reservedMicros, 0n);
});

test.run();
