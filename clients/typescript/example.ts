/**
 * From the registration to a campaign's end with the typed client, against a running `npm start`:
 * `node --import tsx clients/typescript/example.ts [API's URL] [folder of the e-mails]`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, apiClient } from './client.ts';

const [url = 'http://127.0.0.1:3000', outbox = 'data/outbox'] = process.argv.slice(2);
const ASK_EVERY_MS = 500;

// Register. The code comes by e-mail, which the embedded profile writes to a folder.
const email = `owner-${Date.now()}@example.com`;
const companyName = `Asha Sarees ${Date.now()}`;
const anybody = apiClient(url);
await answerOf(anybody.POST('/auth/register', { body: { email, password: 'a long password', companyName } }));
await answerOf(anybody.POST('/auth/send-otp', { body: { email } }));
const { token } = await answerOf(anybody.POST('/auth/verify-otp', { body: { email, code: await codeFor(email) } }));
const api = apiClient(url, token);

// Contacts. Bad ones are reported one by one, the good ones are saved.
const contacts = [
  { phone: '+91 98123-45678', name: 'Asha' },
  { phone: '098123 45679', name: 'Ravi' },
];
const { listId } = await answerOf(api.POST('/contacts/bulk', { body: { list: 'Diwali', contacts } }));

// A template, which WhatsApp reviews.
const text = `Hello {{1}}, the festive collection of ${companyName} is in the shop from today.`;
const { id: templateId } = await answerOf(
  api.POST('/templates', {
    body: {
      name: 'diwali',
      language: 'en_US',
      category: 'MARKETING',
      components: [{ type: 'BODY', text, example: { body_text: [['Asha']] } }],
    },
  }),
);
const path = { id: templateId };
await until(async () => (await answerOf(api.GET('/templates/{id}', { params: { path } }))).status === 'APPROVED');

// Money. A buyer presses Pay on the page at `payUrl`; the sandbox's page also takes a POST.
const { checkout } = await answerOf(api.POST('/wallet/recharge/init', { body: { amount: '500.00' } }));
await fetch(checkout['payUrl'] as string, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"outcome":"captured"}',
});
await until(async () => (await answerOf(api.GET('/wallet/balance'))).available === '500.0000');

// The campaign. The key makes it safe to send the request again when its answer was lost.
const key = { 'Idempotency-Key': crypto.randomUUID() };
const parameters = { body: [{ attribute: 'name', default: 'friend' }] };
const campaign = await answerOf(
  api.POST('/campaigns/launch', {
    params: { header: key },
    body: { name: 'Diwali', templateId, listId: listId as string, parameters },
  }),
);
console.log(`launched ${campaign.id}: ${campaign.recipients} recipients, ${campaign.quote?.total} held`);
const id = { path: { id: campaign.id } };
await until(async () => {
  const { messages, money } = await answerOf(api.GET('/campaigns/{id}', { params: id }));
  console.log(`${messages.delivered + messages.read} delivered, ${money?.charged} charged`);
  return messages.delivered + messages.read + messages.failed === campaign.recipients;
});

async function codeFor(address: string): Promise<string> {
  for (const name of (await readdir(outbox)).filter((file) => file.endsWith('.json'))) {
    const { to, text: mail } = JSON.parse(await readFile(join(outbox, name), 'utf8')) as { to: string; text: string };
    const code = /\b\d{6}\b/.exec(mail)?.[0];
    if (to === address && code) return code;
  }
  throw new Error(`No code for ${address} in ${outbox}`);
}

async function until(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await sleep(ASK_EVERY_MS);
}
