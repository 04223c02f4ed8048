import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import { UnitOfWork } from '../../../src/application/shared/ports.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { newVendor } from '../../../src/domain/identity/vendor.ts';
import {
  type PaymentReport,
  payableMicros,
  type Recharge,
  startRecharge,
  UnknownOrder,
} from '../../../src/domain/payments/recharge.ts';
import type { ReversalReport } from '../../../src/domain/payments/reversal.ts';
import {
  gstMicrosOf,
  type TaxDocument,
  type TaxDocumentKind,
  totalMicrosOf,
} from '../../../src/domain/payments/tax-document.ts';
import { sumMicros } from '../../../src/domain/shared/money.ts';
import { openWallet } from '../../../src/domain/wallet/wallet.ts';
import { type BooksStores, ledgerFaults, mongoBooks, sqliteBooks } from '../../support/ledger-checks.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { appliersOf } from '../../support/payments.ts';
import { rejection } from '../../support/rejection.ts';
import { storeAdapters } from '../../support/store-adapters.ts';
import { anIssuer, SELLER, type TaxStores, taxStoresOn } from '../../support/tax.ts';

type Stores = BooksStores & TaxStores;

const PAISA = 10_000n;
const VENDORS = ['ven_a', 'ven_b', 'ven_c'];

/** Of the recharge: whose, how much, which events come, and how often the process dies over one of them. */
const paid = fc.record({
  vendor: fc.constantFrom(...VENDORS),
  paise: fc.integer({ min: 10_000, max: 5_000_000 }),
  repeats: fc.integer({ min: 1, max: 3 }),
  crashes: fc.integer({ min: 0, max: 2 }),
  reversals: fc.array(
    fc.record({
      kind: fc.constantFrom('refund' as const, 'dispute' as const),
      percent: fc.integer({ min: 1, max: 100 }),
      states: fc.constantFrom(['first'], ['first', 'back'], ['first', 'lost'], ['first', 'first']),
    }),
    { maxLength: 3 },
  ),
  /** What goes back is told before the payment as well. */
  overtaken: fc.boolean(),
});
type Paid = typeof paid extends fc.Arbitrary<infer T> ? T : never;

/** Dies at the end of a unit of work, as often as it is told. */
class MortalUnitOfWork extends UnitOfWork {
  readonly #inner: UnitOfWork;
  deaths = 0;

  constructor(inner: UnitOfWork) {
    super();
    this.#inner = inner;
  }

  override run<T>(work: () => Promise<T>): Promise<T> {
    return this.#inner.run(async () => {
      const result = await work();
      if (this.deaths > 0) {
        this.deaths -= 1;
        throw new Error('killed');
      }
      return result;
    });
  }
}

async function history(stores: Stores, recharges: readonly Paid[]): Promise<void> {
  const clock = new ManualClock();
  for (const vendorId of VENDORS) {
    // One in the state of the seller, one in another, one who told nothing.
    const address = { line1: 'x', line2: null, city: 'x', postalCode: '1', country: 'IN' };
    const state = vendorId === 'ven_b' ? 'Karnataka' : 'Kerala';
    await stores.vendors.add({
      ...newVendor(vendorId, vendorId, 1),
      ...(vendorId === 'ven_c' ? {} : { billingAddress: { ...address, state } }),
    });
    await stores.wallets.open(openWallet(vendorId, 'INR'));
  }
  const ledger = new Ledger(stores.wallets, clock, new NodeDigest(), stores.outbox);
  const mortal = new MortalUnitOfWork(stores.unitOfWork);
  const issuer = anIssuer(stores, clock, SELLER);
  const { applyPayment, applyReversal } = appliersOf({ ...stores, unitOfWork: mortal }, ledger, issuer, clock);
  /** As the bus does: what failed comes again. */
  const untilDone = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if ((error as Error).message !== 'killed') throw error;
      await untilDone(work);
    }
  };

  const orders = recharges.map((given, n) => order(given, n));
  for (const each of orders) await stores.recharges.add(each);
  for (const [n, { reversals, overtaken }] of recharges.entries()) {
    const early = overtaken ? reversals : [];
    for (const report of early.flatMap((given, index) => reportsOf(orders[n] as Recharge, n, index, given))) {
      assert.instance(await rejection(applyReversal.execute(report)), UnknownOrder);
    }
  }
  mortal.deaths = recharges.reduce((sum, { crashes }) => sum + crashes, 0);
  await Promise.all(
    recharges.flatMap(({ repeats }, n) =>
      Array.from({ length: repeats }, () => untilDone(() => applyPayment.execute(captured(orders[n] as Recharge, n)))),
    ),
  );
  for (const [n, { reversals, crashes }] of recharges.entries()) {
    mortal.deaths = crashes;
    for (const [index, reversal] of reversals.entries()) {
      for (const report of reportsOf(orders[n] as Recharge, n, index, reversal)) {
        const current = await stores.recharges.findByPayment('razorpay', `pay_${n}`);
        const left = payableMicros(orders[n] as Recharge) - (current?.reversedMicros ?? 0n);
        const known = await stores.reversals.find('razorpay', report.reversalId);
        if (known || report.amountMicros <= left) await untilDone(() => applyReversal.execute(report));
      }
    }
  }
  await check(stores, orders);
}

