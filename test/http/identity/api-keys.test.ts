import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MAX_API_KEYS } from '../../../src/domain/identity/api-key.ts';
import { type IdentityApi, startIdentityApi } from './identity-api.ts';

interface Context {
  api: IdentityApi;
  token: string;
}

const test = suite<Context>('/api-keys');

test.before.each(async (context) => {
  context.api = await startIdentityApi();
  context.token = (await context.api.signUp('asha@example.in')).token;
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

async function create({ api, token }: Context, scopes: readonly string[], more: object = {}) {
  const { status, body } = await api.request('POST', '/api-keys', { token, body: { name: 'CRM', scopes, ...more } });
  assert.is(status, 201);
  return body;
}

test('shows a key once, and from then on only what tells it apart', async (context) => {
  const { api, token } = context;
  const { key, ...shown } = await create(context, ['vendor:read']);
  assert.match(key, /^wak_[\w-]{43}$/);
  assert.is(shown.prefix, key.slice(0, 12));
  const { body } = await api.request('GET', '/api-keys', { token });
  assert.equal(body.data, [shown]);
  assert.not.match(JSON.stringify(body), key.slice(12));
});

test('makes no key that has expired, and none with a name that a database would cut off', async ({ api, token }) => {
  const key = { name: 'CRM', scopes: ['vendor:read'] };
  const expiresAt = new Date(api.clock.nowMs()).toISOString();
  const expired = await api.request('POST', '/api-keys', { token, body: { ...key, expiresAt } });
  assert.equal([expired.status, expired.body.code], [422, 'identity.api_key_expired']);
  const cut = await api.request('POST', '/api-keys', { token, body: { ...key, name: 'CRM\u0000evil' } });
  assert.equal([cut.status, cut.body.errors[0].path], [400, '/body/name']);
  assert.equal((await api.request('GET', '/api-keys', { token })).body.data, []);
});

test('lets a key do what its scopes say and nothing else, for its own vendor', async (context) => {
  const { api, token } = context;
  const { key } = await create(context, ['vendor:read']);
  const own = await api.request('GET', '/vendor/me', { token });
  assert.equal((await api.request('GET', '/vendor/me', { token: key })).body, own.body);
  const refused = await api.request('PATCH', '/vendor/me', { token: key, body: { companyName: 'Changed' } });
  assert.equal([refused.status, refused.body.code], [403, 'auth.scope_missing']);
  assert.equal((await api.request('GET', '/vendor/me', { token })).body, own.body);
});

test('keeps keys away from keys, sessions and operators', async (context) => {
  const { api } = context;
  const { key, id } = await create(context, ['vendor:read', 'vendor:write', 'audit:read']);
  const body = { name: 'more', scopes: ['vendor:read'] };
  for (const [method, path, code] of [
    ['POST', '/api-keys', 'auth.member_needed'],
    ['GET', '/api-keys', 'auth.member_needed'],
    ['DELETE', `/api-keys/${id}`, 'auth.member_needed'],
    ['POST', '/auth/logout-everywhere', 'auth.member_needed'],
    ['GET', '/operator/vendors', 'auth.operator_needed'],
  ] as const) {
    const answer = await api.request(method, path, { token: key, ...(method === 'POST' ? { body } : {}) });
    assert.equal([answer.status, answer.body.code], [403, code], `${method} ${path}`);
  }
});

test('ends a key at once when it is revoked, and only for its own vendor', async (context) => {
  const { api, token } = context;
  const { key, id } = await create(context, ['vendor:read']);
  const { token: other } = await api.signUp('ravi@example.in');
  const foreign = await api.request('DELETE', `/api-keys/${id}`, { token: other });
  assert.equal([foreign.status, foreign.body.code], [404, 'identity.api_key_not_found']);
  assert.is((await api.request('GET', '/vendor/me', { token: key })).status, 200);
  assert.is((await api.request('DELETE', `/api-keys/${id}`, { token })).status, 204);
  const refused = await api.request('GET', '/vendor/me', { token: key });
  assert.equal([refused.status, refused.body.code], [401, 'auth.required']);
});

test('ends a key at the time it was given', async (context) => {
  const { api } = context;
  const expiresAt = new Date(api.clock.nowMs() + 60_000).toISOString();
  const { key } = await create(context, ['vendor:read'], { expiresAt });
  api.clock.advance(59_999);
  assert.is((await api.request('GET', '/vendor/me', { token: key })).status, 200);
  api.clock.advance(1);
  assert.is((await api.request('GET', '/vendor/me', { token: key })).status, 401);
});

test('notes when a key was used last, to the minute', async (context) => {
  const { api } = context;
  const { key } = await create(context, ['vendor:read']);
  const lastUsedAt = async () => {
    const { token } = await api.session('asha@example.in');
    return (await api.request('GET', '/api-keys', { token })).body.data[0].lastUsedAt;
  };
  assert.is(await lastUsedAt(), null);
  const firstMs = api.clock.nowMs();
  for (const expectedMs of [firstMs, firstMs, firstMs + 60_000]) {
    await api.request('GET', '/vendor/me', { token: key });
    assert.is(await lastUsedAt(), new Date(expectedMs).toISOString());
    api.clock.advance(30_000);
  }
});

test('writes down who made and revoked a key, and what a key did', async (context) => {
  const { api, token } = context;
  const { key, id } = await create(context, ['vendor:write']);
  await api.request('PATCH', '/vendor/me', { token: key, body: { companyName: 'Changed' } });
  await api.request('DELETE', `/api-keys/${id}`, { token });
  const { body } = await api.request('GET', '/audit-log', { token });
  assert.equal(
    body.data.map(({ action, actor }: { action: string; actor: { kind: string } }) => [action, actor.kind]),
    [
      ['api_key.revoked', 'member'],
      ['vendor.updated', 'api-key'],
      ['api_key.created', 'member'],
    ],
  );
  assert.is(body.data[1].actor.id, id);
  assert.not.match(JSON.stringify(body), key.slice(12));
});

test('refuses scopes that are unknown, not for keys or none, and more keys than allowed', async (context) => {
  const { api, token } = context;
  for (const scopes of [[], ['everything'], ['api-keys:manage'], ['team:manage'], ['vendor:read', 'vendor:read']]) {
    const { status, body } = await api.request('POST', '/api-keys', { token, body: { name: 'CRM', scopes } });
    assert.equal([status, body.code], [400, 'request.invalid'], scopes.join());
  }
  for (let n = 0; n < MAX_API_KEYS; n++) await create(context, ['vendor:read']);
  const body = { name: 'one more', scopes: ['vendor:read'] };
  const answer = await api.request('POST', '/api-keys', { token, body });
  assert.equal([answer.status, answer.body.code], [409, 'identity.too_many_api_keys']);
});

test.run();
