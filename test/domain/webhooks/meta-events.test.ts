import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type AccountEvent,
  KNOWN_FIELDS,
  type NumberEvent,
  readMetaEvent,
  type TemplateCategoryEvent,
  type TemplateComponentsEvent,
  type TemplateQualityEvent,
  UnreadableEvent,
} from '../../../src/domain/webhooks/meta-events.ts';

const test = suite('the reader of Meta events');
const RECEIVED_MS = 1_795_400_000_000;
const PLACE = { wabaId: '330044556677889', phoneNumberId: '220011223344556' };

function read(field: string, event: unknown, extra: object = {}) {
  return readMetaEvent(JSON.stringify({ field, ...PLACE, receivedAtMs: RECEIVED_MS, event, ...extra }));
}

const delivered = {
  id: 'wamid.AAA1',
  status: 'delivered',
  timestamp: '1795300004',
  recipient_id: '919812345670',
  biz_opaque_callback_data: 'v1:ven_1:msg_1',
  pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' },
};

test('reads a status of v24 and after', () => {
  assert.equal(read('statuses', delivered), {
    type: 'message-status',
    occurredAtMs: 1_795_300_004_000,
    ...PLACE,
    wamid: 'wamid.AAA1',
    status: 'delivered',
    callbackData: 'v1:ven_1:msg_1',
    pricing: { type: 'regular', category: 'marketing', billable: true },
    errors: [],
    recipient: '919812345670',
  });
});

test('reads a status of v23 and before: conversation, CBP pricing without a type', () => {
  const event = read('statuses', {
    ...delivered,
    conversation: { id: '8eb6', expiration_timestamp: 1795386400, origin: { type: 'utility' } },
    pricing: { billable: true, pricing_model: 'CBP', category: 'utility' },
  });
  assert.equal('pricing' in event && event.pricing, { category: 'utility', billable: true });
});

test('reads a status of a person without a phone number, and one without pricing', () => {
  const event = read('statuses', {
    id: 'wamid.A',
    status: 'read',
    timestamp: 1795300090,
    recipient_user_id: 'IN.2081',
  });
  assert.equal(event, {
    type: 'message-status',
    occurredAtMs: 1_795_300_090_000,
    ...PLACE,
    wamid: 'wamid.A',
    status: 'read',
    errors: [],
    recipientUserId: 'IN.2081',
  });
});

test('reads why a message failed, with details as an object, as text, or missing', () => {
  const title = 'not delivered to maintain healthy ecosystem engagement.';
  const errors = [
    { code: 131049, title, message: title, error_data: { details: 'In order to maintain' } },
    { code: '131026', title: 'Undeliverable', error_data: 'plain' },
    { code: 1, message: 'only a message' },
    { code: 'AUTH', title: 'A word for a code' },
    'plain text',
  ];
  const event = read('statuses', { id: 'wamid.B', status: 'failed', timestamp: '1795300007', errors });
  assert.equal('errors' in event && event.errors, [
    { code: 131049, title, details: 'In order to maintain' },
    { code: 131026, title: 'Undeliverable', details: 'plain' },
    { code: 1, title: 'only a message', details: 'only a message' },
    { title: 'A word for a code', details: '' },
    { title: '', details: '' },
  ]);
});

test('takes the time of the batch, else of the receipt, for an event without a believable time', () => {
  for (const timestamp of [undefined, null, '', 'soon', -1, 0, 1e300, '1795300004000']) {
    const event = { ...delivered, timestamp };
    const occurredAtMs = (extra: object) => (read('statuses', event, extra) as { occurredAtMs: number }).occurredAtMs;
    assert.is(occurredAtMs({}), RECEIVED_MS);
    assert.is(occurredAtMs({ sentAtMs: 1_795_301_000_000 }), 1_795_301_000_000);
  }
});

test('takes no event for later than a minute after its receipt, whatever it says', () => {
  const times = (aheadMs: number) => {
    const timestamp = String((RECEIVED_MS + aheadMs) / 1000);
    const { occurredAtMs } = read('statuses', { ...delivered, timestamp }) as { occurredAtMs: number };
    const batch = read('statuses', { ...delivered, timestamp: undefined }, { sentAtMs: RECEIVED_MS + aheadMs });
    assert.is((batch as { occurredAtMs: number }).occurredAtMs, occurredAtMs);
    return occurredAtMs - RECEIVED_MS;
  };
  assert.equal([-1000, 0, 60_000, 61_000, 1e12].map(times), [-1000, 0, 60_000, 60_000, 60_000]);
});

