import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import {
  MAX_FAILED_LOGINS,
  MAX_FAILED_LOGINS_PER_ACCOUNT,
  TooManyLogins,
  WrongCredentials,
} from '../../../src/domain/identity/member.ts';
import {
  CODE_TTL_MS,
  CodeExpired,
  MAX_CODES,
  TooManyCodes,
  WrongCode,
} from '../../../src/domain/identity/one-time-code.ts';
import { InvalidRefreshToken, MAX_SESSIONS, SESSION_TTL_MS } from '../../../src/domain/identity/session.ts';
import { anIdentity } from '../../support/identity.ts';
import { rejection } from '../../support/rejection.ts';

const test = suite('Sessions');

const email = 'asha@example.in';
const password = 'correct horse';
const address = '192.0.2.1';

async function aMember() {
  const identity = anIdentity();
  await identity.registerUser.execute({ email, password, companyName: 'Asha Textiles' });
  await identity.sendOtp.execute({ email, address });
  const session = await identity.verifyOtp.execute({ email, address, code: identity.emails.lastCode });
  const refresh = (refreshToken: string) => identity.refreshSession.execute({ refreshToken, address });
  const isOver = async (refreshToken: string) =>
    (await rejection(refresh(refreshToken))) instanceof InvalidRefreshToken;
  return { ...identity, session, refresh, isOver };
}

test('brings the next tokens for a refresh token, again and again', async () => {
  const { session, refresh, tokens } = await aMember();
  let { refreshToken } = session;
  for (let n = 0; n < 3; n++) {
    const next = await refresh(refreshToken);
    assert.is(next.vendorId, session.vendorId);
    assert.is(tokens.verify(next.token)?.role, 'ADMIN');
    assert.is.not(next.refreshToken, refreshToken);
    refreshToken = next.refreshToken;
  }
});

test('ends a session whose refresh token comes twice, for both who hold one, and writes it down', async () => {
  const { session, refresh, isOver, audit } = await aMember();
  const { refreshToken } = await refresh(session.refreshToken);
  assert.ok(await isOver(session.refreshToken));
  assert.ok(await isOver(refreshToken));
  const [entry] = (await audit.page(session.vendorId, { limit: 1 })).data;
  assert.equal([entry?.action, entry?.outcome, entry?.actor.address], ['session.reused', 'refused', address]);
});

