import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { PasswordNeeded } from '../../../src/domain/identity/member.ts';
import {
  CODE_TTL_MS,
  CODES_WINDOW_MS,
  CodeExpired,
  MAX_CODES,
  MAX_CODES_PER_MAILBOX,
  MAX_WRONG_CODES,
  MAX_WRONG_CODES_PER_MAILBOX,
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
  const session = await verifyOtp.execute({ email: ' Asha@Example.in', address, code: emails.lastCode });
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
  await verifyOtp.execute({ email, address, code: emails.lastCode });
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
  const outcomes = await Promise.allSettled(
    Array.from({ length: MAX_WRONG_CODES }, () => verifyOtp.execute({ email, address, code })),
  );
  assert.is(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const outcome of outcomes) if (outcome.status === 'rejected') assert.instance(outcome.reason, CodeExpired);
  assert.is(wallets.opened.length, 1);
});

test('refuses a code that was used', async () => {
  const { verifyOtp, emails } = await registered();
  await verifyOtp.execute({ email, address, code: emails.lastCode });
  assert.instance(await rejection(verifyOtp.execute({ email, address, code: emails.lastCode })), CodeExpired);
});

test('refuses a code after its five minutes', async () => {
  const { verifyOtp, emails, clock } = await registered();
  clock.advance(CODE_TTL_MS);
  assert.instance(await rejection(verifyOtp.execute({ email, address, code: emails.lastCode })), CodeExpired);
});

test('refuses the right code too after the allowed wrong ones, and new codes, until the window has passed', async () => {
  const { verifyOtp, sendOtp, emails, clock } = await registered();
  const code = otherThan(emails.lastCode);
  for (let n = 0; n < MAX_WRONG_CODES; n++) {
    assert.instance(await rejection(verifyOtp.execute({ email, address, code })), WrongCode);
  }
  for (let n = 0; n < 2; n++) {
    const refusal = (await rejection(verifyOtp.execute({ email, address, code: emails.lastCode }))) as TooManyAttempts;
    assert.instance(refusal, TooManyAttempts);
    assert.equal(refusal.details, { retryAfterSeconds: CODES_WINDOW_MS / 1000 });
    await sendOtp.execute({ email, address });
  }
  clock.advance(CODES_WINDOW_MS);
  await sendOtp.execute({ email, address });
  await verifyOtp.execute({ email, address, code: emails.lastCode });
});

test('counts every one of many wrong codes that come at once', async () => {
  const { verifyOtp, emails } = await registered();
  const code = otherThan(emails.lastCode);
  const guesses = Array.from({ length: 20 }, () => rejection(verifyOtp.execute({ email, address, code })));
  assert.is((await Promise.all(guesses)).filter((error) => error instanceof WrongCode).length, MAX_WRONG_CODES);
});

test("uses up nobody's code for what another network got wrong", async () => {
  const { verifyOtp, emails } = await registered();
  const code = otherThan(emails.lastCode);
  // Refused ones too must take nothing from the owner.
  for (let n = 0; n < 2 * MAX_WRONG_CODES_PER_MAILBOX; n++) {
    await rejection(verifyOtp.execute({ email, address: '198.51.100.1', code }));
  }
  await verifyOtp.execute({ email, address, code: emails.lastCode });
});

test('limits guesses of many networks at one address, whatever codes are sent meanwhile', async () => {
  const { verifyOtp, sendOtp, emails } = await registered();
  const guess = (n: number) =>
    rejection(verifyOtp.execute({ email, address: `198.51.100.${n}`, code: otherThan(emails.lastCode) }));
  for (let n = 0; n < MAX_WRONG_CODES_PER_MAILBOX; n++) {
    if (n % 10 === 9) await sendOtp.execute({ email, address });
    assert.instance(await guess(n), WrongCode);
  }
  assert.instance(await guess(MAX_WRONG_CODES_PER_MAILBOX), TooManyAttempts);
});

test('counts no code that is not valid any more, and wrong ones anew after a right one', async () => {
  const { registerUser, verifyOtp, sendOtp, emails, clock } = await registered();
  const old = emails.lastCode;
  clock.advance(CODE_TTL_MS);
  for (let n = 0; n < 2 * MAX_WRONG_CODES; n++) {
    assert.instance(await rejection(verifyOtp.execute({ email, address, code: old })), CodeExpired);
  }
  await registerUser.execute({ ...registration, password: 'another horse' });
  await sendOtp.execute({ email, address });
  for (let round = 0; round < 2; round++) {
    const [code, wrong] = [emails.lastCode, otherThan(emails.lastCode)];
    for (let n = 1; n < MAX_WRONG_CODES; n++) await rejection(verifyOtp.execute({ email, address, code: wrong }));
    // Right, and given back.
    assert.instance(await rejection(verifyOtp.execute({ email, address, code })), PasswordNeeded);
  }
});

