import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqlitePhoneNumberLimits } from '../../../src/adapters/campaigns/sqlite-phone-number-limits.ts';
import { SqliteSendingStops } from '../../../src/adapters/campaigns/sqlite-sending-stops.ts';
import { SqliteOptOuts } from '../../../src/adapters/contacts/sqlite-opt-outs.ts';
import { SqliteAuditLog } from '../../../src/adapters/operations/sqlite-audit-log.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { SqliteTemplateRepository } from '../../../src/adapters/templates/sqlite-template-repository.ts';
import { FollowTemplate } from '../../../src/application/campaigns/follow-template.ts';
import { OptOutPerson } from '../../../src/application/campaigns/opt-out-person.ts';
import { ResumeCampaign } from '../../../src/application/campaigns/resume-campaign.ts';
import { ResumeSending } from '../../../src/application/campaigns/resume-sending.ts';
import { EventFailures } from '../../../src/application/shared/event-failures.ts';
import type { BusMessage } from '../../../src/application/shared/ports.ts';
import { ServiceUnavailable } from '../../../src/application/shared/unavailable.ts';
import { ApplyOptOuts } from '../../../src/application/webhooks/apply-opt-outs.ts';
import { ApplyTemplateEvents } from '../../../src/application/webhooks/apply-template-events.ts';
import { HandleMetaEvents } from '../../../src/application/webhooks/handle-meta-events.ts';
import { LinkPeople } from '../../../src/application/webhooks/link-people.ts';
import { type QueuedMetaEvent, splitMetaBody } from '../../../src/application/webhooks/meta-envelope.ts';
import { META_EVENTS_RETRIES, META_EVENTS_TOPIC } from '../../../src/application/webhooks/topics.ts';
import { formatCallbackData } from '../../../src/domain/campaigns/callback-data.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import { ALL_VENDORS, optOutWords } from '../../../src/domain/contacts/opt-out.ts';
import type { PhoneNumber } from '../../../src/domain/shared/phone-number.ts';
import { anApplyAccountEvents, OWN_ACCOUNT } from '../../support/account-events.ts';
import { aMember } from '../../support/actors.ts';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { hasStopped } from '../../support/opt-outs.ts';
import { RecordingMetrics } from '../../support/recording-metrics.ts';
import { anApplyRefusals } from '../../support/refusals.ts';
import { rejection } from '../../support/rejection.ts';
import { aCampaign, aMessage, PRICES } from '../../support/settlement.ts';
import { SilentAuditLog } from '../../support/silent-audit-log.ts';
import { aTemplate } from '../../support/templates.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

interface Context extends Treasury {
  templates: SqliteTemplateRepository;
  optOuts: SqliteOptOuts;
  stops: SqliteSendingStops;
  handle: HandleMetaEvents;
  metrics: RecordingMetrics;
  sent: readonly Message[];
}

const test = suite<Context>("handling Meta's events");

test.before.each(async (context) => {
  Object.assign(context, aTreasury());
  context.templates = new SqliteTemplateRepository(context.database);
  const applyTemplateEvents = new ApplyTemplateEvents(
    context.database,
    context.templates,
    new FollowTemplate(context.campaigns),
  );
  const { database, messages, clock } = context;
  context.optOuts = new SqliteOptOuts(database);
  const optOutPerson = new OptOutPerson(database, context.optOuts, messages, clock);
  const words = optOutWords('stop,बंद', 'start');
  const linkPeople = new LinkPeople(database, context.optOuts);
  const applyOptOuts = new ApplyOptOuts(context.optOuts, messages, optOutPerson, linkPeople, words);
  context.stops = new SqliteSendingStops(database);
  context.metrics = new RecordingMetrics();
  context.handle = new HandleMetaEvents(
    context.settleStatuses,
    anApplyRefusals(context),
    applyTemplateEvents,
    applyOptOuts,
    anApplyAccountEvents(database, clock, context.logger),
    linkPeople,
    new EventFailures(database, () => messages.find([]), context.logger),
    context.metrics,
    OWN_ACCOUNT,
  );
  await context.fund(500_000_000n);
  context.sent = await context.launch(1, 3);
});
test.after.each(({ database }) => assertLedgerHolds(database));

