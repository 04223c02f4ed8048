import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { PaymentGateways, ProviderNotConfigured } from '../../../src/application/payments/payment-gateways.ts';
import { StartRecharge } from '../../../src/application/payments/start-recharge.ts';
import { RecordingPaymentGateway } from '../../support/recording-payment-gateway.ts';
import { rejection } from '../../support/rejection.ts';
import { aTreasury } from '../../support/treasury.ts';

const test = suite('the provider of a recharge');

const asked = { vendorId: 'ven_a', amountMicros: 500_000_000n };

async function anOffice(...providers: readonly [string, ...string[]]) {
  const { recharges, ledger, clock, openWallet } = aTreasury();
  await openWallet.open('ven_a');
  const [first, ...others] = providers;
  const gateways = [
    new RecordingPaymentGateway(first),
    ...others.map((provider) => new RecordingPaymentGateway(provider)),
  ] as const;
  const startRecharge = new StartRecharge(ledger, recharges, new PaymentGateways(gateways), clock, new NodeIds());
  return { recharges, gateways, startRecharge };
}

test('is the first that is configured', async () => {
  const { startRecharge, gateways } = await anOffice('stripe', 'razorpay');
  const { recharge } = await startRecharge.execute(asked);
  assert.is(recharge.provider, 'stripe');
  assert.equal(
    gateways.map(({ asked: orders }) => orders.length),
    [1, 0],
  );
});

test('is the one that was named, and finds the recharge by its order', async () => {
  const { startRecharge, recharges } = await anOffice('razorpay', 'stripe');
  const { recharge, order } = await startRecharge.execute({ ...asked, provider: 'stripe' });
  assert.is(recharge.provider, 'stripe');
  assert.equal(await recharges.findByOrder('stripe', order.orderId), recharge);
});

test('is refused when it is not configured: nothing is stored and nobody asked', async () => {
  const { startRecharge, recharges, gateways } = await anOffice('razorpay');
  for (const provider of ['stripe', 'constructor']) {
    const error = (await rejection(startRecharge.execute({ ...asked, provider }))) as ProviderNotConfigured;
    assert.instance(error, ProviderNotConfigured);
    assert.equal(error.details, { providers: ['razorpay'] });
  }
  assert.equal((await recharges.page('ven_a', { limit: 10 })).data, []);
  assert.equal(gateways[0].asked, []);
});

test.run();
