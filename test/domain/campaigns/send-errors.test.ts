import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  classifySendError,
  MAINTENANCE_MS,
  MAX_PAIR_DELAY_MS,
  MAX_RETRIES,
  MAX_RETRIES_OF_UNKNOWN_CODE,
  pairRetryDelayMs,
  SEND_ERRORS,
  type SendErrorClass,
  type SendErrorRule,
} from '../../../src/domain/campaigns/send-errors.ts';

type Throttle = Extract<SendErrorRule, { class: 'throttle' }>;
type FailRecipient = Extract<SendErrorRule, { class: 'fail-recipient' }>;

const test = suite('send errors');

const CODES_BY_CLASS: Readonly<Record<SendErrorClass, readonly number[]>> = {
  retry: [1, 2, 131000, 131016, 131057, 133004, 2494100],
  throttle: [4, 80007, 130429, 131056],
  'stop-platform': [
    0, 3, 10, 33, 190, 200, 250, 299, 368, 131005, 131031, 131037, 131042, 131045, 131048, 131064, 133010,
  ],
  'stop-campaign': [131063, 132000, 132001, 132007, 132015, 132016, 132068, 132069],
  'fail-recipient': [
    100, 130403, 130472, 130497, 131008, 131009, 131021, 131026, 131030, 131047, 131049, 131050, 131051, 131053, 131062,
    132005, 132008, 132012, 135000,
  ],
};

for (const [name, codes] of Object.entries(CODES_BY_CLASS)) {
  test(`puts every code that Meta documents as such into ${name}, whatever the HTTP status`, () => {
    for (const code of codes) {
      for (const status of [undefined, 400, 401, 429, 500]) {
        assert.is(classifySendError(code, status).class, name, `${code} with ${status}`);
      }
    }
  });
}

test('lists no code beyond those that were decided', () => {
  const decided = Object.values(CODES_BY_CLASS)
    .flat()
    .filter((code) => code < 200 || code > 299)
    .sort((a, b) => a - b);
  assert.equal(Object.keys(SEND_ERRORS).map(Number), decided);
});

test('tells a throttled pair from a throttled number', () => {
  const throttled = CODES_BY_CLASS.throttle.map((code) => [code, (classifySendError(code) as Throttle).throttled]);
  assert.equal(throttled, [
    [4, 'number'],
    [80007, 'number'],
    [130429, 'number'],
    [131056, 'pair'],
  ]);
});

test('marks exactly the failures that several in a row make a fault of the campaign', () => {
  const systematic = Object.keys(SEND_ERRORS).filter((code) => (SEND_ERRORS[Number(code)] as FailRecipient).systematic);
  assert.equal(systematic.map(Number), [100, 131008, 131009, 132008, 132012]);
});

test('waits out the maintenance of a number', () => {
  assert.is(classifySendError(131057).retryAfterMs, MAINTENANCE_MS);
});

test('reads "no such object" and maintenance from the subcode of a bad parameter', () => {
  assert.is(classifySendError(100, 400, 33).class, 'stop-platform');
  assert.is(classifySendError(100, 400, 2494100).class, 'retry');
  assert.is(classifySendError(100, 400, 2388040).class, 'fail-recipient');
  assert.is(classifySendError(190, 401, 33).code, 190);
});

test('decides an unlisted code by an unmistakable HTTP status, and tries all others twice', () => {
  assert.is(classifySendError(999_999, 401).class, 'stop-platform');
  assert.is(classifySendError(999_999, 429).class, 'throttle');
  for (const status of [undefined, 400, 403, 404, 500, 503]) {
    const error = classifySendError(999_999, status);
    assert.is(error.class === 'retry' && error.maxRetries, MAX_RETRIES_OF_UNKNOWN_CODE);
  }
});

test('bounds the retries of every code and explains every code', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.constantFrom(...Object.keys(SEND_ERRORS).map(Number))), (code) => {
      const error = classifySendError(code);
      assert.is(error.code, code);
      if (error.class === 'retry') assert.ok(error.maxRetries > 0 && error.maxRetries <= MAX_RETRIES);
      assert.match(error.cause, /^[A-Z].{10,}[^.]$/);
    }),
  );
});

test('leaves a recipient alone for 4^n seconds, never longer than its hourly limit asks', () => {
  assert.equal([0, 1, 2, 3].map(pairRetryDelayMs), [1000, 4000, 16_000, 64_000]);
  assert.is(pairRetryDelayMs(1000), MAX_PAIR_DELAY_MS);
});

test.run();
