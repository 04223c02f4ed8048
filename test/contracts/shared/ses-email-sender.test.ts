import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SesEmailSender } from '../../../src/adapters/shared/ses-email-sender.ts';
import { ServiceUnavailable } from '../../../src/application/shared/unavailable.ts';
import { rejection } from '../../support/rejection.ts';
import {
  neverAnswer,
  replyWith,
  type StubAnswer,
  type StubServer,
  startStubServer,
} from '../../support/stub-server.ts';

const email = { to: 'asha@example.in', subject: 'Zwölf ₹', text: 'One\n"two"\n' };
const taken = '<SendEmailResponse><SendEmailResult><MessageId>1</MessageId></SendEmailResult></SendEmailResponse>';

const test = suite('SesEmailSender');

type Open = (timeoutMs?: number) => SesEmailSender;

async function withStub(answer: StubAnswer, work: (open: Open, stub: StubServer) => Promise<void>) {
  const stub = await startStubServer(answer);
  const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
  const settings = { region: 'ap-south-1', from: 'Waba <no@example.in>', endpoint: stub.url, credentials };
  try {
    await work((timeoutMs = 60_000) => new SesEmailSender({ ...settings, timeoutMs }), stub);
  } finally {
    await stub.stop();
  }
}

test('sends plain text in UTF-8 from the address of the settings', () =>
  withStub(replyWith(200, taken), async (open, { requests }) => {
    await open().send(email);
    assert.is(requests.length, 1);
    const { Action, Version, ...fields } = Object.fromEntries(new URLSearchParams(requests[0]?.body));
    assert.is(Action, 'SendEmail');
    assert.equal(fields, {
      Source: 'Waba <no@example.in>',
      'Destination.ToAddresses.member.1': 'asha@example.in',
      'Message.Subject.Data': 'Zwölf ₹',
      'Message.Subject.Charset': 'UTF-8',
      'Message.Body.Text.Data': 'One\n"two"\n',
      'Message.Body.Text.Charset': 'UTF-8',
    });
  }));

const refusal = (code: string) =>
  `<ErrorResponse><Error><Code>${code}</Code><Message>why</Message></Error></ErrorResponse>`;

test('tells a refusal of SES from its trouble, which may be over soon, and asks once only', async () => {
  const answers = [
    [400, refusal('MessageRejected'), 'MessageRejected'],
    [403, refusal('InvalidClientTokenId'), 'InvalidClientTokenId'],
    [400, refusal('Throttling'), 'ServiceUnavailable'],
    [500, refusal('InternalFailure'), 'ServiceUnavailable'],
    [503, 'come back later', 'ServiceUnavailable'],
  ] as const;
  for (const [status, body, name] of answers) {
    await withStub(replyWith(status, body), async (open, { requests }) => {
      assert.is(((await rejection(open().send(email))) as Error).name, name);
      assert.is(requests.length, 1);
    });
  }
});

test('is unavailable while SES does not answer in time, or cannot be reached', async () => {
  let gone: SesEmailSender | undefined;
  await withStub(neverAnswer, async (open, { requests }) => {
    assert.instance(await rejection(open(50).send(email)), ServiceUnavailable);
    assert.ok(requests.length <= 1);
    gone = open();
  });
  assert.instance(await rejection(gone?.send(email) as Promise<void>), ServiceUnavailable);
});

test.run();