test('lets one of many with the same refresh token through when they come at once', async () => {
  const { session, refresh } = await aMember();
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => refresh(session.refreshToken)));
  assert.is(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('leaves the sessions of other devices alone when one ends', async () => {
  const { session, logIn, refresh, isOver, endSessions } = await aMember();
  const other = await logIn.execute({ email, password, address });
  await endSessions.here(session.refreshToken);
  assert.ok(await isOver(session.refreshToken));
  await refresh(other.refreshToken);
});

test('logs out with the valid refresh token of the session only', async () => {
  const { session, refresh, endSessions } = await aMember();
  const [id] = session.refreshToken.split('.');
  for (const token of [`${id}.guess`, `${id}`, 'nothing', '']) await endSessions.here(token);
  await refresh(session.refreshToken);
});

test('ends every session of a member at once', async () => {
  const { session, logIn, isOver, endSessions, users } = await aMember();
  const other = await logIn.execute({ email, password, address });
  const member = await users.findMember(emailAddress(email));
  assert.ok(member);
  const actor = { kind: 'member', id: member.id, address } as const;
  await endSessions.everywhere({ vendorId: session.vendorId, memberId: member.id, actor });
  assert.ok(await isOver(session.refreshToken));
  assert.ok(await isOver(other.refreshToken));
});

test('ends a session that was not used for its time, and lengthens one that was', async () => {
  const { session, refresh, isOver, clock } = await aMember();
  clock.advance(SESSION_TTL_MS - 1);
  const next = await refresh(session.refreshToken);
  clock.advance(SESSION_TTL_MS - 1);
  const last = await refresh(next.refreshToken);
  clock.advance(SESSION_TTL_MS);
  assert.ok(await isOver(last.refreshToken));
});

test('keeps so many sessions of a member and no more', async () => {
  const { session, logIn, refresh, isOver, clock } = await aMember();
  const opened: string[] = [];
  for (let n = 0; n < MAX_SESSIONS; n++) {
    clock.advance(1);
    opened.push((await logIn.execute({ email, password, address })).refreshToken);
  }
  assert.ok(await isOver(session.refreshToken));
  await refresh(opened[0] as string);
});

test('stores no refresh token', async () => {
  const { session, sessions } = await aMember();
  const [id = '', secret = ''] = session.refreshToken.split('.');
  const stored = await sessions.find(id);
  assert.ok(stored);
  assert.not.match(JSON.stringify(stored), secret);
});

test('sets a new password with the code of the mailbox, once, and ends every session', async () => {
  const { session, resetPassword, emails, logIn, isOver } = await aMember();
  await resetPassword.ask({ email, address });
  const reset = { email, code: emails.lastCode, password: 'another horse', address };
  await resetPassword.reset(reset);
  assert.ok(await isOver(session.refreshToken));
  assert.instance(await rejection(logIn.execute({ email, password, address })), WrongCredentials);
  await logIn.execute({ email, password: 'another horse', address });
  assert.instance(await rejection(resetPassword.reset(reset)), CodeExpired);
});

test('lets in with the new password at once, however many logins failed before', async () => {
  const { resetPassword, emails, logIn } = await aMember();
  const strangers = Array.from(
    { length: MAX_FAILED_LOGINS_PER_ACCOUNT - MAX_FAILED_LOGINS },
    (_, n) => `198.51.100.${n}`,
  );
  for (const from of [...Array<string>(MAX_FAILED_LOGINS).fill(address), ...strangers]) {
    assert.instance(
      await rejection(logIn.execute({ email, password: 'wrong horse', address: from })),
      WrongCredentials,
    );
  }
  for (const from of [address, '203.0.113.1']) {
    assert.instance(await rejection(logIn.execute({ email, password, address: from })), TooManyLogins);
  }
  await resetPassword.ask({ email, address });
  await resetPassword.reset({ email, code: emails.lastCode, password: 'another horse', address });
  await logIn.execute({ email, password: 'another horse', address });
});

test('refuses a reset with a wrong or expired code, or one for registering, and changes nothing', async () => {
  const { resetPassword, sendOtp, emails, logIn, clock } = await aMember();
  await resetPassword.ask({ email, address });
  const { lastCode } = emails;
  const wrong = lastCode === '000000' ? '000001' : '000000';
  const reset = (code: string) => rejection(resetPassword.reset({ email, code, password: 'another horse', address }));
  assert.instance(await reset(wrong), WrongCode);
  clock.advance(CODE_TTL_MS);
  assert.instance(await reset(lastCode), CodeExpired);
  await sendOtp.execute({ email, address });
  assert.instance(await reset(lastCode), CodeExpired);
  await logIn.execute({ email, password, address });
});

test('sends an e-mail, and answers and counts alike, whether the address has an account', async () => {
  const { resetPassword, emails } = await aMember();
  for (const to of [email, 'nobody@example.in']) {
    const before = emails.sent.length;
    for (let n = 0; n < MAX_CODES; n++) await resetPassword.ask({ email: to, address });
    assert.is(emails.sent.length, before + MAX_CODES);
    assert.instance(await rejection(resetPassword.ask({ email: to, address })), TooManyCodes);
    const reset = resetPassword.reset({ email: to, code: 'no code', password: 'another horse', address });
    assert.instance(await rejection(reset), WrongCode);
  }
  assert.not.match(emails.sent.at(-1)?.text ?? '', /\d{6}/);
});

test.run();
