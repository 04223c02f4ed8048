import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { AppProcess } from '../../scripts/demo/app-process.ts';
import { awaitEnd, launchAll, prepareVendors } from '../../scripts/demo/run-demo.ts';
import { DEFAULT_OPTIONS } from '../../src/adapters/sandbox/sandbox-options.ts';
import { aDirectory } from '../support/directory.ts';
import { emailsIn } from '../support/outbox.ts';

const WITHIN_MS = 60_000;
const METRICS_TOKEN = 'a-token-for-the-metrics';
const WRONG_PASSWORD = 'a wrong password of somebody';

const test = suite('the log of a whole demo');

test('has no secret, no code, no token, and no phone number in it', async () => {
  const dataDir = aDirectory();
  const system = await AppProcess.start(dataDir, {
    METRICS_TOKEN,
    META_MESSAGES_PER_SECOND: '200',
    CLOSE_GRACE_SECONDS: '1',
  });
  const vendors = await prepareVendors(system, { contacts: 60, seed: 3 });
  await awaitEnd(system, await launchAll(system, vendors), WITHIN_MS);
  const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    fetch(system.apiUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }).then(({ status }) => status);
  // What goes wrong is what is logged most.
  assert.is(await post('/auth/login', { email: 'nobody@example.in', password: WRONG_PASSWORD }), 401);
  assert.is(await post('/webhook/meta', {}, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }), 401);
  assert.is(await post('/wallet/recharge/init', { amount: '500.00' }, { authorization: 'Bearer forged.to.ken' }), 401);
  await system.stop();

  const log = readFileSync(join(dataDir, 'app.log'), 'utf8');
  assert.match(log, /"msg":"ready"/);
  const { accessToken, appSecret, paymentKeySecret, paymentWebhookSecret } = DEFAULT_OPTIONS;
  const codes = emailsIn(join(dataDir, 'outbox')).flatMap(({ text }) => text.match(/\b\d{6}\b/) ?? []);
  const kept = readFileSync(join(dataDir, 'secret'), 'utf8').trim();
  const secrets = [kept, METRICS_TOKEN, WRONG_PASSWORD, 'forged.to.ken'];
  secrets.push(accessToken, appSecret, paymentKeySecret, paymentWebhookSecret);
  const personal = vendors.flatMap(({ token, phones }) => [token, ...phones]);
  assert.ok(codes.length >= vendors.length && personal.length > 60);
  for (const secret of [...secrets, ...personal])
    assert.not.ok(log.includes(secret), `${secret.slice(0, 8)}… is logged`);
  for (const code of codes) assert.not.match(log, new RegExp(`(?<![0-9a-f.])${code}(?![0-9a-f])`));
});

test.run();