const passwordHashOf = async ({ users }: Identity) => (await users.findMember(emailAddress(email)))?.passwordHash;

test('gives a contested address to who reads its mailbox, whoever registered last', async () => {
  const identity = await registered();
  const { registerUser, verifyOtp, emails } = identity;
  const code = emails.lastCode;
  await registerUser.execute({ ...registration, password: "a thief's password", companyName: 'Theirs' });
  // The owner's code is still good, and does not let the other's password in.
  assert.instance(await rejection(verifyOtp.execute({ email, address, code })), PasswordNeeded);
  await verifyOtp.execute({ email, address, code, password: registration.password });
  assert.is(await passwordHashOf(identity), 'hash of correct horse');
});

test('stays contested, so that a thief who registered first or often gains nothing', async () => {
  const identity = anIdentity();
  const { registerUser, sendOtp, verifyOtp, emails } = identity;
  for (const password of ["a thief's password", registration.password, registration.password]) {
    await registerUser.execute({ ...registration, password });
  }
  await sendOtp.execute({ email, address });
  assert.instance(await rejection(verifyOtp.execute({ email, address, code: emails.lastCode })), PasswordNeeded);
  await verifyOtp.execute({ email, address, code: emails.lastCode, password: registration.password });
  assert.is(await passwordHashOf(identity), 'hash of correct horse');
});

test('needs no password with the code when the same form was sent twice', async () => {
  const identity = await registered();
  await identity.registerUser.execute(registration);
  await identity.verifyOtp.execute({ email, address, code: identity.emails.lastCode });
  assert.is(await passwordHashOf(identity), 'hash of correct horse');
});

test('tells nobody without the code that an address is contested', async () => {
  const { registerUser, verifyOtp, emails } = await registered();
  await registerUser.execute({ ...registration, password: "a thief's password" });
  assert.instance(await rejection(verifyOtp.execute({ email, address, code: otherThan(emails.lastCode) })), WrongCode);
});

test('leaves no vendor and no member behind when the wallet cannot be opened', async () => {
  const { verifyOtp, emails, wallets, users, sendOtp } = await registered();
  wallets.failure = new Error('disk full');
  assert.is(await rejection(verifyOtp.execute({ email, address, code: emails.lastCode })), wallets.failure);
  assert.is(await users.findMember(emailAddress(email)), undefined);
  wallets.failure = undefined;
  await sendOtp.execute({ email, address });
  await verifyOtp.execute({ email, address, code: emails.lastCode });
  assert.is(wallets.opened.length, 1);
});

test('changes nothing when a member registers again', async () => {
  const { registerUser, verifyOtp, emails, sendOtp, users } = await registered();
  await verifyOtp.execute({ email, address, code: emails.lastCode });
  await registerUser.execute({ ...registration, password: 'another password' });
  await sendOtp.execute({ email, address });
  assert.equal(
    emails.sent.map(({ subject }) => subject),
    ['Your code for your registration', 'There is no registration to verify'],
  );
  assert.is(await users.findPending(emailAddress(email)), undefined);
  assert.is((await users.findMember(emailAddress(email)))?.passwordHash, 'hash of correct horse');
});

test('answers guesses alike whether somebody is pending, a member or unknown', async () => {
  const identity = await registered();
  await identity.verifyOtp.execute({ email, address, code: identity.emails.lastCode });
  await identity.registerUser.execute({ ...registration, email: 'pending@example.in' });
  const answers: unknown[][] = [];
  for (const to of [email, 'pending@example.in', 'nobody@example.in']) {
    await identity.sendOtp.execute({ email: to, address });
    const code = otherThan(identity.emails.lastCode);
    const errors: unknown[] = [];
    for (let n = 0; n < MAX_WRONG_CODES + 2; n++) {
      errors.push(await rejection(identity.verifyOtp.execute({ email: to, address, code })));
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

test('sends no address more e-mails than so many an hour from all networks, and one cannot use those up', async () => {
  const { sendOtp, emails } = await registered();
  const ask = (from: string) => sendOtp.execute({ email, address: from }).catch(() => undefined);
  for (let n = 0; n < 2 * MAX_CODES_PER_MAILBOX; n++) await ask('198.51.100.1');
  assert.is(emails.sent.length, 1 + MAX_CODES);
  await sendOtp.execute({ email, address });
  for (let n = 0; n < 2 * MAX_CODES_PER_MAILBOX; n++) await ask(`203.0.113.${n}`);
  assert.is(emails.sent.length, MAX_CODES_PER_MAILBOX);
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