/** As the webhook's handler puts a body on the bus. */
function queued(field: string, value: object, wabaId = OWN_ACCOUNT.wabaId): BusMessage[] {
  const body = { entry: [{ id: wabaId, time: 1_795_301_000, changes: [{ field, value }] }] };
  return splitMetaBody(body, new ManualClock().nowMs()).map((event, index) =>
    onBus(JSON.stringify(event), `${field} ${index}`),
  );
}

function onBus(value: string, id = 'bad'): BusMessage {
  return { id, topic: META_EVENTS_TOPIC, key: 'ven_a', value, attempt: 1, firstSeenMs: 1_000 };
}

function status({ vendorId, id, wamid }: Message, name: string) {
  return {
    id: wamid,
    status: name,
    timestamp: '1795300004',
    biz_opaque_callback_data: formatCallbackData(vendorId, id),
    pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' },
  };
}

function statuses(...list: readonly object[]): BusMessage[] {
  return messages({ statuses: list });
}

function messages(lists: object): BusMessage[] {
  return queued('messages', { metadata: { phone_number_id: '220011223344556' }, ...lists });
}

test('settles the statuses of a webhook together, at the time that Meta gives', async ({
  handle,
  sent,
  charges,
  wallet,
}) => {
  const batch = statuses(...sent.flatMap((message) => [status(message, 'sent'), status(message, 'delivered')]));
  assert.equal(await handle.execute(batch), []);
  const { seq, heldMicros } = await wallet();
  assert.equal([seq, heldMicros], [3, 0n]);
  const [charge] = await charges.ofJournals('ven_a', seq, seq);
  assert.equal([charge?.priceMicros, charge?.occurredAtMs], [PRICES.marketing.priceMicros, 1_795_300_004_000]);
});

test('applies the events of templates', async ({ handle, templates }) => {
  const template = aTemplate(1);
  await templates.add(template, 0);
  const batch = queued('message_template_status_update', {
    event: 'APPROVED',
    message_template_id: '1455667788990011234',
    message_template_name: template.metaName,
    message_template_language: 'en-US',
    message_template_category: 'UTILITY',
    reason: 'NONE',
  });
  assert.equal(await handle.execute(batch), []);
  const { status: approved, category, metaTemplateId } = (await templates.find('ven_a', template.id)) ?? aTemplate(2);
  assert.equal([approved, category, metaTemplateId], ['APPROVED', 'UTILITY', '1455667788990011234']);
});

test('passes over what it knows and need not act on', async ({ handle }) => {
  const batch = [
    ...queued('business_capability_update', { max_phone_numbers_per_waba: 25 }),
    ...queued('messages', {
      messages: [{ from: '919812345670', id: 'wamid.IN1', type: 'text', text: { body: 'Hi' } }],
    }),
    ...statuses({ id: 'wamid.A', status: 'played' }),
  ];
  assert.equal(await handle.execute(batch), []);
});

test('keeps for an operator what it does not know: fields, values and shapes', async ({ handle }) => {
  const batch = [
    ...queued('a_field_of_next_year', { news: true }),
    ...queued('account_update', { event: 'ACCOUNT_MOVED_TO_THE_MOON' }),
    ...statuses({ id: 'wamid.A', status: 'teleported' }),
    onBus('{}'),
  ];
  const rejections = await handle.execute(batch);
  assert.equal(
    rejections.map(({ message, cause, retry }) => [message, cause, retry]),
    ['a_field_of_next_year', 'account_update', 'statuses', 'unrecognised'].map((field, index) => {
      return [batch[index], `Unknown event: ${field}`, false];
    }),
  );
});

test('finds by statuses whose user id it is: a STOP under it stops the vendor that wrote, said later or before', async ({
  handle,
  sent,
  optOuts,
}) => {
  const [first, second] = sent as [Message, Message];
  const stop = (userId: string) =>
    messages({ messages: [{ from_user_id: userId, id: `wamid.${userId}`, type: 'text', text: { body: 'STOP' } }] });
  const sentTo = (message: Message, userId: string) =>
    statuses({ ...status(message, 'sent'), recipient_user_id: userId });
  assert.equal(await handle.execute([...sentTo(first, 'IN.1'), ...stop('IN.1'), ...stop('IN.2')]), []);
  assert.equal(await optOuts.phoneOf('IN.1'), first.phone);
  assert.equal(
    (await optOuts.of(first.phone)).map(({ scope, source }) => [scope, source]),
    [['ven_a', 'reply']],
  );
  assert.equal([await optOuts.phoneOf('IN.2'), await optOuts.of(second.phone)], [undefined, []]);
  await handle.execute(sentTo(second, 'IN.2'));
  assert.equal(
    (await optOuts.of(second.phone)).map(({ scope }) => scope),
    [ALL_VENDORS],
  );
});

