import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { codeFor } from '../../support/outbox.ts';
import { type IdentityApi, PASSWORD, startIdentityApi } from './identity-api.ts';

const test = suite<{ api: IdentityApi }>('/auth sessions');

test.before.each(async (context) => {
  context.api = await startIdentityApi();
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const email = 'asha@example.in';

test('refreshes, and refuses the same refresh token again with 401', async ({ api }) => {
  const { refreshToken } = await api.signUp(email);
  const next = await api.request('POST', '/auth/refresh', { body: { refreshToken } });
  assert.is(next.status, 200);
  assert.is((await api.request('GET', '/vendor/me', { token: next.body.token })).status, 200);
  for (const token of [refreshToken, next.body.refreshToken, 'nothing', '']) {
    const { status, body } = await api.request('POST', '/auth/refresh', { body: { refreshToken: token } });
    assert.equal([status, body.code], [401, 'identity.invalid_refresh_token']);
  }
});

test('keeps no tokens for an Idempotency-Key, which is refused', async ({ api }) => {
  const { token, refreshToken } = await api.signUp(email);
  const code = await api.pending('ravi@example.in');
  const requests = [
    ['/auth/refresh', { refreshToken }],
    ['/auth/login', { email, password: PASSWORD }],
    ['/auth/verify-otp', { email: 'ravi@example.in', code }],
  ] as const;
  for (const [path, body] of requests) {
    const refused = await api.request('POST', path, { token, body, headers: { 'idempotency-key': path } });
    assert.equal([refused.status, refused.body.code], [400, 'idempotency.unsupported'], path);
    const { status } = await api.request('POST', path, { token, body });
    assert.is(status, 200, path);
  }
  assert.ok(api.kept().every(({ status, body }) => status === 400n && !String(body).includes('oken"')));
});

test('ends the access tokens of a session with it, and those of no other', async ({ api }) => {
  const first = await api.signUp(email);
  const second = await api.session(email);
  const third = await api.session(email);
  const statuses = async () => {
    const answers = [first, second, third].map(({ token }) => api.request('GET', '/vendor/me', { token }));
    return (await Promise.all(answers)).map(({ status }) => status);
  };
  assert.equal(await statuses(), [200, 200, 200]);
  await api.request('POST', '/auth/logout', { body: { refreshToken: first.refreshToken } });
  assert.equal(await statuses(), [401, 200, 200]);
  await api.request('POST', '/auth/forgot-password', { body: { email } });
  const body = { email, code: codeFor(api.outbox, email), password: 'a new password' };
  assert.is((await api.request('POST', '/auth/reset-password', { body })).status, 204);
  assert.equal(await statuses(), [401, 401, 401]);
});

test('logs out here, everywhere for who is logged in, and says 204 to a token that is worth nothing', async ({
  api,
}) => {
  const first = await api.signUp(email);
  const second = (await api.request('POST', '/auth/login', { body: { email, password: PASSWORD } })).body;
  const refresh = async ({ refreshToken }: { refreshToken: string }) =>
    (await api.request('POST', '/auth/refresh', { body: { refreshToken } })).status;
  const { refreshToken } = first;
  assert.is((await api.request('POST', '/auth/logout', { body: { refreshToken } })).status, 204);
  assert.is((await api.request('POST', '/auth/logout', { body: { refreshToken } })).status, 204);
  assert.is(await refresh(first), 401);
  assert.is((await api.request('POST', '/auth/logout-everywhere')).status, 401);
  assert.is((await api.request('POST', '/auth/logout-everywhere', { token: second.token })).status, 204);
  assert.is(await refresh(second), 401);
});

test('resets a password by the code of the mailbox', async ({ api }) => {
  await api.signUp(email);
  const asked = await api.request('POST', '/auth/forgot-password', { body: { email } });
  const unknown = await api.request('POST', '/auth/forgot-password', { body: { email: 'nobody@example.in' } });
  assert.is(asked.status, 202);
  assert.equal([unknown.status, unknown.body], [asked.status, asked.body]);
  const password = 'a new password';
  const body = { email, code: codeFor(api.outbox, email), password };
  assert.is((await api.request('POST', '/auth/reset-password', { body: { ...body, password: 'short' } })).status, 400);
  assert.is((await api.request('POST', '/auth/reset-password', { body })).status, 204);
  assert.is((await api.request('POST', '/auth/reset-password', { body })).body.code, 'identity.code_expired');
  assert.is((await api.request('POST', '/auth/login', { body: { email, password } })).status, 200);
});

test('tells the owner of a contested address, who has the code, to send the password with it', async ({ api }) => {
  const code = await api.pending(email);
  const theirs = { email, password: 'not the same one', companyName: 'Theirs' };
  await api.request('POST', '/auth/register', { body: theirs });
  const refused = await api.request('POST', '/auth/verify-otp', { body: { email, code } });
  assert.equal([refused.status, refused.body.code], [422, 'identity.password_needed']);
  const verified = await api.request('POST', '/auth/verify-otp', { body: { email, code, password: PASSWORD } });
  assert.is(verified.status, 200);
  const { email: _email, password } = theirs;
  assert.is((await api.request('POST', '/auth/login', { body: { email, password } })).status, 401);
});

test.run();
