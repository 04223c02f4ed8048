import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseMicros } from '../../../src/domain/shared/money.ts';
import {
  assertBalanced,
  GENESIS_HASH,
  type Journal,
  type JournalDraft,
  journalContent,
} from '../../../src/domain/wallet/journal.ts';
import {
  apply,
  holdDraft,
  InsufficientFunds,
  NegativeBalance,
  openWallet,
  post,
  ReceivableOpen,
  rechargeDraft,
  releaseDraft,
  shortfallMicros,
  type Wallet,
} from '../../../src/domain/wallet/wallet.ts';
import { sha256Hex } from '../../support/ledger-checks.ts';

const test = suite('wallets');

const empty = openWallet('ven_a', 'INR');
const amounts = fc.bigInt({ min: 1n, max: 2n ** 60n });

function booked(wallet: Wallet, draft: JournalDraft): Wallet {
  return post(wallet, draft, 1_000, sha256Hex).wallet;
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}

test('pays what is owed first with a recharge, and only the rest becomes available', () => {
  fc.assert(
    fc.property(amounts, fc.bigInt({ min: 0n, max: 2n ** 60n }), (amountMicros, receivableMicros) => {
      const wallet = { ...empty, receivableMicros };
      const after = booked(wallet, rechargeDraft(wallet, amountMicros, 'razorpay', 'rch_1'));
      assert.is(after.availableMicros - after.receivableMicros, amountMicros - receivableMicros);
      assert.ok(after.receivableMicros === 0n || after.availableMicros === 0n);
    }),
  );
});

test('holds all that is available, and refuses one micro-unit more with what is missing', () => {
  const wallet = { ...empty, availableMicros: 80_500_000n };
  const held = booked(wallet, holdDraft(wallet, 80_500_000n, 'cmp_1'));
  assert.equal([held.availableMicros, held.heldMicros], [0n, 80_500_000n]);
  const error = thrownBy(() => holdDraft(wallet, 80_500_001n, 'cmp_1')) as InsufficientFunds;
  assert.instance(error, InsufficientFunds);
  assert.equal([error.kind, error.code], ['payment-required', 'wallet.insufficient_funds']);
  assert.equal(error.details, {
    required: '80.500001',
    available: '80.5000',
    shortfall: '0.000001',
    currency: 'INR',
  });
});

test('refuses every hold of a vendor that owes, whatever is available', () => {
  const wallet = { ...empty, availableMicros: 80_500_000n, receivableMicros: 1n };
  const error = thrownBy(() => holdDraft(wallet, 1n, 'cmp_1')) as ReceivableOpen;
  assert.instance(error, ReceivableOpen);
  assert.is(error.kind, 'payment-required');
  assert.equal(error.details, {
    required: '0.000001',
    available: '80.5000',
    shortfall: '0.000001',
    currency: 'INR',
    receivable: '0.000001',
  });
});

test('names a shortfall that is enough for the debt and the campaign', () => {
  fc.assert(
    fc.property(amounts, amounts, amounts, (availableMicros, receivableMicros, amountMicros) => {
      const wallet = { ...empty, availableMicros, receivableMicros };
      const error = thrownBy(() => holdDraft(wallet, amountMicros + availableMicros, 'cmp_1')) as ReceivableOpen;
      const shortfallMicros = parseMicros(String(error.details['shortfall']));
      const recharged = booked(wallet, rechargeDraft(wallet, shortfallMicros, 'razorpay', 'rch_1'));
      booked(recharged, holdDraft(recharged, amountMicros + availableMicros, 'cmp_1'));
    }),
  );
});

test('gives back by a release what a hold took', () => {
  fc.assert(
    fc.property(amounts, (amountMicros) => {
      const wallet = { ...empty, availableMicros: amountMicros };
      const held = booked(wallet, holdDraft(wallet, amountMicros, 'cmp_1'));
      const { availableMicros, heldMicros } = booked(held, releaseDraft(held, amountMicros, 'cmp_1'));
      assert.equal([availableMicros, heldMicros], [amountMicros, 0n]);
    }),
  );
});

