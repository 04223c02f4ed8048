import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openWallet } from '../../../src/domain/wallet/wallet.ts';
import { type IdentityApi, startIdentityApi } from './identity-api.ts';

const test = suite<{ api: IdentityApi }>('/operator');

test.before.each(async (context) => {
  context.api = await startIdentityApi();
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const email = 'ops@example.in';
const LOG = '/operator/audit-log';

test('lets an operator in with credentials of its own, until it is removed', async ({ api }) => {
  const token = await api.anOperator(email);
  assert.is((await api.request('GET', LOG, { token })).status, 200);
  await api.operators.remove(email);
  const { status, body } = await api.request('GET', LOG, { token });
  assert.is(status, 401);
  assert.is(body.code, 'auth.required');
});

test("answers 401 without a token, and 403 with a vendor's of whatever role", async ({ api }) => {
  assert.is((await api.request('GET', LOG)).status, 401);
  assert.is((await api.request('GET', LOG, { token: 'a.b.c' })).status, 401);
  const { token } = await api.signUp('asha@example.in');
  const { status, body } = await api.request('GET', LOG, { token });
  assert.is(status, 403);
  assert.is(body.code, 'auth.operator_needed');
});

test("is no member: a vendor's routes answer an operator 403, and a member cannot log in as operator", async ({
  api,
}) => {
  const token = await api.anOperator();
  const refusal = await api.request('GET', '/vendor/me', { token });
  assert.equal([refusal.status, refusal.body.code], [403, 'auth.vendor_needed']);
  await api.signUp('asha@example.in');
  const login = { email: 'asha@example.in', password: 'correct horse battery' };
  const { status, body } = await api.request('POST', '/operator/login', { body: login });
  assert.is(status, 401);
  assert.is(body.code, 'identity.wrong_credentials');
});

test('writes down who was made, who came in and who did not', async ({ api }) => {
  const token = await api.anOperator(email);
  await api.request('POST', '/operator/login', { body: { email, password: 'a guess' } });
  const { body } = await api.request('GET', LOG, { token });
  assert.equal(
    body.data.map(({ action, outcome, actor }: never) => [action, outcome, (actor as { kind: string }).kind]),
    [
      ['operator.logged_in', 'refused', 'operator'],
      ['operator.logged_in', 'done', 'operator'],
      ['operator.created', 'done', 'system'],
    ],
  );
  assert.is(body.data[0].actor.address, '127.0.0.1');
});

test('lists vendors, suspends one with a reason and resumes it, and leaves a trace of both', async ({ api }) => {
  const token = await api.anOperator();
  const ravi = await api.signUp('ravi@example.in');
  const asha = await api.signUp('asha@example.in');
  const standings = async () => (await api.request('GET', '/operator/vendors', { token })).body.data;
  assert.equal(
    (await standings()).map(({ id, suspension }: { id: string; suspension: null }) => [id, suspension]),
    [
      [asha.vendorId, null],
      [ravi.vendorId, null],
    ],
  );
  const path = `/operator/vendors/${asha.vendorId}`;
  const since = new Date(api.clock.nowMs()).toISOString();
  const suspended = await api.request('POST', `${path}/suspend`, { token, body: { reason: 'spam' } });
  assert.equal([suspended.status, suspended.body.suspension], [200, { reason: 'spam', since }]);
  const again = await api.request('POST', `${path}/suspend`, { token, body: { reason: 'again' } });
  assert.equal([again.status, again.body], [200, suspended.body]);
  assert.equal((await standings())[0], suspended.body);
  assert.is((await standings())[1].suspension, null);
  const suspendedSince = async () =>
    (await api.request('GET', '/vendor/me', { token: asha.token })).body.suspendedSince;
  assert.is(await suspendedSince(), since);
  const resumed = await api.request('POST', `${path}/resume`, { token });
  assert.equal([resumed.status, resumed.body.suspension], [200, null]);
  assert.equal((await api.request('POST', `${path}/resume`, { token })).body, resumed.body);
  assert.is(await suspendedSince(), null);
  const log = await api.request('GET', '/audit-log', { token: asha.token });
  assert.equal(
    log.body.data
      .filter(({ action }: { action: string }) => /suspended|resumed/.test(action))
      .map(({ action, details }: never) => [action, details]),
    [
      ['vendor.resumed', {}],
      ['vendor.suspended', { reason: 'spam' }],
    ],
  );
});

test('shows an operator what a vendor weighs, has in its wallet and whom to write to, and nobody else', async ({
  api,
}) => {
  const operator = await api.anOperator();
  const { token, vendorId } = await api.signUp('asha@example.in');
  await api.walletStore.open(openWallet(vendorId, 'INR'));
  const path = `/operator/vendors/${vendorId}`;
  const { status, body } = await api.request('GET', path, { token: operator });
  const [listed] = (await api.request('GET', '/operator/vendors', { token: operator })).body.data;
  assert.equal([status, listed.weight], [200, 1]);
  const amounts = { available: '0.0000', held: '0.0000', receivable: '0.0000' };
  assert.equal(body, { ...listed, admins: ['asha@example.in'], wallet: { currency: 'INR', ...amounts } });
  assert.is((await api.request('GET', path, { token })).status, 403);
  const nobody = await api.request('GET', `/operator/vendors/ven_${'0'.repeat(32)}`, { token: operator });
  assert.equal([nobody.status, nobody.body.code], [404, 'identity.vendor_not_found']);
});

test('finds the vendor of a member by the e-mail address, and no other', async ({ api }) => {
  const token = await api.anOperator();
  await api.signUp('asha@example.in');
  const { vendorId } = await api.signUp('ravi@example.in');
  const found = async (email: string) => {
    const { body } = await api.request('GET', `/operator/vendors?email=${encodeURIComponent(email)}`, { token });
    assert.is(body.nextCursor, null);
    return body.data.map(({ id }: { id: string }) => id);
  };
  assert.equal(await found('Ravi@example.in'), [vendorId]);
  for (const email of ['ravi@example.i', 'r%@example.in', 'ops@example.in']) assert.equal(await found(email), []);
  const { status, body } = await api.request('GET', '/operator/vendors?email=ravi', { token });
  assert.equal([status, body.code], [400, 'identity.invalid_email']);
});

test('refuses to suspend without a reason in one line, a vendor that is not there, and for a member', async ({
  api,
}) => {
  const operator = await api.anOperator();
  const { token, vendorId } = await api.signUp('asha@example.in');
  const suspend = (id: string, body: unknown, by = operator) =>
    api.request('POST', `/operator/vendors/${id}/suspend`, { token: by, body });
  assert.is((await suspend(vendorId, {})).body.code, 'request.invalid');
  for (const reason of [' ', 'two\nlines', 'spam\u0000']) {
    assert.is((await suspend(vendorId, { reason })).body.code, 'request.invalid');
  }
  assert.is((await suspend(`ven_${'0'.repeat(32)}`, { reason: 'spam' })).body.code, 'identity.vendor_not_found');
  assert.is((await suspend(vendorId, { reason: 'spam' }, token)).body.code, 'auth.operator_needed');
  assert.is((await api.request('GET', '/operator/vendors', { token: operator })).body.data[0].suspension, null);
});

test('writes down which member changed the profile, without what it says now', async ({ api }) => {
  const { token, vendorId } = await api.signUp('asha@example.in');
  await api.request('PATCH', '/vendor/me', { token, body: { companyName: 'Asha Exports' } });
  const { body } = await api.request('GET', '/audit-log', { token });
  const { id: _id, at: _at, actor, ...entry } = body.data[0];
  assert.equal([actor.kind, actor.address], ['member', '127.0.0.1']);
  const details = { fields: 'companyName' };
  assert.equal(entry, { vendorId, action: 'vendor.updated', target: vendorId, outcome: 'done', details });
});

test("shows a vendor's ADMIN that vendor's entries only, and an operator any vendor's", async ({ api }) => {
  const operator = await api.anOperator();
  const asha = await api.signUp('asha@example.in');
  const ravi = await api.signUp('ravi@example.in');
  const actor = { kind: 'operator', id: 'opr_1', address: null } as const;
  for (const { vendorId } of [asha, ravi]) {
    await api.audit.record({ vendorId, actor, action: 'vendor.suspended', target: vendorId, outcome: 'done' });
  }
  const suspended = (body: { data: { action: string; target: string }[] }) =>
    body.data.filter(({ action }) => action === 'vendor.suspended').map(({ target }) => target);
  const own = await api.request('GET', '/audit-log', { token: asha.token });
  assert.equal(suspended(own.body), [asha.vendorId]);
  assert.equal(own.body.data[0].actor, { kind: 'operator', id: null, address: null });
  const one = await api.request('GET', `${LOG}?vendorId=${ravi.vendorId}`, { token: operator });
  assert.equal(suspended(one.body), [ravi.vendorId]);
  const all = await api.request('GET', LOG, { token: operator });
  assert.equal(suspended(all.body), [ravi.vendorId, asha.vendorId]);
  assert.equal(one.body.data[0].actor, actor);
});

test("shows a vendor the adjustments that changed its wallet, and nothing else of the platform's", async ({ api }) => {
  const operator = await api.anOperator();
  const { token, vendorId } = await api.signUp('asha@example.in');
  const actor = { kind: 'operator', id: 'opr_1', address: '192.0.2.1' } as const;
  const actions = [
    'adjustment.applied',
    'adjustment.requested',
    'adjustment.rejected',
    'adjustment.approved',
    'vendor.weight_set',
  ] as const;
  for (const action of actions) await api.audit.record({ vendorId, actor, action, target: 't-1', outcome: 'done' });
  const byOperators = async (path: string, by: string) =>
    (await api.request('GET', path, { token: by })).body.data
      .filter((entry: { actor: { kind: string }; vendorId: string }) => entry.actor.kind === 'operator')
      .filter((entry: { vendorId: string | null }) => entry.vendorId === vendorId)
      .map(({ action }: { action: string }) => action);
  assert.equal(await byOperators('/audit-log', token), ['adjustment.approved', 'adjustment.applied']);
  assert.equal(await byOperators(LOG, operator), [...actions].reverse());
});

test.run();