function order({ vendor, paise }: Pick<Paid, 'vendor' | 'paise'>, n: number): Recharge {
  const id = `rch_${String(n).padStart(32, '0')}`;
  const amountMicros = BigInt(paise) * PAISA;
  const asked = { id, vendorId: vendor, provider: 'razorpay', amountMicros, currency: 'INR', createdAtMs: 1 };
  return { ...startRecharge(asked, 'INR', 1800), state: 'pending', orderId: `order_${n}` };
}

function captured(recharge: Recharge, n: number): PaymentReport {
  const amountMicros = payableMicros(recharge);
  const payment = { provider: 'razorpay', orderId: `order_${n}`, paymentId: `pay_${n}`, currency: 'INR' };
  return { ...payment, amountMicros, outcome: 'captured' };
}

function reportsOf(recharge: Recharge, n: number, index: number, given: Paid['reversals'][number]): ReversalReport[] {
  const { kind, percent, states } = given;
  const amountMicros = ((payableMicros(recharge) * BigInt(percent)) / 100n / PAISA) * PAISA;
  const names = { refund: { first: 'processed', back: 'failed' }, dispute: { first: 'opened', back: 'won' } } as const;
  return states
    .filter((state) => state !== 'lost' || kind === 'dispute')
    .map((state) => ({
      provider: 'razorpay',
      paymentId: `pay_${n}`,
      reversalId: `rev_${n}_${index}`,
      kind,
      state: state === 'lost' ? 'lost' : names[kind][state as 'first' | 'back'],
      amountMicros,
      currency: 'INR',
    }));
}

async function check(stores: Stores, orders: readonly Recharge[]): Promise<void> {
  const documents: TaxDocument[] = [];
  for (const vendorId of VENDORS) {
    const { data } = await stores.taxDocuments.page(vendorId, { limit: 200 });
    documents.push(...data);
    const journals = await stores.journals.slice(vendorId, 1, 1000);
    const booked = (account: string) =>
      sumMicros(
        journals.flatMap(({ postings }) =>
          postings.filter((posting) => posting.account.startsWith(account)).map(({ amountMicros }) => amountMicros),
        ),
      );
    const signed = (amountOf: (document: TaxDocument) => bigint) =>
      sumMicros(data.map((document) => (document.kind === 'credit-note' ? -1n : 1n) * amountOf(document)));
    assert.is(booked('gst:'), signed(gstMicrosOf), 'the ledger owes the tax of the documents');
    assert.is(-booked('gateway:'), signed(totalMicrosOf), 'the gateway moved what the documents say');
    const { availableMicros, receivableMicros } = await walletOf(stores, vendorId);
    const disputed = booked('disputes:');
    assert.is(
      availableMicros - receivableMicros + disputed,
      signed(({ taxableMicros }) => taxableMicros),
    );
  }
  const numbersOf = (kind: TaxDocumentKind) =>
    documents
      .filter((document) => document.kind === kind)
      .map(({ number }) => Number(number.slice(-7)))
      .sort((a, b) => a - b);
  for (const kind of ['invoice', 'credit-note', 'debit-note'] as const) {
    const numbers = numbersOf(kind);
    assert.equal(
      numbers,
      Array.from({ length: numbers.length }, (_, index) => index + 1),
      `${kind}s are numbered without gaps`,
    );
  }
  const invoices = new Map(
    documents.filter(({ kind }) => kind === 'invoice').map((invoice) => [invoice.rechargeId, invoice]),
  );
  assert.is(invoices.size, orders.length);
  for (const each of orders) {
    const invoice = invoices.get(each.id) as TaxDocument;
    assert.equal([invoice.taxableMicros, totalMicrosOf(invoice)], [each.amountMicros, payableMicros(each)]);
    assert.is(invoice.cgstMicros, invoice.sgstMicros);
    assert.is(invoice.igstMicros === 0n, each.vendorId !== 'ven_a');
    const given = givenBack(documents.filter(({ rechargeId }) => rechargeId === each.id));
    for (const part of PARTS) assert.ok(given[part] >= 0n && given[part] <= invoice[part], part);
  }
  const mails = await stores.outbox.pending(1000);
  assert.equal(
    mails.map(({ value }) => (JSON.parse(value) as { document: string }).document).sort(),
    documents.map(({ id }) => id).sort(),
    'each document is mailed once',
  );
  assert.equal(await ledgerFaults(stores), []);
}

const PARTS = ['taxableMicros', 'cgstMicros', 'sgstMicros', 'igstMicros'] as const;

/** What the notes of one invoice give back of it, in each of its parts. */
function givenBack(documents: readonly TaxDocument[]): Readonly<Record<(typeof PARTS)[number], bigint>> {
  const signs = { invoice: 0n, 'credit-note': 1n, 'debit-note': -1n };
  const sum = (part: (typeof PARTS)[number]) => sumMicros(documents.map((each) => signs[each.kind] * each[part]));
  return Object.fromEntries(PARTS.map((part) => [part, sum(part)])) as ReturnType<typeof givenBack>;
}

