import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type App, startApp } from '../../src/infrastructure/app.ts';
import { readConfig } from '../../src/infrastructure/config.ts';
import { aDirectory } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { codeFor, emailsIn } from '../support/outbox.ts';
import { RecordingLogger } from '../support/recording-logger.ts';

const email = 'asha@example.in';
const password = 'correct horse battery';

const DATA_DIR = aDirectory();
const outbox = join(DATA_DIR, 'outbox');

const test = suite<{ app: App }>('the e-mails of a platform');

test.before(async (context) => {
  const settings = { PLATFORM_NAME: 'Bharat Reach', PUBLIC_URL: 'https://api.example.in' };
  const config = readConfig({ DATA_DIR, PORT: '0', SANDBOX_PORT: '0', ...settings });
  context.app = await startApp(config, 'all', new RecordingLogger());
});
test.after(({ app }) => app.stop());

test('say which platform they are from, what a code is for, and where its API is', async ({ app }) => {
  const post = async (url: string, body: object, token = '') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${url}: ${answer.status}`);
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, string>);
  };
  const textOf = (to: string) => {
    const text = emailsIn(outbox).findLast((each) => each.to === to)?.text ?? '';
    assert.ok(text.endsWith('\n\n-- \nBharat Reach\n'), text);
    return text;
  };
  await post(`${app.url}/auth/register`, { email, password, companyName: 'Asha Textiles' });
  await post(`${app.url}/auth/send-otp`, { email });
  assert.match(textOf(email), /^Your code for your registration is \d{6}\./);
  const { token } = await post(`${app.url}/auth/verify-otp`, { email, code: codeFor(outbox, email) });
  await post(`${app.url}/team/invitations`, { email: 'ravi@example.in', role: 'STAFF' }, token);
  assert.match(textOf('ravi@example.in'), 'by POST https://api.example.in/auth/accept-invitation, with');
  const { orderId } = await post(`${app.url}/wallet/recharge/init`, { amount: '500.00' }, token);
  await post(`${app.sandboxUrl}/pay/${orderId}`, { outcome: 'captured' });
  await eventually('the invoice is sent', () =>
    emailsIn(outbox).some(({ subject }) => subject.startsWith('Tax invoice')),
  );
  assert.match(textOf(email), 'All your invoices: GET https://api.example.in/wallet/invoices');
});

test.run();
