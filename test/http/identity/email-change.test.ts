import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { codeFor, emailsIn } from '../../support/outbox.ts';
import { type IdentityApi, PASSWORD, startIdentityApi } from './identity-api.ts';

interface Context {
  api: IdentityApi;
  token: string;
}

const test = suite<Context>('/auth/email');

test.before.each(async (context) => {
  context.api = await startIdentityApi();
  context.token = (await context.api.signUp('asha@example.in')).token;
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const email = 'new@example.in';

const ask = ({ api, token }: Context, password = PASSWORD, to = email) =>
  api.request('POST', '/auth/email', { token, body: { email: to, password } });

const confirm = ({ api }: Context, token: string, to = email) =>
  api.request('POST', '/auth/email/confirm', { token, body: { email: to, code: codeFor(api.outbox, to) } });

test('moves a member to a mailbox that they read, and tells the old one', async (context) => {
  const { api, token } = context;
  const { vendorId } = await api.session('asha@example.in');
  assert.is((await ask(context)).status, 202);
  assert.is((await confirm(context, token)).status, 204);
  assert.is((await api.session(email)).vendorId, vendorId);
  const old = await api.request('POST', '/auth/login', { body: { email: 'asha@example.in', password: PASSWORD } });
  assert.is(old.status, 401);
  const [warning] = await api.relayed.pending(2);
  const { address, subject } = JSON.parse(warning?.value ?? '{}');
  assert.equal([address, subject], ['asha@example.in', 'Your e-mail address was changed']);
  // Free for somebody else.
  await api.signUp('asha@example.in');
  const { body } = await api.request('GET', '/audit-log', { token });
  assert.is(body.data[0].action, 'member.email_changed');
});

test('needs the password, and a code is worth nothing to another member or a second time', async (context) => {
  const { api, token } = context;
  assert.is((await ask(context, 'a wrong password')).body.code, 'identity.wrong_credentials');
  assert.equal(
    emailsIn(api.outbox).filter(({ to }) => to === email),
    [],
  );
  await ask(context);
  const { token: other } = await api.signUp('ravi@example.in');
  assert.is((await confirm(context, other)).body.code, 'identity.wrong_code');
  assert.is((await confirm(context, token)).status, 204);
  assert.is((await confirm(context, token)).body.code, 'identity.code_expired');
});

test('asks alike for an address that has an account, and moves nobody onto it', async (context) => {
  const { api, token } = context;
  await api.signUp('ravi@example.in');
  assert.is((await ask(context, PASSWORD, 'ravi@example.in')).status, 202);
  const { status, body } = await confirm(context, token, 'ravi@example.in');
  assert.equal([status, body.code], [409, 'identity.member_exists']);
  assert.is((await api.request('POST', '/auth/email', { body: { email, password: PASSWORD } })).status, 401);
  await api.session('asha@example.in');
});

test.run();
