import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { pages } from '../../../src/application/shared/page.ts';
import { LedgerConflict } from '../../../src/application/wallet/ports.ts';
import type { Charge } from '../../../src/domain/wallet/charge.ts';
import { rejection } from '../../support/rejection.ts';
import { type WalletStores, walletStores } from '../../support/wallet-stores.ts';

function aCharge(n: number, changes: Partial<Charge> = {}): Charge {
  return {
    messageId: `msg_${n}`,
    campaignId: 'cmp_1',
    vendorId: 'ven_a',
    journalSeq: 1,
    priceMicros: 1_035_720n,
    costMicros: 863_100n,
    fromHoldMicros: 1_000_000n,
    fromAvailableMicros: 35_000n,
    fromReceivableMicros: 720n,
    category: 'marketing',
    market: 'IN',
    firstStatus: 'delivered',
    occurredAtMs: 1_000 + n,
    ...changes,
  };
}

const sorted = (charges: readonly Charge[]) => charges.toSorted((a, b) => a.messageId.localeCompare(b.messageId));

for (const { name, open, close } of walletStores) {
  const test = suite<WalletStores>(`ChargeRepository on ${name}`);
  test.after(close);
  test.before.each(async (stores) => {
    Object.assign(stores, await open());
  });

  test('finds the charges of messages, those that have one', async ({ charges }) => {
    const read = aCharge(2, { firstStatus: 'read', category: 'utility' });
    await charges.insert([aCharge(1), read, aCharge(3)]);
    assert.equal(sorted(await charges.find(['msg_2', 'msg_9', 'msg_1'])), [aCharge(1), read]);
    assert.equal(await charges.find([]), []);
  });

  test('finds the charges of journals by their numbers, of that vendor only', async ({ charges }) => {
    const own = [aCharge(1, { journalSeq: 2 }), aCharge(2, { journalSeq: 2, campaignId: 'cmp_2' })];
    await charges.insert([...own, aCharge(3), aCharge(4, { journalSeq: 2, vendorId: 'ven_b' })]);
    assert.equal(sorted(await charges.ofJournals('ven_a', 2, 2)), own);
    assert.equal(sorted(await charges.ofJournals('ven_a', 1, Number.MAX_SAFE_INTEGER)), [...own, aCharge(3)]);
    assert.equal(await charges.ofJournals('ven_a', 9, 9), []);
  });

  test('pages through the charges of one journal of one vendor, by message id, each once', async ({ charges }) => {
    const own = [1, 2, 3, 4].map((n) => aCharge(n, { journalSeq: 2, campaignId: `cmp_${n % 2}` }));
    await charges.insert([...own].reverse());
    await charges.insert([aCharge(5), aCharge(6, { journalSeq: 2, vendorId: 'ven_b' })]);
    for (const limit of [1, 2, 3, 4, 5]) {
      const walked: Charge[] = [];
      for await (const page of pages((cursor) => charges.page('ven_a', 2, { limit, ...cursor }))) walked.push(...page);
      assert.equal(walked, own, `${limit} at a time`);
    }
    assert.equal(await charges.page('ven_a', 9, { limit: 5 }), { data: [], nextCursor: null });
  });

  test('refuses a second charge of a message, alike or not, and writes nothing of its batch', async ({ charges }) => {
    await charges.insert([aCharge(1)]);
    for (const second of [aCharge(1), aCharge(1, { journalSeq: 2, category: 'utility' })]) {
      assert.instance(await rejection(charges.insert([aCharge(2), second, aCharge(3)])), LedgerConflict);
      assert.equal(await charges.find(['msg_1', 'msg_2', 'msg_3']), [aCharge(1)]);
    }
  });

  test('refuses two charges of one message in one batch', async ({ charges }) => {
    assert.instance(await rejection(charges.insert([aCharge(1), aCharge(1)])), LedgerConflict);
    assert.equal(await charges.find(['msg_1']), []);
  });

  test('lets one of two that charge a message at the same time', async ({ charges }) => {
    const outcomes = await Promise.allSettled([
      charges.insert([aCharge(1)]),
      charges.insert([aCharge(1, { journalSeq: 2 })]),
    ]);
    assert.equal(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.is((await charges.find(['msg_1'])).length, 1);
  });

  test('refuses a charge whose sources do not add up to its price', async ({ charges }) => {
    const { fromHoldMicros } = aCharge(1);
    await rejection(charges.insert([aCharge(1, { fromHoldMicros: fromHoldMicros - 1n })]));
    await rejection(charges.insert([aCharge(1, { fromReceivableMicros: 1n })]));
    assert.equal(await charges.find(['msg_1']), []);
  });

  test('refuses a charge without a journal, and for a status that costs nothing', async ({ charges }) => {
    await rejection(charges.insert([aCharge(1, { journalSeq: 0 })]));
    await rejection(charges.insert([aCharge(1, { firstStatus: 'sent' as 'read' })]));
    assert.equal(await charges.find(['msg_1']), []);
  });

  test('keeps amounts exact beyond 2^53', async ({ charges }) => {
    const fromHoldMicros = 9_007_199_254_740_993n;
    const large = aCharge(1, {
      priceMicros: fromHoldMicros + 35_720n,
      costMicros: fromHoldMicros - 2n,
      fromHoldMicros,
    });
    await charges.insert([large]);
    assert.equal(await charges.find(['msg_1']), [large]);
  });

  test('undoes charges with their unit of work', async ({ unitOfWork, charges }) => {
    const failing = unitOfWork.run(async () => {
      await charges.insert([aCharge(1)]);
      throw new Error('no');
    });
    await rejection(failing);
    assert.equal(await charges.find(['msg_1']), []);
  });

  test.run();
}
