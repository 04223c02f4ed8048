import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteAttemptLimiter } from '../../src/adapters/identity/sqlite-attempt-limiter.ts';
import { createPaymentWebhookHandler } from '../../src/adapters/payments/http-payment-webhook.ts';
import { RazorpayPaymentGateway } from '../../src/adapters/payments/razorpay-payment-gateway.ts';
import { NodeDigest, NodeIds } from '../../src/adapters/shared/node-system.ts';
import { HandlePaymentEvents } from '../../src/application/payments/handle-payment-events.ts';
import { PaymentGateways } from '../../src/application/payments/payment-gateways.ts';
import { StartRecharge } from '../../src/application/payments/start-recharge.ts';
import { EventFailures } from '../../src/application/shared/event-failures.ts';
import type { MailRequest } from '../../src/application/shared/mail-request.ts';
import { HoldFunds } from '../../src/application/wallet/hold-funds.ts';
import { Ledger } from '../../src/application/wallet/ledger.ts';
import { newVendor } from '../../src/domain/identity/vendor.ts';
import { gstMicrosOf } from '../../src/domain/payments/tax-document.ts';
import { MICROS_PER_UNIT } from '../../src/domain/shared/money.ts';
import { openWallet } from '../../src/domain/wallet/wallet.ts';
import { call, openBench, settledBooks } from '../sandbox/harness.ts';
import { aMember } from '../support/actors.ts';
import { type BooksStores, ledgerFaults, mongoBooks, sqliteBooks } from '../support/ledger-checks.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { appliersOf } from '../support/payments.ts';
import { RecordingBus } from '../support/recording-bus.ts';
import { RecordingLogger } from '../support/recording-logger.ts';
import { SilentAuditLog } from '../support/silent-audit-log.ts';
import { aDatabase } from '../support/sqlite.ts';
import { storeAdapters } from '../support/store-adapters.ts';
import { anIssuer, SELLER, type TaxStores, taxStoresOn } from '../support/tax.ts';
import { startWebhookServer } from '../support/webhook-server.ts';

type Stores = BooksStores & TaxStores;

const KEYS = { keyId: 'rzp_test_sandbox', keySecret: 'sandbox-payment-secret' };
const BASIC = `Basic ${Buffer.from(`${KEYS.keyId}:${KEYS.keySecret}`).toString('base64')}`;
const GST_BASIS_POINTS = 1800;
const units = (amount: number): bigint => BigInt(amount) * MICROS_PER_UNIT;