/** A vendor's payment of 100 and its tax, and what the gateway says of money that goes back. */
async function aTaxedPayment(stores: Stores, vendorId: string) {
  const clock = new ManualClock();
  const address = { line1: 'x', line2: null, city: 'x', postalCode: '1', country: 'IN', state: 'Kerala' };
  await stores.vendors.add({
    ...newVendor(vendorId, vendorId, 1),
    ...(vendorId === 'ven_a' ? { billingAddress: address } : {}),
  });
  await stores.wallets.open(openWallet(vendorId, 'INR'));
  const ledger = new Ledger(stores.wallets, clock, new NodeDigest(), stores.outbox);
  const issuer = anIssuer(stores, clock, SELLER);
  const recharge = order({ vendor: vendorId, paise: 10_000 }, 0);
  await stores.recharges.add(recharge);
  const { applyPayment, applyReversal } = appliersOf(stores, ledger, issuer, clock);
  await applyPayment.execute(captured(recharge, 0));
  const say = (reversalId: string, state: ReversalReport['state'], amountMicros: bigint) => {
    const kind = state === 'processed' || state === 'failed' ? 'refund' : 'dispute';
    const payment = { provider: 'razorpay', paymentId: 'pay_0', currency: 'INR' };
    return applyReversal.execute({ ...payment, reversalId, kind, state, amountMicros });
  };
  return { recharge, say };
}

/** Refunds a payment whole, by parts of so many paise and the rest; of those before the rest some fail after all. */
async function refundInParts(stores: Stores, vendorId: string, paise: readonly number[], failing: ReadonlySet<number>) {
  const { recharge, say } = await aTaxedPayment(stores, vendorId);
  let left = payableMicros(recharge);
  for (const [n, size] of paise.entries()) {
    const amountMicros = BigInt(size) * PAISA;
    await say(`rfnd_${n}`, 'processed', amountMicros);
    if (failing.has(n)) await say(`rfnd_${n}`, 'failed', amountMicros);
    else left -= amountMicros;
  }
  await say('rfnd_rest', 'processed', left);
}

async function walletOf({ wallets }: Stores, vendorId: string) {
  const wallet = await wallets.find(vendorId);
  assert.ok(wallet);
  return wallet;
}

const adapters = await storeAdapters<Stores>({
  sqlite: (database) => ({
    ...sqliteBooks(database),
    ...taxStoresOn.sqlite(database),
  }),
  mongo: (database) => ({
    ...mongoBooks(database),
    ...taxStoresOn.mongo(database),
  }),
});

for (const { name, open, close } of adapters) {
  const test = suite(`the laws of invoices on ${name}`);
  test.after(close);

  test('hold after any mix of payments at once, repeated events, deaths, refunds and disputes', async () => {
    const histories = fc.array(paid, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(histories, async (given) => history(await open(), given)),
      { numRuns: name === 'MongoDB' ? 5 : 30 },
    );
  });

  test('a payment that goes back in whatever parts gives back each part of its invoice', async () => {
    const parts = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 150 })), { maxLength: 30 });
    const failing = fc.array(fc.nat({ max: 29 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('ven_a', 'ven_c'), parts, failing, async (vendorId, paise, fails) => {
        const stores = await open();
        await refundInParts(stores, vendorId, paise, new Set(fails));
        const { data } = await stores.taxDocuments.page(vendorId, { limit: 200 });
        const invoice = data.find(({ kind }) => kind === 'invoice') as TaxDocument;
        const given = givenBack(data);
        for (const part of PARTS) assert.is(given[part], invoice[part], part);
        assert.equal(await ledgerFaults(stores), []);
      }),
      { numRuns: name === 'MongoDB' ? 4 : 30 },
    );
  });

  for (const end of ['won', 'lost'] as const) {
    test(`a dispute of a paisa that is tax alone is stored, and moves nothing until it is ${end}`, async () => {
      const stores = await open();
      const { say } = await aTaxedPayment(stores, 'ven_a');
      // Of six paise less than one is tax, in whole paise none; with the seventh it is one.
      await say('rfnd_1', 'processed', 6n * PAISA);
      for (const _twice of [1, 2]) await say('disp_1', 'opened', PAISA);
      const disputed = await stores.reversals.find('razorpay', 'disp_1');
      assert.equal([disputed?.state, disputed?.gstMicros], ['opened', PAISA]);
      assert.is((await walletOf(stores, 'ven_a')).seq, 2);
      for (const _twice of [1, 2]) await say('disp_1', end, PAISA);
      assert.is((await stores.reversals.find('razorpay', 'disp_1'))?.state, end);
      assert.is((await walletOf(stores, 'ven_a')).seq, end === 'lost' ? 3 : 2);
      assert.equal(await ledgerFaults(stores), []);
    });
  }

  test.run();
}
