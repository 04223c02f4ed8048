import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MAX_FAILED_LOGINS } from '../../../src/domain/identity/member.ts';
import { CODE_TTL_MS, MAX_CODES, MAX_WRONG_CODES } from '../../../src/domain/identity/one-time-code.ts';
import { emailsIn } from '../../support/outbox.ts';
import { type IdentityApi, PASSWORD, startIdentityApi } from './identity-api.ts';

const test = suite<{ api: IdentityApi }>('/auth');

test.before.each(async (context) => {
  context.api = await startIdentityApi();
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const email = 'asha@example.in';
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

test('leads from the registration over the code of the outbox to a token, and to another by logging in', async ({
  api,
}) => {
  const registered = await api.request('POST', '/auth/register', {
    body: { email: 'Asha@Example.in', password: PASSWORD, companyName: 'Asha Textiles' },
  });
  assert.is(registered.status, 202);
  assert.equal(registered.body, { status: 'PENDING' });

  const code = await api.pending(email);
  const verified = await api.request('POST', '/auth/verify-otp', { body: { email, code } });
  assert.is(verified.status, 200);
  const { token, refreshToken, vendorId, ...rest } = verified.body;
  assert.match(refreshToken, /^ses_[0-9a-f]{32}\.[\w-]{43}$/);
  assert.equal(rest, { expiresInSeconds: 3600, role: 'ADMIN' });
  assert.is(api.tokens.verify(token)?.vendorId, vendorId);
  assert.equal(api.wallets.opened, [vendorId]);

  const loggedIn = await api.request('POST', '/auth/login', { body: { email, password: PASSWORD } });
  assert.is(loggedIn.status, 200);
  assert.is(loggedIn.body.vendorId, vendorId);
  assert.is(loggedIn.body.role, 'ADMIN');
});

test('answers a registration and a wish for a code alike whether the account exists', async ({ api }) => {
  const member = 'asha@example.in';
  const stranger = 'nobody@example.in';
  await api.signUp(member);
  const answers = async (path: string, rest: object) => {
    const [one, other] = [
      await api.request('POST', path, { body: { email: member, ...rest } }),
      await api.request('POST', path, { body: { email: stranger, ...rest } }),
    ];
    assert.is(one.status, 202);
    assert.equal([other.status, other.body], [one.status, one.body]);
  };
  await answers('/auth/send-otp', {});
  // Each gets an e-mail, whose absence could be timed, and neither of them a code.
  const emails = emailsIn(api.outbox).slice(-2);
  assert.equal(
    emails.map(({ to }) => to),
    [member, stranger],
  );
  for (const { text } of emails) assert.not.match(text, /\b\d{6}\b/);
  await answers('/auth/register', { password: PASSWORD, companyName: 'Asha Textiles' });
});

test('answers 401 to a wrong code and 429 after the allowed ones, and says how long to wait', async ({ api }) => {
  const code = await api.pending(email);
  const guess = () => api.request('POST', '/auth/verify-otp', { body: { email, code: otherThan(code) } });
  for (let n = 0; n < MAX_WRONG_CODES; n++) {
    const { status, body } = await guess();
    assert.is(status, 401);
    assert.is(body.code, 'identity.wrong_code');
  }
  const last = await guess();
  assert.equal([last.status, last.headers.get('retry-after')], [429, '3600']);
  assert.is(last.body.code, 'identity.too_many_attempts');
  assert.is((await api.request('POST', '/auth/verify-otp', { body: { email, code } })).status, 429);
  assert.equal(api.wallets.opened, []);
});

test('answers 401 with one code to an expired, a used and an absent code', async ({ api }) => {
  const code = await api.pending(email);
  const answers = [await api.request('POST', '/auth/verify-otp', { body: { email: 'no@example.in', code } })];
  api.clock.advance(CODE_TTL_MS);
  answers.push(await api.request('POST', '/auth/verify-otp', { body: { email, code } }));
  await api.signUp('ravi@example.in');
  answers.push(await api.request('POST', '/auth/verify-otp', { body: { email: 'ravi@example.in', code } }));
  for (const { status, body } of answers) {
    assert.is(status, 401);
    assert.is(body.code, 'identity.code_expired');
  }
});

test('makes one vendor when the right code comes twice at once', async ({ api }) => {
  const code = await api.pending(email);
  const answers = await Promise.all(
    [1, 2].map(() => api.request('POST', '/auth/verify-otp', { body: { email, code } })),
  );
  assert.equal(answers.map(({ status }) => status).sort(), [200, 401]);
  assert.is(api.wallets.opened.length, 1);
});

test('answers 429 when one address wants too many codes, and says how long to wait', async ({ api }) => {
  for (let n = 0; n < MAX_CODES; n++) await api.request('POST', '/auth/send-otp', { body: { email } });
  const { status, body } = await api.request('POST', '/auth/send-otp', { body: { email } });
  assert.is(status, 429);
  assert.is(body.code, 'identity.too_many_codes');
  assert.is(body.retryAfterSeconds, 3600);
});

test('answers a wrong password and an unknown address with the same body', async ({ api }) => {
  await api.signUp(email);
  const wrong = await api.request('POST', '/auth/login', { body: { email, password: 'wrong horse battery' } });
  const unknown = await api.request('POST', '/auth/login', { body: { email: 'no@example.in', password: PASSWORD } });
  assert.is(wrong.status, 401);
  assert.is(wrong.body.code, 'identity.wrong_credentials');
  assert.equal([unknown.status, unknown.body], [wrong.status, wrong.body]);
});

test('tells who registers an address and logs in with that password nothing of an account', async ({ api }) => {
  await api.signUp(email);
  const answersOf = async (address: string) => {
    const body = { email: address, password: 'the password of a stranger' };
    const answers = [await api.request('POST', '/auth/register', { body: { ...body, companyName: 'Theirs' } })];
    for (let n = 0; n <= MAX_FAILED_LOGINS; n++) answers.push(await api.request('POST', '/auth/login', { body }));
    return answers.map((answer) => [answer.status, answer.body]);
  };
  const known = await answersOf(email);
  assert.equal(
    known.map(([status]) => status),
    [202, ...Array(MAX_FAILED_LOGINS).fill(401), 429],
  );
  assert.equal(await answersOf('nobody@example.in'), known);
});

test('hides the cause of a fault, and lets the address try again with a new code', async () => {
  const api = await startIdentityApi();
  const code = await api.pending(email);
  api.wallets.failure = new Error('/var/lib/store.db is locked');
  const answer = await api.request('POST', '/auth/verify-otp', { body: { email, code } });
  assert.is(answer.status, 500);
  assert.is(answer.body.code, 'internal');
  assert.not.match(JSON.stringify(answer.body), 'locked');
  assert.equal(api.faults, [api.wallets.failure]);
  api.wallets.failure = undefined;
  await api.signUp(email);
  assert.is(api.wallets.opened.length, 1);
  await api.stop();
});

test('answers 400 to a body of another shape, names the fields, and repeats no value', async ({ api }) => {
  const wrong: [string, Record<string, unknown>, string][] = [
    ['/auth/register', { email, password: 'short-1', companyName: 'A' }, '/body/password'],
    ['/auth/register', { email, password: 'x'.repeat(129), companyName: 'A' }, '/body/password'],
    ['/auth/register', { email, password: PASSWORD, companyName: ' ' }, '/body/companyName'],
    ['/auth/register', { email, password: PASSWORD }, '/body/companyName'],
    ['/auth/register', { email, password: PASSWORD, companyName: 'A', role: 'ADMIN' }, '/body/role'],
    ['/auth/send-otp', { email: 7 }, '/body/email'],
    ['/auth/verify-otp', { email, code: '12345' }, '/body/code'],
    ['/auth/verify-otp', { email, code: 123456 }, '/body/code'],
    ['/auth/login', { email, password: null }, '/body/password'],
  ];
  for (const [path, body, field] of wrong) {
    const answer = await api.request('POST', path, { body });
    assert.is(answer.status, 400, field);
    assert.is(answer.headers.get('content-type'), 'application/problem+json');
    assert.is(answer.body.code, 'request.invalid');
    assert.is(answer.body.errors[0].path, field);
    assert.not.match(JSON.stringify(answer.body), 'short-1');
  }
  assert.equal(emailsIn(api.outbox), []);
});

test('answers 400 to what is no e-mail address on every route', async ({ api }) => {
  const rest: Record<string, unknown> = { register: { password: PASSWORD, companyName: 'A' }, 'send-otp': {} };
  for (const [route, fields] of Object.entries({
    ...rest,
    'verify-otp': { code: '123456' },
    login: { password: 'x' },
  })) {
    const answer = await api.request('POST', `/auth/${route}`, { body: { email: 'nobody', ...(fields as object) } });
    assert.is(answer.status, 400, route);
    assert.is(answer.body.code, 'identity.invalid_email', route);
  }
});

test('answers 400 to malformed JSON and to no body at all', async ({ api }) => {
  const malformed = await api.request('POST', '/auth/login', { body: '{"email":' });
  assert.is(malformed.status, 400);
  assert.is(malformed.body.code, 'request.malformed_json');
  const absent = await api.request('POST', '/auth/login');
  assert.is(absent.status, 400);
  assert.is(absent.body.code, 'request.invalid');
});

test.run();
