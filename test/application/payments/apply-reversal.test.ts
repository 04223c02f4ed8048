import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { UnknownOrder } from '../../../src/domain/payments/recharge.ts';
import { ExceedsWhatIsLeft, type ReversalReport } from '../../../src/domain/payments/reversal.ts';
import { TaxDocumentNotFound } from '../../../src/domain/payments/tax-document.ts';
import { ReceivableOpen, rechargeDraft } from '../../../src/domain/wallet/wallet.ts';
import { assertLedgerHolds } from '../../support/ledger-checks.ts';
import { rejection } from '../../support/rejection.ts';
import { aTreasury, type Treasury } from '../../support/treasury.ts';

const test = suite<Treasury>('applying a refund or a dispute');

test.before.each(async (context) => {
  Object.assign(context, aTreasury());
  await context.fund(500_000_000n);
});
test.after.each(({ database }) => assertLedgerHolds(database));

/** Of the payment that `fund` made. */
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
const kindsOf = async ({ journals }: Treasury) =>
  (await journals.slice('ven_a', 2, 10)).map(({ kind, postings }) => [
    kind,
    ...postings.map(
      ({ account, amountMicros }) => `${account.replace('vendor:ven_a:', '')} ${amountMicros / 1_000_000n}`,
    ),
  ]);

test('takes a refund out of the wallet once, and gives a failed one back', async (context) => {
  const { applyReversal, wallet } = context;
  await Promise.all(Array.from({ length: 10 }, () => applyReversal.execute(report('processed'))));
  assert.is((await wallet()).availableMicros, 300_000_000n);
  for (const state of ['failed', 'processed', 'failed'] as const) await applyReversal.execute(report(state));
  assert.is((await wallet()).availableMicros, 500_000_000n);
  assert.equal(await kindsOf(context), [
    ['refund', 'available -200', 'gateway:razorpay 200'],
    ['refund-failed', 'gateway:razorpay -200', 'available 200'],
  ]);
});

test('sets disputed money aside until it is won or lost, each with its journal', async (context) => {
  const { applyReversal, wallet } = context;
  for (const state of ['opened', 'won'] as const) await applyReversal.execute(report(state));
  for (const state of ['opened', 'lost'] as const) await applyReversal.execute(report(state, { reversalId: 'rev_2' }));
  assert.is((await wallet()).availableMicros, 300_000_000n);
  assert.equal(await kindsOf(context), [
    ['dispute', 'available -200', 'disputes:razorpay 200'],
    ['dispute-won', 'disputes:razorpay -200', 'available 200'],
    ['dispute', 'available -200', 'disputes:razorpay 200'],
    ['dispute-lost', 'disputes:razorpay -200', 'gateway:razorpay 200'],
  ]);
});

test('makes a debt of what is spent already: no launch until a recharge has paid it', async (context) => {
  const { applyReversal, holdFunds, wallet, fund } = context;
  await holdFunds.execute({ vendorId: 'ven_a', campaignId: 'cmp_1', amountMicros: 400_000_000n, currency: 'INR' });
  await applyReversal.execute(report('processed'));
  const owing = await wallet();
  assert.equal([owing.availableMicros, owing.heldMicros, owing.receivableMicros], [0n, 400_000_000n, 100_000_000n]);
  const launch = { vendorId: 'ven_a', campaignId: 'cmp_2', amountMicros: 1n, currency: 'INR' };
  assert.instance(await rejection(holdFunds.execute(launch)), ReceivableOpen);
  await fund(150_000_000n);
  const paid = await wallet();
  assert.equal([paid.availableMicros, paid.receivableMicros], [50_000_000n, 0n]);
  await holdFunds.execute(launch);
});

test('changes nothing for a payment that nobody knows, or more than was paid', async ({
  applyReversal,
  wallet,
  recharges,
}) => {
  await applyReversal.execute(report('processed', { amountMicros: 400_000_000n }));
  const before = [await wallet(), await recharges.findByPayment('razorpay', 'pay_1')];
  const second = report('processed', { reversalId: 'rev_2' });
  assert.instance(await rejection(applyReversal.execute(second)), ExceedsWhatIsLeft);
  for (const stranger of [{ paymentId: 'pay_x' }, { provider: 'stripe' }]) {
    assert.instance(await rejection(applyReversal.execute(report('lost', stranger))), UnknownOrder);
  }
  assert.equal([await wallet(), await recharges.findByPayment('razorpay', 'pay_1')], before);
});

test.run();

/** Books that reconciliation finds fault with: an invoice is missing. */
const faulty = suite<Treasury>('a refund of what has no invoice');

faulty('gives no tax back without a note, and changes nothing', async (context) => {
  Object.assign(context, aTreasury());
  await context.fund(500_000_000n);
  const { anOrder, applyReversal, database, ledger, recharges } = context;
  const { recharge, paid } = await anOrder('ven_a', 100_000_000n);
  const gst = { basisPoints: 1800, amountMicros: 18_000_000n, reversedMicros: 0n };
  const payment = { state: 'paid', paymentId: 'pay_taxed', paidAtMs: 1 } as const;
  const taxed = { ...recharge, ...payment, id: 'rch_taxed', orderId: `${paid.orderId}_taxed`, gst };
  await recharges.add(taxed);
  await database.run(async () => {
    const wallet = await ledger.wallet('ven_a');
    const draft = rechargeDraft(wallet, taxed.amountMicros, 'razorpay', taxed.id, gst.amountMicros);
    await ledger.post(wallet, draft);
  });
  const refund = report('processed', { paymentId: 'pay_taxed', amountMicros: 59_000_000n });
  assert.instance(await rejection(applyReversal.execute(refund)), TaxDocumentNotFound);
  assert.equal(await recharges.findByPayment('razorpay', 'pay_taxed'), taxed);
  assert.equal(
    (await kindsOf(context)).map(([kind]) => kind),
    ['recharge'],
  );
});

faulty.run();
