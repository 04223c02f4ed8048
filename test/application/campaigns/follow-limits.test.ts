import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqlitePhoneNumberLimits } from '../../../src/adapters/campaigns/sqlite-phone-number-limits.ts';
import { FollowLimits } from '../../../src/application/campaigns/follow-limits.ts';
import { aDispatch, InstantLimiter } from '../../support/dispatch.ts';

const test = suite('FollowLimits');

test("gives the limiter Meta's word on the number, and the configured limit until there is one", async () => {
  const limits = new SqlitePhoneNumberLimits(aDispatch().database);
  const limiter = new InstantLimiter();
  const followLimits = new FollowLimits(limits, limiter, { phoneNumberId: '1', messagesPerSecond: 80 });
  await followLimits.execute();
  assert.equal([...limiter.limits], [['1', 80]]);
  await limits.save('1', { throughputPerSecond: 1000, isFlagged: false, changedAtMs: 1 });
  await followLimits.execute();
  assert.equal([...limiter.limits], [['1', 1000]]);
  await limits.save('1', { throughputPerSecond: 1000, isFlagged: true, changedAtMs: 2 });
  await followLimits.execute();
  assert.equal([...limiter.limits], [['1', 500]]);
});

test.run();
