import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertBalanced, type Journal, journalContent, UnbalancedJournal } from '../../../src/domain/wallet/journal.ts';

const test = suite('journals');

const amounts = fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }).filter((amount) => amount !== 0n);

const draft = (...amountsMicros: readonly bigint[]) => ({
  kind: 'recharge' as const,
  postings: amountsMicros.map((amountMicros, index) => ({ account: `account ${index}`, amountMicros })),
  refs: {},
});

function isUnbalanced(error: Error): boolean {
  return error instanceof UnbalancedJournal;
}

test('takes any lines that add up to zero, and none that are off by one micro-unit', () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 6 }), (lines) => {
      const total = lines.reduce((sum, line) => sum + line, 0n);
      fc.pre(total !== 0n && total !== 1n);
      assertBalanced(draft(...lines, -total));
      assert.throws(() => assertBalanced(draft(...lines, 1n - total)), isUnbalanced);
    }),
  );
});

test('refuses no lines, a line of zero, and lines of zero only', () => {
  for (const lines of [[], [0n], [0n, 0n], [5n, -5n, 0n]]) {
    assert.throws(() => assertBalanced(draft(...lines)), isUnbalanced);
  }
});

const journal: Omit<Journal, 'hash'> = {
  vendorId: 'ven_a',
  seq: 3,
  kind: 'hold',
  postings: [
    { account: 'vendor:ven_a:available', amountMicros: -5n },
    { account: 'vendor:ven_a:held', amountMicros: 5n },
  ],
  refs: { campaign: 'cmp_1', note: 'x' },
  balances: { availableMicros: 1n, heldMicros: 5n, receivableMicros: 0n },
  bookedAtMs: 1_000,
  prevHash: 'a'.repeat(64),
};

test('hashes another text for every field that changes', () => {
  const [first, second] = journal.postings as [Journal['postings'][0], Journal['postings'][0]];
  const changed: readonly Partial<Journal>[] = [
    { vendorId: 'ven_b' },
    { seq: 4 },
    { kind: 'release' },
    { bookedAtMs: 1_001 },
    { prevHash: 'b'.repeat(64) },
    { refs: { campaign: 'cmp_2', note: 'x' } },
    { refs: { campaign: 'cmp_1' } },
    { refs: { campaign: 'cmp_1', note: 'x', more: '' } },
    { balances: { availableMicros: 2n, heldMicros: 5n, receivableMicros: 0n } },
    { balances: { availableMicros: 1n, heldMicros: 6n, receivableMicros: 0n } },
    { balances: { availableMicros: 1n, heldMicros: 5n, receivableMicros: 1n } },
    { postings: [first] },
    { postings: [second, first] },
    {
      postings: [
        { ...first, amountMicros: -6n },
        { ...second, amountMicros: 6n },
      ],
    },
    { postings: [{ ...first, account: 'margin' }, second] },
  ];
  const texts = new Set(changed.map((change) => journalContent({ ...journal, ...change })));
  assert.is(texts.size, changed.length);
  assert.not(texts.has(journalContent(journal)));
});

test('hashes the same text whatever the order in which the references were written', () => {
  assert.is(journalContent({ ...journal, refs: { note: 'x', campaign: 'cmp_1' } }), journalContent(journal));
});

test.run();
