import { Container } from 'inversify';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest, NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { WalletOpener } from '../../../src/application/identity/ports.ts';
import { PaymentGateways } from '../../../src/application/payments/payment-gateways.ts';
import { Clock, Digest, Ids } from '../../../src/application/shared/ports.ts';
import { paymentsModule } from '../../../src/infrastructure/modules/payments.ts';
import { walletModule } from '../../../src/infrastructure/modules/wallet.ts';
import { bindSqliteStores } from '../../../src/infrastructure/profiles/sqlite-stores.ts';
import { startApi, type TestApi } from '../../support/api.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingPaymentGateway } from '../../support/recording-payment-gateway.ts';
import { aDatabase } from '../../support/sqlite.ts';

interface Context {
  api: TestApi;
}

const test = suite<Context>('POST /wallet/recharge/init with a provider');

test.before.each(async (context) => {
  const container = new Container();
  const database = aDatabase();
  bindSqliteStores(container, database);
  container.bind(Clock).toConstantValue(new ManualClock());
  container.bind(Ids).toConstantValue(new NodeIds());
  container.bind(Digest).toConstantValue(new NodeDigest());
  walletModule(container, {
    currency: 'INR',
    wabaTimeZone: 'Asia/Kolkata',
    marginBasisPoints: 2000,
    adjustAloneMicros: 750_000_000n,
  });
  const gateways = [new RecordingPaymentGateway('razorpay'), new RecordingPaymentGateway('stripe')] as const;
  paymentsModule(container, new PaymentGateways(gateways));
  await container.get(WalletOpener).open('ven_a');
  context.api = await startApi(container, {
    verifyToken: () => ({ memberId: 'mem_a', vendorId: 'ven_a', role: 'ADMIN' }),
  });
});

test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

const init = (api: TestApi, fields: object) =>
  api.request('POST', '/wallet/recharge/init', { token: 'a', body: { amount: '500', ...fields } });
const recharges = async (api: TestApi) => (await api.request('GET', '/wallet/recharges', { token: 'a' })).body.data;

test('opens the order there, and at the default one without it', async ({ api }) => {
  const chosen = await init(api, { provider: 'stripe' });
  assert.equal([chosen.status, chosen.body.provider], [201, 'stripe']);
  assert.equal(chosen.body.checkout, { orderId: chosen.body.orderId });
  const byDefault = await init(api, {});
  assert.equal([byDefault.status, byDefault.body.provider], [201, 'razorpay']);
  assert.equal(
    (await recharges(api)).map(({ provider }: { provider: string }) => provider),
    ['razorpay', 'stripe'],
  );
});

test('says which providers there are when it is none of them, and stores nothing', async ({ api }) => {
  for (const provider of ['paypal', 'STRIPE']) {
    const { status, body } = await init(api, { provider });
    assert.equal([status, body.code], [422, 'payments.provider_not_configured']);
    assert.equal(body.providers, ['razorpay', 'stripe']);
  }
  assert.equal(await recharges(api), []);
});

test('refuses what is no name', async ({ api }) => {
  for (const provider of ['', 5, null, ['stripe'], 'x'.repeat(33)]) {
    const { status, body } = await init(api, { provider });
    assert.equal([status, body.errors[0].path], [400, '/body/provider'], JSON.stringify(provider));
  }
  assert.equal(await recharges(api), []);
});

test.run();
