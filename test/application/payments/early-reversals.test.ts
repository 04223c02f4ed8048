import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';
import type { ApplyPayment } from '../../../src/application/payments/apply-payment.ts';
import type { ApplyReversal } from '../../../src/application/payments/apply-reversal.ts';
import { DEFAULT_RETRY_POLICY } from '../../../src/application/shared/retry-policy.ts';
import { Ledger } from '../../../src/application/wallet/ledger.ts';
import { newVendor } from '../../../src/domain/identity/vendor.ts';
import {
  PaymentMismatch,
  type PaymentReport,
  startRecharge,
  UnknownOrder,
} from '../../../src/domain/payments/recharge.ts';
import { ExceedsWhatIsLeft, type ReversalReport, type ReversalState } from '../../../src/domain/payments/reversal.ts';
import { openWallet } from '../../../src/domain/wallet/wallet.ts';
import { type BooksStores, ledgerFaults, mongoBooks, sqliteBooks } from '../../support/ledger-checks.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { appliersOf } from '../../support/payments.ts';
import { rejection } from '../../support/rejection.ts';
import { storeAdapters } from '../../support/store-adapters.ts';
import { anIssuer, SELLER, type TaxStores, taxStoresOn } from '../../support/tax.ts';

interface Context extends BooksStores, TaxStores {
  clock: ManualClock;
  applyPayment: ApplyPayment;
  applyReversal: ApplyReversal;
}

const PAID: PaymentReport = {
  provider: 'razorpay',
  orderId: 'order_1',
  paymentId: 'pay_1',
  outcome: 'captured',
  amountMicros: 118_000_000n,
  currency: 'INR',
};

/** Of half of what was paid. */
const report = (state: ReversalState, changes: Partial<ReversalReport> = {}): ReversalReport => ({
  provider: 'razorpay',
  paymentId: 'pay_1',
  reversalId: 'rev_1',
  kind: state === 'processed' || state === 'failed' ? 'refund' : 'dispute',
  state,
  amountMicros: 59_000_000n,
  currency: 'INR',
  ...changes,
});

const PAID_QUARTERS = 4;
const QUARTER_MICROS = PAID.amountMicros / 4n;

interface Told {
  readonly id: number;
  readonly state: ReversalState;
  readonly quarters: number;
}

/** What may happen to one payment: each refund or dispute fits what is left as it begins, and ends at most once. */
const histories = fc
  .array(fc.record({ id: fc.nat(5), quarters: fc.integer({ min: 1, max: PAID_QUARTERS }), won: fc.boolean() }), {
    minLength: 2,
    maxLength: 14,
  })
  .map((steps) => {
    const last = new Map<number, Told>();
    const history: Told[] = [];
    for (const { id, quarters, won } of steps) {
      const known = last.get(id);
      const isRefund = id % 2 === 0;
      const begins: Told = { id, quarters, state: isRefund ? 'processed' : 'opened' };
      const ends: Told | undefined = known && { ...known, state: isRefund ? 'failed' : won ? 'won' : 'lost' };
      const next = ends ?? begins;
      const isOver = known && known.state !== begins.state;
      if (isOver || (!known && goneQuarters(last) + quarters > PAID_QUARTERS)) continue;
      last.set(id, next);
      history.push(next);
    }
    return { history, leftQuarters: PAID_QUARTERS - goneQuarters(last) };
  });

function goneQuarters(last: ReadonlyMap<number, Told>): number {
  const gone = [...last.values()].filter(({ state }) => state !== 'failed' && state !== 'won');
  return gone.reduce((sum, { quarters }) => sum + quarters, 0);
}

const inAnyOrder = histories.chain(({ history, leftQuarters }) =>
  fc.record({
    told: fc.shuffledSubarray(history, { minLength: history.length }),
    paidAt: fc.nat(history.length),
    leftQuarters: fc.constant(leftQuarters),
  }),
);

/** As the bus does: as often as it tries, and the dead letter once more. */
async function tooEarly({ applyReversal, clock }: Context, reports: readonly ReversalReport[]): Promise<void> {
  for (const each of reports) {
    for (let attempt = 1; attempt <= DEFAULT_RETRY_POLICY.maxAttempts + 1; attempt += 1) {
      assert.instance(await rejection(applyReversal.execute(each)), UnknownOrder);
      clock.advance(1_000);
    }
  }
}

async function booksOf({ wallets, journals, recharges, reversals, taxDocuments }: Context) {
  const wallet = await wallets.find('ven_a');
  return {
    availableMicros: wallet?.availableMicros,
    kinds: (await journals.slice('ven_a', 1, 10)).map(({ kind }) => kind),
    documents: (await taxDocuments.page('ven_a', { limit: 10 })).data.map(({ kind }) => kind).sort(),
    recharge: await recharges.findByPayment('razorpay', 'pay_1'),
    reversals: [await reversals.find('razorpay', 'rev_1'), await reversals.find('razorpay', 'rev_2')],
  };
}

const adapters = await storeAdapters<BooksStores & TaxStores>({
  sqlite: (database) => ({ ...sqliteBooks(database), ...taxStoresOn.sqlite(database) }),
  mongo: (database) => ({ ...mongoBooks(database), ...taxStoresOn.mongo(database) }),
});

