import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PaymentMismatch, type Recharge } from '../../../src/domain/payments/recharge.ts';
import {
  applyReversal,
  ExceedsWhatIsLeft,
  type Reversal,
  type ReversalReport,
} from '../../../src/domain/payments/reversal.ts';

const test = suite('refunds and disputes');

const recharge: Recharge = {
  id: 'rch_1',
  vendorId: 'ven_a',
  provider: 'razorpay',
  amountMicros: 500_000_000n,
  currency: 'INR',
  state: 'paid',
  orderId: 'order_1',
  paymentId: 'pay_1',
  createdAtMs: 1_000,
  paidAtMs: 2_000,
};

const report = (state: ReversalReport['state'], changes: Partial<ReversalReport> = {}): ReversalReport => ({
  provider: 'razorpay',
  paymentId: 'pay_1',
  reversalId: 'rev_1',
  kind: state === 'processed' || state === 'failed' ? 'refund' : 'dispute',
  state,
  amountMicros: 200_000_000n,
  currency: 'INR',
  ...changes,
});

/** The moves of a series of reports of one reversal, and what is reversed in the end. */
function after(...states: readonly ReversalReport['state'][]) {
  let state: { recharge: Recharge; reversal: Reversal | undefined } = { recharge, reversal: undefined };
  const moves: string[] = [];
  for (const each of states) {
    const applied = applyReversal(state.recharge, state.reversal, report(each), 5_000);
    moves.push(...applied.moves);
    state = applied;
  }
  return [moves, state.recharge.reversedMicros ?? 0n];
}

test('move money once for each step, in whatever order it is told', () => {
  const taken = 200_000_000n;
  assert.equal(after('processed', 'processed'), [['refund'], taken]);
  assert.equal(after('processed', 'failed', 'processed'), [['refund', 'refund-failed'], 0n]);
  assert.equal(after('failed', 'processed'), [[], 0n]);
  assert.equal(after('opened', 'opened', 'won', 'opened'), [['dispute', 'dispute-won'], 0n]);
  assert.equal(after('opened', 'lost', 'lost'), [['dispute', 'dispute-lost'], taken]);
  assert.equal(after('lost', 'opened'), [['dispute', 'dispute-lost'], taken]);
  assert.equal(after('won', 'opened'), [[], 0n]);
});

test('come out the same for any order and repetition of the reports of one course', () => {
  const courses = fc.constantFrom(
    ['processed'] as const,
    ['processed', 'failed'] as const,
    ['opened', 'won'] as const,
    ['opened', 'lost'] as const,
  );
  const shuffled = courses.chain((course) =>
    fc.tuple(fc.constant(course), fc.array(fc.constantFrom(...course), { maxLength: 8 })),
  );
  fc.assert(
    fc.property(shuffled, ([course, told]) => {
      const complete = [...told, ...course];
      assert.is(after(...complete)[1], after(...course)[1]);
    }),
  );
});

function refuses(...args: Parameters<typeof applyReversal>): void {
  assert.throws(
    () => applyReversal(...args),
    (error: Error) => error instanceof PaymentMismatch,
  );
}

test('are refused when they are not of the payment: above it or its rest, in another currency, for nothing', () => {
  refuses(recharge, undefined, report('processed', { amountMicros: 500_000_001n }), 1);
  refuses(recharge, undefined, report('processed', { currency: 'USD' }), 1);
  refuses(recharge, undefined, report('processed', { amountMicros: 0n }), 1);
  refuses(recharge, undefined, report('opened', { amountMicros: -1n }), 1);
  const most = { ...recharge, reversedMicros: 300_000_001n };
  assert.throws(
    () => applyReversal(most, undefined, report('processed'), 1),
    (error: Error) => error instanceof ExceedsWhatIsLeft,
  );
  assert.is(
    applyReversal({ ...recharge, reversedMicros: 300_000_000n }, undefined, report('opened'), 1).recharge
      .reversedMicros,
    500_000_000n,
  );
});

test('are refused when they contradict what was told before', () => {
  const { reversal, recharge: reversed } = applyReversal(recharge, undefined, report('opened'), 1);
  refuses(reversed, reversal, report('won', { amountMicros: 1n }), 2);
  refuses(reversed, reversal, report('processed'), 2);
  const won = applyReversal(reversed, reversal, report('won'), 2);
  refuses(won.recharge, won.reversal, report('lost'), 3);
});

test.run();
