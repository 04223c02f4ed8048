import { rm, writeFile } from 'node:fs/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { INVITATION_TTL_MS, MAX_INVITATIONS } from '../../../src/domain/identity/team.ts';
import { emailsIn } from '../../support/outbox.ts';
import { type IdentityApi, PASSWORD, startIdentityApi } from './identity-api.ts';

interface Context {
  api: IdentityApi;
  token: string;
}

const test = suite<Context>('/team');

test.before.each(async (context) => {
  context.api = await startIdentityApi();
  context.token = (await context.api.signUp('asha@example.in')).token;
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const email = 'ravi@example.in';

/** Invites and resolves with the token of the e-mail. */
async function invited({ api, token }: Context, role = 'STAFF', to = email): Promise<string> {
  const { status } = await api.request('POST', '/team/invitations', { token, body: { email: to, role } });
  assert.is(status, 201);
  const sent = emailsIn(api.outbox).filter((each) => each.to === to);
  return sent.at(-1)?.text.match(/: ([\w-]{43})\n/)?.[1] ?? 'none';
}

const accept = ({ api }: Context, token: string) =>
  api.request('POST', '/auth/accept-invitation', { body: { token, password: PASSWORD } });

const membersOf = async ({ api, token }: Context) => (await api.request('GET', '/team', { token })).body.members;

async function joined(context: Context, role = 'STAFF') {
  const { status, body } = await accept(context, await invited(context, role));
  assert.is(status, 200);
  const member = (await membersOf(context)).find((each: { email: string }) => each.email === email);
  return { ...body, memberId: member.id };
}

test('makes a member of the role out of who has the e-mail, once', async (context) => {
  const { api, token } = context;
  const secret = await invited(context);
  const { body: team } = await api.request('GET', '/team', { token });
  assert.equal([team.invitations[0].email, team.invitations[0].role], [email, 'STAFF']);
  assert.not.match(JSON.stringify(team), secret);
  const { status, body } = await accept(context, secret);
  assert.equal([status, body.role], [200, 'STAFF']);
  assert.equal(
    (await membersOf(context)).map((each: { email: string; role: string }) => [each.email, each.role]),
    [
      ['asha@example.in', 'ADMIN'],
      [email, 'STAFF'],
    ],
  );
  assert.is((await api.session(email)).vendorId, body.vendorId);
  const again = await accept(context, secret);
  assert.equal([again.status, again.body.code], [404, 'identity.invitation_not_found']);
});

test('leaves no invitation behind whose e-mail could not be sent', async () => {
  const api = await startIdentityApi();
  const { token } = await api.signUp('asha@example.in');
  await rm(api.outbox, { recursive: true });
  await writeFile(api.outbox, 'no folder');
  const { status } = await api.request('POST', '/team/invitations', { token, body: { email, role: 'STAFF' } });
  assert.equal([status, api.faults.length], [500, 1]);
  assert.equal((await api.request('GET', '/team', { token })).body.invitations, []);
  await api.stop();
});

test('says in its e-mail which company invites, and where to accept', async (context) => {
  const { api, token } = context;
  await invited(context);
  const { companyName } = (await api.request('GET', '/vendor/me', { token })).body;
  const { text = '' } = emailsIn(api.outbox).findLast(({ to }) => to === email) ?? {};
  assert.ok(text.startsWith(`${companyName} invites you to its team.`), text);
  assert.match(text, /POST \/auth\/accept-invitation/);
});

test('is refused for who is in the team already, and not for who is in another', async (context) => {
  const { api, token } = context;
  await joined(context);
  await api.signUp('other@example.in');
  const invite = (to: string) =>
    api.request('POST', '/team/invitations', { token, body: { email: to, role: 'STAFF' } });
  const { status, body } = await invite(email);
  assert.equal([status, body.code], [409, 'identity.member_exists']);
  assert.is((await invite('other@example.in')).status, 201);
});

test('is worth nothing after its time, when it was taken back, and when another replaced it', async (context) => {
  const { api, token } = context;
  const refused = async (secret: string) =>
    assert.is((await accept(context, secret)).body.code, 'identity.invitation_not_found');
  const first = await invited(context);
  const second = await invited(context, 'ADMIN');
  await refused(first);
  const { body } = await api.request('GET', '/team', { token });
  const path = `/team/invitations/${body.invitations[0].id}`;
  const { token: foreign } = await api.signUp('other@example.in');
  assert.is((await api.request('DELETE', path, { token: foreign })).status, 404);
  assert.is((await api.request('DELETE', path, { token })).status, 204);
  await refused(second);
  const third = await invited(context);
  api.clock.advance(INVITATION_TTL_MS);
  await refused(third);
});

test('invites an address with an account alike, and tells its owner only that it has one', async (context) => {
  await context.api.signUp('other@example.in');
  const { status, body } = await accept(context, await invited(context, 'STAFF', 'other@example.in'));
  assert.equal([status, body.code], [409, 'identity.member_exists']);
});

test('lets STAFF see the team and change nothing of it', async (context) => {
  const { api } = context;
  const { token, memberId } = await joined(context);
  assert.is((await api.request('GET', '/team', { token })).status, 200);
  for (const [method, path, body] of [
    ['POST', '/team/invitations', { email: 'more@example.in', role: 'ADMIN' }],
    ['PATCH', `/team/${memberId}`, { role: 'ADMIN' }],
    ['DELETE', `/team/${memberId}`, undefined],
  ] as const) {
    const answer = await api.request(method, path, { token, ...(body ? { body } : {}) });
    assert.equal([answer.status, answer.body.code], [403, 'auth.role_missing'], path);
  }
});

test('changes a role and removes a member, ends their sessions and tokens at once, and writes it down', async (context) => {
  const { api, token } = context;
  const { memberId, refreshToken, token: before } = await joined(context);
  const statusOf = async (of: string) => (await api.request('GET', '/vendor/me', { token: of })).status;
  assert.is(await statusOf(before), 200);
  const changed = await api.request('PATCH', `/team/${memberId}`, { token, body: { role: 'ADMIN' } });
  assert.equal([changed.status, changed.body.role], [200, 'ADMIN']);
  assert.is((await api.request('POST', '/auth/refresh', { body: { refreshToken } })).status, 401);
  assert.is(await statusOf(before), 401);
  const next = await api.session(email);
  assert.is(await statusOf(next.token), 200);
  assert.is((await api.request('DELETE', `/team/${memberId}`, { token })).status, 204);
  const refresh = await api.request('POST', '/auth/refresh', { body: { refreshToken: next.refreshToken } });
  assert.is(refresh.status, 401);
  assert.is(await statusOf(next.token), 401);
  assert.is((await api.request('POST', '/auth/login', { body: { email, password: PASSWORD } })).status, 401);
  const { body } = await api.request('GET', '/audit-log', { token });
  assert.equal(
    body.data.map(({ action }: { action: string }) => action),
    ['member.removed', 'member.role_changed', 'member.joined', 'member.invited'],
  );
});

test('keeps the last ADMIN, also of two who remove each other at once', async (context) => {
  const { api, token } = context;
  const [{ id }] = await membersOf(context);
  for (const [method, body] of [
    ['PATCH', { role: 'STAFF' }],
    ['DELETE', undefined],
  ] as const) {
    const answer = await api.request(method, `/team/${id}`, { token, ...(body ? { body } : {}) });
    assert.equal([answer.status, answer.body.code], [409, 'identity.last_admin']);
  }
  const other = await joined(context, 'ADMIN');
  const answers = await Promise.all([
    api.request('DELETE', `/team/${other.memberId}`, { token }),
    api.request('DELETE', `/team/${id}`, { token: other.token }),
  ]);
  // The other is the last ADMIN by then, or no member any more when it is asked who asks.
  const [done = 0, refused = 0] = answers.map(({ status }) => status).sort();
  assert.ok(done === 204 && [401, 409].includes(refused), `${done}, ${refused}`);
});

test("finds no member of another vendor's team", async (context) => {
  const { api } = context;
  const [{ id }] = await membersOf(context);
  const { token } = await api.signUp('other@example.in');
  for (const [method, body] of [
    ['PATCH', { role: 'STAFF' }],
    ['DELETE', undefined],
  ] as const) {
    const answer = await api.request(method, `/team/${id}`, { token, ...(body ? { body } : {}) });
    assert.equal([answer.status, answer.body.code], [404, 'identity.member_not_found']);
  }
  assert.is((await membersOf(context)).length, 1);
});

test('sends so many invitations a day and no more', async (context) => {
  const { api, token } = context;
  for (let n = 0; n < MAX_INVITATIONS; n++) await invited(context, 'STAFF', `person${n}@example.in`);
  const body = { email, role: 'STAFF' };
  const { status, body: refusal } = await api.request('POST', '/team/invitations', { token, body });
  assert.equal([status, refusal.code], [429, 'identity.too_many_invitations']);
});

test.run();
