import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { pages } from '../../../src/application/shared/page.ts';
import type { JournalFilter } from '../../../src/application/wallet/ports.ts';
import { type Journal, journalContent } from '../../../src/domain/wallet/journal.ts';
import { holdDraft, openWallet, post, type Wallet } from '../../../src/domain/wallet/wallet.ts';
import { sha256Hex } from '../../support/ledger-checks.ts';
import { aCharge } from '../../support/settlement.ts';
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
        await context.wallets.post(posted.journal);
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

  test('narrows a page to a time, a kind and a campaign with its charges', async ({ journals, wallets, charges }) => {
    const seqs = async (filter: JournalFilter, limit = 10) =>
      (await journals.page('ven_a', { limit }, filter)).data.map(({ seq }) => seq);
    assert.equal(await seqs({ fromMs: 1_002, untilMs: 1_004 }), [3, 2]);
    assert.equal(await seqs({ fromMs: 1_006 }), []);
    let wallet = (await wallets.find('ven_a')) as Wallet;
    for (const draft of [holdDraft(wallet, 5n, 'cmp_1'), holdDraft(wallet, 1n, 'cmp_2')]) {
      const posted = post(wallet, draft, 2_000, sha256Hex);
      await wallets.post(posted.journal);
      wallet = posted.wallet;
    }
    assert.equal(await seqs({ kind: 'hold' }), [7, 6]);
    assert.equal(await seqs({ kind: 'hold', campaignId: 'cmp_1' }), [6]);
    await charges.insert([
      aCharge({ messageId: 'msg_1', campaignId: 'cmp_1', journalSeq: 2 }),
      aCharge({ messageId: 'msg_2', campaignId: 'cmp_2', journalSeq: 2 }),
      aCharge({ messageId: 'msg_3', campaignId: 'cmp_1', journalSeq: 3, vendorId: 'ven_b' }),
    ]);
    assert.equal(await seqs({ campaignId: 'cmp_1' }), [6, 2]);
    assert.equal(await seqs({ campaignId: 'cmp_1' }, 1), [6]);
    assert.equal(await seqs({ campaignId: 'cmp_9' }), []);
  });

  test("pages through a campaign's journals, each once, however many charges they have", async (context) => {
    const { journals, wallets, charges } = context;
    let wallet = (await wallets.find('ven_a')) as Wallet;
    for (let n = 1; n <= 8; n += 1) {
      const kind = 'charge' as const;
      const draft = n === 1 ? holdDraft(wallet, 5n, 'cmp_1') : { ...holdDraft(wallet, 1n, 'cmp'), kind, refs: {} };
      const posted = post(wallet, draft, 2_000 + n, sha256Hex);
      await wallets.post(posted.journal);
      wallet = posted.wallet;
    }
    const chargesBySeq = { 7: 1, 8: 2, 9: 2_500, 10: 3, 11: 1, 12: 1 };
    await charges.insert(
      Object.entries(chargesBySeq).flatMap(([seq, count]) =>
        Array.from({ length: count }, (_, n) => {
          const campaignId = seq === '11' ? 'cmp_2' : 'cmp_1';
          return aCharge({ messageId: `msg_${seq}_${n}`, campaignId, journalSeq: Number(seq) });
        }),
      ),
    );
    const walked = async (filter: JournalFilter, limit: number) => {
      const found = pages((cursor) => journals.page('ven_a', { limit, ...cursor }, filter));
      const seqs: number[] = [];
      for await (const page of found) seqs.push(...page.map(({ seq }) => seq));
      return seqs;
    };
    for (const limit of [1, 2, 3, 10]) {
      assert.equal(await walked({ campaignId: 'cmp_1' }, limit), [12, 10, 9, 8, 7, 6]);
      assert.equal(await walked({ campaignId: 'cmp_1', kind: 'charge' }, limit), [12, 10, 9, 8, 7]);
      assert.equal(await walked({ campaignId: 'cmp_1', fromMs: 2_001, untilMs: 2_005 }, limit), [9, 8, 7, 6]);
      assert.equal(await walked({ campaignId: 'cmp_1', fromMs: 2_002, untilMs: 2_002 }, limit), []);
    }
  });

  test('tells the last journal that was booked by a time', async ({ journals, written }) => {
    const told = await Promise.all([1_000, 1_001, 1_003, 9_000].map((atMs) => journals.lastAt('ven_a', atMs)));
    assert.equal(told, [undefined, written[0], written[2], written[4]]);
    assert.is(await journals.lastAt('ven_c', 9_000), undefined);
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
