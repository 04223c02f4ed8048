import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type MessagePlan,
  planMessage,
  TEST_NUMBER_PREFIX,
  TEST_NUMBERS,
} from '../../src/adapters/sandbox/sandbox-meta-statuses.ts';
import { DEFAULT_OPTIONS, type Faults } from '../../src/adapters/sandbox/sandbox-options.ts';

const ACCEPTED_MS = 1_795_300_000_500;
const base = { seed: 7, recipient: '919812345670', category: 'marketing', acceptedMs: ACCEPTED_MS };
const storm: Faults = {
  ...DEFAULT_OPTIONS.faults,
  failureShare: 0.05,
  readShare: 0.5,
  duplicateShare: 0.2,
  shuffle: true,
  maxDelayMs: 2000,
};

function names({ statuses }: MessagePlan): string[] {
  return statuses.map(({ status }) => status);
}

function plans(faults: Faults, count: number): MessagePlan[] {
  return Array.from({ length: count }, (_, i) => planMessage({ ...base, faults, key: `v1:ven_1:msg_${i}` }));
}

const statuses = suite('what the sandbox makes of an accepted message');

statuses('depends on the seed and the callback data, not on the time', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (key, laterMs) => {
      const first = planMessage({ ...base, faults: storm, key });
      const later = planMessage({ ...base, faults: storm, key, acceptedMs: ACCEPTED_MS + laterMs });
      assert.equal(names(later), names(first));
      assert.equal(
        later.statuses.map(({ dueMs }) => dueMs - laterMs),
        first.statuses.map(({ dueMs }) => dueMs),
      );
    }),
  );
});

statuses('differs from seed to seed', () => {
  const of = (seed: number): string =>
    JSON.stringify(
      Array.from({ length: 50 }, (_, i) => names(planMessage({ ...base, seed, faults: storm, key: `${i}` }))),
    );
  assert.is.not(of(1), of(2));
});

statuses('keeps the natural order unless it is told to shuffle', () => {
  const rank = ['sent', 'failed', 'delivered', 'read'];
  for (const plan of plans({ ...storm, shuffle: false, duplicateShare: 0 }, 500)) {
    const ranks = names(plan).map((name) => rank.indexOf(name));
    assert.equal(ranks, [...ranks].sort());
  }
  const shuffled = plans({ ...storm, failureShare: 0, duplicateShare: 0 }, 500);
  assert.ok(shuffled.some((plan) => names(plan).indexOf('delivered') === 0));
  assert.ok(shuffled.some((plan) => names(plan).indexOf('read') === 0));
});

statuses('holds to the shares', () => {
  const all = plans(storm, 20_000);
  const share = (part: (plan: MessagePlan) => boolean, whole = all): number => whole.filter(part).length / whole.length;
  const delivered = all.filter((plan) => !names(plan).includes('failed'));
  const near = (actual: number, expected: number): void => {
    assert.ok(Math.abs(actual - expected) < 0.015, `${actual} instead of ${expected}`);
  };
  near(
    share((plan) => names(plan).includes('failed')),
    0.05,
  );
  near(
    share((plan) => names(plan).includes('read'), delivered),
    0.5,
  );
  const read = delivered.filter((plan) => names(plan).includes('read'));
  near(
    share((plan) => !names(plan).includes('delivered'), read),
    0.1,
  );
  near(
    share((plan) => names(plan).filter((name) => name === 'delivered').length === 2, delivered),
    0.19,
  );
});

statuses('is priced on sent and on exactly one of delivered and read, and never on failed', () => {
  for (const plan of plans({ ...storm, duplicateShare: 0 }, 500)) {
    const priced = plan.statuses.filter((status) => status.priced).map(({ status }) => status);
    assert.not(priced.includes('failed'));
    const settled = names(plan).includes('failed') ? 0 : 1;
    assert.is(priced.filter((name) => name !== 'sent').length, settled);
  }
});

statuses('comes within the delay, and a duplicate later than its original', () => {
  for (const plan of plans({ ...storm, duplicateShare: 1 }, 200)) {
    for (const name of new Set(names(plan))) {
      const [original, duplicate] = plan.statuses.filter(({ status }) => status === name);
      assert.ok(original && original.dueMs >= ACCEPTED_MS && original.dueMs < ACCEPTED_MS + storm.maxDelayMs);
      assert.ok(duplicate && duplicate.dueMs >= original.dueMs + 100);
    }
  }
});

statuses('is fixed for test numbers, whatever the faults are', () => {
  const expected: Record<string, string[]> = {
    '0000': ['sent', 'delivered'],
    '0001': ['failed'],
    '0002': ['sent', 'failed'],
    '0003': ['sent', 'read'],
    '0004': ['sent', 'delivered', 'delivered'],
    '0005': ['failed', 'delivered'],
    '0006': ['sent', 'delivered'],
    '0007': ['sent', 'delivered'],
    '0008': ['sent', 'delivered'],
    '0009': ['sent'],
    '0010': ['sent', 'delivered'],
    '0011': ['read', 'delivered', 'sent'],
    '0012': [],
    '0013': ['sent', 'delivered'],
  };
  const plan = (digits: string): MessagePlan =>
    planMessage({
      ...base,
      faults: { ...storm, failureShare: 1 },
      key: 'k',
      recipient: `${TEST_NUMBER_PREFIX}${digits}`,
    });
  for (const [digits, statusNames] of Object.entries(expected)) assert.equal(names(plan(digits)), statusNames, digits);
  assert.equal(Object.keys(TEST_NUMBERS), Object.keys(expected).slice(1));
  assert.equal([plan('0001').statuses[0]?.errorCode, plan('0002').statuses[1]?.errorCode], [131026, 131049]);
  assert.equal([plan('0006').pricingType, plan('0006').category], ['free_entry_point', 'referral_conversion']);
  assert.equal([plan('0010').pricingType, plan('0010').category], ['regular', 'utility']);
});

statuses.run();
