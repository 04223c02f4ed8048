import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FileEmailOutbox } from '../../../src/adapters/shared/file-email-outbox.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { SesEmailSender } from '../../../src/adapters/shared/ses-email-sender.ts';
import { SignedEmailSender } from '../../../src/adapters/shared/signed-email-sender.ts';
import type { Email, EmailSender } from '../../../src/application/shared/ports.ts';
import { aDirectory } from '../../support/directory.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { emailsSentBy, verifySender } from '../../support/moto.ts';
import { emailsIn } from '../../support/outbox.ts';
import { rejection } from '../../support/rejection.ts';
import { motoUrl } from '../../support/servers.ts';

function fileOutbox(directory: string): FileEmailOutbox {
  return new FileEmailOutbox(directory, new ManualClock(Date.UTC(2026, 10, 23)), new NodeIds());
}

function withoutTime({ sentAt: _, ...rest }: Email & { readonly sentAt?: string }): Email {
  return rest;
}

function withoutSignature({ text, ...email }: Email): Email {
  const signature = '\n-- \nWaba\n';
  assert.ok(text.endsWith(`\n${signature}`), text);
  return { ...email, text: text.slice(0, -signature.length) };
}

interface OpenSender {
  readonly sender: EmailSender;
  delivered(): Promise<readonly Email[]>;
}

const senders: { name: string; open: () => Promise<OpenSender> }[] = [
  {
    name: 'a folder',
    open: async () => {
      const directory = join(aDirectory(), 'outbox');
      return { sender: fileOutbox(directory), delivered: async () => emailsIn(directory).map(withoutTime) };
    },
  },
  {
    name: 'a folder, signed',
    open: async () => {
      const directory = join(aDirectory(), 'outbox');
      const sender = new SignedEmailSender(fileOutbox(directory), 'Waba');
      return { sender, delivered: async () => emailsIn(directory).map(withoutTime).map(withoutSignature) };
    },
  },
];

const endpoint = await motoUrl();
if (endpoint !== undefined) {
  senders.push({
    name: 'SES',
    open: async () => {
      const from = `${randomUUID()}@example.in`;
      await verifySender(endpoint, from);
      const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
      const sender = new SesEmailSender({ region: 'ap-south-1', from, timeoutMs: 60_000, endpoint, credentials });
      return { sender, delivered: () => emailsSentBy(endpoint, from) };
    },
  });
}

const email = (n: number): Email => ({ to: 'asha@example.in', subject: `No. ${n}`, text: 'Zwölf ₹\n"quoted"\n' });

for (const { name, open } of senders) {
  const test = suite(`EmailSender to ${name}`);

  test('has delivered each e-mail, whole and in order, when it resolves', async () => {
    const { sender, delivered } = await open();
    for (let n = 0; n < 20; n++) await sender.send(email(n));
    assert.equal(
      await delivered(),
      Array.from({ length: 20 }, (_, n) => email(n)),
    );
  });

  test('delivers attachments byte by byte, beside a text and a subject in any language', async () => {
    const { sender, delivered } = await open();
    const content = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 31) % 256);
    const attachments = [
      { fileName: 'INV-2627-0000001.pdf', mediaType: 'application/pdf', content },
      { fileName: 'empty.bin', mediaType: 'application/octet-stream', content: new Uint8Array() },
    ];
    const whole = { ...email(1), subject: `Rechnung für ${'₹ 500 und mehr, '.repeat(10)}`, attachments };
    await sender.send(whole);
    const [found] = await delivered();
    assert.equal(
      { ...found, attachments: found?.attachments?.map((each) => ({ ...each, content: [...each.content] })) },
      { ...whole, attachments: attachments.map((each) => ({ ...each, content: [...each.content] })) },
    );
  });

  test('loses none of many that are sent at once', async () => {
    const { sender, delivered } = await open();
    await Promise.all(Array.from({ length: 50 }, (_, n) => sender.send(email(n))));
    assert.is(new Set((await delivered()).map(({ subject }) => subject)).size, 50);
  });

  test.run();
}

const test = suite('FileEmailOutbox');

test('says when the e-mail was sent and leaves nothing unfinished behind', async () => {
  const directory = aDirectory();
  await fileOutbox(directory).send(email(1));
  assert.equal(emailsIn(directory), [{ ...email(1), sentAt: '2026-11-23T00:00:00.000Z' }]);
  assert.ok(readdirSync(directory).every((file) => file.endsWith('.json')));
});

test('rejects when the folder cannot be written', async () => {
  const directory = aDirectory();
  await fileOutbox(directory).send(email(1));
  const [file = ''] = readdirSync(directory);
  assert.instance(await rejection(fileOutbox(join(directory, file)).send(email(2))), Error);
});

test.run();
