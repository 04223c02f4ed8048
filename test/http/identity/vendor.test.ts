import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type IdentityApi, startIdentityApi } from './identity-api.ts';

const test = suite<{ api: IdentityApi; token: string; vendorId: string }>('/vendor/me');

test.before.each(async (context) => {
  context.api = await startIdentityApi();
  Object.assign(context, await context.api.signUp('asha@example.in'));
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const address = { line1: '12 MG Road', city: 'Pune', state: 'Maharashtra', postalCode: '411001', country: 'IN' };

test('shows a new vendor with what it told us', async ({ api, token, vendorId }) => {
  const { status, body } = await api.request('GET', '/vendor/me', { token });
  assert.is(status, 200);
  assert.equal(body, {
    id: vendorId,
    companyName: 'Asha Textiles',
    legalName: null,
    gstin: null,
    billingAddress: null,
    billingEmail: null,
    createdAt: '2026-11-23T00:00:00.000Z',
    suspendedSince: null,
  });
});

test('changes the fields that are given and keeps the others', async ({ api, token }) => {
  const first = { legalName: 'Asha Textiles Pvt Ltd', gstin: '27aapfu0939f1zv', billingAddress: address };
  assert.is((await api.request('PATCH', '/vendor/me', { token, body: first })).status, 200);
  const second = { legalName: null, billingEmail: 'Bills@asha.example', billingAddress: { line2: 'Floor 2' } };
  const patched = await api.request('PATCH', '/vendor/me', { token, body: second });
  assert.is(patched.status, 200);
  const { body } = await api.request('GET', '/vendor/me', { token });
  assert.equal(body, patched.body);
  assert.is(body.companyName, 'Asha Textiles');
  assert.is(body.legalName, null);
  assert.is(body.gstin, '27AAPFU0939F1ZV');
  assert.is(body.billingEmail, 'bills@asha.example');
  assert.equal(body.billingAddress, { ...address, line2: 'Floor 2' });
});

test('shows and changes the own vendor only', async ({ api, token }) => {
  const other = await api.signUp('ravi@example.in');
  await api.request('PATCH', '/vendor/me', { token: other.token, body: { legalName: 'Ravi Foods Pvt Ltd' } });
  assert.is((await api.request('GET', '/vendor/me', { token })).body.legalName, null);
  const foreign = await api.request('PATCH', '/vendor/me', { token, body: { id: other.vendorId } });
  assert.is(foreign.status, 400);
  assert.is(foreign.body.errors[0].code, 'unknown_field');
});

test('lets STAFF read and not write', async ({ api, vendorId }) => {
  const token = await api.tokenOf({ memberId: 'mem_2', vendorId, role: 'STAFF' });
  assert.is((await api.request('GET', '/vendor/me', { token })).status, 200);
  const refused = await api.request('PATCH', '/vendor/me', { token, body: { legalName: 'Mine' } });
  assert.is(refused.status, 403);
  assert.is(refused.body.code, 'auth.role_missing');
});

test('takes a bearer token in whatever case its scheme is written', async ({ api, token }) => {
  for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
    const answer = await api.request('GET', '/vendor/me', { headers: { authorization: `${scheme} ${token}` } });
    assert.is(answer.status, 200, scheme);
  }
});

test('answers 401 without a token, with a wrong one and with an expired one', async ({ api, token }) => {
  api.clock.advance(3_600_000);
  for (const headers of [
    {},
    { authorization: `Bearer ${token}` },
    { authorization: 'Bearer a.b.c' },
    { authorization: 'Basic x' },
  ]) {
    for (const method of ['GET', 'PATCH']) {
      const body = method === 'GET' ? {} : { body: { legalName: 'A' } };
      const answer = await api.request(method, '/vendor/me', { headers, ...body });
      assert.is(answer.status, 401);
      assert.is(answer.body.code, 'auth.required');
    }
  }
});

test('answers 404 to the token of a vendor that does not exist', async ({ api }) => {
  const token = await api.tokenOf({ memberId: 'mem_9', vendorId: 'ven_9', role: 'ADMIN' });
  assert.is((await api.request('GET', '/vendor/me', { token })).body.code, 'identity.vendor_not_found');
  assert.is((await api.request('PATCH', '/vendor/me', { token, body: { legalName: 'A' } })).status, 404);
});

test('refuses wrong values with 400 and a code, and changes nothing', async ({ api, token }) => {
  const wrong: [Record<string, unknown>, string][] = [
    [{}, 'request.invalid'],
    [{ companyName: null }, 'request.invalid'],
    [{ companyName: '  ' }, 'request.invalid'],
    [{ billingAddress: { ...address, country: 'India' } }, 'request.invalid'],
    [{ billingAddress: { ...address, planet: 'Earth' } }, 'request.invalid'],
    [{ billingAddress: { line1: '12 MG Road' } }, 'identity.incomplete_address'],
    [{ legalName: 'Asha', gstin: '27AAPFU0939F1ZW' }, 'identity.invalid_gstin'],
    [{ legalName: 'Asha', billingEmail: 'nobody' }, 'identity.invalid_email'],
  ];
  const before = (await api.request('GET', '/vendor/me', { token })).body;
  for (const [body, code] of wrong) {
    const answer = await api.request('PATCH', '/vendor/me', { token, body });
    assert.is(answer.status, 400, JSON.stringify(body));
    assert.is(answer.body.code, code);
  }
  assert.equal((await api.request('GET', '/vendor/me', { token })).body, before);
});

test.run();
