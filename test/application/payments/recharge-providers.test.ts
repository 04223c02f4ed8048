import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SqliteAttemptLimiter } from '../../../src/adapters/identity/sqlite-attempt-limiter.ts';
import { SqliteAuditLog } from '../../../src/adapters/operations/sqlite-audit-log.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { PaymentGateways, ProviderNotConfigured } from '../../../src/application/payments/payment-gateways.ts';
import { PaymentProviderUnavailable } from '../../../src/application/payments/ports.ts';
import { StartRecharge } from '../../../src/application/payments/start-recharge.ts';
import {
  FIRST_CHECK_AFTER_MS,
  MAX_NEW_RECHARGES,
  NEW_RECHARGES_WINDOW_MS,
  TooManyRecharges,
} from '../../../src/domain/payments/recharge.ts';
import { aMember } from '../../support/actors.ts';
import { RecordingPaymentGateway } from '../../support/recording-payment-gateway.ts';
import { rejection } from '../../support/rejection.ts';
import { aTreasury } from '../../support/treasury.ts';

const test = suite('the provider of a recharge');

const asked = { actor: aMember, vendorId: 'ven_a', amountMicros: 500_000_000n };

async function anOffice(...providers: readonly [string, ...string[]]) {
  const { database, recharges, ledger, clock, openWallet } = aTreasury();
  const audit = new SqliteAuditLog(database, clock, new NodeIds());
  await openWallet.open('ven_a');
  const [first, ...others] = providers;
  const gateways = [
    new RecordingPaymentGateway(first),
    ...others.map((provider) => new RecordingPaymentGateway(provider)),
  ] as const;
  const startRecharge = new StartRecharge(
    database,
    ledger,
    recharges,
    new PaymentGateways(gateways),
    new SqliteAttemptLimiter(database),
    audit,
    clock,
    new NodeIds(),
  );
  return { audit, recharges, gateways, startRecharge, openWallet, clock };
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
  const { audit, startRecharge, recharges } = await anOffice('razorpay', 'stripe');
  const { recharge, order } = await startRecharge.execute({ ...asked, provider: 'stripe' });
  assert.is(recharge.provider, 'stripe');
  assert.equal(await recharges.findByOrder('stripe', order.orderId), recharge);
  const [{ actor, action, target, details } = { actor: null }] = (await audit.page('ven_a', { limit: 2 })).data;
  assert.equal([actor, action, target], [aMember, 'recharge.started', recharge.id]);
  assert.equal(details, { amount: '500.0000', currency: 'INR', provider: 'stripe' });
});

test('is not asked about a recharge that it opened no order for', async () => {
  const { startRecharge, recharges, gateways, clock } = await anOffice('razorpay');
  gateways[0].isDown = true;
  assert.instance(await rejection(startRecharge.execute(asked)), PaymentProviderUnavailable);
  const [initiated] = (await recharges.page('ven_a', { limit: 10 })).data;
  assert.equal([initiated?.state, initiated?.nextCheckAtMs], ['initiated', undefined]);
  gateways[0].isDown = false;
  const { recharge } = await startRecharge.execute(asked);
  assert.equal(await recharges.dueForCheck(clock.nowMs() + FIRST_CHECK_AFTER_MS, 10), [recharge]);
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

test('is asked for so many orders of a vendor within an hour, and no fewer of another', async () => {
  const { startRecharge, openWallet, clock, gateways } = await anOffice('razorpay');
  await openWallet.open('ven_b');
  for (let n = 0; n < MAX_NEW_RECHARGES; n += 1) await startRecharge.execute(asked);
  const refusal = (await rejection(startRecharge.execute(asked))) as TooManyRecharges;
  assert.instance(refusal, TooManyRecharges);
  assert.equal(refusal.details, { retryAfterSeconds: NEW_RECHARGES_WINDOW_MS / 1000 });
  assert.is(gateways[0].asked.length, MAX_NEW_RECHARGES);
  await startRecharge.execute({ ...asked, vendorId: 'ven_b' });
  clock.advance(NEW_RECHARGES_WINDOW_MS);
  await startRecharge.execute(asked);
});

test.run();
