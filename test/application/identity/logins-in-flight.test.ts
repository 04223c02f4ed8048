import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { type Member, WrongCredentials } from '../../../src/domain/identity/member.ts';
import { identityOn } from '../../support/identity.ts';
import { identityStores } from '../../support/identity-stores.ts';
import { rejection } from '../../support/rejection.ts';

const email = emailAddress('asha@example.in');
const password = 'correct horse';
const address = '192.0.2.1';
const actor = { kind: 'system', id: 'test', address: null } as const;

for (const { name, open, close } of identityStores) {
  const test = suite(`Logins in flight on ${name}`);
  test.after(close);

  /** A member of a team that has another ADMIN too. */
  async function aMember() {
    const stores = await open();
    const identity = identityOn(stores);
    await identity.registerUser.execute({ email, password, companyName: 'Asha Textiles' });
    await identity.sendOtp.execute({ email, address });
    const { vendorId } = await identity.verifyOtp.execute({ email, address, code: identity.emails.lastCode });
    const { id: memberId } = (await stores.users.findMember(email)) as Member;
    const passwordHash = await identity.passwords.hash(password);
    const ravi = emailAddress('ravi@example.in');
    await stores.users.addMember({ id: 'mem_ravi', vendorId, email: ravi, passwordHash, role: 'ADMIN' });
    const reset = async () => {
      await identity.resetPassword.ask({ email, address });
      const { lastCode: code } = identity.emails;
      await identity.resetPassword.reset({ email, code, password: 'another horse', address });
    };
    const membership = { vendorId, memberId, actor };
    const logIn = () => identity.logIn.execute({ email, password, address });
    return { ...identity, membership, memberId, reset, logIn };
  }

  test('opens no session for the old password when it is replaced while the old one is compared', async () => {
    const { passwords, reset, logIn, sessions, memberId } = await aMember();
    passwords.meanwhile = reset;
    assert.instance(await rejection(logIn()), WrongCredentials);
    assert.equal(await sessions.ofMember(memberId), []);
  });

  test('opens no session for a member who is removed while the password is compared', async () => {
    const { passwords, changeTeam, membership, logIn, sessions, memberId } = await aMember();
    passwords.meanwhile = () => changeTeam.remove(membership);
    assert.instance(await rejection(logIn()), WrongCredentials);
    assert.equal(await sessions.ofMember(memberId), []);
  });

  test('opens a session in the role that is given while the password is compared', async () => {
    const { passwords, changeTeam, membership, logIn, tokens } = await aMember();
    passwords.meanwhile = async () => {
      await changeTeam.changeRole({ ...membership, role: 'STAFF' });
    };
    const session = await logIn();
    assert.equal([session.role, tokens.verify(session.token)?.role], ['STAFF', 'STAFF']);
  });

  test('of a login and a change of its member at once, one sees the other: no session is left', async () => {
    for (let round = 0; round < 3; round++) {
      for (const change of ['reset', 'removal'] as const) {
        const { changeTeam, membership, reset, logIn, sessions, memberId } = await aMember();
        const changed = change === 'reset' ? reset() : changeTeam.remove(membership);
        const [outcome] = await Promise.allSettled([changed, ...Array.from({ length: 5 }, logIn)]);
        assert.is(outcome.status, 'fulfilled', change);
        assert.equal(await sessions.ofMember(memberId), [], change);
      }
    }
  });

  test.run();
}