test('reads a template status with the exact id, the language as en_US, and the reason', () => {
  const value = {
    event: 'REJECTED',
    message_template_id: '9007199254740993',
    message_template_name: 'v42_diwali_offer',
    message_template_language: 'en-US',
    message_template_category: 'MARKETING',
    reason: 'INVALID_FORMAT',
    rejection_info: { reason: 'Two variables touch each other.', recommendation: 'Put text between them.' },
  };
  assert.equal(read('message_template_status_update', value, { sentAtMs: 1_795_301_000_000 }), {
    type: 'template-status',
    occurredAtMs: 1_795_301_000_000,
    ...PLACE,
    metaTemplateId: '9007199254740993',
    metaName: 'v42_diwali_offer',
    language: 'en_US',
    event: 'REJECTED',
    reason: 'INVALID_FORMAT',
    explanation: 'Two variables touch each other. Put text between them.',
    category: 'MARKETING',
  });
  const paused = {
    ...value,
    event: 'PAUSED',
    reason: 'NONE',
    rejection_info: null,
    other_info: { title: 'FIRST_PAUSE', description: 'Paused for 3 hours.' },
  };
  const event = read('message_template_status_update', paused);
  assert.not('reason' in event);
  assert.is('explanation' in event && event.explanation, 'Paused for 3 hours.');
});

const TEMPLATE = {
  message_template_id: 1455667788990014,
  message_template_name: 'v9_order',
  message_template_language: 'en-US',
};
const readTemplate = { metaTemplateId: '1455667788990014', metaName: 'v9_order', language: 'en_US' };

test('reads a quality update, also under the name of a status update as in Meta’s sample', () => {
  const value = { ...TEMPLATE, previous_quality_score: 'GREEN', new_quality_score: 'YELLOW' };
  for (const field of ['message_template_quality_update', 'message_template_status_update']) {
    const { type, quality, language } = read(field, value) as TemplateQualityEvent;
    assert.equal([type, quality, language], ['template-quality', 'YELLOW', 'en_US']);
  }
});

test('reads both forms of a category update: the change, and the notice of a day', () => {
  const changed = { ...TEMPLATE, previous_category: 'UTILITY', new_category: 'MARKETING' };
  const {
    occurredAtMs: _,
    wabaId: __,
    phoneNumberId: ___,
    ...event
  } = read('template_category_update', changed) as TemplateCategoryEvent;
  assert.equal(event, { type: 'template-category', ...readTemplate, category: 'MARKETING' });
  const timestamp = { category_update_timestamp: 1795387400 };
  const notice = { ...TEMPLATE, new_category: 'UTILITY', correct_category: 'MARKETING', ...timestamp };
  const { category, upcoming } = read('template_category_update', notice) as TemplateCategoryEvent;
  assert.equal([category, upcoming], ['UTILITY', { category: 'MARKETING', atMs: 1_795_387_400_000 }]);
});

test('reads the texts of an edited template', () => {
  const event = read('message_template_components_update', {
    ...TEMPLATE,
    message_template_element: 'New body',
    message_template_footer: 'New footer',
    message_template_buttons: [
      {
        message_template_button_type: 'URL',
        message_template_button_text: 'Go',
        message_template_button_url: 'https://a.in',
      },
    ],
  }) as TemplateComponentsEvent;
  const { body, footer, header, buttons } = event;
  assert.equal(
    [body, footer, header, buttons],
    ['New body', 'New footer', undefined, [{ text: 'Go', url: 'https://a.in' }]],
  );
});

test('reads what a person wrote, tapped or chose', () => {
  const base = { from: '919812345670', id: 'wamid.IN', timestamp: '1795300200' };
  const expected = {
    type: 'inbound-message',
    occurredAtMs: 1_795_300_200_000,
    ...PLACE,
    wamid: 'wamid.IN',
    from: base.from,
  };
  assert.equal(read('messages', { ...base, type: 'text', text: { body: 'STOP' } }), { ...expected, text: 'STOP' });
  const button = { payload: 'STOP:v42', text: 'Stop promotions' };
  assert.equal(read('messages', { ...base, type: 'button', button, context: { id: 'wamid.AAA1' } }), {
    ...expected,
    text: 'Stop promotions',
    buttonPayload: 'STOP:v42',
    contextWamid: 'wamid.AAA1',
  });
  const interactive = { type: 'button_reply', button_reply: { id: 'stop', title: 'Stop' } };
  assert.equal(read('messages', { ...base, type: 'interactive', interactive }), {
    ...expected,
    text: 'Stop',
    buttonPayload: 'stop',
  });
  const { from: _, ...withoutPhone } = { ...base, from_user_id: 'IN.2081', type: 'image' };
  assert.equal(read('messages', withoutPhone), {
    ...expected,
    from: 'IN.2081',
    userId: 'IN.2081',
    text: '',
  });
});

test("reads Meta's own stop and resume of marketing", () => {
  const stop = { wa_id: '919812345670', category: 'marketing_messages', value: 'stop', timestamp: 1795300300 };
  assert.equal(read('user_preferences', stop), {
    type: 'user-preference',
    occurredAtMs: 1_795_300_300_000,
    ...PLACE,
    from: '919812345670',
    value: 'stop',
  });
  assert.is(read('user_preferences', { ...stop, value: 'resume' }).type, 'user-preference');
  assert.is(read('user_preferences', { ...stop, value: 'signup' }).type, 'ignored');
  assert.is(read('user_preferences', { ...stop, category: 'all_messages' }).type, 'unknown');
});

