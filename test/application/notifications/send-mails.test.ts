import { randomUUID } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteUserRepository } from '../../../src/adapters/identity/sqlite-user-repository.ts';
import { SqliteVendorRepository } from '../../../src/adapters/identity/sqlite-vendor-repository.ts';
import {
  MAIL_RETRY_POLICY,
  NotificationsConsumer,
} from '../../../src/adapters/notifications/consumer-notifications.ts';
import { SqliteMailLog } from '../../../src/adapters/notifications/sqlite-mail-log.ts';
import { NodeClock } from '../../../src/adapters/shared/node-system.ts';
import { SqliteOutbox } from '../../../src/adapters/shared/sqlite-outbox.ts';
import { MailRecipients } from '../../../src/application/notifications/mail-recipients.ts';
import { Documents, MAIL_CLAIM_MS } from '../../../src/application/notifications/ports.ts';
import { SendMails } from '../../../src/application/notifications/send-mails.ts';
import { RelayOutbox } from '../../../src/application/operations/relay-outbox.ts';
import { type MailRequest, mailRequested } from '../../../src/application/shared/mail-request.ts';
import {
  type BusMessage,
  type Email,
  type EmailAttachment,
  EmailSender,
} from '../../../src/application/shared/ports.ts';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { newVendor, VendorNotFound } from '../../../src/domain/identity/vendor.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { sqliteBus } from '../../support/message-buses.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { aDatabase } from '../../support/sqlite.ts';

/** Takes e-mails over; `answer` decides what its caller hears of it. */
class Mailbox extends EmailSender {
  readonly taken: Email[] = [];
  answer: (email: Email) => Promise<void> = async () => {};

  override async send(email: Email): Promise<void> {
    await this.answer(email);
    this.taken.push(email);
  }
}

class Cabinet extends Documents {
  override async attachment(vendorId: string, documentId: string): Promise<EmailAttachment> {
    if (vendorId !== 'ven_a') throw new VendorNotFound('No such document');
    return { fileName: `${documentId}.pdf`, mediaType: 'application/pdf', content: Buffer.from(documentId) };
  }
}

function setUp() {
  const database = aDatabase();
  const clock = new ManualClock();
  const mailbox = new Mailbox();
  const vendors = new SqliteVendorRepository(database);
  const users = new SqliteUserRepository(database);
  const recipients = new MailRecipients(vendors, users, 'ops@example.in');
  const log = new SqliteMailLog(database);
  const cabinet = new Cabinet();
  return {
    clock,
    mailbox,
    vendors,
    users,
    log,
    outbox: new SqliteOutbox(database),
    sendMails: new SendMails(log, recipients, cabinet, mailbox, clock, new RecordingLogger()),
  };
}

const request = (n: number, to = 'operator'): MailRequest => ({
  id: `alert:${n}`,
  to,
  subject: `No. ${n}`,
  text: 'Hear!\n',
});
const heard = (mail: MailRequest): BusMessage => ({
  ...mailRequested(mail),
  id: randomUUID(),
  attempt: 1,
  firstSeenMs: 1,
});
const member = (n: number, role: 'ADMIN' | 'STAFF') => ({
  id: `mem_${n}`,
  vendorId: 'ven_a',
  email: emailAddress(`m${n}@asha.example`),
  passwordHash: 'hash',
  role,
});

const test = suite<ReturnType<typeof setUp>>('SendMails');
test.before.each((context) => {
  Object.assign(context, setUp());
});

test('sends one e-mail for each id, however often it is asked for', async ({ sendMails, mailbox }) => {
  const all = [1, 2, 1, 1, 2].map((n) => heard(request(n)));
  assert.equal(await sendMails.execute(all), []);
  assert.equal(await sendMails.execute(all), []);
  assert.equal(
    mailbox.taken,
    [1, 2].map((n) => ({ to: 'ops@example.in', subject: `No. ${n}`, text: 'Hear!\n', attachments: [] })),
  );
});

test('sends to the address that the request names, whatever the vendor has', async ({ sendMails, mailbox }) => {
  assert.equal(await sendMails.execute([heard({ ...request(1, 'ven_a'), address: 'old@example.in' })]), []);
  assert.equal(
    mailbox.taken.map(({ to }) => to),
    ['old@example.in'],
  );
});