test("finds by statuses that Meta's number of a person is another than ours, and stops ours", async ({
  handle,
  sent,
  optOuts,
}) => {
  const [first, second] = sent as [Message, Message];
  const told = { ...status(first, 'sent'), recipient_id: '5215512345678', recipient_user_id: 'MX.1' };
  const stop = { from: '5215512345678', from_user_id: 'MX.1', id: 'w', type: 'text', text: { body: 'STOP' } };
  const same = { ...status(second, 'sent'), recipient_id: second.phone };
  assert.equal(await handle.execute([...statuses(told, same), ...messages({ messages: [stop] })]), []);
  const links = ['5215512345678', 'MX.1', second.phone].map((name) => optOuts.phoneOf(name));
  assert.equal(await Promise.all(links), [first.phone, first.phone, undefined]);
  assert.equal(
    (await optOuts.of(first.phone)).map(({ scope, source }) => [scope, source]),
    [['ven_a', 'reply']],
  );
});

test('looks up once whose user id it is, and writes nothing for who is known', async ({ handle, sent, optOuts }) => {
  const calls: string[] = [];
  for (const name of ['unlinked', 'link'] as const) {
    const original = optOuts[name].bind(optOuts);
    Object.assign(optOuts, {
      [name]: (pairs: ReadonlyMap<string, PhoneNumber>) => {
        calls.push(`${name} ${pairs.size}`);
        return original(pairs);
      },
    });
  }
  const told = (name: string) =>
    statuses(...sent.map((message) => ({ ...status(message, name), recipient_user_id: `IN.${message.seq}` })));
  await handle.execute(told('sent'));
  await handle.execute([...told('delivered'), ...told('read')]);
  assert.equal(calls, ['unlinked 3', 'link 3']);
});