for (const { name, open, close } of adapters) {
  const test = suite<Context>(`refunds and disputes that overtake their payment, on ${name}`);
  test.after(close);
  test.before.each(async (context) => {
    Object.assign(context, await open());
    context.clock = new ManualClock();
    const { clock, wallets, vendors, recharges, outbox } = context;
    await vendors.add(newVendor('ven_a', 'Asha Textiles', 1));
    await wallets.open(openWallet('ven_a', 'INR'));
    const asked = { id: 'rch_1', vendorId: 'ven_a', provider: 'razorpay', amountMicros: 100_000_000n, currency: 'INR' };
    const order = startRecharge({ ...asked, createdAtMs: 1 }, 'INR', 1800);
    await recharges.add({ ...order, state: 'pending', orderId: 'order_1' });
    const ledger = new Ledger(wallets, clock, new NodeDigest(), outbox);
    Object.assign(context, appliersOf(context, ledger, anIssuer(context, clock, SELLER), clock));
  });

  const cases: readonly [states: readonly ReversalState[], micros: bigint, kinds: string[], documents: string[]][] = [
    [['processed'], 50_000_000n, ['refund'], ['credit-note']],
    [['processed', 'failed'], 100_000_000n, ['refund', 'refund-failed'], ['credit-note', 'debit-note']],
    [['failed', 'processed'], 100_000_000n, [], []],
    [['opened'], 50_000_000n, ['dispute'], []],
    [['opened', 'won'], 100_000_000n, ['dispute', 'dispute-won'], []],
    [['opened', 'lost'], 50_000_000n, ['dispute', 'dispute-lost'], ['credit-note']],
    [['lost'], 50_000_000n, ['dispute', 'dispute-lost'], ['credit-note']],
  ];
  for (const [states, availableMicros, kinds, documents] of cases) {
    test(`are applied once when it is credited, and their dead letters change nothing: ${states}`, async (context) => {
      const { applyPayment, applyReversal } = context;
      const reports = states.map((state) => report(state));
      await tooEarly(context, reports);
      await applyPayment.execute(PAID);
      const books = await booksOf(context);
      assert.is(books.availableMicros, availableMicros);
      assert.equal(books.kinds, ['recharge', ...kinds]);
      assert.equal(books.documents, [...documents, 'invoice']);
      for (const each of reports) await applyReversal.execute(each);
      await applyPayment.execute(PAID);
      assert.equal(await booksOf(context), books);
      assert.equal(await ledgerFaults(context), []);
    });
  }

  test('do not keep the payment from its wallet when they do not fit, and are for an operator', async (context) => {
    const { applyPayment, applyReversal } = context;
    const above = report('processed', { amountMicros: 118_010_000n });
    await tooEarly(context, [above, report('opened', { reversalId: 'rev_2' })]);
    await applyPayment.execute(PAID);
    const books = await booksOf(context);
    assert.is(books.availableMicros, 50_000_000n);
    assert.equal(books.kinds, ['recharge', 'dispute']);
    assert.instance(await rejection(applyReversal.execute(above)), PaymentMismatch);
    assert.equal(await booksOf(context), books);
    assert.equal(await ledgerFaults(context), []);
  });

  test('come to the same in whatever order they are told, the payment among them', async (context) => {
    const { applyPayment, applyReversal, recharges, wallets } = context;
    let runs = 0;
    const property = fc.asyncProperty(inAnyOrder, async ({ told, paidAt, leftQuarters }) => {
      const n = `any_${++runs}`;
      const vendorId = `ven_${n}`;
      const order = {
        id: `rch_${n}`,
        vendorId,
        provider: 'razorpay',
        amountMicros: PAID.amountMicros,
        currency: 'INR',
      };
      const paid = { ...PAID, orderId: `order_${n}`, paymentId: `pay_${n}` };
      await wallets.open(openWallet(vendorId, 'INR'));
      await recharges.add({ ...order, state: 'pending', orderId: paid.orderId, createdAtMs: 1 });
      const events = told.map(({ id, state, quarters }) => {
        const amountMicros = BigInt(quarters) * QUARTER_MICROS;
        const { paymentId } = paid;
        return () => applyReversal.execute(report(state, { paymentId, reversalId: `rev_${n}_${id}`, amountMicros }));
      });
      for (const event of events.toSpliced(paidAt, 0, () => applyPayment.execute(paid))) {
        await event().catch((error: unknown) => {
          if (!(error instanceof UnknownOrder || error instanceof ExceedsWhatIsLeft)) throw error;
        });
      }
      assert.is((await wallets.find(vendorId))?.availableMicros, BigInt(leftQuarters) * QUARTER_MICROS);
    });
    await fc.assert(property, { numRuns: name === 'MongoDB' ? 50 : 500 });
    assert.equal(await ledgerFaults(context), []);
  });

  test('wait for their own payment', async (context) => {
    await tooEarly(context, [report('processed', { paymentId: 'pay_2' }), report('lost', { provider: 'stripe' })]);
    await context.applyPayment.execute(PAID);
    assert.is((await booksOf(context)).availableMicros, 100_000_000n);
  });

  test('wait on when the credit comes to nothing', async (context) => {
    const { applyPayment, unitOfWork } = context;
    await tooEarly(context, [report('processed')]);
    const failing = unitOfWork.run(async () => {
      await applyPayment.execute(PAID);
      throw new Error('killed');
    });
    await rejection(failing);
    assert.is((await booksOf(context)).availableMicros, 0n);
    await applyPayment.execute(PAID);
    assert.is((await booksOf(context)).availableMicros, 50_000_000n);
  });

  test('are applied once when their payment is credited at the same moment', async (context) => {
    const { applyPayment, applyReversal } = context;
    const attempt = () => applyReversal.execute(report('processed')).catch((error) => error);
    await Promise.all([attempt(), applyPayment.execute(PAID), attempt()]);
    await applyReversal.execute(report('processed'));
    const books = await booksOf(context);
    assert.equal(books.kinds, ['recharge', 'refund']);
    assert.is(books.availableMicros, 50_000_000n);
    assert.equal(await ledgerFaults(context), []);
  });

  test.run();
}
