import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  FAILED_LOGIN_WINDOW_MS,
  MAX_FAILED_LOGINS,
  MAX_FAILED_LOGINS_PER_ACCOUNT,
  MAX_FAILED_LOGINS_PER_ADDRESS,
  TooManyLogins,
  WrongCredentials,
} from '../../../src/domain/identity/member.ts';
import { anIdentity, type Identity } from '../../support/identity.ts';
import { rejection } from '../../support/rejection.ts';

const test = suite('LogIn');

const email = 'asha@example.in';
const password = 'correct horse';
const wrong = 'wrong horse';
const address = '192.0.2.1';

async function aMember(): Promise<Identity & { vendorId: string }> {
  const identity = anIdentity();
  await identity.registerUser.execute({ email, password, companyName: 'Asha Textiles' });
  await identity.sendOtp.execute({ email, address });
  const { vendorId } = await identity.verifyOtp.execute({ email, address, code: identity.emails.lastCode });
  return { ...identity, vendorId };
}

test('opens a session of the member of the address, however it is typed', async () => {
  const { logIn, tokens, vendorId } = await aMember();
  const session = await logIn.execute({ email: ' ASHA@example.in ', password, address });
  assert.is(session.vendorId, vendorId);
  assert.is(tokens.verify(session.token)?.vendorId, vendorId);
  assert.is(tokens.verify(session.token)?.role, 'ADMIN');
});

test('says and does the same for a wrong password and for an unknown address', async () => {
  const { logIn, passwords } = await aMember();
  const before = passwords.comparisons;
  const known = await rejection(logIn.execute({ email, password: wrong, address }));
  assert.is(passwords.comparisons, before + 1);
  const unknown = await rejection(logIn.execute({ email: 'nobody@example.in', password: wrong, address }));
  assert.is(passwords.comparisons, before + 2);
  assert.instance(known, WrongCredentials);
  assert.is(String(unknown), String(known));
});

test('says, does and counts the same for the right password of a registration that was not confirmed', async () => {
  const { registerUser, logIn, passwords } = anIdentity();
  await registerUser.execute({ email, password, companyName: 'Asha Textiles' });
  const before = passwords.comparisons;
  for (let n = 0; n < MAX_FAILED_LOGINS; n++) {
    assert.instance(await rejection(logIn.execute({ email, password, address })), WrongCredentials);
  }
  assert.is(passwords.comparisons, before + MAX_FAILED_LOGINS);
  assert.instance(await rejection(logIn.execute({ email, password, address })), TooManyLogins);
});

test('refuses the right password too after the allowed failures, until the window has passed', async () => {
  const { logIn, clock, passwords } = await aMember();
  const before = passwords.comparisons;
  for (let n = 0; n < MAX_FAILED_LOGINS; n++) {
    assert.instance(await rejection(logIn.execute({ email, password: wrong, address })), WrongCredentials);
  }
  const refusal = (await rejection(logIn.execute({ email, password, address }))) as TooManyLogins;
  assert.instance(refusal, TooManyLogins);
  assert.equal(refusal.details, { retryAfterSeconds: FAILED_LOGIN_WINDOW_MS / 1000 });
  assert.is(passwords.comparisons, before + MAX_FAILED_LOGINS);
  clock.advance(FAILED_LOGIN_WINDOW_MS);
  await logIn.execute({ email, password, address });
});

test('limits guesses that are sent at once, and those at unknown addresses', async () => {
  const { logIn } = await aMember();
  for (const account of [email, 'nobody@example.in']) {
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () => rejection(logIn.execute({ email: account, password: wrong, address }))),
    );
    assert.is(outcomes.filter((error) => error instanceof WrongCredentials).length, MAX_FAILED_LOGINS);
  }
});

test('limits guesses of one network address at all accounts, whatever it gets right in between', async () => {
  const { logIn } = await aMember();
  const guess = (n: number) => rejection(logIn.execute({ email: `nobody${n}@example.in`, password: wrong, address }));
  for (let n = 0; n < MAX_FAILED_LOGINS_PER_ADDRESS; n++) {
    if (n % 10 === 0) await logIn.execute({ email, password, address });
    assert.instance(await guess(n), WrongCredentials);
  }
  assert.instance(await guess(0), TooManyLogins);
  assert.instance(await rejection(logIn.execute({ email, password, address })), TooManyLogins);
  await logIn.execute({ email, password, address: '192.0.2.2' });
});

test('locks nobody out of an account for what another network got wrong', async () => {
  const { logIn } = await aMember();
  // Refused ones too must take nothing from the owner.
  for (let n = 0; n < 2 * MAX_FAILED_LOGINS_PER_ACCOUNT; n++) {
    await rejection(logIn.execute({ email, password: wrong, address }));
  }
  assert.instance(await rejection(logIn.execute({ email, password, address })), TooManyLogins);
  await logIn.execute({ email, password, address: '192.0.2.2' });
});

test('limits guesses of many networks at one account, whatever its owner gets right in between', async () => {
  const { logIn } = await aMember();
  for (let n = 0; n < MAX_FAILED_LOGINS_PER_ACCOUNT; n++) {
    if (n % 10 === 0) await logIn.execute({ email, password, address });
    const guess = logIn.execute({ email, password: wrong, address: `198.51.100.${n}` });
    assert.instance(await rejection(guess), WrongCredentials);
  }
  const next = logIn.execute({ email, password, address: '203.0.113.1' });
  assert.instance(await rejection(next), TooManyLogins);
});

test('counts failures anew after a success', async () => {
  const { logIn } = await aMember();
  for (let round = 0; round < 3; round++) {
    for (let n = 1; n < MAX_FAILED_LOGINS; n++) await rejection(logIn.execute({ email, password: wrong, address }));
    await logIn.execute({ email, password, address });
  }
});

test.run();
