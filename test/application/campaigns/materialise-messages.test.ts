import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { SaveRows } from '../../../src/application/contacts/save-rows.ts';
import type { AudienceFilter, Campaign } from '../../../src/domain/campaigns/campaign.ts';
import { checkRows } from '../../../src/domain/contacts/checked-rows.ts';
import { ALL_VENDORS } from '../../../src/domain/contacts/opt-out.ts';
import { phoneNumber } from '../../../src/domain/shared/phone-number.ts';
import { aQueuedMessage } from '../../support/campaign-stores.ts';
import { aContact, aList, aPhone } from '../../support/contacts.ts';
import { aDispatch } from '../../support/dispatch.ts';
import { sayStop } from '../../support/opt-outs.ts';
import { aCampaign, PRICES } from '../../support/settlement.ts';

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

test('makes messages at the dearer price that the vendor has accepted since', async () => {
  const dispatch = aDispatch();
  const launched = await dispatch.launchTo(1, people);
  const template = { ...launched.template, category: 'utility' as const };
  await dispatch.materialise.execute({ ...launched, template, acceptedCategory: 'marketing' }, range(launched.id));
  const reserved = (await dispatch.messagesOf(launched)).map(({ reservedMicros }) => reservedMicros);
  assert.equal(reserved, Array(5).fill(PRICES.marketing.priceMicros));
});

test('leaves out who has opted out since the launch, from the vendor or from all, and who was deleted', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchTo(1, people);
  await sayStop(dispatch.optOuts, 'ven_a', aPhone(1), 'reply', 1);
  await sayStop(dispatch.optOuts, ALL_VENDORS, aPhone(2), 'meta', 1);
  await sayStop(dispatch.optOuts, 'ven_b', aPhone(3), 'reply', 1);
  await dispatch.contacts.remove('ven_a', aContact(4).id);
  await dispatch.materialise.execute(campaign, range(campaign.id));
  assert.equal(
    (await dispatch.messagesOf(campaign)).map(({ phone }) => phone),
    [3, 5].map(aPhone),
  );
});

test('makes messages for those only whom the filter of the campaign lets through, as lists were at its launch', async () => {
  const dispatch = aDispatch();
  const { database, lists } = dispatch;
  const first = await dispatch.launchTo(1, people);
  const listOf = (n: number, members: readonly number[]) =>
    database.run(async () => {
      const { id } = await lists.findOrAdd(aList(n));
      await lists.join(
        id,
        members.map((member) => aContact(member)),
      );
      return id;
    });
  const tagged = await listOf(8, [1, 2, 3]);
  const recent = await listOf(9, [3, 4, 5]);
  const at = (listId: string, lastSeq: number) => [{ listId, lastSeq }];
  const chosen = async (n: number, filter: AudienceFilter) => {
    const campaign = { ...first, id: aCampaign(n).id, filter };
    await dispatch.materialise.execute(campaign, range(campaign.id));
    return (await dispatch.messagesOf(campaign)).map(({ seq }) => seq);
  };
  assert.equal(await chosen(2, { anyOf: at(tagged, 2) }), [1, 2]);
  assert.equal(await chosen(3, { noneOf: at(recent, 2) }), [1, 2, 5]);
  assert.equal(await chosen(4, { anyOf: at(tagged, 3), noneOf: at(recent, 3) }), [1, 2]);
  const states = [['failed', 131_000], ['failed', 131_026], ['delivered', 131_000], ['failed', undefined]] as const; // biome-ignore format: one line
  await dispatch.messages.addMissing(
    states.map(([state, errorCode], index) =>
      aQueuedMessage(first, index + 1, { state, ...(errorCode ? { errorCode } : {}) }),
    ),
  );
  const every = { campaignId: first.id, number: 0, untilMs: dispatch.clock.nowMs(), earlierRetries: [] };
  assert.equal(await chosen(5, { failedIn: { ...every, classes: ['retry'] } }), [1]);
  const failedIn = { ...every, classes: ['retry', 'fail-recipient'] as const };
  assert.equal(await chosen(6, { failedIn }), [1, 2]);
  const ended = ['cancelled', 'sent'] as const;
  await dispatch.messages.addMissing(ended.map((state, index) => aQueuedMessage(aCampaign(70), index + 1, { state })));
  const misfit = aQueuedMessage(aCampaign(71), 1, { state: 'failed', cause: "The contact's city is empty" });
  await dispatch.messages.addMissing([misfit]);
  const earlierRetries = [70, 71].map((n) => aCampaign(n).id);
  assert.equal(await chosen(7, { failedIn: { ...failedIn, earlierRetries } }), [1]);
});

