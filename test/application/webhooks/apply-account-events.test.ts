import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqlitePhoneNumberLimits } from '../../../src/adapters/campaigns/sqlite-phone-number-limits.ts';
import { SqliteSendingStops } from '../../../src/adapters/campaigns/sqlite-sending-stops.ts';
import { SqliteOutbox } from '../../../src/adapters/shared/sqlite-outbox.ts';
import { NumberRate } from '../../../src/application/campaigns/number-rate.ts';
import type { MailRequest } from '../../../src/application/shared/mail-request.ts';
import { ApplyAccountEvents } from '../../../src/application/webhooks/apply-account-events.ts';
import { refusalsOf } from '../../../src/domain/campaigns/sending-stop.ts';
import {
  type AccountEvent,
  type NumberEvent,
  type OwnAccount,
  readMetaEvent,
} from '../../../src/domain/webhooks/meta-events.ts';
import { OWN_ACCOUNT } from '../../support/account-events.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { aDatabase } from '../../support/sqlite.ts';

const { wabaId: WABA, phoneNumberId: NUMBER } = OWN_ACCOUNT;

function setUp(account: OwnAccount = OWN_ACCOUNT) {
  const database = aDatabase();
  const clock = new ManualClock();
  const outbox = new SqliteOutbox(database);
  const limits = new SqlitePhoneNumberLimits(database);
  const stops = new SqliteSendingStops(database);
  const logger = new RecordingLogger();
  const apply = new ApplyAccountEvents(database, limits, stops, outbox, clock, logger, account);
  return {
    logger,
    stops,
    /** As the consumer has it from the bus. */
    async hear(field: string, event: object, { atMs = 5 } = {}) {
      const read = readMetaEvent(JSON.stringify({ field, wabaId: WABA, sentAtMs: atMs, receivedAtMs: atMs, event }));
      if (read.type === 'number') await apply.number(read as NumberEvent);
      else await apply.account(read as AccountEvent);
    },
    rate: () => new NumberRate(limits, 80).perSecond(NUMBER),
    stopped: () => stops.reasonOf(NUMBER, 'ven_a'),
    emails: async () => {
      const asked = await outbox.pending(100);
      const mails = asked.map(({ value }) => JSON.parse(value) as MailRequest);
      assert.ok(mails.every(({ to }) => to === 'operator'));
      return new Set(mails.map(({ id }) => id)).size;
    },
  };
}

const test = suite<ReturnType<typeof setUp>>('ApplyAccountEvents');
test.before.each((context) => {
  Object.assign(context, setUp());
});

const upgrade = { display_phone_number: '+91 80 4455 6677', event: 'THROUGHPUT_UPGRADE' };

test('lets the rate follow the throughput and the quality of our number', async ({ hear, rate, emails }) => {
  await hear('phone_number_quality_update', upgrade);
  assert.is(await rate(), 1000);
  await hear('phone_number_quality_update', { ...upgrade, event: 'FLAGGED' }, { atMs: 6 });
  assert.equal([await rate(), await emails()], [500, 1]);
  await hear('phone_number_quality_update', { ...upgrade, event: 'UNFLAGGED' }, { atMs: 7 });
  assert.is(await rate(), 1000);
});

const restriction = (type: string) => ({
  event: 'ACCOUNT_RESTRICTION',
  restriction_info: [{ restriction_type: type }],
});
const ban = (state: string) => ({ event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: state } });
const alert = (type: string, status = 'ACTIVE') => ({
  entity_type: 'BUSINESS',
  alert_info: { alert_severity: 'CRITICAL', alert_status: status, alert_type: type, alert_description: 'Pay.' },
});

for (const [field, event] of [
  ['account_update', restriction('RESTRICTED_BIZ_INITIATED_MESSAGING')],
  ['account_update', ban('DISABLE')],
  ['account_update', { event: 'ACCOUNT_DELETED' }],
  ['account_alerts', alert('PAYMENT_METHOD_FAILED')],
] as const) {
  test(`stops sending and tells the operators: ${JSON.stringify(event)}`, async ({ hear, stopped, emails }) => {
    await hear(field, event);
    assert.ok(await stopped());
    assert.is(await emails(), 1);
  });
}

for (const [field, event] of [
  ['account_update', restriction('RESTRICTED_ADD_PHONE_NUMBER_ACTION')],
  ['account_update', ban('SCHEDULE_FOR_DISABLE')],
  ['account_update', { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'SCAM' } }],
  ['account_alerts', alert('INCREASED_CAPABILITIES_ELIGIBILITY_FAILED')],
] as const) {
  test(`tells the operators and goes on sending: ${JSON.stringify(event)}`, async ({ hear, stopped, emails }) => {
    await hear(field, event);
    assert.equal([await stopped(), await emails()], [undefined, 1]);
  });
}

test('begins again when the account is reinstated or the payment is mended', async ({ hear, stopped }) => {
  await hear('account_update', ban('DISABLE'));
  await hear('account_update', ban('REINSTATE'), { atMs: 6 });
  assert.is(await stopped(), undefined);
  await hear('account_alerts', alert('PAYMENT_METHOD_FAILED'));
  await hear('account_alerts', alert('PAYMENT_METHOD_FAILED', 'RESOLVED'), { atMs: 6 });
  assert.is(await stopped(), undefined);
});

