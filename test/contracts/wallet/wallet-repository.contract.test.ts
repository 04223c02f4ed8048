import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { StaleWallet } from '../../../src/application/wallet/ports.ts';
import { openHold } from '../../../src/domain/wallet/hold.ts';
import type { JournalDraft } from '../../../src/domain/wallet/journal.ts';
import { openWallet, post, rechargeDraft, type Wallet } from '../../../src/domain/wallet/wallet.ts';
import { sha256Hex } from '../../support/ledger-checks.ts';
import { patiently } from '../../support/patiently.ts';
import { rejection } from '../../support/rejection.ts';
import { type WalletStores, walletStores } from '../../support/wallet-stores.ts';

/** More than a double can count: 2^53 + 1. */
const BEYOND_DOUBLES = 9_007_199_254_740_993n;

const empty = openWallet('ven_a', 'INR');

function posted(wallet: Wallet, draft: JournalDraft) {
  return post(wallet, draft, 1_000, sha256Hex);
}

function recharged(wallet: Wallet, amountMicros: bigint) {
  return posted(wallet, rechargeDraft(wallet, amountMicros, 'razorpay', 'rch_1'));
}

for (const { name, open, close } of walletStores) {
  const test = suite<WalletStores>(`WalletRepository on ${name}`);
  test.after(close);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
    await stores.wallets.open(empty);
  });

  test('opens an empty wallet, and leaves one that exists as it is', async ({ wallets }) => {
    assert.equal(await wallets.find('ven_a'), empty);
    const { wallet, journal } = recharged(empty, 5n);
    await wallets.post(journal);
    await wallets.open(empty);
    assert.equal(await wallets.find('ven_a'), wallet);
  });

  test('finds nothing where no wallet was opened', async ({ wallets }) => {
    assert.is(await wallets.find('ven_b'), undefined);
  });

  test('replaces the balances and appends the journal, each as it was given', async ({ wallets, journals }) => {
    const first = recharged(empty, 100n);
    await wallets.post(first.journal);
    const second = recharged(first.wallet, 50n);
    await wallets.post(second.journal);
    assert.equal(await wallets.find('ven_a'), second.wallet);
    assert.equal(await journals.slice('ven_a', 1, 10), [first.journal, second.journal]);
  });

  test('keeps balances and lines exact beyond 2^53', async ({ wallets, journals }) => {
    const { wallet, journal } = posted(empty, {
      kind: 'charge',
      postings: [
        { account: 'vendor:ven_a:available', amountMicros: BEYOND_DOUBLES },
        { account: 'vendor:ven_a:held', amountMicros: BEYOND_DOUBLES + 2n },
        { account: 'vendor:ven_a:receivable', amountMicros: -BEYOND_DOUBLES - 4n },
        { account: 'margin', amountMicros: -BEYOND_DOUBLES + 2n },
      ],
      refs: {},
    });
    await wallets.post(journal);
    assert.equal(await wallets.find('ven_a'), wallet);
    assert.equal(await journals.slice('ven_a', 1, 1), [journal]);
  });

  test('refuses the second of two writers that read the same version', async ({ wallets, journals }) => {
    const first = recharged(empty, 100n);
    const second = recharged(empty, 50n);
    await wallets.post(first.journal);
    assert.instance(await rejection(wallets.post(second.journal)), StaleWallet);
    assert.equal(await wallets.find('ven_a'), first.wallet);
    assert.equal(await journals.slice('ven_a', 1, 10), [first.journal]);
  });

  test('fences a writer that decided before another one wrote, and all that is in its unit of work', async (stores) => {
    const { unitOfWork, wallets, journals, holds } = stores;
    const read = (await wallets.find('ven_a')) as Wallet;
    const first = recharged(empty, 100n);
    await wallets.post(first.journal);
    const late = unitOfWork.run(async () => {
      await holds.open(openHold('cmp_1', 'ven_a', 50n, 1));
      const { journal } = recharged(read, 50n);
      await wallets.post(journal);
    });
    assert.instance(await rejection(late), StaleWallet);
    assert.equal(await wallets.find('ven_a'), first.wallet);
    assert.equal(await journals.slice('ven_a', 1, 10), [first.journal]);
    assert.equal(await holds.find(['cmp_1']), []);
  });

  test('refuses by itself a journal that does not add up to zero', async ({ wallets, journals }) => {
    const { journal } = recharged(empty, 100n);
    const [first, ...others] = journal.postings;
    assert.ok(first);
    const more = { ...first, amountMicros: first.amountMicros + 1n };
    await rejection(wallets.post({ ...journal, postings: [more, ...others] }));
    assert.equal(await wallets.find('ven_a'), empty);
    assert.equal(await journals.slice('ven_a', 1, 10), []);
  });

  test('refuses a journal that leaves a number out', async ({ wallets, journals }) => {
    const ahead = recharged({ ...empty, seq: 1 }, 100n);
    assert.instance(await rejection(wallets.post(ahead.journal)), StaleWallet);
    assert.equal(await wallets.find('ven_a'), empty);
    assert.equal(await journals.slice('ven_a', 1, 10), []);
  });

  test('refuses the right number after another journal than the last', async ({ wallets, journals }) => {
    const astray = recharged({ ...empty, headHash: 'f'.repeat(64) }, 100n);
    assert.instance(await rejection(wallets.post(astray.journal)), StaleWallet);
    assert.equal(await wallets.find('ven_a'), empty);
    assert.equal(await journals.slice('ven_a', 1, 10), []);
  });

  for (const balance of ['availableMicros', 'heldMicros', 'receivableMicros'] as const) {
    test(`refuses by itself ${balance} below zero, whatever the caller has checked`, async ({ wallets, journals }) => {
      const { journal } = recharged(empty, 100n);
      const overdrawn = { ...journal, balances: { ...journal.balances, [balance]: -1n } };
      const error = await rejection(wallets.post(overdrawn));
      assert.not.instance(error, StaleWallet);
      assert.equal(await wallets.find('ven_a'), empty);
      assert.equal(await journals.slice('ven_a', 1, 10), []);
    });
  }

  test('undoes a posting with its unit of work', async ({ unitOfWork, wallets, journals }) => {
    const { wallet, journal } = recharged(empty, 100n);
    const failing = unitOfWork.run(async () => {
      await wallets.post(journal);
      assert.equal(await wallets.find('ven_a'), wallet);
      throw new Error('no');
    });
    await rejection(failing);
    assert.equal(await wallets.find('ven_a'), empty);
    assert.equal(await journals.slice('ven_a', 1, 10), []);
  });

  test('loses none of 200 postings that are made at once', async ({ unitOfWork, wallets, journals }) => {
    const postings = Array.from({ length: 200 }, (_, index) =>
      patiently(() =>
        unitOfWork.run(async () => {
          const wallet = (await wallets.find('ven_a')) as Wallet;
          const next = recharged(wallet, BigInt(index + 1));
          await wallets.post(next.journal);
        }),
      ),
    );
    await Promise.all(postings);
    const wallet = await wallets.find('ven_a');
    assert.equal([wallet?.availableMicros, wallet?.seq], [20_100n, 200]);
    assert.equal(
      (await journals.slice('ven_a', 1, 1000)).map(({ seq }) => seq),
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
  });

  test('keeps below what a vendor is warned, beside balances and seq, until it is taken back', async ({ wallets }) => {
    await wallets.alertBelow('ven_a', BEYOND_DOUBLES);
    assert.equal(await wallets.find('ven_a'), { ...empty, alertBelowMicros: BEYOND_DOUBLES });
    const { wallet, journal } = recharged(empty, 100n);
    await wallets.post(journal);
    assert.equal(await wallets.find('ven_a'), { ...wallet, alertBelowMicros: BEYOND_DOUBLES });
    await wallets.alertBelow('ven_a', null);
    assert.equal(await wallets.find('ven_a'), wallet);
  });

  test("keeps vendors' wallets apart", async ({ wallets }) => {
    const other = openWallet('ven_b', 'USD');
    await wallets.open(other);
    const { journal } = recharged(empty, 100n);
    await wallets.post(journal);
    assert.equal(await wallets.find('ven_b'), other);
  });

  test.run();
}
