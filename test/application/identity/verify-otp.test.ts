import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { PasswordNeeded } from '../../../src/domain/identity/member.ts';
import {
  CODE_TTL_MS,
  CODES_WINDOW_MS,
  CodeExpired,
  MAX_CODES,
  MAX_WRONG_ATTEMPTS,
  TooManyAttempts,
  TooManyCodes,
  WrongCode,
} from '../../../src/domain/identity/one-time-code.ts';
import { anIdentity, type Identity } from '../../support/identity.ts';
import { rejection } from '../../support/rejection.ts';

const test = suite('Registering and verifying');

const email = 'asha@example.in';
const address = '192.0.2.1';
const registration = { email, password: 'correct horse', companyName: 'Asha Textiles' };

async function registered(): Promise<Identity> {
  const identity = anIdentity();
  await identity.registerUser.execute(registration);
  await identity.sendOtp.execute({ email, address });
  return identity;
}

const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

test('makes vendor, wallet and ADMIN out of a pending user with the right code', async () => {
  const { verifyOtp, emails, wallets, vendors, users, tokens } = await registered();
  const session = await verifyOtp.execute({ email: ' Asha@Example.in', code: emails.lastCode });
  const member = await users.findMember(emailAddress(email));
  assert.is(session.role, 'ADMIN');
  const { memberId, vendorId, role } = tokens.verify(session.token) ?? {};
  assert.equal([memberId, vendorId, role], [member?.id, session.vendorId, 'ADMIN']);
  assert.is((await vendors.find(session.vendorId))?.companyName, 'Asha Textiles');
  assert.equal(wallets.opened, [session.vendorId]);
  assert.is(await users.findPending(emailAddress(email)), undefined);
});

test('does the same work for the address of a member as for any other, and leaves nothing of it', async () => {
  const { registerUser, verifyOtp, emails, users, passwords } = await registered();
  await verifyOtp.execute({ email, code: emails.lastCode });
  const workOf = async (address: string) => {
    const [calls, { comparisons, hashes }] = [users.calls.length, passwords];
    await registerUser.execute({ ...registration, email: address });
    return {
      calls: users.calls.slice(calls).sort(),
      comparisons: passwords.comparisons - comparisons,
      hashes: passwords.hashes - hashes,
    };
  };
  const ofMember = await workOf(email);
  assert.equal(ofMember, await workOf('stranger@example.in'));
  assert.equal(ofMember, await workOf('stranger@example.in'), 'of a pending user');
  assert.ok(ofMember.calls.includes('putPending') && ofMember.comparisons === 1 && ofMember.hashes === 1);
  assert.is(await users.findPending(emailAddress(email)), undefined);
  assert.ok(await users.findPending(emailAddress('stranger@example.in')));
});

test('makes one vendor when the right code comes many times at once', async () => {
  const { verifyOtp, emails, wallets } = await registered();
  const code = emails.lastCode;
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => verifyOtp.execute({ email, code })));
  assert.is(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const outcome of outcomes) if (outcome.status === 'rejected') assert.instance(outcome.reason, CodeExpired);
  assert.is(wallets.opened.length, 1);
});

test('refuses a code that was used', async () => {
  const { verifyOtp, emails } = await registered();
  await verifyOtp.execute({ email, code: emails.lastCode });
  assert.instance(await rejection(verifyOtp.execute({ email, code: emails.lastCode })), CodeExpired);
});

test('refuses a code after its five minutes', async () => {
  const { verifyOtp, emails, clock } = await registered();
  clock.advance(CODE_TTL_MS);
  assert.instance(await rejection(verifyOtp.execute({ email, code: emails.lastCode })), CodeExpired);
});

test('lets the allowed wrong attempts pass and kills the code at the next', async () => {
  const { verifyOtp, emails } = await registered();
  const code = otherThan(emails.lastCode);
  for (let n = 0; n < MAX_WRONG_ATTEMPTS; n++) {
    assert.instance(await rejection(verifyOtp.execute({ email, code })), WrongCode);
  }
  assert.instance(await rejection(verifyOtp.execute({ email, code })), TooManyAttempts);
  assert.instance(await rejection(verifyOtp.execute({ email, code: emails.lastCode })), CodeExpired);
});

const passwordHashOf = async ({ users }: Identity) => (await users.findMember(emailAddress(email)))?.passwordHash;

