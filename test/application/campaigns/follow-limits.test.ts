import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqlitePhoneNumberLimits } from '../../../src/adapters/campaigns/sqlite-phone-number-limits.ts';
import { FollowLimits, LIMIT_HOLDS_MS } from '../../../src/application/campaigns/follow-limits.ts';
import { NumberRate } from '../../../src/application/campaigns/number-rate.ts';
import type { NumberLimit } from '../../../src/domain/campaigns/number-limit.ts';
import { aDispatch, InstantLimiter } from '../../support/dispatch.ts';
import { rejection } from '../../support/rejection.ts';

class CountedLimits extends SqlitePhoneNumberLimits {
  asked = 0;
  isGone = false;

  override async find(phoneNumberId: string): Promise<NumberLimit | undefined> {
    this.asked += 1;
    if (this.isGone) throw new Error('The store is gone');
    return super.find(phoneNumberId);
  }
}

const test = suite('FollowLimits');

function aFollower() {
  const { clock, database } = aDispatch();
  const limits = new CountedLimits(database);
  const limiter = new InstantLimiter();
  const followLimits = new FollowLimits(new NumberRate(limits, 80), limiter, clock, '1');
  return { clock, limits, limiter, followLimits };
}

test("gives the limiter Meta's word on the number, and the configured limit until there is one", async () => {
  const { clock, limits, limiter, followLimits } = aFollower();
  await followLimits.execute();
  assert.equal([...limiter.limits], [['1', 80]]);
  await limits.save('1', { throughputPerSecond: 1000, isFlagged: false, qualityAtMs: 1 });
  clock.advance(LIMIT_HOLDS_MS);
  await followLimits.execute();
  assert.equal([...limiter.limits], [['1', 1000]]);
  await limits.save('1', { throughputPerSecond: 1000, isFlagged: true, qualityAtMs: 2 });
  clock.advance(LIMIT_HOLDS_MS);
  await followLimits.execute();
  assert.equal([...limiter.limits], [['1', 500]]);
});

test('asks once a second at most, however many ask it', async () => {
  const { clock, limits, followLimits } = aFollower();
  await Promise.all([1, 2, 3].map(() => followLimits.execute()));
  clock.advance(LIMIT_HOLDS_MS - 1);
  await followLimits.execute();
  assert.is(limits.asked, 1);
  clock.advance(1);
  await followLimits.execute();
  assert.is(limits.asked, 2);
});

test('asks again when the clock was set back, and at once after a failure', async () => {
  const { clock, limits, followLimits } = aFollower();
  await followLimits.execute();
  clock.advance(-LIMIT_HOLDS_MS);
  limits.isGone = true;
  assert.match(String(await rejection(followLimits.execute())), /The store is gone/);
  limits.isGone = false;
  await followLimits.execute();
  assert.is(limits.asked, 3);
});

test.run();