test('reads what happens to the account and its numbers', () => {
  const words = (field: string, value: object) => {
    const { event, details } = read(field, value) as AccountEvent;
    return [event, ...details];
  };
  const restriction = { event: 'ACCOUNT_RESTRICTION', restriction_info: [{ restriction_type: 'R', expiration: 1 }] };
  assert.equal(words('account_update', restriction), ['ACCOUNT_RESTRICTION', 'R']);
  const ban = { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE', waba_ban_date: 'November 30, 2026' } };
  assert.equal(words('account_update', ban), ['DISABLED_UPDATE', 'DISABLE', 'November 30, 2026']);
  const info = { alert_severity: 'CRITICAL', alert_status: 'ACTIVE', alert_type: 'T', alert_description: 'Why' };
  assert.equal(words('account_alerts', { alert_info: info }), ['T', 'CRITICAL', 'ACTIVE', 'Why']);
  const number = { display_phone_number: '+91 80-4455', event: 'FLAGGED' };
  const { event, displayPhoneNumber } = read('phone_number_quality_update', number) as NumberEvent;
  assert.equal([event, displayPhoneNumber], ['FLAGGED', '91804455']);
});

test('passes over what it knows and this platform has nothing to do for', () => {
  for (const event of [
    read('statuses', { id: 'wamid.A', status: 'played' }),
    read('messages', { type: 'system' }),
    read('business_capability_update', { max_phone_numbers_per_waba: 25 }),
  ]) {
    assert.equal(event, { type: 'ignored' });
  }
});

test('calls unknown what no page of Meta tells of', () => {
  const template = { message_template_id: '1', message_template_name: 'a', message_template_language: 'en' };
  for (const [field, event] of [
    ['statuses', { id: 'wamid.A', status: 'teleported' }],
    ['messages', {}],
    ['errors', { code: 131031, title: 'Locked' }],
    ['account_update', {}],
    ['account_update', { event: 'SOMETHING_NEW' }],
    ['phone_number_quality_update', { display_phone_number: '918044556677', event: 'SOMETHING_NEW' }],
    ['message_template_status_update', { ...template, event: 'SOMETHING_NEW' }],
    ['constructor', {}],
  ] as const) {
    assert.equal(read(field, event), { type: 'unknown', cause: `Unknown event: ${field}` });
  }
});

test('refuses what is not JSON and what it must act on but cannot identify', () => {
  const template = {
    event: 'APPROVED',
    message_template_id: '1455667788990011',
    message_template_name: 'v42_sale',
    message_template_language: 'hi',
  };
  assert.is(read('message_template_status_update', template).type, 'template-status');
  const unreadable: readonly (() => unknown)[] = [
    () => readMetaEvent('{'),
    () => read('statuses', { status: 'delivered' }),
    () => read('messages', { type: 'text', from: '919812345670' }),
    () => read('messages', { type: 'text', id: 'wamid.IN' }),
    () => read('user_preferences', { value: 'stop', category: 'marketing_messages' }),
    () => read('message_template_status_update', { ...template, message_template_id: null }),
    () => read('message_template_status_update', { ...template, message_template_name: null }),
    () => read('message_template_status_update', { ...template, message_template_language: null }),
  ];
  for (const reading of unreadable) {
    assert.throws(
      reading,
      (error: unknown) => error instanceof UnreadableEvent && error.code === 'webhooks.unreadable_event',
    );
  }
});

test('never fails in another way, whatever JSON it meets', () => {
  const field = fc.constantFrom('statuses', 'messages', 'user_preferences', 'message_template_status_update', 'x');
  const known = fc.record(
    {
      id: fc.jsonValue(),
      status: fc.constant('sent'),
      type: fc.jsonValue(),
      value: fc.constant('stop'),
      event: fc.jsonValue(),
      errors: fc.jsonValue(),
      pricing: fc.jsonValue(),
      timestamp: fc.jsonValue(),
      from: fc.jsonValue(),
      context: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(field, fc.oneof(fc.jsonValue(), known), (name, event) => {
      try {
        assert.type(read(name, event).type, 'string');
      } catch (error) {
        assert.instance(error, UnreadableEvent);
      }
    }),
    { numRuns: 1000 },
  );
});

test('reads the webhook fields that operating.md says to subscribe to, and no other', () => {
  const [, section = ''] = readFileSync('docs/operating.md', 'utf8').split('\n## Connecting Meta\n');
  const rows = section.slice(0, section.indexOf('\n## ')).matchAll(/^\| (`.*?) +\|/gm);
  const named = [...rows].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, field]) => field));
  assert.equal([...named, 'statuses'].sort(), [...KNOWN_FIELDS].sort());
});

test.run();
