import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteInvitationRepository } from '../../../src/adapters/identity/sqlite-invitation-repository.ts';
import { SqliteSessionRepository } from '../../../src/adapters/identity/sqlite-session-repository.ts';
import { SqliteUserRepository } from '../../../src/adapters/identity/sqlite-user-repository.ts';
import { PurgeExpired } from '../../../src/application/identity/purge-expired.ts';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { REGISTRATION_TTL_MS } from '../../../src/domain/identity/member.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { rejection } from '../../support/rejection.ts';
import { aDatabase } from '../../support/sqlite.ts';

const NOW_MS = 1_795_300_000_000;
const forever = new AbortController().signal;

function setUp() {
  const database = aDatabase();
  const sessions = new SqliteSessionRepository(database);
  const users = new SqliteUserRepository(database);
  const purgeExpired = new PurgeExpired(
    new SqliteInvitationRepository(database),
    sessions,
    users,
    new ManualClock(NOW_MS),
  );
  /** Sessions of `mem_1`, that ended just now. */
  const open = (count: number) =>
    database.run(async () => {
      for (let n = 0; n < count; n++) {
        await sessions.save({ id: `ses_${n}`, memberId: 'mem_1', refreshHash: 'hash', expiresMs: NOW_MS });
      }
    });
  return { sessions, users, purgeExpired, open };
}

const test = suite('PurgeExpired');

test('forgets all that has expired, also more than it forgets at once', async () => {
  const { sessions, purgeExpired, open } = setUp();
  await open(2_500);
  await sessions.save({ id: 'ses_live', memberId: 'mem_1', refreshHash: 'hash', expiresMs: NOW_MS + 1 });
  await purgeExpired.execute(forever);
  assert.equal(
    (await sessions.ofMember('mem_1')).map(({ id }) => id),
    ['ses_live'],
  );
});

test('stops between two steps when its process stops', async () => {
  const { sessions, purgeExpired, open } = setUp();
  await open(2_500);
  const reason = new Error('the process stops');
  assert.is(await rejection(purgeExpired.execute(AbortSignal.abort(reason))), reason);
  assert.is((await sessions.ofMember('mem_1')).length, 1_500, 'the others are left to the next run');
});

test('forgets somebody who never confirmed once the registration has lasted its time, not before', async () => {
  const { users, purgeExpired } = setUp();
  const aUser = (name: string, registeredAtMs: number) => ({
    id: `reg_${name}`,
    email: emailAddress(`${name}@example.in`),
    passwordHash: 'hash',
    companyName: 'Asha Textiles',
    isContested: false,
    registeredAtMs,
  });
  const old = aUser('asha', NOW_MS - REGISTRATION_TTL_MS - 1);
  const young = aUser('ravi', NOW_MS - REGISTRATION_TTL_MS);
  for (const user of [old, young]) await users.putPending(user);
  await purgeExpired.execute(forever);
  assert.equal([await users.findPending(old.email), await users.findPending(young.email)], [undefined, young]);
});

test.run();