test('gives a contested address to who reads its mailbox, whoever registered last', async () => {
  const identity = await registered();
  const { registerUser, verifyOtp, emails } = identity;
  const code = emails.lastCode;
  await registerUser.execute({ ...registration, password: "a thief's password", companyName: 'Theirs' });
  // The owner's code is still good, and does not let the other's password in.
  assert.instance(await rejection(verifyOtp.execute({ email, code })), PasswordNeeded);
  await verifyOtp.execute({ email, code, password: registration.password });
  assert.is(await passwordHashOf(identity), 'hash of correct horse');
});

test('stays contested, so that a thief who registered first or often gains nothing', async () => {
  const identity = anIdentity();
  const { registerUser, sendOtp, verifyOtp, emails } = identity;
  for (const password of ["a thief's password", registration.password, registration.password]) {
    await registerUser.execute({ ...registration, password });
  }
  await sendOtp.execute({ email, address });
  assert.instance(await rejection(verifyOtp.execute({ email, code: emails.lastCode })), PasswordNeeded);
  await verifyOtp.execute({ email, code: emails.lastCode, password: registration.password });
  assert.is(await passwordHashOf(identity), 'hash of correct horse');
});

test('needs no password with the code when the same form was sent twice', async () => {
  const identity = await registered();
  await identity.registerUser.execute(registration);
  await identity.verifyOtp.execute({ email, code: identity.emails.lastCode });
  assert.is(await passwordHashOf(identity), 'hash of correct horse');
});

test('tells nobody without the code that an address is contested', async () => {
  const { registerUser, verifyOtp, emails } = await registered();
  await registerUser.execute({ ...registration, password: "a thief's password" });
  assert.instance(await rejection(verifyOtp.execute({ email, code: otherThan(emails.lastCode) })), WrongCode);
});

test('leaves no vendor and no member behind when the wallet cannot be opened', async () => {
  const { verifyOtp, emails, wallets, users, sendOtp } = await registered();
  wallets.failure = new Error('disk full');
  assert.is(await rejection(verifyOtp.execute({ email, code: emails.lastCode })), wallets.failure);
  assert.is(await users.findMember(emailAddress(email)), undefined);
  wallets.failure = undefined;
  await sendOtp.execute({ email, address });
  await verifyOtp.execute({ email, code: emails.lastCode });
  assert.is(wallets.opened.length, 1);
});

test('changes nothing when a member registers again', async () => {
  const { registerUser, verifyOtp, emails, sendOtp, users } = await registered();
  await verifyOtp.execute({ email, code: emails.lastCode });
  await registerUser.execute({ ...registration, password: 'another password' });
  await sendOtp.execute({ email, address });
  assert.equal(
    emails.sent.map(({ subject }) => subject),
    ['Your verification code', 'There is no registration to verify'],
  );
  assert.is(await users.findPending(emailAddress(email)), undefined);
  assert.is((await users.findMember(emailAddress(email)))?.passwordHash, 'hash of correct horse');
});

test('answers guesses alike whether somebody is pending, a member or unknown', async () => {
  const identity = await registered();
  await identity.verifyOtp.execute({ email, code: identity.emails.lastCode });
  await identity.registerUser.execute({ ...registration, email: 'pending@example.in' });
  const answers: unknown[][] = [];
  for (const to of [email, 'pending@example.in', 'nobody@example.in']) {
    await identity.sendOtp.execute({ email: to, address });
    const code = otherThan(identity.emails.lastCode);
    const errors: unknown[] = [];
    for (let n = 0; n < MAX_WRONG_ATTEMPTS + 2; n++) {
      errors.push(await rejection(identity.verifyOtp.execute({ email: to, code })));
    }
    answers.push(errors.map(String));
  }
  assert.equal(answers[0], answers[1]);
  assert.equal(answers[2], answers[1]);
});

test('sends an address so many e-mails an hour and no more, to a stranger too', async () => {
  const { sendOtp, emails, clock } = await registered();
  for (const to of [email, 'nobody@example.in']) {
    const already = to === email ? 1 : 0;
    for (let n = already; n < MAX_CODES; n++) await sendOtp.execute({ email: to, address });
    const refusal = (await rejection(sendOtp.execute({ email: to, address }))) as TooManyCodes;
    assert.instance(refusal, TooManyCodes);
    assert.equal(refusal.details, { retryAfterSeconds: CODES_WINDOW_MS / 1000 });
  }
  assert.is(emails.sent.length, 2 * MAX_CODES);
  clock.advance(CODES_WINDOW_MS);
  await sendOtp.execute({ email, address });
  assert.is(emails.sent.length, 2 * MAX_CODES + 1);
});

test('sends the code to the address it is for', async () => {
  const { emails } = await registered();
  assert.equal(
    emails.sent.map(({ to }) => to),
    [email],
  );
  assert.match(emails.lastCode, /^\d{6}$/);
});

test.run();
