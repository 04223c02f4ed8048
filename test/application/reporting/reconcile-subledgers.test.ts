import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteReversalRepository } from '../../../src/adapters/payments/sqlite-reversal-repository.ts';
import { SqliteAdjustmentRepository } from '../../../src/adapters/wallet/sqlite-adjustment-repository.ts';
import { adjustmentDraft, rechargeDraft, reversalDraft } from '../../../src/domain/wallet/wallet.ts';
import { ledgerFaults, reconciliationOf, sqliteBooks } from '../../support/ledger-checks.ts';
import { anInvoice } from '../../support/tax.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

const test = suite<Treasury>('reconciling what journals were booked for');

/**
 * A refund, a dispute that is open, one that was lost, a taxed recharge of which half went back, and an adjustment that
 * was applied beside one that was not.
 */
test.before.each(async (context) => {
  Object.assign(context, aTreasury());
  const { applyReversal, clock, database, fund, ledger } = context;
  await fund(500_000_000n);
  const payment = { provider: 'razorpay', paymentId: 'pay_1', amountMicros: 20_000_000n, currency: 'INR' };
  await applyReversal.execute({ ...payment, reversalId: 'rfnd_1', kind: 'refund', state: 'processed' });
  await applyReversal.execute({ ...payment, reversalId: 'disp_1', kind: 'dispute', state: 'opened' });
  await applyReversal.execute({ ...payment, reversalId: 'disp_2', kind: 'dispute', state: 'lost' });
  await bookTaxed(context);
  const adjustments = new SqliteAdjustmentRepository(database);
  const adjustment = { vendorId: 'ven_a', reason: 'goodwill', requestedBy: 'opr_1', requestedAtMs: clock.nowMs() };
  await adjustments.add({ ...adjustment, reference: 'T-1', amountMicros: 7_000_000n, state: 'applied' });
  await adjustments.add({ ...adjustment, reference: 'T-2', amountMicros: 9_000_000_000n, state: 'pending' });
  await database.run(async () => {
    const wallet = await ledger.wallet('ven_a');
    await ledger.post(wallet, adjustmentDraft(wallet, 7_000_000n, { adjustment: 'T-1' }));
  });
});

/** 100 with 18 of tax, half of which went back. */
async function bookTaxed({ anOrder, database, ledger, recharges }: Treasury): Promise<void> {
  const { recharge } = await anOrder('ven_a', 100_000_000n);
  const gst = { basisPoints: 1800, amountMicros: 18_000_000n, reversedMicros: 9_000_000n };
  const paid = { state: 'paid', paymentId: 'pay_taxed', paidAtMs: 1, reversedMicros: 59_000_000n } as const;
  await recharges.add({ ...recharge, ...paid, id: 'rch_taxed', orderId: 'order_taxed', gst });
  await new SqliteReversalRepository(database).save({
    provider: 'razorpay',
    reversalId: 'rfnd_2',
    kind: 'refund',
    rechargeId: 'rch_taxed',
    vendorId: 'ven_a',
    amountMicros: 59_000_000n,
    gstMicros: 9_000_000n,
    state: 'processed',
    changedAtMs: 1,
  });
  const { taxDocuments } = sqliteBooks(database);
  const invoice = anInvoice(1, { rechargeId: 'rch_taxed', cause: 'recharge:rch_taxed', taxableMicros: 100_000_000n });
  await taxDocuments.add({ ...invoice, igstMicros: 18_000_000n });
  const note = {
    id: 'tax_2',
    kind: 'credit-note',
    number: 'CRN/2627/0000001',
    cause: 'refund:razorpay:rfnd_2',
  } as const;
  await taxDocuments.add({ ...invoice, ...note, taxableMicros: 50_000_000n, igstMicros: 9_000_000n });
  await database.run(async () => {
    const before = await ledger.wallet('ven_a');
    await ledger.post(before, rechargeDraft(before, 100_000_000n, 'razorpay', 'rch_taxed', 18_000_000n));
    const wallet = await ledger.wallet('ven_a');
    const refs = { recharge: 'rch_taxed', refund: 'rfnd_2' };
    await ledger.post(wallet, reversalDraft(wallet, 'refund', 50_000_000n, 'razorpay', refs, 9_000_000n));
  });
}