/** The way from the provider's webhook to the stores, without a bus in between; each event comes twice. */
async function setUp(stores: Stores) {
  const { unitOfWork, wallets, recharges, taxDocuments, vendors, holds, outbox } = stores;
  const clock = new ManualClock();
  const bus = new RecordingBus();
  const common = { bus, clock, ids: new NodeIds(), logger: new RecordingLogger() };
  const options = { ...common, razorpaySecrets: ['sandbox-payment-webhook-secret'] };
  const server = await startWebhookServer(createPaymentWebhookHandler(options));
  const bench = await openBench({ paymentWebhookUrl: `${server.url}/webhook/payment` });
  const { url } = bench.sandbox;
  await vendors.add(newVendor('ven_a', 'Asha Textiles', 1));
  await wallets.open(openWallet('ven_a', 'INR'));
  const ledger = new Ledger(wallets, clock, new NodeDigest(), outbox);
  const issuer = anIssuer(stores, clock, SELLER);
  const { applyPayment, applyReversal } = appliersOf(stores, ledger, issuer, clock);
  const handle = new HandlePaymentEvents(
    applyPayment,
    applyReversal,
    new EventFailures(unitOfWork, () => recharges.dueForCheck(0, 1), common.logger),
  );
  const gateway = new RazorpayPaymentGateway({ baseUrl: url, timeoutMs: 30_000, ...KEYS });
  const gateways = new PaymentGateways([gateway]);
  const startRecharge = new StartRecharge(
    unitOfWork,
    ledger,
    recharges,
    gateways,
    new SqliteAttemptLimiter(aDatabase()),
    new SilentAuditLog(),
    clock,
    new NodeIds(),
    GST_BASIS_POINTS,
  );
  let handled = 0;
  const hear = async (): Promise<void> => {
    await settledBooks(bench);
    const news = bus.published.slice(handled);
    assert.ok(news.length > 0, 'the provider told of it');
    handled = bus.published.length;
    const batch = [...news, ...news].map((message, index) => ({
      ...message,
      id: `${index}`,
      attempt: 1,
      firstSeenMs: 1,
    }));
    assert.equal(await handle.execute(batch), []);
  };
  return {
    /** Recharges and pays; the payment's id. */
    async pay(amount: number): Promise<string> {
      const { order } = await startRecharge.execute({ actor: aMember, vendorId: 'ven_a', amountMicros: units(amount) });
      const { json } = await call(`${url}/pay/${order.orderId}`, 'POST', { outcome: 'captured' });
      await hear();
      return json.id;
    },
    /** As the provider's dashboard does it. `amount` is what the buyer gets, with the tax. */
    async refund(paymentId: string, amount: number): Promise<void> {
      const body = { amount: amount * 100 };
      assert.is((await call(`${url}/v1/payments/${paymentId}/refund`, 'POST', body, BASIC)).status, 200);
      await hear();
    },
    async dispute(paymentId: string, phase: 'created' | 'won' | 'lost'): Promise<void> {
      assert.is((await call(`${url}/sandbox/disputes/${paymentId}`, 'POST', { phase })).status, 200);
      await hear();
    },
    spend: (amount: number) =>
      new HoldFunds(unitOfWork, ledger, holds, clock).execute({
        vendorId: 'ven_a',
        campaignId: 'cmp_1',
        amountMicros: units(amount),
        currency: 'INR',
      }),
    async money(): Promise<readonly number[]> {
      const { availableMicros, heldMicros, receivableMicros } = await ledger.wallet('ven_a');
      return [availableMicros, heldMicros, receivableMicros].map((micros) => Number(micros / MICROS_PER_UNIT));
    },
    /** Kind, place in its series, what it taxes, and the tax; each of which an e-mail was asked for. */
    async documents(): Promise<readonly (readonly unknown[])[]> {
      const { data } = await taxDocuments.page('ven_a', { limit: 100 });
      const asked = (await outbox.pending(100)).map(({ value }) => (JSON.parse(value) as MailRequest).document).sort();
      assert.equal(asked, data.map(({ id }) => id).sort());
      return data
        .map((document) => {
          const { kind, number, taxableMicros } = document;
          const amounts = [taxableMicros, gstMicrosOf(document)].map((micros) => Number(micros / MICROS_PER_UNIT));
          return [kind, Number(number.slice(-7)), ...amounts];
        })
        .sort((a, b) => String(a).localeCompare(String(b)));
    },
    async stop(): Promise<void> {
      await bench.close();
      await server.stop();
    },
  };
}

interface Context {
  stores: Stores;
  way: Awaited<ReturnType<typeof setUp>>;
}

const adapters = await storeAdapters<Stores>({
  sqlite: (database) => ({ ...sqliteBooks(database), ...taxStoresOn.sqlite(database) }),
  mongo: (database) => ({ ...mongoBooks(database), ...taxStoresOn.mongo(database) }),
});

for (const { name, open, close } of adapters) {
  const test = suite<Context>(`money that goes back at the payment provider, on ${name}`);
  test.before.each(async (context) => {
    context.stores = await open();
    context.way = await setUp(context.stores);
  });
  test.after.each(({ way }) => way.stop());
  test.after(close);

  test('a refund leaves the wallet once with a credit note; what is spent already is owed', async ({ way, stores }) => {
    const { pay, refund, spend, money, documents } = way;
    const payment = await pay(1000);
    assert.equal(await money(), [1000, 0, 0]);
    await refund(payment, 590);
    assert.equal(await money(), [500, 0, 0]);
    const invoiced = ['invoice', 1, 1000, 180];
    assert.equal(await documents(), [['credit-note', 1, 500, 90], invoiced]);
    await spend(400);
    await refund(payment, 590);
    assert.equal(await money(), [0, 400, 400]);
    assert.equal(await documents(), [['credit-note', 1, 500, 90], ['credit-note', 2, 500, 90], invoiced]);
    assert.equal(await ledgerFaults(stores), []);
  });

  test('a dispute takes the money until it is won, for good with a credit note when it is lost', async ({
    way,
    stores,
  }) => {
    const { pay, dispute, money, documents } = way;
    const [first, second] = [await pay(1000), await pay(500)];
    const invoices = [
      ['invoice', 1, 1000, 180],
      ['invoice', 2, 500, 90],
    ];
    await dispute(first, 'created');
    assert.equal(await money(), [500, 0, 0]);
    await dispute(first, 'won');
    assert.equal(await money(), [1500, 0, 0]);
    await dispute(second, 'created');
    assert.equal([await money(), await documents()], [[1000, 0, 0], invoices]);
    await dispute(second, 'lost');
    assert.equal(
      [await money(), await documents()],
      [
        [1000, 0, 0],
        [['credit-note', 1, 500, 90], ...invoices],
      ],
    );
    assert.equal(await ledgerFaults(stores), []);
  });

  test.run();
}