test('takes no balance below zero, whichever it is', () => {
  const line = (account: string, amountMicros: bigint) => ({ account: `vendor:ven_a:${account}`, amountMicros });
  const wallet = { ...empty, availableMicros: 5n, heldMicros: 5n, receivableMicros: 5n };
  for (const postings of [
    [line('available', -6n), line('held', 6n)],
    [line('held', -6n), line('available', 6n)],
    [line('receivable', 6n), line('available', -6n)],
    [line('available', -3n), line('available', -3n), line('held', 6n)],
  ]) {
    const error = thrownBy(() => booked(wallet, { kind: 'release', postings, refs: {} }));
    assert.instance(error, NegativeBalance);
  }
});

test('books no journal that does not add up', () => {
  const postings = [{ account: 'vendor:ven_a:available', amountMicros: 5n }];
  assert.throws(() => booked(empty, { kind: 'recharge', postings, refs: {} }), /adds up to 5/);
});

test('takes no notice of the accounts of another vendor', () => {
  const { wallet } = post(empty, rechargeDraft(openWallet('ven_b', 'INR'), 5n, 'razorpay', 'rch_1'), 1_000, sha256Hex);
  assert.equal([wallet.availableMicros, wallet.seq], [0n, 1]);
});

type Step = { readonly kind: 'recharge' | 'hold' | 'release'; readonly amountMicros: bigint };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('recharge' as const, 'hold' as const, 'release' as const),
    amountMicros: fc.bigInt({ min: 1n, max: 100n }),
  }),
  { maxLength: 30 },
);

function draftOf(wallet: Wallet, { kind, amountMicros }: Step): JournalDraft {
  if (kind === 'recharge') return rechargeDraft(wallet, amountMicros, 'razorpay', 'rch_1');
  return kind === 'hold' ? holdDraft(wallet, amountMicros, 'cmp_1') : releaseDraft(wallet, amountMicros, 'cmp_1');
}

test('is the fold of its journals, a chain of hashes without a gap, after any history', () => {
  fc.assert(
    fc.property(steps, (history) => {
      let wallet = empty;
      const journals: Journal[] = [];
      for (const step of history) {
        try {
          const posted = post(wallet, draftOf(wallet, step), journals.length, sha256Hex);
          wallet = posted.wallet;
          journals.push(posted.journal);
        } catch (error) {
          assert.ok(error instanceof InsufficientFunds || error instanceof NegativeBalance);
        }
      }
      assert.equal(journals.reduce(apply, empty), wallet);
      let prevHash = GENESIS_HASH;
      for (const [index, journal] of journals.entries()) {
        assertBalanced(journal);
        assert.equal([journal.seq, journal.prevHash], [index + 1, prevHash]);
        assert.is(journal.hash, sha256Hex(journalContent(journal)));
        prevHash = journal.hash;
      }
      assert.equal([wallet.seq, wallet.headHash], [journals.length, prevHash]);
    }),
  );
});

test('lacks what is not available and what is owed, as a recharge pays that first', () => {
  const wallet = { ...openWallet('ven_a', 'INR'), availableMicros: 3n, receivableMicros: 5n };
  assert.equal([shortfallMicros(wallet, 10n), shortfallMicros(wallet, 2n)], [12n, 5n]);
  assert.is(shortfallMicros({ ...wallet, receivableMicros: 0n }, 3n), 0n);
});

test('books no journal before the one that it follows, whichever process has the later clock', () => {
  const clocks = fc.array(fc.nat(9), { minLength: 1 });
  fc.assert(
    fc.property(clocks, (times) => {
      let wallet = empty;
      const bookedMs = times.map((nowMs) => {
        const posted = post(wallet, rechargeDraft(wallet, 1n, 'razorpay', 'rch_1'), nowMs, sha256Hex);
        wallet = posted.wallet;
        return posted.journal.bookedAtMs;
      });
      assert.equal(
        bookedMs,
        times.map((_, index) => Math.max(...times.slice(0, index + 1))),
      );
      assert.is(wallet.headBookedAtMs, bookedMs.at(-1));
    }),
  );
});

test.run();