for (const place of ['account', 'number'] as const) {
  test(`keeps for an operator what another ${place} is told, and acts on nothing of ours`, async (context) => {
    const { handle, templates, optOuts, stops, database, metrics } = context;
    const template = aTemplate(1);
    await templates.add(template, 0);
    const phone = (context.sent[0] as Message).phone;
    const wabaId = place === 'account' ? '1' : OWN_ACCOUNT.wabaId;
    const metadata = { phone_number_id: place === 'number' ? '2' : OWN_ACCOUNT.phoneNumberId };
    const text = { from: phone, from_user_id: 'IN.1', id: 'wamid.IN1', type: 'text', text: { body: 'STOP' } };
    const preference = { wa_id: phone, category: 'marketing_messages', value: 'stop', timestamp: 1_795_300_300 };
    const said = { message_template_id: '7', message_template_name: template.metaName, event: 'APPROVED' };
    const rate = { display_phone_number: place === 'number' ? '912' : '918044556677', event: 'THROUGHPUT_UPGRADE' };
    const ban = { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE' } };
    const ofAccount = [
      ...queued('account_update', ban, wabaId),
      ...queued('message_template_status_update', { ...said, message_template_language: 'en_US' }, wabaId),
    ];
    const batch = [
      ...queued('messages', { metadata, messages: [text] }, wabaId),
      ...queued('user_preferences', { metadata, user_preferences: [preference] }, wabaId),
      ...queued('phone_number_quality_update', rate, wabaId),
      ...(place === 'account' ? ofAccount : []),
    ];
    const rejections = await handle.execute(batch);
    assert.equal(
      rejections.map(({ message, retry }) => [message, retry]),
      batch.map((message) => [message, false]),
    );
    assert.ok(rejections.every(({ cause }) => cause.startsWith(`Event of another ${place}`)));
    assert.equal(Object.fromEntries(metrics.counts), { 'meta_events unknown dead': batch.length });
    assert.equal(await templates.find('ven_a', template.id), template);
    assert.equal([await optOuts.of(phone), await optOuts.phoneOf('IN.1'), await stops.all()], [[], undefined, []]);
    assert.is(await new SqlitePhoneNumberLimits(database).find(OWN_ACCOUNT.phoneNumberId), undefined);
  });
}

test('settles what a former number sent, and buries the status of a message that another number sent', async ({
  handle,
  sent,
  wallet,
  optOuts,
}) => {
  const [message] = sent as [Message];
  const stranger = aMessage(aCampaign(9), 1);
  const refused = { ...status(stranger, 'failed'), errors: [{ code: 131050 }], recipient_id: stranger.phone };
  const former = { metadata: { phone_number_id: '2' }, statuses: [status(message, 'delivered'), refused] };
  const batch = queued('messages', former);
  assert.equal(await handle.execute(batch), [
    { message: batch[1], cause: 'Event of another number of the account', retry: false },
  ]);
  assert.is((await wallet()).heldMicros, 2n * PRICES.marketing.priceMicros);
  assert.equal(await optOuts.of(stranger.phone), []);
});

test('lets a STOP count after a START that says it will be said next year', async ({ handle, sent, optOuts }) => {
  const [message] = sent as [Message];
  const said = (text: string, atMs: number) => {
    const context = { id: message.wamid };
    const timestamp = String(atMs / 1000);
    return { from: message.phone, id: `wamid.${text}`, timestamp, type: 'text', text: { body: text }, context };
  };
  const nowMs = new ManualClock().nowMs();
  await handle.execute(messages({ messages: [said('START', nowMs + 31_536_000_000)] }));
  await handle.execute(messages({ messages: [said('STOP', nowMs + 61_000)] }));
  assert.is(await hasStopped(optOuts, 'ven_a', message.phone), true);
});

test('counts as dead what no further attempt follows', async ({ handle, sent, metrics }) => {
  const [message] = sent as [Message];
  const [stray] = statuses(status({ ...message, id: `msg_${'0'.repeat(32)}` }, 'delivered')) as [BusMessage];
  for (const attempt of [1, 4, 5]) await handle.execute([{ ...stray, attempt }]);
  assert.equal(Object.fromEntries(metrics.counts), {
    'meta_events status-delivered retry': 2,
    'meta_events status-delivered dead': 1,
  });
});

test('counts events by what they are and what became of them', async ({ handle, sent, metrics }) => {
  const [message] = sent as [Message];
  await handle.execute([
    ...statuses(status(message, 'delivered'), status(message, 'read'), status(message, 'read')),
    ...statuses(status(aMessage(aCampaign(9), 1), 'delivered')),
    ...queued('a_field_of_next_year', {}),
    onBus('{'),
  ]);
  assert.equal(Object.fromEntries(metrics.counts), {
    'meta_events status-delivered done': 1,
    'meta_events status-read done': 2,
    'meta_events status-delivered retry': 1,
    'meta_events unknown dead': 1,
    'meta_events unreadable dead': 1,
  });
});

test('keeps a STOP for the vendor whose message it answers, and a 131050 for all', async ({
  handle,
  sent,
  optOuts,
}) => {
  const [first, second, third] = sent as [Message, Message, Message];
  const stop = {
    from: first.phone,
    id: 'wamid.IN1',
    type: 'text',
    text: { body: ' Stop! ' },
    context: { id: first.wamid },
  };
  const refused = { ...status(second, 'failed'), pricing: undefined, errors: [{ code: 131050 }] };
  const preference = { wa_id: third.phone, category: 'marketing_messages', value: 'stop', timestamp: 1_795_300_300 };
  const batch = [
    ...statuses(status(first, 'sent')),
    ...queued('messages', { messages: [stop] }),
    ...statuses(refused),
    ...queued('user_preferences', { user_preferences: [preference] }),
  ];
  assert.equal(await handle.execute(batch), []);
  const stopped = async (vendorId: string) =>
    Promise.all([first, second, third].map(({ phone }) => hasStopped(optOuts, vendorId, phone)));
  assert.equal(await stopped('ven_a'), [true, true, true]);
  assert.equal(await stopped('ven_b'), [false, true, true]);
});

test('tries a STOP again that answers a message it does not know, and in the end asks who wrote last', async ({
  handle,
  sent,
  optOuts,
}) => {
  const [{ phone }] = sent as [Message];
  const stop = { from: phone, id: 'wamid.IN1', type: 'text', text: { body: 'STOP' }, context: { id: 'wamid.lost' } };
  const [message] = queued('messages', { messages: [stop] }) as [BusMessage];
  const [rejected, ...others] = await handle.execute([message]);
  assert.equal([rejected?.retry, others, await hasStopped(optOuts, 'ven_a', phone)], [true, [], false]);
  assert.equal(await handle.execute([{ ...message, attempt: META_EVENTS_RETRIES.maxAttempts }]), []);
  assert.is(await hasStopped(optOuts, 'ven_a', phone), true);
});

test('stops the number, or the campaign, for what a status says of it: once, and not for an old one', async ({
  handle,
  sent,
  stops,
  campaigns,
  clock,
}) => {
  const failed = (message: Message, code: number, agoMs = 0) => ({
    ...status(message, 'failed'),
    timestamp: String((clock.nowMs() - agoMs) / 1000),
    pricing: undefined,
    errors: [{ code, title: 'Refused' }],
  });
  const [first, second, third] = sent as [Message, Message, Message];
  const stateNow = async () => [
    (await campaigns.find(first.campaignId))?.state,
    (await stops.reasonOf('220011223344556', 'ven_a')) !== undefined,
  ];
  await handle.execute(statuses(failed(first, 131026), failed(second, 131042, 3_600_000)));
  assert.equal(await stateNow(), ['running', false]);
  await handle.execute(statuses(failed(second, 132015)));
  assert.equal(await stateNow(), ['paused', false]);
  await handle.execute(statuses(failed(third, 131042)));
  assert.equal(await stateNow(), ['paused', true]);
});

test('stops no number again for what was refused before its stop was lifted, however late or often it comes', async ({
  handle,
  sent,
  stops,
  database,
  clock,
}) => {
  const failed = (message: Message) => ({
    ...status(message, 'failed'),
    timestamp: String(clock.nowMs() / 1000),
    pricing: undefined,
    errors: [{ code: 131042, title: 'Refused' }],
  });
  const [first, second, third] = sent as [Message, Message, Message];
  const isStopped = async () => (await stops.reasonOf('220011223344556', 'ven_a')) !== undefined;
  const repeated = failed(first);
  await handle.execute(statuses(repeated));
  assert.is(await isStopped(), true);
  clock.advance(20_000);
  const late = failed(second);
  clock.advance(20_000);
  const resume = new ResumeSending(database, stops, new SqliteAuditLog(database, clock, new NodeIds()), clock);
  await resume.execute({ kind: 'operator', id: 'opr_1', address: '192.0.2.1' });
  assert.equal(await handle.execute(statuses(repeated, late)), []);
  assert.is(await isStopped(), false);
  clock.advance(1000);
  await handle.execute(statuses(repeated, failed(third)));
  assert.is(await isStopped(), true);
});

test('pauses no campaign again for what was refused before its vendor resumed it', async ({
  handle,
  sent,
  stops,
  campaigns,
  clock,
  ...context
}) => {
  const failed = (message: Message) => ({
    ...status(message, 'failed'),
    timestamp: String(clock.nowMs() / 1000),
    pricing: undefined,
    errors: [{ code: 131063, title: 'Refused' }],
  });
  const [first, second, third] = sent as [Message, Message, Message];
  const stateNow = async () => (await campaigns.find(first.campaignId))?.state;
  const repeated = failed(first);
  await handle.execute(statuses(repeated));
  assert.is(await stateNow(), 'paused');
  clock.advance(20_000);
  const late = failed(second);
  clock.advance(20_000);
  const { database, messages, templates, holdFunds } = context;
  const audit = new SilentAuditLog();
  const resume = new ResumeCampaign(database, campaigns, messages, stops, templates, holdFunds, audit, clock);
  await resume.execute(aMember, first.vendorId, first.campaignId);
  assert.equal(await handle.execute(statuses(repeated, late)), []);
  assert.is(await stateNow(), 'running');
  clock.advance(1000);
  await handle.execute(statuses(repeated, failed(third)));
  assert.is(await stateNow(), 'paused');
});

test('stops nobody for a failed status whose errors have no number, and tells the message failed', async ({
  handle,
  sent,
  stops,
  campaigns,
  messages,
  clock,
}) => {
  const errors = [[{}], ['text'], [null], [{ code: 'none' }, { code: null, title: 'Why' }]];
  const failed = errors.map((list) => ({
    ...status(sent[0] as Message, 'failed'),
    timestamp: String(clock.nowMs() / 1000),
    pricing: undefined,
    errors: list,
  }));
  assert.equal(await handle.execute(statuses(...failed)), []);
  assert.equal(await stops.all(), []);
  assert.is((await campaigns.find((sent[0] as Message).campaignId))?.state, 'running');
  const [message] = await messages.find([(sent[0] as Message).id]);
  assert.equal([message?.state, message?.errorCode], ['failed', undefined]);
});

/**
 * One STOP, one approval, one 132015 and one link, each of which fails for a fault of ours, and a STOP that does not.
 */
async function withFaults({ sent, templates, optOuts, campaigns, clock }: Context) {
  const [first, second, third] = sent as [Message, Message, Message];
  const template = aTemplate(1);
  await templates.add(template, 0);
  const isBad = (name: unknown) => name === first.phone || name === 'IN.2';
  const hear = optOuts.hear.bind(optOuts);
  const link = optOuts.link.bind(optOuts);
  const fault = () => Promise.reject(new TypeError('A fault of ours'));
  Object.assign(templates, { save: fault });
  Object.assign(campaigns, { find: fault });
  const optOutsWithFaults: Pick<typeof optOuts, 'hear' | 'link'> = {
    hear: (person, words) => (isBad(person) ? fault() : hear(person, words)),
    link: (pairs) => ([...pairs.keys()].some(isBad) ? fault() : link(pairs)),
  };
  Object.assign(optOuts, optOutsWithFaults);
  const stop = (message: Message) => ({ from: message.phone, id: 'w', type: 'text', text: { body: 'STOP' } });
  const paused = {
    ...status(first, 'failed'),
    timestamp: String(clock.nowMs() / 1000),
    errors: [{ code: 132015 }],
  };
  const [stopped, goesOn] = messages({ messages: [stop(first), stop(third)] }) as [BusMessage, BusMessage];
  const [approved] = queued('message_template_status_update', {
    event: 'APPROVED',
    message_template_id: '7',
    message_template_name: template.metaName,
    message_template_language: 'en_US',
  }) as [BusMessage];
  const [refused, linked, alsoLinked] = statuses(
    paused,
    { ...status(second, 'delivered'), recipient_user_id: 'IN.2' },
    { ...status(third, 'delivered'), recipient_user_id: 'IN.3' },
  ) as [BusMessage, BusMessage, BusMessage];
  return { bad: [linked, refused, stopped, approved], good: [alsoLinked, goesOn], third };
}

test('rejects for another try each event that a fault of ours keeps back, and applies the others', async (context) => {
  const { handle, optOuts, logger, wallet } = context;
  const { bad, good, third } = await withFaults(context);
  const rejections = await handle.execute([...bad, ...good]);
  assert.equal(
    rejections.map(({ message, cause, retry }) => [message.id, cause, retry]),
    bad.map(({ id }) => [id, 'TypeError: A fault of ours', true]),
  );
  assert.equal([await hasStopped(optOuts, 'ven_a', third.phone), await optOuts.phoneOf('IN.3')], [true, third.phone]);
  assert.is((await wallet()).heldMicros, PRICES.marketing.priceMicros);
  assert.is(logger.lines.filter(({ fields }) => fields['err'] instanceof TypeError).length, 4);
});

test('blames no event when the store is gone, and wants all of them again', async (context) => {
  const { handle, messages: repository } = context;
  const { bad, good } = await withFaults(context);
  const stop = [bad[2], good[1]] as BusMessage[];
  Object.assign(repository, { find: () => Promise.reject(new Error('The disk is gone')) });
  assert.match(String(await rejection(handle.execute(stop))), /The disk is gone/);
  Object.assign(context.optOuts, { hear: () => Promise.reject(new ServiceUnavailable()) });
  assert.instance(await rejection(handle.execute(stop)), ServiceUnavailable);
});

test('rejects the bad ones alone: for good what cannot be read, for another try what nobody knows yet', async ({
  handle,
  sent,
  wallet,
}) => {
  const [message] = sent as [Message];
  const stranger = statuses(status(aMessage(aCampaign(9), 1), 'delivered'));
  const nameless: QueuedMetaEvent = { field: 'statuses', receivedAtMs: 1_000, event: { status: 'sent' } };
  const bad = [onBus('{'), onBus(JSON.stringify(nameless)), ...stranger];
  const rejections = await handle.execute([...bad, ...statuses(status(message, 'delivered'))]);
  assert.equal(
    rejections.map((rejection) => [rejection.message, rejection.retry]),
    [
      [bad[0], false],
      [bad[1], false],
      [bad[2], true],
    ],
  );
  assert.match(rejections.map(({ cause }) => cause).join('\n'), /unreadable_event.*\n.*no id\nNo message of ours/);
  assert.is((await wallet()).heldMicros, 2n * PRICES.marketing.priceMicros);
});

test.run();
