import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PACE_SECONDS, paceOf, secondOf } from '../../../src/domain/campaigns/send-rate.ts';

const test = suite('Send rate');
const NOW_MS = 100_500;
const second = (at: number, sends: number) => ({ atMs: at * 1000, sends });

test('puts every time into the second that it falls in', () => {
  assert.equal([0, 999, 1000, 1999].map(secondOf), [0, 0, 1000, 1000]);
});

test('is what left in each second since the first, the running one left out', () => {
  assert.is(paceOf([second(100, 7), second(99, 20), second(98, 40)], NOW_MS), 30);
  assert.is(paceOf([second(96, 40)], NOW_MS), 10, 'seconds without a send are seconds');
});

test('forgets what left before the last half minute, and is nothing where nothing left', () => {
  assert.is(paceOf([second(99 - PACE_SECONDS, 500)], NOW_MS), 0);
  assert.is(paceOf([second(100 - PACE_SECONDS, 60)], NOW_MS), 60 / PACE_SECONDS);
  assert.is(paceOf([], NOW_MS), 0);
  assert.is(paceOf([second(100, 5)], NOW_MS), 0);
});

test.run();
