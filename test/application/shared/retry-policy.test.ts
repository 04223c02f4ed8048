import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  DEFAULT_RETRY_POLICY,
  exponentialDelayMs,
  retryDelayMs,
} from '../../../src/application/shared/retry-policy.ts';

const test = suite('retry policy');

test('doubles the delay with each failure, up to the maximum', () => {
  assert.equal(
    [1, 2, 3, 4, 7, 8, 2000].map((failures) => exponentialDelayMs(failures, 500, 60_000)),
    [500, 1000, 2000, 4000, 32_000, 60_000, 60_000],
  );
});

test('spreads a retry over the second half of its delay', () => {
  assert.is(
    retryDelayMs(DEFAULT_RETRY_POLICY, 1, () => 0),
    250,
  );
  assert.is(
    retryDelayMs(DEFAULT_RETRY_POLICY, 1, () => 0.5),
    375,
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
      const { baseDelayMs, maxDelayMs } = DEFAULT_RETRY_POLICY;
      const fullMs = exponentialDelayMs(attempt, baseDelayMs, maxDelayMs);
      const delayMs = retryDelayMs(DEFAULT_RETRY_POLICY, attempt, () => random);
      return Number.isInteger(delayMs) && delayMs >= fullMs / 2 && delayMs <= fullMs;
    }),
  );
});

test.run();