test('makes refusals from before a lift no news', async ({ hear, stops }) => {
  await hear('account_update', ban('REINSTATE'), { atMs: 6 });
  await hear('account_alerts', alert('PAYMENT_METHOD_FAILED', 'RESOLVED'), { atMs: 6 });
  for (const lifter of ['reinstatement', 'payment'] as const) {
    assert.is(await stops.hear(refusalsOf(NUMBER, lifter), 5, true), false);
    assert.is(await stops.hear(refusalsOf(NUMBER, lifter), 7, true), true);
  }
});

for (const [name, field, stop, lift] of [
  ['a ban', 'account_update', ban('DISABLE'), ban('REINSTATE')],
  ['a payment alert', 'account_alerts', alert('PAYMENT_METHOD_FAILED'), alert('PAYMENT_METHOD_FAILED', 'RESOLVED')],
] as const) {
  test(`neither stops nor lifts again for ${name} that is repeated or late`, async ({
    hear,
    stopped,
    stops,
    emails,
  }) => {
    await hear(field, stop, { atMs: 1 });
    await hear(field, lift, { atMs: 2 });
    await hear(field, stop, { atMs: 1 });
    assert.equal([await stopped(), await emails()], [undefined, 2]);
    await hear(field, stop, { atMs: 4 });
    for (const atMs of [2, 3]) await hear(field, lift, { atMs });
    assert.ok(await stopped());
    await stops.lift(NUMBER);
    for (const atMs of [1, 4]) await hear(field, stop, { atMs });
    assert.is(await stopped(), undefined);
    await hear(field, stop, { atMs: 5 });
    assert.ok(await stopped());
  });
}

test('does not lift by an old reinstatement what a refused send has stopped since', async ({
  hear,
  stopped,
  stops,
}) => {
  await hear('account_update', ban('REINSTATE'), { atMs: 2 });
  await stops.stop({ phoneNumberId: NUMBER, reason: 'locked (131031)', liftedBy: 'reinstatement', stoppedAtMs: 9 });
  await hear('account_update', ban('REINSTATE'), { atMs: 2 });
  assert.is(await stopped(), 'locked (131031)');
});

for (const event of [restriction('RESTRICTED_BIZ_INITIATED_MESSAGING'), { event: 'ACCOUNT_DELETED' }]) {
  test(`does not stop again what an operator has lifted: ${event.event}`, async ({ hear, stopped, stops }) => {
    await hear('account_update', event);
    await stops.lift(NUMBER);
    await hear('account_update', event);
    assert.is(await stopped(), undefined);
    await hear('account_update', event, { atMs: 6 });
    assert.ok(await stopped());
  });
}

test('stops nothing for what is told for information only', async ({ hear, stopped, emails }) => {
  const { alert_info: info } = alert('PAYMENT_METHOD_ADDED');
  await hear('account_alerts', { alert_info: { ...info, alert_severity: 'INFORMATIONAL' } });
  assert.equal([await stopped(), await emails()], [undefined, 0]);
});

test('lifts by an event what it mends, and nothing else', async ({ hear, stopped, stops }) => {
  const phoneNumberId = NUMBER;
  await stops.stop({ phoneNumberId, reason: 'expired (190)', liftedBy: 'operator', stoppedAtMs: 9 });
  await hear('account_update', ban('DISABLE'));
  await hear('account_alerts', alert('PAYMENT_METHOD_FAILED'));
  const lifters = async () => (await stops.all()).map(({ liftedBy }) => liftedBy).toSorted();
  assert.equal(await lifters(), ['operator', 'payment', 'reinstatement']);
  await hear('account_alerts', alert('PAYMENT_METHOD_FAILED', 'RESOLVED'), { atMs: 6 });
  assert.equal(await lifters(), ['operator', 'reinstatement']);
  await hear('account_update', ban('REINSTATE'), { atMs: 6 });
  assert.equal([await lifters(), await stopped()], [['operator'], 'expired (190)']);
});

test('begins again by itself when a restriction ends', async ({ hear, stopped, stops }) => {
  const restricted = { restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1_795_600_000 };
  const other = { restriction_type: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION', expiration: 1_795_500_000 };
  await hear('account_update', { event: 'ACCOUNT_RESTRICTION', restriction_info: [other, restricted] });
  await stops.liftEnded(1_795_599_999_999);
  assert.ok(await stopped());
  await stops.liftEnded(1_795_600_000_000);
  assert.is(await stopped(), undefined);
});

test("raises no rate, and says so, as long as nobody has told which of the account's numbers is ours", async () => {
  const { hear, rate, emails } = setUp({ wabaId: WABA, phoneNumberId: NUMBER });
  await hear('phone_number_quality_update', upgrade);
  assert.equal([await rate(), await emails()], [80, 1]);
  await hear('phone_number_quality_update', { ...upgrade, event: 'FLAGGED' }, { atMs: 6 });
  assert.is(await rate(), 40);
});

test('does nothing for what concerns nobody', async ({ hear, stopped, emails }) => {
  await hear('account_update', { event: 'MM_LITE_TERMS_SIGNED' });
  assert.equal([await stopped(), await emails()], [undefined, 0]);
});

test('tells the operators once of an event that comes again, and of the next one', async ({ hear, emails }) => {
  for (const atMs of [5, 5, 6, 5]) await hear('account_update', ban('DISABLE'), { atMs });
  assert.is(await emails(), 2);
});

test.run();
