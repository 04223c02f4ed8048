import jwt from 'jsonwebtoken';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type IdentityApi, PASSWORD, startIdentityApi } from './identity-api.ts';

interface Context {
  api: IdentityApi;
  token: string;
}

const test = suite<Context>('Bad credentials');

test.before.each(async (context) => {
  context.api = await startIdentityApi();
  context.token = (await context.api.signUp('asha@example.in')).token;
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

test('are refused with one code, whatever is wrong with a token', async ({ api, token }) => {
  const payload = jwt.decode(token) as jwt.JwtPayload;
  const keyid = String(jwt.decode(token, { complete: true })?.header.kid);
  const [head, body, signature] = token.split('.');
  const none = Buffer.from(JSON.stringify({ alg: 'none', kid: keyid, typ: 'JWT' })).toString('base64url');
  const other = Buffer.alloc(32, 'another');
  const secret = Buffer.alloc(32, 'a secret');
  const admin = Buffer.from(JSON.stringify({ ...payload, vendorId: 'ven_other' })).toString('base64url');
  const wrong: Readonly<Record<string, string>> = {
    'of a session that is not there': jwt.sign({ ...payload, sid: 'ses_other' }, secret, { keyid }),
    "of another member's session": jwt.sign({ ...payload, sub: 'mem_other' }, secret, { keyid }),
    'signed with another key': jwt.sign(payload, other, { keyid }),
    'of another audience': jwt.sign({ ...payload, aud: 'elsewhere' }, secret, { keyid }),
    'that says alg none': `${none}.${body}.`,
    'that says alg none and is signed': `${none}.${body}.${signature}`,
    'with other claims': `${head}.${admin}.${signature}`,
    'without a signature': `${head}.${body}.`,
    'of an API key that never was': `wak_${'a'.repeat(43)}`,
    'that is no token': 'undefined',
    'with a key id of a prototype': jwt.sign(payload, secret, { keyid: '__proto__' }),
  };
  for (const [what, credentials] of Object.entries(wrong)) {
    const answer = await api.request('GET', '/vendor/me', { token: credentials });
    assert.equal([answer.status, answer.body.code], [401, 'auth.required'], what);
  }
  assert.is((await api.request('GET', '/vendor/me', { token })).status, 200);
  api.clock.advance(60 * 60_000);
  const expired = await api.request('GET', '/vendor/me', { token });
  assert.equal([expired.status, expired.body.code], [401, 'auth.required']);
});

test('make no second account out of look-alikes of an e-mail address', async ({ api }) => {
  // Full-width letters are the same address after NFKC; a Cyrillic letter and what is not seen are refused.
  const vendor = await api.session('asha@example.in');
  for (const same of ['ＡＳＨＡ@example.in', ' Asha@EXAMPLE.in ']) {
    const { body } = await api.request('POST', '/auth/login', { body: { email: same, password: PASSWORD } });
    assert.is(body.vendorId, vendor.vendorId, same);
  }
  for (const lookAlike of ['аsha@example.in', 'as\u200bha@example.in', 'asha@exаmple.in', 'asha@example.in\u0000']) {
    const body = { email: lookAlike, password: PASSWORD, companyName: 'Theirs' };
    const answer = await api.request('POST', '/auth/register', { body });
    assert.equal([answer.status, answer.body.code], [400, 'identity.invalid_email'], JSON.stringify(lookAlike));
  }
});

test.run();
