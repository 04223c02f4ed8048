import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import type { ReversalState } from '../../../src/domain/payments/reversal.ts';
import type { TaxDocument } from '../../../src/domain/payments/tax-document.ts';
import { openWallet, rechargeDraft, reversalDraft } from '../../../src/domain/wallet/wallet.ts';
import { type BooksStores, ledgerFaults, mongoBooks, sqliteBooks } from '../../support/ledger-checks.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { storeAdapters } from '../../support/store-adapters.ts';
import { anInvoice } from '../../support/tax.ts';

const invoice = anInvoice(1, { taxableMicros: 100_000_000n, igstMicros: 18_000_000n });
const note: TaxDocument = {
  ...invoice,
  id: 'tax_2',
  kind: 'credit-note',
  number: 'CRN/2627/0000001',
  cause: 'refund:razorpay:rfnd_1',
  corrects: { number: invoice.number, issuedAtMs: invoice.issuedAtMs },
  taxableMicros: 50_000_000n,
  igstMicros: 9_000_000n,
};

/** A paid recharge of 100 and 18 of tax, half of which was refunded; the tax is booked as `bookedGstMicros`. */
async function book(stores: BooksStores, documents: readonly TaxDocument[], bookedGstMicros = 18_000_000n) {
  const { unitOfWork, wallets, recharges, reversals, taxDocuments, outbox } = stores;
  const ledger = new Ledger(wallets, new ManualClock(), new NodeDigest(), outbox);
  await wallets.open(openWallet('ven_a', 'INR'));
  const payment = { vendorId: 'ven_a', provider: 'razorpay', currency: 'INR', createdAtMs: 1, paidAtMs: 2 };
  await recharges.add({
    id: 'rch_1',
    orderId: 'order_1',
    paymentId: 'pay_1',
    state: 'paid',
    amountMicros: 100_000_000n,
    reversedMicros: 59_000_000n,
    gst: { basisPoints: 1800, amountMicros: 18_000_000n, reversedMicros: 9_000_000n },
    ...payment,
  });
  const refund = {
    kind: 'refund',
    state: 'processed' as ReversalState,
    rechargeId: 'rch_1',
    vendorId: 'ven_a',
  } as const;
  const refunded = { amountMicros: 59_000_000n, gstMicros: 9_000_000n, changedAtMs: 3 };
  await unitOfWork.run(async () => {
    await reversals.save({ provider: 'razorpay', reversalId: 'rfnd_1', ...refund, ...refunded });
    const before = await ledger.wallet('ven_a');
    const paidMicros = 118_000_000n - bookedGstMicros;
    await ledger.post(before, rechargeDraft(before, paidMicros, 'razorpay', 'rch_1', bookedGstMicros));
    const wallet = await ledger.wallet('ven_a');
    const refs = { recharge: 'rch_1', refund: 'rfnd_1' };
    await ledger.post(wallet, reversalDraft(wallet, 'refund', 50_000_000n, 'razorpay', refs, 9_000_000n));
    for (const document of documents) await taxDocuments.add(document);
  });
}

const THE_INVOICE = 'invoice of 100000000 and 18000000 of tax';
const THE_NOTE = 'credit-note of 50000000 and 9000000 of tax';
const sum = (documents: number, journals = 9_000_000) =>
  `tax of ven_a: ${documents} in its documents, ${journals} in its journals`;

const wrongs: Readonly<Record<string, readonly [documents: readonly TaxDocument[], faults: readonly string[]]>> = {
  'a paid recharge without an invoice': [[note], [`recharge:rch_1: ${THE_INVOICE} is missing`, sum(-9_000_000)]],
  'a refund without a note': [[invoice], [`refund:razorpay:rfnd_1: ${THE_NOTE} is missing`, sum(18_000_000)]],
  'an invoice of another amount': [
    [{ ...invoice, taxableMicros: 100_000_001n }, note],
    [`INV/2627/0000001 for recharge:rch_1: invoice of 100000001 and 18000000 of tax, ${THE_INVOICE} expected`],
  ],
  'a note of the wrong kind': [
    [invoice, { ...note, kind: 'debit-note', number: 'DBN/2627/0000001' }],
    [
      `DBN/2627/0000001 for refund:razorpay:rfnd_1: debit-note of 50000000 and 9000000 of tax, ${THE_NOTE} expected`,
      sum(27_000_000),
    ],
  ],
  'an invoice for nothing': [
    [invoice, note, { ...invoice, id: 'tax_3', number: 'INV/2627/0000002', cause: 'recharge:rch_x' }],
    [`INV/2627/0000002 for recharge:rch_x: ${THE_INVOICE}, nothing expected`, sum(27_000_000)],
  ],
  'a number that was left out': [
    [{ ...invoice, number: 'INV/2627/0000003' }, note],
    ['INV/2627/0000003: number 1 of INV/2627 expected'],
  ],
};

for (const { name, open, close } of await storeAdapters<BooksStores>({ sqlite: sqliteBooks, mongo: mongoBooks })) {
  const test = suite<{ stores: BooksStores }>(`reconciling tax documents on ${name}`);
  test.before.each(async (context) => {
    context.stores = await open();
  });
  test.after(close);

  test('finds nothing where each has its document', async ({ stores }) => {
    await book(stores, [invoice, note]);
    assert.equal(await ledgerFaults(stores), []);
  });

  for (const [what, [documents, faults]] of Object.entries(wrongs)) {
    test(`names ${what}`, async ({ stores }) => {
      await book(stores, documents);
      assert.equal([...(await ledgerFaults(stores))].sort(), [...faults].sort());
    });
  }

  test('names tax that the journals booked otherwise', async ({ stores }) => {
    await book(stores, [invoice, note], 17_000_000n);
    assert.ok((await ledgerFaults(stores)).includes(sum(9_000_000, 8_000_000)));
  });

  test.run();
}
