import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DEFAULT_RETRY_POLICY, exponentialDelayMs, retryAtMs } from '../../../src/application/shared/retry-policy.ts';

const test = suite('retry policy');

const rejected = (attempt: number, retry = true) => ({ retry, message: { attempt } });

test('doubles the delay with each failure, up to the maximum', () => {
  assert.equal(
    [1, 2, 3, 4, 7, 8, 2000].map((failures) => exponentialDelayMs(failures, 500, 60_000)),
    [500, 1000, 2000, 4000, 32_000, 60_000, 60_000],
  );
});

test('spreads a retry over the second half of its delay, and on to the next whole base delay', () => {
  assert.is(
    retryAtMs(DEFAULT_RETRY_POLICY, rejected(2), 1_000_000, () => 0),
    1_000_500,
  );
  assert.is(
    retryAtMs(DEFAULT_RETRY_POLICY, rejected(2), 1_000_000, () => 0.002),
    1_001_000,
  );
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(), chance, (attempt, nowMs, random) => {
      const policy = { ...DEFAULT_RETRY_POLICY, maxAttempts: 51 };
      const fullMs = exponentialDelayMs(attempt, policy.baseDelayMs, policy.maxDelayMs);
      const atMs = Number(retryAtMs(policy, rejected(attempt), nowMs, () => random));
      const delayMs = atMs - nowMs;
      return atMs % policy.baseDelayMs === 0 && delayMs >= fullMs / 2 && delayMs < fullMs + policy.baseDelayMs;
    }),
  );
});

test('makes a dead letter of the last attempt, and at once of what is not to be tried again', () => {
  const { maxAttempts } = DEFAULT_RETRY_POLICY;
  const isDead = (attempt: number, retry = true) =>
    retryAtMs(DEFAULT_RETRY_POLICY, rejected(attempt, retry), 0, Math.random) === undefined;
  assert.equal([isDead(maxAttempts - 1), isDead(maxAttempts), isDead(1, false)], [false, true, true]);
});

test.run();