test('sends one e-mail for each id when several processes hear of it at once', async ({ sendMails, mailbox }) => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let sends = 0;
  mailbox.answer = () => {
    sends += 1;
    return sends === 1 ? gate : Promise.resolve();
  };
  const first = sendMails.execute([heard(request(1))]);
  const others = await Promise.all([2, 3, 4].map(() => sendMails.execute([heard(request(1))])));
  assert.ok(others.every(([rejection]) => rejection?.retry === true));
  open();
  assert.equal(await first, []);
  assert.equal(await sendMails.execute([heard(request(1))]), []);
  assert.is(mailbox.taken.length, 1);
});

test('asks for another try of what the provider does not take, and keeps nobody else waiting', async ({
  sendMails,
  mailbox,
}) => {
  mailbox.answer = async ({ subject }) => {
    if (subject === 'No. 1') throw new Error('SES is down');
  };
  const rejections = await sendMails.execute([heard(request(1)), heard(request(2))]);
  assert.equal(
    rejections.map(({ cause, retry }) => [cause, retry]),
    [['Error: SES is down', true]],
  );
  mailbox.answer = async () => {};
  await sendMails.execute([heard(request(1))]);
  assert.equal(mailbox.taken.map(({ subject }) => subject).sort(), ['No. 1', 'No. 2']);
});

test('sends what a process claimed and died with, once its claim is over', async ({
  clock,
  log,
  sendMails,
  mailbox,
}) => {
  await log.claim('alert:1', clock.nowMs());
  assert.is((await sendMails.execute([heard(request(1))])).length, 1);
  clock.advance(MAIL_CLAIM_MS);
  assert.equal(await sendMails.execute([heard(request(1))]), []);
  assert.is(mailbox.taken.length, 1);
});

test("writes to a vendor's billing address, else to the ADMIN who joined first", async ({
  sendMails,
  mailbox,
  vendors,
  users,
}) => {
  const vendor = newVendor('ven_a', 'Asha Textiles', 1);
  await vendors.add(vendor);
  for (const each of [member(1, 'STAFF'), member(2, 'ADMIN'), member(3, 'ADMIN')]) await users.addMember(each);
  await sendMails.execute([heard(request(1, 'ven_a'))]);
  await vendors.save({ ...vendor, billingEmail: emailAddress('bills@asha.example') });
  await sendMails.execute([heard(request(2, 'ven_a'))]);
  assert.equal(
    mailbox.taken.map(({ to }) => to),
    ['m2@asha.example', 'bills@asha.example'],
  );
});

test('attaches the document that was asked for, and gives up where the vendor has none such', async ({
  sendMails,
  mailbox,
  vendors,
}) => {
  for (const id of ['ven_a', 'ven_b']) {
    await vendors.add({ ...newVendor(id, 'Asha Textiles', 1), billingEmail: emailAddress('bills@asha.example') });
  }
  const asked = [request(1, 'ven_a'), request(2, 'ven_b')].map((mail) => heard({ ...mail, document: 'tax_1' }));
  const rejections = await sendMails.execute(asked);
  assert.equal(
    rejections.map(({ message, retry }) => [message.key, retry]),
    [['ven_b', false]],
  );
  assert.equal(
    mailbox.taken.map(({ attachments }) => attachments?.map(({ fileName }) => fileName)),
    [['tax_1.pdf']],
  );
});

test('gives up what cannot be read, and keeps nobody else waiting', async ({ sendMails, mailbox }) => {
  const unreadable = { ...heard(request(1)), value: '{"id":' };
  const rejections = await sendMails.execute([unreadable, heard(request(2))]);
  assert.equal(rejections, [{ message: unreadable, cause: 'The request for an e-mail is not JSON', retry: false }]);
  assert.is(mailbox.taken.length, 1);
});

test('lets an e-mail to nobody go', async ({ sendMails, mailbox }) => {
  assert.equal(await sendMails.execute([heard(request(1, 'ven_none'))]), []);
  assert.equal(mailbox.taken, []);
});

test('sends what left with its cause, tried again after the provider refused it', async ({
  outbox,
  sendMails,
  mailbox,
}) => {
  const settings = { clock: new NodeClock(), retryPolicy: MAIL_RETRY_POLICY, faultBaseDelayMs: 1 };
  const bus = await sqliteBus.create({ ...settings, logger: new RecordingLogger() })();
  let refusals = 1;
  mailbox.answer = async () => {
    refusals -= 1;
    if (refusals >= 0) throw new Error('SES is down');
  };
  const consumer = new NotificationsConsumer(bus, sendMails);
  await consumer.start();
  await outbox.add([mailRequested(request(1))]);
  await new RelayOutbox(outbox, bus).execute();
  await eventually('it is sent', async () => mailbox.taken.length === 1);
  await consumer.stop();
});

test.run();
