import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Journal, journalContent } from '../../../src/domain/wallet/journal.ts';
import { openWallet, post } from '../../../src/domain/wallet/wallet.ts';
import { sha256Hex } from '../../support/ledger-checks.ts';
import { type WalletStores, walletStores } from '../../support/wallet-stores.ts';

interface Context extends WalletStores {
  /** In the order of `seq`. */
  written: Journal[];
}

for (const { name, open, close } of walletStores) {
  const test = suite<Context>(`JournalReader on ${name}`);
  test.after(close);

  test.before.each(async (context) => {
    Object.assign(context, await open(), { written: [] });
    for (const vendorId of ['ven_a', 'ven_b']) {
      let wallet = openWallet(vendorId, 'INR');
      await context.wallets.open(wallet);
      for (let n = 1; n <= 5; n += 1) {
        const draft = {
          kind: 'recharge' as const,
          postings: [
            { account: 'gateway:razorpay', amountMicros: BigInt(-n) },
            { account: `vendor:${vendorId}:available`, amountMicros: BigInt(n) },
          ],
          refs: { recharge: `rch_${n}`, note: 'दिवाली "sale"' },
        };
        const posted = post(wallet, draft, 1_000 + n, sha256Hex);
        await context.wallets.post(posted.wallet, posted.journal);
        wallet = posted.wallet;
        if (vendorId === 'ven_a') context.written.push(posted.journal);
      }
    }
  });

  test('gives journals back as they were hashed', async ({ journals, written }) => {
    const read = await journals.slice('ven_a', 1, 10);
    assert.equal(read, written);
    for (const journal of read) assert.is(sha256Hex(journalContent(journal)), journal.hash);
  });

  test('slices in the order of the numbers, from a number on, no more than asked for', async ({
    journals,
    written,
  }) => {
    assert.equal(await journals.slice('ven_a', 2, 3), written.slice(1, 4));
    assert.equal(await journals.slice('ven_a', 6, 3), []);
    assert.equal(await journals.slice('ven_c', 1, 3), []);
  });

  test('names the vendors that have a wallet', async ({ journals }) => {
    assert.equal(await journals.vendorIds('', 10), ['ven_a', 'ven_b']);
    assert.equal(await journals.vendorIds('', 1), ['ven_a']);
    assert.equal(await journals.vendorIds('ven_a', 10), ['ven_b']);
  });

  test('pages from the newest to the oldest, each journal once, without those of other vendors', async ({
    journals,
    written,
  }) => {
    const first = await journals.page('ven_a', { limit: 2 });
    const second = await journals.page('ven_a', { limit: 2, cursor: first.nextCursor ?? '' });
    const third = await journals.page('ven_a', { limit: 2, cursor: second.nextCursor ?? '' });
    assert.equal([...first.data, ...second.data, ...third.data], written.toReversed());
    assert.is(third.nextCursor, null);
  });

  test('gives no cursor with a page that ends exactly with the oldest', async ({ journals, written }) => {
    assert.equal(await journals.page('ven_a', { limit: 5 }), { data: written.toReversed(), nextCursor: null });
    assert.equal(await journals.page('ven_c', { limit: 5 }), { data: [], nextCursor: null });
  });

  test.run();
}
