import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { StoredSession } from '../../../src/domain/identity/session.ts';
import { identityStores } from '../../support/identity-stores.ts';
import { rejection } from '../../support/rejection.ts';

/** Far from now: MongoDB removes those that have expired by itself. */
const LATER_MS = Date.UTC(2100, 0, 1);
const aSession = (n: number): StoredSession => ({
  id: `ses_${n}`,
  memberId: 'mem_1',
  refreshHash: `hash ${n}`,
  expiresMs: LATER_MS + n,
});

for (const { name, open, close } of identityStores) {
  const test = suite(`SessionRepository on ${name}`);
  test.after(close);

  test('gives a session back as it was saved last', async () => {
    const { sessions } = await open();
    await sessions.save(aSession(1));
    assert.equal(await sessions.find('ses_1'), aSession(1));
    const next = { ...aSession(1), refreshHash: 'next', expiresMs: LATER_MS + 9 };
    await sessions.save(next);
    assert.equal(await sessions.find('ses_1'), next);
    assert.is(await sessions.find('ses_2'), undefined);
  });

  test("lists a member's sessions, the one that was used last first, and nobody else's", async () => {
    const { sessions } = await open();
    for (const n of [2, 3, 1]) await sessions.save(aSession(n));
    await sessions.save({ ...aSession(4), memberId: 'mem_2' });
    assert.equal(await sessions.ofMember('mem_1'), [aSession(3), aSession(2), aSession(1)]);
  });

  test('removes those that are named', async () => {
    const { sessions } = await open();
    for (const n of [1, 2, 3]) await sessions.save(aSession(n));
    await sessions.remove(['ses_1', 'ses_3', 'ses_9']);
    await sessions.remove([]);
    assert.equal(await sessions.ofMember('mem_1'), [aSession(2)]);
  });

  test('forgets those that have expired, at most as many as it is told', async () => {
    const { sessions } = await open();
    for (const n of [1, 2, 3]) await sessions.save(aSession(n));
    const purge = () => sessions.purge(LATER_MS + 2, 1);
    assert.equal([await purge(), await purge(), await purge()], [1, 1, 0]);
    assert.equal(await sessions.ofMember('mem_1'), [aSession(3)]);
  });

  test('takes part in a unit of work that fails', async () => {
    const { unitOfWork, sessions } = await open();
    await sessions.save(aSession(1));
    const work = unitOfWork.run(async () => {
      await sessions.remove(['ses_1']);
      throw new RangeError('not done after all');
    });
    assert.instance(await rejection(work), RangeError);
    assert.equal(await sessions.find('ses_1'), aSession(1));
  });

  test.run();
}
