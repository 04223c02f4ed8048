import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  MOST_STREAKS,
  RefusalStreaks,
  SYSTEMATIC_REFUSALS,
} from '../../../src/application/campaigns/refusal-streaks.ts';

const test = suite('RefusalStreaks');

function refuse(streaks: RefusalStreaks, campaignId: string, times: number): boolean {
  return Array.from({ length: times }, () => streaks.refused(campaignId)).some((isWrong) => isWrong);
}

test('shows a campaign to be wrong after refusals in a row, counted for itself', () => {
  const streaks = new RefusalStreaks();
  assert.is(refuse(streaks, 'cmp_1', SYSTEMATIC_REFUSALS - 1), false);
  assert.is(refuse(streaks, 'cmp_2', SYSTEMATIC_REFUSALS - 1), false);
  streaks.end('cmp_2');
  assert.is(streaks.refused('cmp_1'), true);
  assert.is(streaks.refused('cmp_2'), false);
});

test('forgets the campaign that was refused longest ago when there are more than it remembers', () => {
  const streaks = new RefusalStreaks();
  for (const campaignId of ['first', 'second', 'first']) refuse(streaks, campaignId, SYSTEMATIC_REFUSALS / 2 - 1);
  for (let n = 1; n < MOST_STREAKS; n++) streaks.refused(`cmp_${n}`);
  assert.is(refuse(streaks, 'first', 2), true);
  assert.is(refuse(streaks, 'second', SYSTEMATIC_REFUSALS - 1), false);
});

test.run();