test('finds no difference where nobody touched anything, and accounts that add up to zero', async ({ database }) => {
  const { differences, totals } = await reconciliationOf(sqliteBooks(database)).execute(({ detail }) => {
    throw new Error(detail);
  });
  assert.is(differences, 0);
  assert.equal(
    [...totals].sort(([a], [b]) => (a < b ? -1 : 1)),
    [
      ['adjustments', -7_000_000n],
      ['disputes:razorpay', 20_000_000n],
      ['gateway:razorpay', -519_000_000n],
      ['gst:payable', 9_000_000n],
      ['vendor:available', 497_000_000n],
    ],
  );
});

/** What somebody with access to the file might do, and what the check must say about it. */
const tamperings: Readonly<Record<string, readonly [sql: string, fault: RegExp]>> = {
  'a refund that is said to have failed': [
    `UPDATE reversals SET state = 'failed' WHERE reversal_id = 'rfnd_1'`,
    /refund razorpay rfnd_1: failed, 0 lost, 0 disputed, 0 of tax, its journals 20000000 lost/,
  ],
  'a larger refund': [
    `UPDATE reversals SET amount_micros = 30000000 WHERE reversal_id = 'rfnd_1'`,
    /refund razorpay rfnd_1: processed, 30000000 lost/,
  ],
  'a refund that was forgotten': [
    `DELETE FROM reversals WHERE reversal_id = 'rfnd_1'`,
    /refund razorpay rfnd_1: there is none, its journals 20000000/,
  ],
  'a refund that was never booked': [
    `INSERT INTO reversals (provider, reversal_id, kind, recharge_id, vendor_id, amount_micros, gst_micros, state,
       changed_at_ms)
     SELECT provider, 'rfnd_9', kind, recharge_id, vendor_id, amount_micros, gst_micros, state, changed_at_ms FROM reversals
     WHERE reversal_id = 'rfnd_1'`,
    /refund razorpay rfnd_9: processed, 20000000 lost, 0 disputed, 0 of tax, its journals 0 lost/,
  ],
  'a refund of which less is said to be tax': [
    `UPDATE reversals SET gst_micros = gst_micros - 1 WHERE reversal_id = 'rfnd_2'`,
    /refund razorpay rfnd_2: processed, 50000001 lost, 0 disputed, 8999999 of tax, its journals 50000000 lost/,
  ],
  'an open dispute that is said to be won': [
    `UPDATE reversals SET state = 'won' WHERE reversal_id = 'disp_1'`,
    /dispute razorpay disp_1: won, 0 lost/,
  ],
  'an open dispute that is said to be lost': [
    `UPDATE reversals SET state = 'lost' WHERE reversal_id = 'disp_1'`,
    /dispute razorpay disp_1: lost, 20000000 lost, 0 disputed, 0 of tax, its journals 20000000 lost, 20000000 disputed/,
  ],
  'a recharge of which less is said to have gone back': [
    `UPDATE recharges SET reversed_micros = reversed_micros - 1 WHERE payment_id = 'pay_1'`,
    /recharge rch_0+1: 59999999 went back, its refunds and disputes 60000000/,
  ],
  'a recharge of which more is said to be tax': [
    `UPDATE recharges SET amount_micros = amount_micros - 1, gst_micros = gst_micros + 1 WHERE id = 'rch_taxed'`,
    /recharge rch_taxed: 18000001 of tax, its journal 18000000/,
  ],
  'a recharge of which less tax is said to have gone back': [
    `UPDATE recharges SET gst_reversed_micros = gst_reversed_micros - 1 WHERE id = 'rch_taxed'`,
    /recharge rch_taxed: 8999999 of tax went back, its refunds and disputes 9000000/,
  ],
  'an adjustment of another amount': [
    `UPDATE adjustments SET amount_micros = 8000000 WHERE reference = 'T-1'`,
    /adjustment T-1: 8000000, its journal 7000000/,
  ],
  'an adjustment that is said to be rejected': [
    `UPDATE adjustments SET state = 'rejected' WHERE reference = 'T-1'`,
    /adjustment T-1: rejected, its journal 7000000/,
  ],
  'an adjustment that is said to be applied': [
    `UPDATE adjustments SET state = 'applied' WHERE reference = 'T-2'`,
    /adjustment T-2: 9000000000, its journal is missing/,
  ],
  'an adjustment that was forgotten': [
    `DELETE FROM adjustments WHERE reference = 'T-1'`,
    /adjustment T-1: there is none, its journal 7000000/,
  ],
};

for (const [what, [sql, fault]] of Object.entries(tamperings)) {
  test(`names ${what}`, async ({ database }) => {
    await database.change(sql);
    const faults = await ledgerFaults(sqliteBooks(database));
    assert.ok(
      faults.some((each) => fault.test(each)),
      faults.join('\n'),
    );
  });
}

test.run();