test('retries nobody within a day of having had enough marketing', async () => {
  const dispatch = aDispatch();
  const first = await dispatch.launchTo(1, people);
  const failedAtMs = dispatch.clock.nowMs();
  const failed = [131_049, 131_026].map((errorCode, index) =>
    aQueuedMessage(first, index + 1, { state: 'failed', errorCode }),
  );
  await dispatch.messages.addMissing(failed);
  await dispatch.messages.saveSettled(failed, failedAtMs);
  const failedIn = { campaignId: first.id, number: 0, classes: ['fail-recipient'], earlierRetries: [] } as const;
  const chosen = async (n: number, untilMs: number) => {
    const campaign = { ...first, id: aCampaign(n).id, filter: { failedIn: { ...failedIn, untilMs } } };
    await dispatch.materialise.execute(campaign, range(campaign.id));
    return (await dispatch.messagesOf(campaign)).map(({ seq }) => seq);
  };
  assert.equal(await chosen(2, failedAtMs + 24 * 3_600_000 - 1), [2]);
  assert.equal(await chosen(3, failedAtMs + 24 * 3_600_000), [1, 2]);
});

test('gives what is due in the order of the list, whether it was there before or is new', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchTo(1, people);
  const nowMs = dispatch.clock.nowMs();
  const before = [aQueuedMessage(campaign, 4), aQueuedMessage(campaign, 2, { dueAtMs: nowMs + 1 })];
  await dispatch.messages.addMissing([...before, aQueuedMessage(campaign, 5, { state: 'failed', cause: 'no name' })]);
  const due = async () => (await dispatch.materialise.execute(campaign, range(campaign.id))).map(({ phone }) => phone);
  assert.equal(await due(), [1, 3, 4].map(aPhone));
  dispatch.clock.advance(1);
  assert.equal(await due(), [1, 2, 3, 4].map(aPhone));
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
  const before = await dispatch.materialise.execute(campaign, range(campaign.id));
  assert.is(before.length, 5);
  const stored = await dispatch.messages.inRange(range(campaign.id));
  await dispatch.contacts.save(people.map((contact) => ({ ...contact, name: 'Asha' })));
  dispatch.clock.advance(1000);
  await Promise.all([1, 2, 3].map(() => dispatch.materialise.execute(campaign, range(campaign.id))));
  assert.equal(await dispatch.messages.inRange(range(campaign.id)), stored);
  assert.equal(await dispatch.states(campaign), { queued: 5 });
});

test('sends what contacts said at the launch, whatever is uploaded before their turn comes', async () => {
  const dispatch = aDispatch();
  const { database, contacts, lists, clock } = dispatch;
  const saveRows = new SaveRows(database, contacts, lists, new NodeIds(), clock);
  const upload = async (importId: string, name: string) => {
    const row = { row: 1, phone: `+${aPhone(1)}`, name, attributes: { city: 'Pune' } };
    const target = { vendorId: 'ven_a', importId, list: aList(1).name, tags: [] };
    await saveRows.save(
      target,
      checkRows([row], () => ({ phone: aPhone(1) })),
    );
  };
  const versions = () => database.get<{ n: bigint }>('SELECT count(*) AS n FROM contact_versions')?.n;
  const parameters = { body: [{ attribute: 'name' }, { attribute: 'city', default: 'town' }] };
  const template = { templateId: 't', metaName: 'm', language: 'en', category: 'marketing', parameters } as const;
  const person = aContact(1, { name: 'Asha' });
  const first = await dispatch.launchTo(1, [person], { template });
  clock.advance(1);
  await upload('imp_1', 'Ravi');
  assert.is(versions(), 1n);
  clock.advance(1);
  await upload('imp_2', 'Ravi');
  assert.is(versions(), 1n, 'the same again is no other version');
  const second = aCampaign(2, { template, listId: first.listId, lastSeq: 1, createdAtMs: clock.nowMs() });
  await dispatch.campaigns.add(second);
  clock.advance(1);
  await upload('imp_3', 'Meera');
  const textsOf = async ({ id }: Campaign) => (await dispatch.messages.inRange(range(id)))[0]?.parameters;
  for (const campaign of [first, second]) await dispatch.materialise.execute(campaign, range(campaign.id));
  assert.equal(await textsOf(first), { bodyParameters: ['Asha', 'town'] });
  assert.equal(await textsOf(second), { bodyParameters: ['Ravi', 'Pune'] });
});

test('looks markets up as they were on the day of the launch', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchTo(1, people);
  dispatch.clock.advance(24 * 60 * 60 * 1000);
  await dispatch.materialise.execute(campaign, range(campaign.id));
  assert.equal(dispatch.prices.asked, [campaign.createdAtMs]);
});

test('sends nothing to a market that the launch had no price for: who was out then is told so', async () => {
  const dispatch = aDispatch();
  const campaign = await dispatch.launchTo(1, [aContact(1, { phone: phoneNumber('447911123456') })]);
  await dispatch.materialise.execute(campaign, range(campaign.id));
  const [message] = await dispatch.messagesOf(campaign);
  assert.is(message?.market, 'Other');
  assert.is(message?.reservedMicros, 0n);
  assert.equal([message?.state, message?.cause], ['failed', 'The launch had no price for this market']);
});

test.run();
