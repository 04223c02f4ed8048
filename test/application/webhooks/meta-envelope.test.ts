import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { metaEventKey, type QueuedMetaEvent, splitMetaBody } from '../../../src/application/webhooks/meta-envelope.ts';
import { UNRECOGNISED_FIELD } from '../../../src/domain/webhooks/meta-events.ts';

const test = suite('the envelope of Meta webhooks');
const NOW_MS = 1_795_400_000_000;
const metadata = { display_phone_number: '918044556677', phone_number_id: '220011223344556' };

/** The events as they stand on the bus. */
function queuedOf(shape: unknown, receivedAtMs: number): readonly QueuedMetaEvent[] {
  return JSON.parse(JSON.stringify(splitMetaBody(shape, receivedAtMs)));
}

function body(field: string, value: object, entry: object = {}) {
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '330044556677889', ...entry, changes: [{ field, value }] }],
  };
}

test('makes one event of each status, message, error and preference, in their order, with their place', () => {
  const place = { wabaId: '330044556677889', receivedAtMs: NOW_MS, phoneNumberId: '220011223344556' };
  const value = {
    metadata,
    contacts: [{}],
    statuses: [{ id: 'a' }, { id: 'b' }],
    messages: [{ id: 'c' }],
    errors: [{ code: 1 }],
  };
  assert.equal(queuedOf(body('messages', value), NOW_MS), [
    { field: 'statuses', ...place, event: { id: 'a' } },
    { field: 'statuses', ...place, event: { id: 'b' } },
    { field: 'messages', ...place, event: { id: 'c' } },
    { field: 'errors', ...place, event: { code: 1 } },
  ]);
  const preferences = { metadata, user_preferences: [{ wa_id: '1' }, { wa_id: '2' }] };
  assert.equal(
    queuedOf(body('user_preferences', preferences), NOW_MS).map(({ event }) => event),
    preferences.user_preferences,
  );
});

test('keeps every other change whole, with the time of its batch', () => {
  const value = { event: 'APPROVED', message_template_id: '1455667788990011' };
  const [event, ...others] = queuedOf(body('message_template_status_update', value, { time: 1_795_301_000 }), NOW_MS);
  assert.equal(others, []);
  assert.equal(event, {
    field: 'message_template_status_update',
    wabaId: '330044556677889',
    sentAtMs: 1_795_301_000_000,
    receivedAtMs: NOW_MS,
    event: value,
  });
});

test('keeps a body of more events than fit a queue, and what has an id that fits no event, as one that somebody looks at', () => {
  const statuses = (count: number) => body('messages', { metadata, statuses: new Array(count).fill({ id: 'a' }) });
  assert.is(splitMetaBody(statuses(10_000), NOW_MS).length, 10_000);
  const whole = statuses(10_001);
  assert.equal(splitMetaBody(whole, NOW_MS), [{ field: UNRECOGNISED_FIELD, receivedAtMs: NOW_MS, event: whole }]);
  const long = '1'.repeat(201);
  const value = { statuses: [{ id: 'a' }, { id: 'b' }] };
  for (const odd of [
    body('messages', value, { id: long }),
    body('messages', { ...value, metadata: { phone_number_id: long } }),
    body(long, value),
  ]) {
    const [event, ...others] = splitMetaBody(odd, NOW_MS);
    assert.equal([event?.field, others], [UNRECOGNISED_FIELD, []]);
  }
  assert.is(metaEventKey({ field: 'statuses', receivedAtMs: NOW_MS, event: { id: long } }).length, 200);
});

test('drops nothing that has another shape', () => {
  for (const shape of [null, 7, 'x', [], {}, { entry: 1 }]) {
    assert.equal(queuedOf(shape, NOW_MS), [{ field: UNRECOGNISED_FIELD, receivedAtMs: NOW_MS, event: shape }]);
  }
  assert.equal(queuedOf({ entry: [5, { changes: [6, { field: 'messages', value: { statuses: {} } }] }] }, NOW_MS), [
    { field: UNRECOGNISED_FIELD, receivedAtMs: NOW_MS, event: 5 },
    { field: UNRECOGNISED_FIELD, receivedAtMs: NOW_MS, event: 6 },
    { field: 'messages', receivedAtMs: NOW_MS, event: { statuses: {} } },
  ]);
});

test('keeps a list that it does not know beside those that it does, and no context for one', () => {
  const value = {
    metadata,
    contacts: [{}],
    statuses: [{ id: 'a' }],
    reactions: [{ id: 'r' }, 7],
    messages: {},
    errors: [],
  };
  const fields = queuedOf(body('messages', { ...value, groups: [], flags: null }), NOW_MS).map(({ field, event }) => [
    field,
    event,
  ]);
  assert.equal(fields, [
    ['statuses', { id: 'a' }],
    ['messages.reactions', value.reactions],
    ['messages.messages', {}],
  ]);
  const preferences = { user_preferences: [{ wa_id: '1' }], more: [1] };
  assert.equal(
    queuedOf(body('user_preferences', preferences), NOW_MS).map(({ field }) => field),
    ['user_preferences', 'user_preferences.more'],
  );
});

test('keys an event by its vendor, else by person, message, template, WABA', () => {
  const key = (field: string, event: unknown) => metaEventKey({ field, wabaId: 'waba', receivedAtMs: NOW_MS, event });
  assert.is(key('statuses', { id: 'wamid.A', biz_opaque_callback_data: 'v1:ven_1:msg_1' }), 'ven_1');
  assert.is(key('statuses', { id: 'wamid.A', biz_opaque_callback_data: 'of another app' }), 'wamid.A');
  assert.is(key('messages', { id: 'wamid.B', from: '919812345670', from_user_id: 'IN.1' }), '919812345670');
  assert.is(key('messages', { id: 'wamid.B', from_user_id: 'IN.1' }), 'IN.1');
  assert.is(key('user_preferences', { wa_id: '919812345670' }), '919812345670');
  assert.is(key('user_preferences', { user_id: 'IN.1' }), 'IN.1');
  assert.is(key('message_template_status_update', { message_template_id: '9007199254740993' }), '9007199254740993');
  assert.is(key('account_update', { event: 'ACCOUNT_RESTRICTION' }), 'waba');
  assert.is(metaEventKey({ field: 'unrecognised', receivedAtMs: NOW_MS, event: null }), 'unrecognised');
});

test('gives a non-empty key to every event of any JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, entry) => {
      for (const shape of [value, { entry: [entry] }, body('messages', { statuses: [value] })]) {
        const events = queuedOf(shape, NOW_MS);
        assert.ok(events.every((event) => metaEventKey(event) !== '' && event.field !== ''));
      }
    }),
  );
});

test.run();
